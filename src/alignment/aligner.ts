import type { AccountId, AlignedRecord, Alignment, AnalysedReport, Changed, Difference, Edit, Event, ReportId, Statement } from '../model/index.ts';
import { accountUnits, sourcedEvent } from './account-units.ts';
import { ActorSet } from './actors/actor-set.ts';
import { EditSet, edited, regrouped } from './edits.ts';
import { eventDifferences } from './events/event-differences.ts';
import { EventOpposites } from './events/event-opposites.ts';
import { eventRecord } from './events/event-record.ts';
import { EventRelations } from './events/event-relations.ts';
import type { EventUnit } from './events/event-unit.ts';
import { eventGroups } from './events/matching/event-groups.ts';
import type { GroupedEvent } from './events/matching/event-promises.ts';
import { eventReach } from './events/matching/event-reach.ts';
import { figureDifferences } from './figures/figure-differences.ts';
import type { FigureUnit } from './figures/figure-unit.ts';
import { type AlignedFigure, alignedFigure, figureReach, groupFigures } from './figures/figures.ts';
import { ItemStage } from './item-stage.ts';
import type { Sourced } from './origins/cited-sources.ts';
import { OriginLedger } from './origins/origin-ledger.ts';
import { OriginFinder } from './origins/origins.ts';
import { OutletFamilies } from './origins/outlet-families.ts';
import { TakenPassages } from './origins/taken-passages.ts';
import { AlignedRecords, RecordChanges } from './record-changes.ts';
import { ReportSet } from './report-set.ts';
import { StatementRelations, type Worded } from './statements/statement-relations.ts';
import { groupStatements, type StatementUnit, statementReach, worded } from './statements/statements.ts';

/** What becomes of a dossier: reports that are new or other than before, ids of those that are gone, and the edits where they changed. */
export interface Change {
  put?: readonly AnalysedReport[];
  removed?: readonly ReportId[];
  edits?: readonly Edit[];
}

interface EventItem extends GroupedEvent {
  units: readonly EventUnit[];
  differences: Difference[];
}

interface FigureItem extends AlignedFigure {
  differences: Difference[];
}

/**
 * Keeps the aligned whole of reports that come and go. Each stage knows on what each of its results rests, so that a change costs by what it touches;
 * what it gives is the same as if all that is there had been put in at once, in any order.
 */
export class Aligner {
  readonly #edits = new EditSet();
  readonly #set = new ReportSet();
  readonly #entries = new Map<ReportId, AnalysedReport>();
  readonly #actors = new ActorSet();
  readonly #taken = new TakenPassages();
  readonly #families = new OutletFamilies();
  readonly #origins = new OriginFinder(this.#taken, (key) => this.#set.versions(key), this.#families);
  readonly #ledger = new OriginLedger();
  readonly #events = new ItemStage<EventUnit, EventItem>({
    reach: eventReach(() => this.#edits.live),
    group: (units) => regrouped(eventGroups(units), this.#edits.live),
    make: (units) => this.#eventItem(units),
  });
  readonly #relations = new EventRelations();
  readonly #opposites = new EventOpposites();
  readonly #statements = new ItemStage<StatementUnit, Worded>({
    reach: statementReach(() => this.#edits.live),
    group: (units) => groupStatements(units, this.#edits.live),
    make: worded,
  });
  readonly #statementRelations = new StatementRelations();
  readonly #figures = new ItemStage<FigureUnit, FigureItem>({
    reach: figureReach(() => this.#edits.live),
    group: (units) => groupFigures(units, this.#edits.live),
    make: (units) => figureItem(units),
  });
  readonly #passing = new Map<ReportId, Event[]>();
  readonly #records = new AlignedRecords();
  /** Accounts entered in the ledger by the change under way. */
  readonly #entered = new Set<AccountId>();
  /** Items with relations as they were last given. */
  readonly #related = new Map<GroupedEvent | Worded, Event | Statement>();

  /** Takes in a change; gives each record that is another now than before, in the order of kinds and ids. */
  update({ put = [], removed = [], edits }: Change): Changed<AlignedRecord>[] {
    const changes = new RecordChanges();
    const editsBefore = this.#edits.live.all;
    // 1. The reports, marked as copies and versions, with their findings as users corrected them.
    const changed = this.#set.update(put, removed);
    const live = this.#liveIn(put, removed, edits);
    for (const id of changed) this.#families.put(id, this.#set.report(id));
    const families = this.#families.update(this.#edits.live.of('family'), (target) => this.#edits.holdersOf(target));
    for (const id of [...live, ...families]) changed.add(id);
    for (const id of changed) this.#enter(id, changes);
    // 2. One actor under many names.
    const entryOf = (id: ReportId) => this.#entries.get(id);
    const actors = this.#actors.update(changed, entryOf, this.#edits.live);
    for (const change of actors.changes) changes.note(change);
    // 3. What was taken word for word, and where accounts come from.
    const entries = [...changed].flatMap((id) => entryOf(id)?.report ?? []);
    const taken = this.#taken.update(
      entries,
      [...changed].filter((id) => !this.#entries.has(id)),
    );
    const touched = this.#origins.update(new Set([...changed, ...taken]), entryOf);
    // 4. The accounts of every report of which anything is other now.
    const before = [...new Set([...touched, ...actors.touched])].flatMap((id) => this.#remake(id, changes));
    // 5. The same event, statement, figure, and where their accounts part ways.
    this.#noteEvents(changes);
    this.#noteStatements(changes);
    const figures = this.#figures.take();
    for (const item of figures.gone) for (const record of [item.record, ...item.differences]) changes.note({ before: record });
    for (const item of figures.made) for (const record of [item.record, ...item.differences]) changes.note({ after: record });
    for (const account of before) if (!this.#entered.has(account)) this.#ledger.remove(account);
    this.#entered.clear();
    for (const change of this.#ledger.take()) changes.note(change);
    for (const edit of editsBefore) changes.note({ before: edit });
    for (const edit of this.#edits.live.all) changes.note({ after: edit });
    const all = changes.all();
    this.#records.take(all);
    return all;
  }

  /** The aligned whole, each list in the order of ids. */
  alignment(): Alignment {
    return this.#records.alignment();
  }

  #liveIn(put: readonly AnalysedReport[], removed: readonly ReportId[], edits: readonly Edit[] | undefined): Set<ReportId> {
    const all = () => [...this.#set.ids()].flatMap((id) => this.#set.given(id) ?? []);
    return this.#edits.update(edits, put, removed, all);
  }

  #enter(id: ReportId, changes: RecordChanges): void {
    const before = this.#entries.get(id)?.report;
    const [report, given] = [this.#set.report(id), this.#set.given(id)];
    if (report && given) this.#entries.set(id, { report: this.#families.marked(report), findings: edited(given.findings, this.#edits.live) });
    else this.#entries.delete(id);
    changes.note({ before, after: this.#entries.get(id)?.report });
  }

  /** Makes a report's accounts anew; gives the ids of those that it had. */
  #remake(id: ReportId, changes: RecordChanges): AccountId[] {
    const entry = this.#entries.get(id);
    const units = entry ? accountUnits(entry, this.#actors, this.#origins, (account) => this.#originOf(account)) : NOTHING;
    const before = [this.#events.put(id, units.events), this.#statements.put(id, units.statements), this.#figures.put(id, units.figures)];
    // What is only named in passing stands alone.
    const named = this.#passing.get(id) ?? [];
    const passing = units.passing.map((unit) => this.#recordOf([unit]));
    for (const event of named) changes.note({ before: event });
    for (const event of passing) changes.note({ after: event });
    if (passing.length > 0) this.#passing.set(id, passing);
    else this.#passing.delete(id);
    return [...before.flat(), ...named.flatMap(({ accounts }) => accounts.map((account) => account.id))];
  }

  #originOf(account: Sourced) {
    this.#entered.add(account.id);
    return this.#ledger.put(account.id, this.#origins.of(account));
  }

  #eventItem(units: readonly EventUnit[]): EventItem {
    const record = this.#recordOf(units);
    return { units, group: units, record, differences: eventDifferences(record, units, this.#actors.byId) };
  }

  #recordOf(units: readonly EventUnit[]): Event {
    return eventRecord(units, this.#actors, (unit) => unit.origin ?? this.#originOf(sourcedEvent(unit, units, this.#actors)));
  }

  #noteEvents(changes: RecordChanges): void {
    const { gone, made } = this.#events.take();
    for (const { differences } of gone) for (const before of differences) changes.note({ before });
    for (const { differences } of made) for (const after of differences) changes.note({ after });
    const opposed = this.#opposites.update(gone, made, this.#actors.byId);
    for (const before of opposed.gone) changes.note({ before });
    for (const after of opposed.made) changes.note({ after });
    const asked = this.#relations.update(gone, made);
    this.#noteRelated(gone, asked, (item) => this.#relations.related(item), changes);
  }

  #noteStatements(changes: RecordChanges): void {
    const { gone, made } = this.#statements.take();
    const asked = this.#statementRelations.update(gone, made);
    this.#noteRelated(gone, asked, (item) => this.#statementRelations.related(item), changes);
  }

  #noteRelated<I extends GroupedEvent | Worded>(
    gone: readonly I[],
    asked: Iterable<I>,
    related: (item: I) => Event | Statement,
    changes: RecordChanges,
  ): void {
    for (const item of gone) {
      changes.note({ before: this.#related.get(item) });
      this.#related.delete(item);
    }
    for (const item of asked) {
      const [before, after] = [this.#related.get(item), related(item)];
      this.#related.set(item, after);
      changes.note({ before, after });
    }
  }
}

const NOTHING = { events: [], passing: [], statements: [], figures: [] };

function figureItem(units: readonly FigureUnit[]): FigureItem {
  const figure = alignedFigure(units);
  return { ...figure, differences: figureDifferences(figure) };
}
