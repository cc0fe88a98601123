import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { minorNote, overviewLines } from './overview.ts';

describe('what start tells of a dossier', () => {
  it('counts where accounts part ways as the pages do', () => {
    expect(overviewLines(EXAMPLE).at(-1)).toBe('accounts part ways at 1 point: 1 contradiction');
  });

  it('tells apart where they are only more or less exact', () => {
    expect(overviewLines(alignedStory()).at(-1)).toBe('accounts part ways at 2 points: 2 updates; they differ in detail or precision at 2 points');
  });

  it('says of how much it found no difference', () => {
    const story = alignedStory();
    expect(overviewLines({ ...story, differences: [] }).find((line) => /difference|compared/.test(line))).toMatch(
      /^no difference found in the \d+ things told by more than one report$/,
    );
    const alone = { ...story, differences: [], events: [], statements: [], figures: [] };
    expect(overviewLines(alone)).toContain('nothing is told by two reports, so nothing was compared');
  });
});

describe('what no list shows', () => {
  it('is counted, with what shows it', () => {
    expect([0, 1, 3].map(minorNote)).toEqual([
      '',
      '; 1 minor one is in no list (chancery show REPORT --all shows it)',
      '; 3 minor ones are in no list (chancery show REPORT --all shows them)',
    ]);
  });
});
