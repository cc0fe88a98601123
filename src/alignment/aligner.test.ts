import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../test/support/random-edits.ts';
import { randomReport } from '../../test/support/random-report.ts';
import type { AlignedRecord, AnalysedReport, Edit } from '../model/index.ts';
import { Aligner, align, type Change } from './index.ts';

/** One change after another: which report is put in, or taken out, or given with fewer findings than before; and which edits there are. */
const histories = fc.uniqueArray(randomReport, { minLength: 2, maxLength: 7, selector: ({ report }) => report.id }).chain((set) =>
  fc.record({
    set: fc.constant(set),
    edits: editsOf(set),
    steps: fc.array(
      fc.record({ report: fc.nat(set.length - 1), does: fc.constantFrom('put', 'put', 'put', 'remove', 'shorten', 'edit', 'unedit') }),
      { minLength: 3, maxLength: 14 },
    ),
  }),
);

type Steps = { report: number; does: string }[];

/** The changes of a history, each with what is there after it. */
function* replayed(
  set: readonly AnalysedReport[],
  edits: readonly Edit[],
  steps: Steps,
): Generator<{ change: Change; there: AnalysedReport[]; live: Edit[] }> {
  const there = new Map<string, AnalysedReport>();
  let live: Edit[] = [];
  for (const { report: at, does } of steps) {
    const entry = set[at];
    if (!entry) continue;
    const { id } = entry.report;
    let change: Change = {};
    if (does === 'put') change = { put: [entry] };
    else if (does === 'remove') change = { removed: [id] };
    else if (does === 'shorten') change = { put: [{ ...entry, findings: { ...entry.findings, events: entry.findings.events.slice(1) } }] };
    else change = { edits: does === 'edit' ? edits : [] };
    for (const one of change.put ?? []) there.set(id, one);
    if (change.removed) there.delete(id);
    if (change.edits) live = [...change.edits];
    yield { change, there: [...there.values()], live };
  }
}

function inOrder(records: readonly { id: string }[]): string {
  return JSON.stringify(records.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** What stands in the long list of an actor or an origin, by id. */
function partsOf(record: AlignedRecord | undefined): Map<string, string> {
  if (record?.type === 'actor') return new Map(record.mentions.map((mention) => [mention.id, JSON.stringify(mention)]));
  if (record?.type !== 'origin') throw new TypeError(`of a list of ${record?.type} nothing is told apart`);
  return new Map(record.accounts.map((id) => [id, JSON.stringify(record.because.filter(({ account }) => account === id))]));
}

describe('an aligner to which reports and edits come and go', () => {
  it('has, byte for byte, what all that is there gives at once', () => {
    fc.assert(
      fc.property(histories, ({ set, edits, steps }) => {
        const aligner = new Aligner();
        for (const { change, there, live } of replayed(set, edits, steps)) {
          aligner.update(change);
          expect(JSON.stringify(aligner.alignment())).toBe(JSON.stringify(align(there, live)));
        }
      }),
    );
  });

  it('tells of long lists what came, what went and what is told otherwise, where it tells it', () => {
    fc.assert(
      fc.property(histories, ({ set, edits, steps }) => {
        const aligner = new Aligner();
        for (const { change } of replayed(set, edits, steps)) {
          for (const { before, after, parts } of aligner.update(change)) {
            if (!parts) continue;
            const list = partsOf(before);
            for (const [id, part] of parts) {
              if (part) list.set(id, JSON.stringify(part));
              else list.delete(id);
            }
            expect(list).toEqual(partsOf(after));
          }
        }
      }),
    );
  });

  it('tells each record that changed, and with it as it was', () => {
    fc.assert(
      fc.property(histories, ({ set, edits, steps }) => {
        const aligner = new Aligner();
        const told = new Map<string, { id: string; type: string }>();
        for (const { change } of replayed(set, edits, steps)) {
          for (const { before, after } of aligner.update(change)) {
            const id = (after ?? before)?.id ?? '';
            expect(told.get(id)).toEqual(before);
            if (after) told.set(id, after);
            else told.delete(id);
          }
          expect(inOrder([...told.values()])).toBe(inOrder(Object.values(aligner.alignment()).flat()));
        }
      }),
    );
  });
});
