import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { doubtedReports, doubtedStory } from '../../test/support/doubted-story.ts';
import { align } from '../alignment/index.ts';
import type { Report } from '../model/index.ts';
import {
  actorsBy,
  briefOf,
  compareReports,
  coverage,
  differencesBy,
  doubtsOf,
  figuresBy,
  lookup,
  overview,
  sifted,
  statementsBy,
  stepsOf,
  timeline,
} from './index.ts';

const dossier = lookup(doubtedStory());
const { alignment } = dossier;
const labels = (events: readonly { label: string }[]) => events.map(({ label }) => label);

function reportOf(source: string): Report {
  const report = alignment.reports.find((one) => one.source.name === source);
  if (!report) throw new RangeError(source);
  return report;
}

describe('what is doubtful', () => {
  it('is left out of lists, and is there where it is asked for', () => {
    expect(labels(timeline(dossier))).toEqual(['Ivo Brandt and Mara Aster meet', 'Mara Aster visits Sudland']);
    expect(labels(timeline(dossier, { doubtful: true }))).toContain('Mara Aster visits Lumen');
    expect(figuresBy(dossier).map(({ measure }) => measure)).toEqual(['hurt']);
    expect(figuresBy(dossier, { doubtful: true }).map(({ measure }) => measure)).toEqual(['hurt', 'trade']);
    expect(statementsBy(dossier)).toHaveLength(1);
    expect(statementsBy(dossier, { doubtful: true })).toHaveLength(2);
  });

  it('is counted apart', () => {
    const { counts, events, told } = overview(dossier);
    expect(counts).toMatchObject({ events: 2, statements: 1, figures: 1, doubtful: 3 });
    expect(labels(events)).not.toContain('Mara Aster visits Lumen');
    expect(told).toEqual({ first: '2031-03-10', last: '2031-03-11' });
    expect(actorsBy(dossier)[0]).toMatchObject({ actor: { name: 'Mara Aster' }, events: 2, statements: 1, figures: 0 });
  });

  it('stands in no comparison and no grid, which say how much they leave out', () => {
    const [plan, visit] = [reportOf('Fjord Post'), reportOf('Lumen Herald')];
    const { both, alone, doubtful } = compareReports(dossier, plan, visit);
    expect(both.map(({ item }) => item.type)).toEqual(['event']);
    expect(alone.map((items) => items.map(({ type }) => type))).toEqual([[], ['event', 'statement', 'figure']]);
    expect(doubtful).toBe(2);
    expect(compareReports(dossier, plan, visit, true).both).toHaveLength(2);
    expect(coverage(dossier, { kind: 'figure' })).toMatchObject({ rows: [{ item: { measure: 'hurt' } }], doubtful: 1 });
    expect(coverage(dossier, { kind: 'figure', doubtful: true }).rows).toHaveLength(2);
  });

  it('is no news, unless it is asked for', () => {
    const [plan, ...others] = doubtedReports();
    if (!plan) throw new RangeError('no report');
    const [before, after] = [align([plan]), align([plan, ...others])];
    const { news, again, doubtful } = briefOf(before, after);
    expect([...news, ...again.map(({ item }) => item)].some((item) => doubtsOf(item) !== undefined)).toBe(false);
    expect(doubtful).toBe(2);
    expect(briefOf(before, after, true).news.length).toBe(news.length + 1);
  });

  it('makes no difference', () => {
    const fields = (whole: typeof alignment) => differencesBy(lookup(whole)).map(({ difference, item }) => `${item.type} ${difference.field}`);
    expect(fields(alignedStory())).toContain('figure value');
    expect(fields(alignment)).toEqual(['event status']);
  });

  it('says which field is in doubt, also among the steps to an account', () => {
    const [trade] = figuresBy(dossier, { doubtful: true }).filter(({ measure }) => measure === 'trade');
    const [account] = trade?.accounts ?? [];
    if (!trade || !account) throw new RangeError('no trade');
    expect(doubtsOf(trade)).toEqual(['owner']);
    expect(stepsOf(dossier, { account, item: trade })).toContainEqual({ what: 'in doubt', how: 'not sure whose figure this is' });
  });
});

it('is counted in a list that has it, whether it is shown or not', () => {
  const items = figuresBy(dossier, { doubtful: true });
  expect(sifted(items)).toMatchObject({ shown: [{ measure: 'hurt' }], doubtful: 1 });
  expect(sifted(items, true)).toMatchObject({ shown: [{ measure: 'hurt' }, { measure: 'trade' }], doubtful: 1 });
});
