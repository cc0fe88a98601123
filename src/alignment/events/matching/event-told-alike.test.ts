import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

/** A report in which Sudland does something to Norrland. */
function report(published: string, sentence: string, trigger: string, told: { time?: string; rest: string }): HandMade {
  const made = new HandMade({ source: { name: `of ${published} ${sentence}` }, published, parts: [['paragraph', sentence]] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  const who = [
    { role: 'source' as const, entity: sudland, words: 'Sudland' },
    { role: 'target' as const, entity: norrland, words: 'Norrland' },
  ];
  const { rest, ...when } = told;
  const headline = { subject: { role: 'source' as const, plural: false }, verb: trigger, passive: false, rest };
  return made.event({ trigger, predicate: trigger, who, headline, ...when });
}

const SHUT = report('2031-06-21', 'Sudland shut two crossings with Norrland on Friday.', 'shut', {
  time: '2031-06-20',
  rest: 'two crossings with Norrland',
});

const counts = (...reports: HandMade[]): number[] =>
  align(reports.map(({ analysed }) => analysed))
    .events.map(({ accounts }) => accounts.length)
    .toSorted((a, b) => a - b);

describe('what reports of the same days tell in like words', () => {
  it('is one deed, also where one of them has no day for it', () => {
    const again = report('2031-06-22', 'Sudland shut two border crossings with Norrland.', 'shut', { rest: 'two border crossings with Norrland' });
    expect(counts(SHUT, again)).toEqual([2]);
  });

  it('is another deed where the number, the object or the weeks are others', () => {
    const three = report('2031-06-22', 'Sudland shut three crossings with Norrland.', 'shut', { rest: 'three crossings with Norrland' });
    const schools = report('2031-06-22', 'Sudland shut a school of Norrland.', 'shut', { rest: 'a school of Norrland' });
    const later = report('2031-07-22', 'Sudland shut two crossings with Norrland.', 'shut', { rest: 'two crossings with Norrland' });
    for (const other of [three, schools, later]) expect(counts(SHUT, other)).toEqual([1, 1]);
  });

  it('is another deed where the words leave open of which time it is', () => {
    const rest = 'two crossings with Norrland';
    for (const sentence of [
      'Sudland, which shut two crossings with Norrland, wants talks.',
      'Sudland has long shut two crossings with Norrland.',
      'Sudland shut two crossings with Norrland after the floods of 2007.',
    ])
      expect(counts(SHUT, report('2031-06-22', sentence, 'shut', { rest }))).toEqual([1, 1]);
  });
});
