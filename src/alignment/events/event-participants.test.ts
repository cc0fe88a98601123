import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

const SUDLAND = { country: 'SWE', sectors: ['GOV' as const] };

/** The label of the one event of two reports of a day: each tells by whom it was done and to whom. */
function labelOf(...told: readonly { by: 'Sudland' | 'Sudland Foreign Ministry'; to: 'firms' | 'Norwegian firms' | 'shipping firms' }[]): string[] {
  const reports = told.map(({ by, to }, at) => {
    const made = new HandMade({ source: { name: `${at}` }, published: '2031-05-03', parts: [['paragraph', `${by} fined ${to}. Told by ${at}.`]] });
    const source =
      by === 'Sudland'
        ? made.entity('gov:SWE', 'government', by, [by], SUDLAND)
        : made.entity('org:swe-foreign-ministry', 'organisation', by, [by], SUDLAND);
    const target = made.entity(
      `name:group:${to.toLowerCase()}`,
      'group',
      to,
      [to],
      to.startsWith('Norwegian') ? { country: 'NOR', sectors: [] } : {},
    );
    const who = [
      { role: 'source' as const, entity: source, words: by },
      { role: 'target' as const, entity: target, words: to },
    ];
    return made.event({ trigger: 'fined', predicate: 'impose sanctions', type: 'SANCTION', time: '2031-05-02', who });
  });
  return align(reports.map(({ analysed }) => analysed)).events.map(({ label }) => label);
}

describe('who takes part in an event', () => {
  it('is of a state and its own ministry the ministry', () => {
    expect(labelOf({ by: 'Sudland', to: 'firms' }, { by: 'Sudland Foreign Ministry', to: 'firms' })).toEqual([
      'Sudland Foreign Ministry imposes sanctions on firms',
    ]);
  });

  it('is of people told more and less closely whom more is told of', () => {
    expect(labelOf({ by: 'Sudland', to: 'firms' }, { by: 'Sudland', to: 'Norwegian firms' })).toEqual([
      'Sudland imposes sanctions on Norwegian firms',
    ]);
    expect(labelOf({ by: 'Sudland', to: 'firms' }, { by: 'Sudland', to: 'shipping firms' })).toEqual(['Sudland imposes sanctions on shipping firms']);
  });
});
