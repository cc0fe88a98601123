import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedAnalysis } from '../../../../bench/sets/generated-findings.ts';
import { randomReport } from '../../../../test/support/random-report.ts';
import { seededRandom } from '../../../../test/support/seeded-random.ts';
import { type AnalysedReport, originId, type ReportId } from '../../../model/index.ts';
import { accountUnits } from '../../account-units.ts';
import { ActorSet } from '../../actors/actor-set.ts';
import { EditSet } from '../../edits.ts';
import { align } from '../../index.ts';
import { OriginFinder } from '../../origins/origins.ts';
import { OutletFamilies } from '../../origins/outlet-families.ts';
import { TakenPassages } from '../../origins/taken-passages.ts';
import { ReportSet } from '../../report-set.ts';
import { byCodeUnits } from '../../reports.ts';
import type { EventUnit } from '../event-unit.ts';
import { eventGroups } from './event-groups.ts';

/** All event accounts of a set of reports, as an aligner makes them. */
function unitsOf(set: readonly AnalysedReport[]): EventUnit[] {
  const reports = new ReportSet();
  const ids = reports.update(set, []);
  const entries = new Map<ReportId, AnalysedReport>();
  for (const { report: given, findings } of set) {
    const report = reports.report(given.id);
    if (report) entries.set(given.id, { report, findings });
  }
  const entryOf = (id: ReportId) => entries.get(id);
  const actors = new ActorSet();
  actors.update(ids, entryOf, new EditSet().live);
  const marked = [...entries.values()];
  const origins = new OriginFinder(new TakenPassages(marked.map(({ report }) => report)), (key) => reports.versions(key), new OutletFamilies());
  origins.update(ids, entryOf);
  const inOrder = marked.toSorted((a, b) => byCodeUnits(a.report.id, b.report.id));
  return inOrder.flatMap((entry) => accountUnits(entry, actors, origins, () => originId('document', 'any')).events);
}

/** The accounts of each event, in the order of ids. */
function told(groups: readonly (readonly { id: string }[])[]): string[] {
  return groups
    .map((group) =>
      group
        .map(({ id }) => id)
        .toSorted(byCodeUnits)
        .join(' '),
    )
    .toSorted(byCodeUnits);
}

function grouped(units: readonly EventUnit[]): string[] {
  return told(eventGroups(units).map((group) => group.map(({ account }) => account)));
}

function aligned(set: readonly AnalysedReport[]): string[] {
  return told(align(set).events.map(({ accounts }) => accounts));
}

describe('the reach of event accounts', () => {
  it('holds all that the rules bring together: region by region, they give what they give of all accounts at once, in any order', () => {
    const sets = fc.uniqueArray(randomReport, { minLength: 1, maxLength: 8, selector: ({ report }) => report.id });
    fc.assert(
      fc.property(sets, (set) => {
        const units = unitsOf(set);
        expect(aligned(set)).toEqual(grouped(units));
        expect(grouped(units.toReversed())).toEqual(grouped(units));
      }),
    );
  });

  it('holds it for many reports of few parties', () => {
    const random = seededRandom(5);
    const set = Array.from({ length: 150 }, (_, number) => generatedAnalysis(random, number));
    expect(aligned(set)).toEqual(grouped(unitsOf(set)));
  });
});
