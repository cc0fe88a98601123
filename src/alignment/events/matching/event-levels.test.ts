import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** A report in which a verb tells the trade of Norrland in a year. */
function report(source: string, verb: string, amount: string, value: number, precision: number, period = '2030'): HandMade {
  const made = new HandMade({
    source: { name: source },
    published: '2031-02-03',
    parts: [['paragraph', `Norrland's trade ${verb} ${amount} in ${period}, says ${source}.`]],
  });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], { country: 'NOR', sectors: ['GOV'] });
  made.event({
    trigger: verb,
    predicate: verb,
    time: period,
    headline: { subject: { role: 'source', words: "Norrland's trade", plural: false }, verb: 'reach', passive: false, rest: `a record ${amount}` },
  });
  return made.figure({ words: amount, measure: 'trade', value, precision, unit: 'USD', period, about: [{ entity: norrland, role: 'of' }] });
}

const events = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).events.length;

describe('what reports tell of one figure', () => {
  const round = report('A', 'reached', '$240 billion', 240e9, 1e9);

  it('is one event where its values agree, by whatever verb', () => {
    expect(events(round, report('B', 'hit', '$240.1 billion', 240.1e9, 1e8))).toBe(1);
  });

  it('is two where they differ, or are of other years', () => {
    expect(events(round, report('B', 'hit', '$260 billion', 260e9, 1e9))).toBe(2);
    expect(events(round, report('B', 'hit', '$240 billion', 240e9, 1e9, '2029'))).toBe(2);
  });
});
