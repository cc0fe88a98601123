import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { HandMade } from '../../test/support/analysed-report.ts';
import { story } from '../../test/support/story.ts';
import { align } from '../alignment/index.ts';
import {
  briefOf,
  compareEvents,
  compareReports,
  coverage,
  differencesBy,
  labelOf,
  lookup,
  originsOf,
  originWords,
  reasonWords,
  withoutEarlier,
} from './index.ts';

const dossier = lookup(alignedStory());
const { alignment } = dossier;
const report = (source: string) => {
  const found = alignment.reports.find((one) => one.source.name === source);
  if (!found) throw new TypeError(`no report of ${source}`);
  return found;
};
const event = (label: string) => {
  const found = alignment.events.find((one) => one.label === label);
  if (!found) throw new TypeError(`no event ${label}`);
  return found;
};

describe('differences', () => {
  it('stand by their weight: what changed before what is only told more exactly', () => {
    const kinds = differencesBy(dossier).map(({ difference }) => difference.kind);
    const order = ['contradiction', 'update', 'detail', 'precision'];
    expect(kinds.map((kind) => order.indexOf(kind))).toEqual(kinds.map((kind) => order.indexOf(kind)).toSorted((a, b) => a - b));
    expect(kinds[0]).toBe('update');
  });

  it('are narrowed by kind, field, report and item', () => {
    const visit = event('Mara Aster visits Sudland');
    expect(differencesBy(dossier, { kind: 'contradiction' })).toEqual([]);
    expect(differencesBy(dossier, { field: 'status', item: visit.id })).toHaveLength(1);
    expect(differencesBy(dossier, { field: 'value', report: report('Fjord Post').id }).map(({ item }) => labelOf(dossier, item))).toEqual(['trade']);
  });

  it('give their accounts in the order of publication', () => {
    const [status] = differencesBy(dossier, { field: 'status' });
    expect(status?.accounts.map((account) => dossier.reports.get(account.report)?.source.name)).toEqual(['Fjord Post', 'Lumen Herald']);
  });
});

describe('origins of an item', () => {
  it('are each account’s, with why', () => {
    const origins = originsOf(dossier, event('Mara Aster visits Sudland'));
    const told = origins.map(({ origin, accounts }) => [originWords(origin), accounts.map(({ reasons }) => reasonWords(reasons))]);
    expect(told).toContainEqual(['own reporting of Lumen Herald', ['told of its own']]);
    expect(told.flatMap(([, reasons]) => reasons)).toContain('cited as the source: “her office”');
  });
});

describe('coverage', () => {
  it('tells of each report how it stands to each event', () => {
    const { reports, rows } = coverage(dossier);
    expect(reports.map(({ source }) => source.name)).toEqual(['Fjord Post', 'Lumen Herald', 'Quay Review']);
    const cells = Object.fromEntries(rows.map(({ item, cells: own }) => [labelOf(dossier, item), own.map(({ covered }) => covered)]));
    expect(cells).toEqual({
      'Mara Aster visits Lumen': ['told', 'absent', 'absent'],
      'Ivo Brandt and Mara Aster meet': ['before', 'told', 'absent'],
      'Mara Aster visits Sudland': ['differently', 'told', 'told'],
    });
  });

  it('tells what one source alone has, and what all but one have', () => {
    const alone = coverage(dossier, { which: 'only' }).rows.map(({ item, only }) => [labelOf(dossier, item), only]);
    expect(alone).toEqual([
      ['Mara Aster visits Lumen', 'Fjord Post'],
      ['Ivo Brandt and Mara Aster meet', 'Lumen Herald'],
    ]);
    expect(coverage(dossier, { which: 'missing', kind: 'figure' }).rows.map(({ item, missing }) => [labelOf(dossier, item), missing])).toEqual([
      ['trade', 'Quay Review'],
    ]);
  });
});

/** A report of a source that holds this paragraph; where it says "visited Lumen" with that visit. */
function telling(source: string, words: string, published?: string): HandMade {
  const made = new HandMade({ source: { name: source }, parts: [['paragraph', words]], ...(published === undefined ? {} : { published }) });
  if (!words.includes('visited Lumen')) return made;
  const aster = made.entity('person:mara-aster', 'person', 'Mara Aster', ['Mara Aster']);
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  return made.event({
    trigger: 'visited',
    who: [{ role: 'source', entity: aster, words: 'Mara Aster' }],
    place: { entity: lumen, words: 'Lumen' },
    time: '2031-05-04',
  });
}

const gridOf = (...reports: HandMade[]) => coverage(lookup(align(reports.map(({ analysed }) => analysed))));

const cellsOf = (...reports: HandMade[]) => {
  const { reports: columns, rows } = gridOf(...reports);
  return rows.map(({ cells }) => Object.fromEntries(cells.map(({ covered }, at) => [columns[at]?.source.name, covered])));
};

describe('what a report did not tell', () => {
  const herald = telling('Lumen Herald', 'Mara Aster visited Lumen on 4 May 2031.', '2031-05-05');
  const wire = telling('Harbour Wire', 'On 4 May 2031 Mara Aster visited Lumen again.', '2031-05-06');
  const undated = telling('Quay Review', 'It was on 4 May 2031 that Mara Aster visited Lumen.');
  const earlier = telling('Fjord Post', 'Bread is dearer than it was.', '2031-05-01');
  const later = telling('Isle Courier', 'Fish is dearer than it was.', '2031-05-09');
  const latest = telling('Hill Gazette', 'Salt is dearer than it was.', '2031-05-12');
  it('may have been told before by an undated one, so that no report came surely before', () => {
    expect(cellsOf(undated, earlier)).toEqual([{ 'Quay Review': 'told', 'Fjord Post': 'absent' }]);
    expect(cellsOf(undated, herald, earlier)).toEqual([{ 'Quay Review': 'told', 'Lumen Herald': 'told', 'Fjord Post': 'absent' }]);
    expect(cellsOf(herald, earlier)).toEqual([{ 'Lumen Herald': 'told', 'Fjord Post': 'before' }]);
  });

  it('has no column where it came before anybody told any of it', () => {
    const { reports, rows, earlier: left } = withoutEarlier(gridOf(herald, wire, earlier, later));
    expect([reports.map(({ source }) => source.name), rows.map(({ cells }) => cells.length), left]).toEqual([
      ['Lumen Herald', 'Harbour Wire', 'Isle Courier'],
      [3],
      1,
    ]);
  });

  it('is missing in one source only where no other lacks it that could have told it', () => {
    expect(gridOf(herald, wire, later).rows.map(({ missing }) => missing)).toEqual(['Isle Courier']);
    expect(gridOf(herald, wire, later, earlier).rows.map(({ missing }) => missing)).toEqual(['Isle Courier']);
    expect(gridOf(herald, wire, later, latest).rows.map(({ missing }) => missing)).toEqual([undefined]);
    expect(gridOf(herald, wire, later, telling('Dock Record', 'Coal is dearer than it was.')).rows.map(({ missing }) => missing)).toEqual([
      undefined,
    ]);
  });
});

describe('two reports side by side', () => {
  it('tell some things both, where they part ways first, and some alone', () => {
    const compared = compareReports(dossier, report('Fjord Post'), report('Lumen Herald'));
    expect(compared.both.map(({ item, differences }) => [labelOf(dossier, item), differences[0]?.kind])).toEqual([
      ['Mara Aster visits Sudland', 'update'],
      ['trade', 'precision'],
    ]);
    expect(compared.alone[0].map((item) => labelOf(dossier, item))).toEqual(['Mara Aster visits Lumen']);
  });
});

describe('two events side by side', () => {
  it('are told field by field, with what is the same', () => {
    const { fields } = compareEvents(dossier, event('Mara Aster visits Lumen'), event('Mara Aster visits Sudland'));
    expect(fields.find(({ field }) => field === 'source')).toEqual({ field: 'source', values: ['Mara Aster', 'Mara Aster'], same: true });
    expect(fields.find(({ field }) => field === 'time')).toMatchObject({ values: ['June 2029', expect.stringContaining('March 2031')], same: false });
  });
});

describe('what a report adds', () => {
  const { plan, visit, review } = story();
  const brief = briefOf(align([plan.analysed]), align([plan.analysed, visit.analysed]));

  it('is what nobody told before, what is told again, and what changed', () => {
    expect(brief.reports).toEqual([visit.analysed.report.id]);
    expect(brief.news.filter(({ type }) => type === 'event').map((item) => labelOf(brief.dossier, item))).toEqual(['Ivo Brandt and Mara Aster meet']);
    expect(brief.again.map(({ item }) => labelOf(brief.dossier, item))).toEqual(['Mara Aster visits Sudland', 'trade']);
    expect(brief.changed.map(({ event: { label, status }, before }) => [label, before, status])).toEqual([
      ['Mara Aster visits Sudland', 'planned', 'occurred'],
    ]);
    expect(brief.differences.map(({ field }) => field)).toContain('status');
  });

  it('names what several told before and it leaves out', () => {
    const last = briefOf(align([plan.analysed, visit.analysed]), align([plan.analysed, visit.analysed, review.analysed]));
    expect(last.leftOut.map((item) => labelOf(last.dossier, item))).toEqual(['trade']);
  });
});
