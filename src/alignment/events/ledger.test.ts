import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';
import { ledgerOf } from './ledger.ts';

function told(source: string, published: string, time: string, status: 'planned' | 'occurred'): HandMade {
  const report = new HandMade({ source: { name: source }, published, parts: [['paragraph', `Mara Aster visits Sudland. Word of ${source}.`]] });
  const aster = report.entity('name:person:mara aster', 'person', 'Mara Aster', ['Mara Aster']);
  const sudland = report.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  return report.event({
    trigger: 'visits',
    predicate: 'visit',
    type: 'CONSULT',
    mode: 'visit',
    time,
    status,
    who: [
      { role: 'source', entity: aster, words: 'Mara Aster' },
      { role: 'target', entity: sudland, words: 'Sudland' },
    ],
  });
}

/** The ledger of one event with all these accounts, however they would be grouped. */
function stepsOf(...reports: HandMade[]) {
  const { events, reports: records } = align(reports.map((one) => one.analysed));
  const [first] = events;
  if (!first) throw new TypeError('no event');
  const event = { ...first, accounts: events.flatMap(({ accounts }) => accounts) };
  return ledgerOf(event, new Map(records.map((report) => [report.id, report]))).map(({ step, time, from }) => [step, time, from]);
}

describe('how the word of an event went', () => {
  const plan = told('Post', '2031-03-19', '2031-09', 'planned');
  const moved = told('Herald', '2031-06-20', '2031-11-12', 'planned');
  const deed = told('Wire', '2031-11-12', '2031-11-12', 'occurred');

  it('is planned, moved, happened', () => {
    expect(stepsOf(deed, moved, plan)).toEqual([
      ['planned', '2031-09', undefined],
      ['moved', '2031-11-12', '2031-09'],
      ['happened', '2031-11-12', undefined],
    ]);
  });

  it('isn’t moved by who tells afterwards for when it once was planned', () => {
    const review = told('Review', '2032-03-20', '2031-09', 'planned');
    expect(stepsOf(plan, moved, deed, review).at(-1)).toEqual(['planned', '2031-09', undefined]);
  });
});
