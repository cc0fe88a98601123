import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../test/support/random-edits.ts';
import { randomReport } from '../../test/support/random-report.ts';
import { type AnalysedReport, type Edit, EditId } from '../model/index.ts';
import { align } from './index.ts';

const sets = fc.uniqueArray(randomReport, { minLength: 1, maxLength: 6, selector: ({ report }) => report.id });
const shuffledSets = sets.chain((set) => fc.tuple(fc.constant(set), fc.shuffledSubarray(set, { minLength: set.length })));

const editedSets = shuffledSets.chain(([set, shuffled]) =>
  editsOf(set).chain((edits) =>
    fc.tuple(fc.constant(set), fc.constant(shuffled), fc.constant(edits), fc.shuffledSubarray(edits, { minLength: edits.length })),
  ),
);

function exported(set: readonly AnalysedReport[], edits: readonly Edit[] = []): string {
  return JSON.stringify(align(set, edits));
}

function accountIds(set: readonly AnalysedReport[]): string[] {
  return set.flatMap(({ findings }) => [...findings.events, ...findings.statements, ...findings.figures].map((finding) => finding.id)).toSorted();
}

describe('align, whatever the reports say', () => {
  it('gives the same whole in any order', () => {
    fc.assert(
      fc.property(shuffledSets, ([set, shuffled]) => {
        expect(align(shuffled)).toEqual(align(set));
      }),
    );
  });

  it('gives, byte for byte, the same whole for the same edits in any order', () => {
    fc.assert(
      fc.property(editedSets, ([set, shuffled, edits, replayed]) => {
        expect(exported(shuffled, replayed)).toBe(exported(set, edits));
      }),
    );
  });

  it('keeps no trace of reports that were added and removed, nor of edits of what only they tell', () => {
    fc.assert(
      fc.property(sets, fc.nat(), (set, at) => {
        const kept = set.filter((_, place) => place !== at % set.length);
        const removed = set.filter((entry) => !kept.includes(entry));
        const before = exported(kept);
        const targets = removed.flatMap(({ findings }) => findings.events.map(({ id }) => id)).slice(0, 1);
        const edits: Edit[] =
          targets.length === 0 ? [] : [{ type: 'edit', id: EditId.parse(`edi_${'0'.repeat(16)}`), op: 'reject', targets, by: 'Ana' }];
        exported(set, edits);
        expect(exported(kept, edits)).toBe(before);
      }),
    );
  });

  it('puts each account into exactly one item and one origin', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { events, statements, figures, origins } = align(set);
        const items = [...events, ...statements, ...figures];
        expect(items.flatMap((item) => item.accounts.map((account) => account.id)).toSorted()).toEqual(accountIds(set));
        expect(origins.flatMap((origin) => origin.accounts).toSorted()).toEqual(accountIds(set));
      }),
    );
  });

  it('never calls done what no account says was done', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const done = align(set).events.filter(({ status }) => status === 'occurred' || status === 'ongoing');
        const told = done.map((event) => event.accounts.some((account) => account.status === event.status));
        expect(told.every(Boolean)).toBe(true);
      }),
    );
  });

  it('never puts days of two years into one event', () => {
    fc.assert(
      fc.property(sets, (set) => {
        for (const event of align(set).events) {
          const years = new Set(event.accounts.flatMap((account) => account.time?.edtf.slice(0, 4) ?? []));
          expect(years.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
