import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { overviewLines } from './overview.ts';

describe('what start tells of a dossier', () => {
  it('counts where accounts part ways as the pages do', () => {
    expect(overviewLines(EXAMPLE).at(-1)).toBe('accounts part ways at 1 point: 1 contradiction');
  });

  it('tells apart where they are only more or less exact', () => {
    expect(overviewLines(alignedStory()).at(-1)).toBe('accounts part ways at 2 points: 2 updates; they differ in detail or precision at 2 points');
  });
});
