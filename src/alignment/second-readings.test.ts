import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { type AnalysedReport, isListed, SECOND_READING, withDoubts } from '../model/index.ts';
import { align } from './index.ts';

/** A report in which Norrland shelled Sudland. */
function report(source: string): AnalysedReport {
  const made = new HandMade({ source: { name: source }, published: '2031-06-01', parts: [['paragraph', `Norrland shelled Sudland. ${source}`]] });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const who = [
    { role: 'source' as const, entity: norrland, words: 'Norrland' },
    { role: 'target' as const, entity: sudland, words: 'Sudland' },
  ];
  return made.event({ trigger: 'shelled', predicate: 'shell', type: 'ASSAULT', who }).analysed;
}

/** The same with its account as a second reading. */
function readAgain({ report: told, findings }: AnalysedReport): AnalysedReport {
  return { report: told, findings: { ...findings, events: findings.events.map((event) => withDoubts({ ...event, by: SECOND_READING }, 'type')) } };
}

describe('a second reading', () => {
  it('is joined with no account, in no list and in no comparison', () => {
    const { events, differences } = align([report('A'), readAgain(report('B')), readAgain(report('C'))]);
    expect(events.map(({ accounts }) => accounts.length)).toEqual([1, 1, 1]);
    expect(events.filter((event) => isListed(event)).map(({ accounts }) => accounts[0]?.by)).toEqual(['hand']);
    expect(differences).toEqual([]);
  });
});
