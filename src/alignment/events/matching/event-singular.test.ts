import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** A report in which Norrland did something to Sudland. */
function report(source: string, trigger: string, predicate: string, time?: string): HandMade {
  const made = new HandMade({ source: { name: source }, parts: [['paragraph', `What Norrland did to Sudland: ${trigger}, so ${source}.`]] });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const who = [
    { role: 'source' as const, entity: norrland, words: 'Norrland' },
    { role: 'target' as const, entity: sudland, words: 'Sudland' },
  ];
  return made.event({ trigger, predicate, type: 'ASSAULT', who, ...(time === undefined ? {} : { time }) });
}

function counts(...reports: HandMade[]): number[] {
  return align(reports.map(({ analysed }) => analysed)).events.map(({ accounts }) => accounts.length);
}

describe('a deed that is hardly ever done twice', () => {
  it('is one whether dated or not, in verb and noun', () => {
    expect(counts(report('A', 'invaded', 'invade', '2031-02'), report('B', 'invasion', 'attack'), report('C', 'invasion', 'invade'))).toEqual([3]);
    expect(counts(report('A', 'invaded', 'invade', '2031'), report('B', 'invaded', 'invade', '2031-02-24'))).toEqual([2]);
  });

  it('is two where two are dated, and what is dated by none then stays apart', () => {
    const two = [report('A', 'invaded', 'invade', '2031-02'), report('B', 'invaded', 'invade', '2014-03')];
    expect(counts(...two)).toEqual([1, 1]);
    expect(counts(...two, report('C', 'invasion', 'invade'))).toEqual([1, 1, 1]);
  });

  it('is none of those that are done again and again', () => {
    expect(counts(report('A', 'shelled', 'shell', '2031-02'), report('B', 'shelling', 'shell'))).toEqual([1, 1]);
  });
});
