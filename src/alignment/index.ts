import type { AccountId, Alignment, AnalysedReport, Edit, Edtf, Report, Span } from '../model/index.ts';
import type { AccountContext, NamedActor } from './account-context.ts';
import { type Actors, alignActors } from './actors.ts';
import { figureDifferences } from './differences.ts';
import { edited, liveEdits, regrouped } from './edits.ts';
import { eventDifferences } from './event-differences.ts';
import { groupEvents } from './event-grouping.ts';
import { joinAlike } from './event-likeness.ts';
import { joinMoved } from './event-moves.ts';
import { joinNominals } from './event-nominals.ts';
import { eventRecord } from './event-record.ts';
import { relateEvents } from './event-relations.ts';
import { type EventUnit, eventUnit } from './event-unit.ts';
import { figureUnit } from './figure-unit.ts';
import { alignFigures } from './figures.ts';
import { OriginLedger, type Sourced } from './origins.ts';
import { asSet, byCodeUnits, markCopies } from './reports.ts';
import { alignStatements, statementUnit } from './statements.ts';
import { TakenPassages } from './taken-passages.ts';
import { grainOf, windowOf } from './time-window.ts';
import { markVersions } from './versions.ts';

/** What each report says, as far as alignment reads it. */
interface Finding {
  id: AccountId;
  attributed_to?: { entity?: number; span: Span };
  /** Where its words stand: of an event, a statement, a figure. */
  trigger?: Span;
  content?: Span[];
  span?: Span;
}

/**
 * Brings together what several reports say of the same things. Goes in: reports with their findings, in any order. Comes out: actors,
 * events, statements, figures with the accounts of all reports, where accounts differ, and where each comes from; every list in the order
 * of ids; `edits` are what users changed. A pure function of the set: order never matters, and a report that is left out leaves no trace.
 */
export function align(analysed: readonly AnalysedReport[], edits: readonly Edit[] = []): Alignment {
  const whole = asSet(analysed);
  const live = liveEdits(edits, whole);
  const set = whole.map((entry) => ({ ...entry, findings: edited(entry.findings, live) }));
  // 1. Equal texts: all but the first are copies.
  const copies = markCopies(set.map(({ report }) => report));
  //    The same address with other content: a version of the one before.
  const numbers = new Map(set.flatMap(({ report, version }) => (version === undefined ? [] : [[report.id, version] as const])));
  const reports = markVersions(copies, numbers);
  const findings = reports.map((report, at) => ({ report, findings: set[at]?.findings ?? NOTHING }));
  // 2. One actor under many names.
  const actors = alignActors(findings, live);
  // 3. Where each account comes from.
  const taken = new TakenPassages(reports);
  const ledger = new OriginLedger(findings, taken);
  const byReport = new Map(reports.map((report) => [report.id, report]));
  const namedIn = memo((entry: AnalysedReport) => namedActors(entry, actors));
  const daysIn = memo(daysTold);
  const units = <F extends Finding, U>(list: (entry: AnalysedReport) => readonly F[], make: (finding: F, context: AccountContext) => U) =>
    findings.flatMap((entry) => {
      const { report } = entry;
      const named = namedIn(entry);
      const days = daysIn(entry);
      return once(list(entry)).map((finding) => {
        const original = report.copy_of ?? taken.from(report.id, startOf(finding));
        const document = (original && byReport.get(original)) ?? report;
        return make(finding, { report, document, actors, named, days, origin: () => ledger.of(sourced(report, finding, actors)) });
      });
    });
  // 4. The same event, statement, figure.
  const eventGroups = regrouped(joinNominals(joinMoved(joinAlike(groupEvents(units((entry) => entry.findings.events, eventUnit))))), live).map(
    (group) => {
      return { group, record: eventRecord(group, actors, (unit) => ledger.of(sourcedEvent(unit, group, actors))) };
    },
  );
  //    What is only named in passing stands alone.
  const passing = units((entry) => entry.findings.passing ?? [], eventUnit).map((unit) =>
    eventRecord([unit], actors, () => ledger.of(sourcedEvent(unit, [unit], actors))),
  );
  const statements = alignStatements(
    units((entry) => entry.findings.statements, statementUnit),
    live,
  );
  const figures = alignFigures(
    units((entry) => entry.findings.figures, figureUnit),
    live,
  );
  // 5. Where the accounts part ways.
  const differences = [
    ...eventGroups.flatMap(({ group, record }) => eventDifferences(record.label, group, actors.byId)),
    ...figures.flatMap(figureDifferences),
  ];
  return {
    reports,
    actors: byId(actors.records),
    events: byId([...relateEvents(eventGroups), ...passing]),
    statements: byId(statements),
    figures: byId(figures.map(({ record }) => record)),
    differences: byId(differences),
    origins: ledger.records(),
    edits: live.all,
  };
}

const NOTHING: AnalysedReport['findings'] = { entities: [], mentions: [], events: [], statements: [], figures: [] };

/** An account that two rules found at the same words counts once. */
function once<F extends Finding>(findings: readonly F[]): F[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.id, finding])).values()].toReversed();
}

/** The function with its results kept, one for each argument. */
function memo<K, V>(make: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

function namedActors({ report, findings }: AnalysedReport, actors: Actors): NamedActor[] {
  return findings.mentions
    .flatMap(({ start, end, entity }) => {
      const actor = actors.of(report.id, entity);
      return actor ? [{ start, end, actor }] : [];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** For each sentence whose accounts of what happened tell one day only, that day. */
function daysTold({ findings }: AnalysedReport): Map<number, Edtf> {
  const told = Map.groupBy(
    findings.events.filter(({ time, status }) => time && status === 'occurred' && grainOf(windowOf(time.edtf)) === 'day'),
    ({ sentence }) => sentence.start,
  );
  return new Map(
    [...told].flatMap(([sentence, events]): [number, Edtf][] => {
      const [day, another] = new Set(events.flatMap(({ time }) => time?.edtf ?? []));
      return day !== undefined && another === undefined ? [[sentence, day]] : [];
    }),
  );
}

function startOf({ trigger, content, span }: Finding): number {
  return (trigger ?? content?.[0] ?? span)?.start ?? 0;
}

function sourced(report: Report, finding: Finding, actors: Actors): Sourced {
  const told = finding.attributed_to;
  const id = told?.entity === undefined ? undefined : actors.of(report.id, told.entity);
  const actor = id === undefined ? undefined : actors.byId.get(id);
  return {
    id: finding.id,
    report: report.id,
    at: startOf(finding),
    ...(told ? { attribution: { ...(actor ? { actor } : {}), span: told.span } } : {}),
  };
}

/** A headline that cites nobody has the origin of the passage in its report's body that it repeats. */
function sourcedEvent(unit: EventUnit, group: readonly EventUnit[], actors: Actors): Sourced {
  const isHead = unit.part === 'title' || unit.part === 'standfirst' || unit.part === 'heading';
  const repeated = group
    .filter((other) => other.report.id === unit.report.id && other.account.attributed_to)
    .toSorted((a, b) => a.account.trigger.start - b.account.trigger.start)[0];
  const told = unit.account.attributed_to ?? (isHead ? repeated?.account.attributed_to : undefined);
  const actor = told?.actor ? actors.byId.get(told.actor) : undefined;
  const { id, trigger } = unit.account;
  return { id, report: unit.report.id, at: trigger.start, ...(told ? { attribution: { ...(actor ? { actor } : {}), span: told.span } } : {}) };
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => byCodeUnits(a.id, b.id));
}
