import {
  type AccountId,
  type AnalysedReport,
  type Doubt,
  type Edit,
  type Entity,
  type EventFinding,
  type Findings,
  type Mention,
  mentionId,
  overlaps,
  type Range,
  type ReportId,
} from '../model/index.ts';
import type { Reach } from './regions.ts';
import { IdsBy } from './report-set.ts';
import { byCodeUnits } from './reports.ts';
import { groupBy } from './tally.ts';

/** The edits that have something to change, by what they do. */
export interface LiveEdits {
  all: Edit[];
  of(op: Edit['op']): Edit[];
}

/** Edits that speak of two things at once need two of them. */
const LEAST_TARGETS: Partial<Record<Edit['op'], number>> = { merge: 2, join: 2 };

/**
 * The edits that have something to change, each with the targets that are there, in the order of ids. One whose report was removed lies dormant: it
 * is left out, and comes back with the report.
 */
function liveEdits(edits: readonly Edit[], isThere: (target: string) => boolean): LiveEdits {
  const all = edits
    .map((edit) => ({ ...edit, targets: [...new Set(edit.targets)].filter(isThere) }))
    .filter(({ op, targets }) => targets.length >= (LEAST_TARGETS[op] ?? 1))
    .toSorted((a, b) => byCodeUnits(a.id, b.id));
  const byOp = groupBy(all, ({ op }) => op);
  return { all, of: (op) => byOp.get(op) ?? [] };
}

/** A user's edits beside reports that come and go. */
export class EditSet {
  live: LiveEdits = liveEdits([], () => false);
  #edits: readonly Edit[] = [];
  #wanted: ReadonlySet<string> = new Set();
  readonly #holders = new IdsBy<string, ReportId>();
  readonly #held = new Map<ReportId, Set<string>>();

  /** Takes in edits, where they changed, and reports; gives the reports for which other edits are live now. */
  update(edits: readonly Edit[] | undefined, changed: Iterable<AnalysedReport>, removed: Iterable<ReportId>, all: () => Iterable<AnalysedReport>) {
    const before = this.live.all;
    const holders = new Map(before.flatMap(({ targets }) => targets.map((target) => [String(target), [...this.#holders.of(target)]])));
    for (const id of removed) this.#hold(id, new Set());
    if (edits) {
      this.#edits = edits;
      this.#wanted = new Set<string>(edits.flatMap(({ targets }) => targets));
    }
    if (this.#wanted.size > 0 || this.#held.size > 0)
      for (const entry of edits ? all() : changed) this.#hold(entry.report.id, idsIn(entry, this.#wanted));
    const live = liveEdits(this.#edits, (target) => this.#holders.of(target).size > 0);
    if (JSON.stringify(live.all) === JSON.stringify(before)) return new Set<ReportId>();
    this.live = live;
    const [old, now] = [new Set(before.map(wordingOf)), new Set(live.all.map(wordingOf))];
    const others = [...before.filter((edit) => !now.has(wordingOf(edit))), ...live.all.filter((edit) => !old.has(wordingOf(edit)))];
    return new Set(others.flatMap(({ targets }) => targets.flatMap((target) => [...this.#holders.of(target), ...(holders.get(target) ?? [])])));
  }

  /** The reports that hold what an edit names. */
  holdersOf(target: string): ReadonlySet<ReportId> {
    return this.#holders.of(target);
  }

  #hold(report: ReportId, targets: Set<string>): void {
    for (const target of this.#held.get(report) ?? []) this.#holders.delete(target, report);
    for (const target of targets) this.#holders.add(target, report);
    if (targets.size === 0) this.#held.delete(report);
    else this.#held.set(report, targets);
  }
}

function wordingOf(edit: Edit): string {
  return JSON.stringify(edit);
}

function idsIn({ report, findings }: AnalysedReport, wanted: ReadonlySet<string>): Set<string> {
  const known = new Set<string>();
  for (const { id } of [...findings.mentions, ...findings.events, ...findings.statements, ...findings.figures]) if (wanted.has(id)) known.add(id);
  for (const { span, entity } of findings.events.flatMap(({ participants }) => participants)) {
    const id = mentionId(report.id, span, findings.entities[entity]);
    if (wanted.has(id)) known.add(id);
  }
  return known;
}

/**
 * The findings as users corrected them: without what was rejected, without doubts of what was confirmed, and with mentions that were split off standing for an
 * entity of their own.
 */
export function edited(findings: Findings, edits: LiveEdits): Findings {
  if (edits.of('reject').length + edits.of('confirm').length + edits.of('split').length === 0) return findings;
  const [rejected, confirmed] = [targetsOf(edits, 'reject'), targetsOf(edits, 'confirm')];
  const judged = <T extends { id: AccountId; doubts?: Doubt[] | undefined }>(list: T[]) =>
    list.filter(({ id }) => !rejected.has(id)).map((one) => (confirmed.has(one.id) ? { ...one, doubts: undefined } : one));
  const left = { ...findings, events: judged(findings.events), statements: judged(findings.statements), figures: judged(findings.figures) };
  return edits.of('split').reduce(splitOff, left);
}

function targetsOf(edits: LiveEdits, op: Edit['op']): ReadonlySet<string> {
  return new Set(edits.of(op).flatMap(({ targets }) => targets));
}

/** Moves the named mentions, and what stands on their words, to an entity of their own. */
function splitOff(findings: Findings, { id, targets }: Edit): Findings {
  const named = new Set<string>(targets);
  const apart = groupBy(
    findings.mentions.filter((mention) => named.has(mention.id)),
    ({ entity }) => entity,
  );
  return [...apart].reduce((whole, [entity, mentions]) => withOwnEntity(whole, entity, mentions, `edit:${id}`), findings);
}

function withOwnEntity(findings: Findings, from: number, mentions: readonly Mention[], key: string): Findings {
  const entity = findings.entities[from];
  if (!entity) return findings;
  const own: Entity = { ...entity, key };
  delete own.wikidata;
  const to = findings.entities.length;
  const ids = new Set(mentions.map((mention) => mention.id));
  const isOn = (range: Range | undefined) => range !== undefined && mentions.some((mention) => overlaps(mention, range));
  const moved = (index: number, range: Range | undefined) => (index === from && isOn(range) ? to : index);
  const toldBy = <T extends { attributed_to?: { entity?: number; span: Range } }>(told: T): T =>
    told.attributed_to?.entity === from && isOn(told.attributed_to.span) ? { ...told, attributed_to: { ...told.attributed_to, entity: to } } : told;
  const movedEvent = (event: EventFinding): EventFinding => ({
    ...toldBy(event),
    participants: event.participants.map((one) => ({ ...one, entity: moved(one.entity, one.span) })),
    ...(event.place ? { place: { ...event.place, entity: moved(event.place.entity, event.place.span) } } : {}),
  });
  return {
    entities: [...findings.entities, own],
    mentions: findings.mentions.map((mention) => (ids.has(mention.id) ? { ...mention, entity: to } : mention)),
    events: findings.events.map(movedEvent),
    ...(findings.passing ? { passing: findings.passing.map(movedEvent) } : {}),
    statements: findings.statements.map((statement) => ({
      ...toldBy(statement),
      ...(statement.speakerEntity === undefined ? {} : { speakerEntity: moved(statement.speakerEntity, statement.speaker) }),
      ...(statement.addresseeEntity === undefined ? {} : { addresseeEntity: moved(statement.addresseeEntity, statement.addressee) }),
    })),
    figures: findings.figures.map(toldBy),
  };
}

/** Groups as users corrected them: accounts named by a `separate` are taken out of each group together, groups named by a `join` become one. */
export function regrouped<U extends { account: { id: AccountId } }>(groups: readonly U[][], edits: LiveEdits): U[][] {
  const parted = edits
    .of('separate')
    .reduce<U[][]>((all, { targets }) => all.flatMap((group) => partedBy(group, new Set<string>(targets))), [...groups]);
  return edits.of('join').reduce<U[][]>((all, { targets }) => joinedBy(all, new Set<string>(targets)), parted);
}

function partedBy<U extends { account: { id: AccountId } }>(group: U[], named: ReadonlySet<string>): U[][] {
  const [own, others] = [group.filter(({ account }) => named.has(account.id)), group.filter(({ account }) => !named.has(account.id))];
  return own.length === 0 || others.length === 0 ? [group] : [own, others];
}

function joinedBy<U extends { account: { id: AccountId } }>(groups: readonly U[][], named: ReadonlySet<string>): U[][] {
  const holds = (group: U[]) => group.some(({ account }) => named.has(account.id));
  const joined = groups.filter(holds);
  if (joined.length < 2) return [...groups];
  const one = joined.flat().toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
  return [...groups.filter((group) => !holds(group)), one];
}

/** What a user joined has to do with one another, whatever it tells. */
export function joinsOf<U extends { account: { id: AccountId } }>(edits: () => LiveEdits): Pick<Reach<U>, 'placesOf' | 'touch'> {
  const joinsWith = ({ account }: U) =>
    edits()
      .of('join')
      .filter(({ targets }) => targets.some((target) => target === account.id));
  return {
    placesOf: (unit) => joinsWith(unit).map(({ id }) => ({ block: `join ${id}`, as: 'joined', sees: ['joined'] })),
    touch: (a, b) => joinsWith(a).some(({ targets }) => targets.some((target) => target === b.account.id)),
  };
}
