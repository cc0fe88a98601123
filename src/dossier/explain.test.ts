import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { countedFrom } from './explained-time.ts';
import { lookup, stepsOf } from './index.ts';

const dossier = lookup(alignedStory());
const stepsAt = (words: string, predicate?: string) => {
  const placed = [...dossier.accounts.values()].find(({ account }) =>
    'trigger' in account ? account.trigger.exact === words && (predicate === undefined || account.time?.edtf === predicate) : false,
  );
  if (!placed) throw new TypeError(`no account at ${words}`);
  return new Map(stepsOf(dossier, placed).map(({ what, how }) => [what, how]));
};

describe('how an account came about', () => {
  it('is told step by step, from its words to the event that it belongs to', () => {
    const steps = stepsAt('visit', '2031-03-10');
    expect(steps.get('part')).toBe('a paragraph of the report, in which findings are looked for');
    expect(steps.get('rule')).toMatch(/, at “visit”$/);
    expect(steps.get('source')).toMatch(/^“Mara Aster” stands for Mara Aster \(act_[0-9a-f]{16}\)$/);
    expect(steps.get('status')).toMatch(/^planned, of positive polarity/);
    expect(steps.get('whose word')).toBe('“her office”');
    expect(steps.get('origin')).toContain('cited as the source: “her office”');
    expect(steps.get('grouped')).toMatch(/^Mara Aster visits Sudland \(evt_[0-9a-f]{16}\): with \d other accounts/);
    expect(steps.get('matched')).toBe('the other accounts have the same type (3 of 3), source (2 of 3), place (1 of 3), predicate (2 of 3)');
  });

  it('says so where a report tells it as its own word, and nobody else tells it', () => {
    const steps = stepsAt('met');
    expect([steps.get('whose word'), steps.get('grouped')]).toEqual(['the report’s own', expect.stringMatching(/no other account tells it$/)]);
  });
});

describe('how a time became a date', () => {
  it.each([
    ['Thursday', '2024-05-23', 'the Thursday after the day of the report, Wednesday 22 May 2024'],
    ['on Monday', '2024-05-20', 'the Monday before the day of the report, Wednesday 22 May 2024'],
    ['Wednesday', '2024-05-22', 'it is the day of the report, Wednesday 22 May 2024'],
    ['last week', '2024-05-13/2024-05-19', 'counted from the day of the report, Wednesday 22 May 2024'],
    ['yesterday', '2024-05-21', 'counted from the day of the report, Wednesday 22 May 2024'],
    ['May 3, 2024', '2024-05-03', undefined],
    ['Three weeks later', '2024-04-11', undefined],
    ['the 1980s', '198X', undefined],
    ['last Friday', '2024-05-10', undefined],
  ])('%s', (words, edtf, how) => expect(countedFrom(words, edtf, '2024-05-22')).toBe(how));
});
