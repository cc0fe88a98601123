import type { AccountId, AnalysedReport, EventFinding, FigureFinding, OriginId, Span, StatementFinding } from '../model/index.ts';
import type { AccountContext, Cast, NamedActor } from './account-context.ts';
import type { Actors } from './actors/actors.ts';
import type { EventUnit } from './events/event-unit.ts';
import { levelOf } from './events/matching/event-levels.ts';
import { daysTold } from './events/matching/told-days.ts';
import { eventUnit } from './events/unit-of-event.ts';
import { type FigureUnit, figureUnit } from './figures/figure-unit.ts';
import { citedAsRepeated, countedBelow } from './figures/headline-figures.ts';
import type { Sourced } from './origins/cited-sources.ts';
import type { OriginFinder } from './origins/origins.ts';
import { type StatementUnit, statementUnit, withUtterances } from './statements/statements.ts';

/** What each report says, as far as alignment reads it. */
type Finding = EventFinding | StatementFinding | FigureFinding;

/** A report's accounts, each with all by which it is matched to others. */
export interface AccountUnits {
  events: EventUnit[];
  /** Events that are only named in passing. */
  passing: EventUnit[];
  statements: StatementUnit[];
  figures: FigureUnit[];
}

/** Makes the units of a report's findings; `origin` records an account and gives its origin. */
export function accountUnits(entry: AnalysedReport, actors: Actors, origins: OriginFinder, origin: (account: Sourced) => OriginId): AccountUnits {
  const { report, findings } = entry;
  const [named, days] = [namedActors(entry, actors), daysTold(entry)];
  const cast = castOf(named, actors);
  const protesters = protestersIn(findings.events);
  const contextOf = (finding: Finding): AccountContext => ({
    report,
    document: origins.documentOf(report, startOf(finding)),
    actors,
    named,
    cast,
    protesters,
    days,
    origin: () => origin(sourced(entry, finding, actors)),
  });
  const figures = once(findings.figures).map((finding) =>
    figureUnit(
      finding,
      { ...contextOf(finding), origin: () => origin(sourced(entry, citedAsRepeated(finding, entry), actors)) },
      countedBelow(finding, entry),
    ),
  );
  return {
    events: once(findings.events).map((finding) => withLevel(sourcedUnit(finding, contextOf(finding)), figures)),
    passing: once(findings.passing ?? []).map((finding) => sourcedUnit(finding, contextOf(finding))),
    statements: withUtterances(once(findings.statements).map((finding) => statementUnit(finding, contextOf(finding)))),
    figures,
  };
}

function withLevel(unit: EventUnit, figures: readonly FigureUnit[]): EventUnit {
  const level = levelOf(unit, figures);
  return level ? { ...unit, level } : unit;
}

/** Who protests, by name or by a noun alone. */
function protestersIn(events: readonly EventFinding[]): Span[] {
  const protests = events.filter(({ plover }) => plover?.type === 'PROTEST');
  return protests.flatMap(({ participants, unnamed = [] }) =>
    [...participants, ...unnamed].flatMap(({ role, span }) => (role === 'source' ? [span] : [])),
  );
}

function castOf(named: readonly NamedActor[], actors: Actors): Cast {
  const parties = [...new Set(named.map(({ actor }) => actor))].flatMap((actor) => actors.parties.get(actor) ?? []);
  return {
    people: new Set(parties.flatMap(({ grain, actor }) => (grain === 'person' ? [actor] : []))),
    states: new Set(parties.flatMap(({ side }) => (side.startsWith('state:') ? [side] : []))),
  };
}

function sourcedUnit(finding: EventFinding, context: AccountContext): EventUnit {
  const unit = eventUnit(finding, context);
  return isUncitedHead(unit) ? unit : { ...unit, origin: context.origin() };
}

function isUncitedHead({ part, account }: EventUnit): boolean {
  return account.attributed_to === undefined && (part === 'title' || part === 'standfirst' || part === 'heading');
}

/** A headline that cites nobody has the origin of the passage in its report's body that it repeats. */
export function sourcedEvent(unit: EventUnit, group: readonly EventUnit[], actors: Actors): Sourced {
  const [repeated] = group
    .filter((other) => other.report.id === unit.report.id && other.account.attributed_to)
    .toSorted((a, b) => a.account.trigger.start - b.account.trigger.start);
  const told = unit.account.attributed_to ?? repeated?.account.attributed_to;
  const actor = told?.actor ? actors.byId.get(told.actor) : undefined;
  const { id, trigger, sentence } = unit.account;
  return {
    id,
    report: unit.report.id,
    at: trigger.start,
    sentence,
    ...(told ? { attribution: { ...(actor ? { actor } : {}), span: told.span } } : {}),
  };
}

function sourced({ report }: AnalysedReport, finding: Finding, actors: Actors): Sourced {
  const told = finding.attributed_to;
  const id = told?.entity === undefined ? undefined : actors.of(report.id, told.entity);
  const actor = id === undefined ? undefined : actors.byId.get(id);
  return {
    id: finding.id,
    report: report.id,
    at: startOf(finding),
    ...('sentence' in finding ? { sentence: finding.sentence } : {}),
    ...(told ? { attribution: { ...(actor ? { actor } : {}), span: told.span } } : {}),
  };
}

/** Where its words stand: of an event, a statement, a figure. */
function startOf(finding: Finding): number {
  if ('trigger' in finding) return finding.trigger.start;
  return ('content' in finding ? finding.content[0]?.start : finding.span.start) ?? 0;
}

/** An account that two rules found at the same words counts once. */
function once<F extends { id: AccountId }>(findings: readonly F[]): F[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.id, finding])).values()].toReversed();
}

function namedActors({ report, findings }: AnalysedReport, actors: Actors): NamedActor[] {
  return findings.mentions
    .flatMap(({ start, end, entity }) => {
      const actor = actors.of(report.id, entity);
      return actor ? [{ start, end, actor }] : [];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
