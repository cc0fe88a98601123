import { describe, expect, it } from 'vitest';
import { wrapped } from './help-width.ts';

describe('help', () => {
  it('is broken at spaces before the 80th column, as far in as the line began', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    expect(wrapped(`  ${words}\nshort`)).toBe('  one two three four five six seven eight nine ten eleven twelve thirteen\n  fourteen fifteen\nshort');
  });
});
