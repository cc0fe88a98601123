import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from '../../test/support/story.ts';
import { align } from './index.ts';

const { plan, visit, review } = story();
const all = [plan.analysed, visit.analysed, review.analysed];

describe('align', () => {
  it('gives the same whole in whatever order the reports come', () => {
    const expected = align(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(align(shuffled)).toEqual(expected);
      }),
    );
  });

  it('takes a report given twice once', () => {
    expect(align([...all, plan.analysed])).toEqual(align(all));
  });

  it('joins plan, visit and hosting into one event, apart from the visit of two years before', () => {
    const visits = align(all).events.filter((event) => event.plover?.mode === 'visit');
    expect(visits.map(({ time, status, accounts, reports }) => ({ time: time?.edtf, status, accounts: accounts.length, reports }))).toEqual(
      expect.arrayContaining([
        { time: '2031-03-10/2031-03-11', status: 'occurred', accounts: 4, reports: 3 },
        { time: '2029-06', status: 'occurred', accounts: 1, reports: 1 },
      ]),
    );
    expect(visits).toHaveLength(2);
  });

  it('names the visit after the visitor, not the host', () => {
    const [visited] = align(all).events.filter((event) => event.reports === 3);
    const { actors } = align(all);
    const named = visited?.participants.map(({ role, actor }) => `${role}: ${actors.find(({ id }) => id === actor)?.name}`);
    expect(visited?.label).toBe('Mara Aster visits Sudland');
    expect(named).toEqual(['source: Mara Aster', 'target: Ivo Brandt', 'target: Sudland']);
  });

  it('holds two tellings of one trade to agree, and tells that their precision differs', () => {
    const { figures, differences } = align(all);
    const trade = figures.find((figure) => figure.measure === 'trade');
    expect(trade).toMatchObject({ agreement: 'agree', value: 12.3e9, reports: 2, origins: 2 });
    expect(differences).toContainEqual(
      expect.objectContaining({
        kind: 'precision',
        field: 'value',
        text: 'For trade (2030), Fjord Post gives “$12 billion”; Lumen Herald gives “$12.3 billion”.',
      }),
    );
  });

  it('takes a count that rose with time for an update', () => {
    expect(align(all).figures.find((figure) => figure.measure === 'hurt')).toMatchObject({ agreement: 'updated', value: 5 });
  });

  it('relates the shortened words to the whole ones', () => {
    const { statements } = align(all);
    const whole = statements.find((statement) => statement.content.includes('winter'));
    const short = statements.find((statement) => !statement.content.includes('winter'));
    expect(short?.relations).toEqual([{ to: whole?.id, kind: 'shortened' }]);
    expect(whole?.relations).toEqual([]);
  });
});
