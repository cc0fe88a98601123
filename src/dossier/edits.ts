import { type AccountId, type Actor, type Edit, EditId, type EditOp, editId, hasDoubt, type MentionId, ReportId } from '../model/index.ts';
import type { Item, Lookup } from './lookup.ts';
import { outletName, outletsNamed, reportsNamed, reportsOfOutlet, standInFor } from './outlets.ts';

/** What a user asks to change: ids of records as they are now. */
export interface EditRequest {
  op: EditOp;
  /** Of merge, split, rename: actors and mentions, for split with reports; of reject, confirm, separate, join: items and accounts; of family: a report of the outlet. */
  ids: readonly string[];
  /** The new name, for rename; the family's, for family. */
  name?: string;
  by?: string;
  note?: string;
}

/** An edit to be kept, and the ones that it takes the place of. */
export interface PlannedEdit {
  edit: Edit;
  replaces: EditId[];
}

/** An edit that can't be made; the message says what to do. */
export class EditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditError';
  }
}

/** A confirmation of what isn't in doubt. */
export class NothingDoubtfulError extends EditError {
  constructor() {
    super('Nothing of that is in doubt.');
    this.name = 'NothingDoubtfulError';
  }
}

/** Who made an edit that doesn't tell. */
const USER = 'user';

/**
 * The edit that a request means: records as they are now become the mentions and accounts behind them, so that the edit outlives
 * regrouping. Throws an EditError when it names nothing, too little, or what another edit stands against.
 */
export function planEdit(dossier: Lookup, edits: readonly Edit[], request: EditRequest): PlannedEdit {
  const targets = [...new Set(TARGETS[request.op](dossier, request.ids))].toSorted();
  const name = request.op === 'rename' || request.op === 'family' ? newName(request) : undefined;
  refuseContradiction(edits, request.op, targets);
  const value = name ?? (request.op === 'reject' ? rejectedWords(dossier, targets) : undefined);
  const edit: Edit = {
    type: 'edit',
    id: editId(request.op, targets, name),
    op: request.op,
    targets,
    ...(value === undefined ? {} : { value }),
    by: request.by ?? USER,
    ...(request.note === undefined || request.note === '' ? {} : { note: request.note }),
  };
  if (edits.some(({ id }) => id === edit.id)) throw new EditError(`That is so already (${edit.id}).`);
  return { edit, replaces: REPLACED[request.op]?.(dossier, edits, targets) ?? [] };
}

type Target = AccountId | MentionId;

/** What each kind of edit names of the records that a request names. Each throws an EditError that says what to name instead. */
const TARGETS: Readonly<Record<EditOp, (dossier: Lookup, ids: readonly string[]) => Target[]>> = {
  merge: mentionsToMerge,
  rename: mentionsToRename,
  split: mentionsToSplit,
  reject: (dossier, ids) => ids.flatMap((id) => accountsOf(dossier, id)),
  confirm: accountsToConfirm,
  separate: accountsToSeparate,
  join: accountsToJoin,
  family: findingsOfOutlet,
};

function mentionsToMerge(dossier: Lookup, ids: readonly string[]): MentionId[] {
  const actors = [...new Set(ids.map((id) => actorOf(dossier, id)))];
  if (actors.length < 2) throw new EditError('Name two actors or more that are one: chancery edit merge ACTOR ACTOR');
  return actors.flatMap(oneMentionOfEachReport);
}

function mentionsToRename(dossier: Lookup, ids: readonly string[]): MentionId[] {
  const [actor, another] = [...new Set(ids.map((id) => actorOf(dossier, id)))];
  if (!actor || another) throw new EditError('Name one actor to be called otherwise: chancery edit rename ACTOR NAME');
  return oneMentionOfEachReport(actor);
}

function mentionsToSplit(dossier: Lookup, ids: readonly string[]): MentionId[] {
  const mentions = splitMentions(dossier, ids);
  const [actor, another] = [...new Set(mentions.map((id) => actorOf(dossier, id)))];
  if (!actor || another) throw new EditError('Name mentions of one actor, or an actor and the reports in which it is another one.');
  if (mentions.length >= actor.mentions.length)
    throw new EditError(`Those are all mentions of ${actor.name}: nothing would be left to part them from.`);
  return mentions;
}

/** Of an item those of its accounts that are in doubt. */
function accountsToConfirm(dossier: Lookup, ids: readonly string[]): AccountId[] {
  const doubtful = ids.flatMap((id) => accountsOf(dossier, id)).filter((id) => hasDoubt(dossier.accounts.get(id)?.account ?? {}));
  if (doubtful.length === 0) throw new NothingDoubtfulError();
  return doubtful;
}

function accountsToSeparate(dossier: Lookup, ids: readonly string[]): AccountId[] {
  const accounts = ids.flatMap((id) => accountsOf(dossier, id));
  const [item, another] = [...new Set(accounts.map((id) => dossier.accounts.get(id)?.item))];
  if (!item || another) throw new EditError('Name accounts of one event, statement or figure.');
  if (new Set(accounts).size >= item.accounts.length) throw new EditError('Those are all its accounts: nothing would be left to part them from.');
  return accounts;
}

function accountsToJoin(dossier: Lookup, ids: readonly string[]): AccountId[] {
  const accounts = ids.flatMap((id) => accountsOf(dossier, id));
  const items = new Set(accounts.map((id) => dossier.accounts.get(id)?.item));
  if (items.size < 2) throw new EditError('Name two events, statements or figures or more that are one.');
  if (new Set([...items].map((item) => item?.type)).size > 1) throw new EditError('An event, a statement and a figure can’t be one thing.');
  return accounts;
}

/** One finding, or else one mention, of each report of an outlet. */
function findingsOfOutlet(dossier: Lookup, ids: readonly string[]): Target[] {
  const outlets = ids.flatMap((id) => (dossier.reports.has(id) ? outletsNamed(dossier, id) : []));
  const reports = new Set(outlets.flat());
  const [first] = reports;
  if (!first) throw new EditError('Name an outlet: chancery edit family OUTLET --as FAMILY. The outlets stand in: chancery list');
  if (reportsOfOutlet(dossier, first).length < reports.size) throw new EditError('Name reports of one outlet.');
  const targets = [...reports].flatMap((report) => standInFor(dossier, report) ?? []);
  if (targets.length === 0)
    throw new EditError(`Nothing was found in the reports of ${outletName([...reports])}: it stands behind nothing that has an origin.`);
  return targets;
}

/** An actor by its own id or that of one of its mentions. */
function actorOf({ actors, alignment }: Lookup, id: string): Actor {
  const actor = actors.get(id) ?? alignment.actors.find(({ mentions }) => mentions.some((mention) => mention.id === id));
  if (!actor) throw new EditError(`The dossier holds no actor or mention ${id}. See: chancery actors`);
  return actor;
}

/** So that the edit outlives the removal of any one report, and names no more than it must. */
function oneMentionOfEachReport({ mentions }: Actor): MentionId[] {
  return [...Map.groupBy(mentions, ({ report }) => report).values()].flatMap(([first]) => first?.id ?? []);
}

function splitMentions(dossier: Lookup, ids: readonly string[]): MentionId[] {
  const reports = new Set(ids.filter((id) => dossier.reports.has(id)).map((id) => ReportId.parse(id)));
  return ids
    .filter((id) => !dossier.reports.has(id))
    .flatMap((id) => {
      const { mentions } = actorOf(dossier, id);
      return mentions.filter((mention) => (dossier.actors.has(id) ? reports.has(mention.report) : mention.id === id)).map((mention) => mention.id);
    });
}

/** An account, or all of an item's. */
function accountsOf({ items, accounts }: Lookup, id: string): AccountId[] {
  const placed = accounts.get(id);
  if (placed) return [placed.account.id];
  const item: Item | undefined = items.get(id);
  if (!item) throw new EditError(`The dossier holds no event, statement, figure or account ${id}. See: chancery timeline`);
  return item.accounts.map((account) => account.id);
}

function newName({ op, name = '' }: EditRequest): string {
  const wanted = name.replaceAll(/\s+/g, ' ').trim();
  if (wanted === '' && op === 'family') throw new EditError('Give the family: chancery edit family OUTLET --as FAMILY');
  if (wanted === '') throw new EditError('Give the new name: chancery edit rename ACTOR NAME');
  return wanted;
}

const MOST_WORDS = 120;

/** What was rejected is gone from the dossier; its words stay with the edit. */
function rejectedWords({ accounts }: Lookup, targets: readonly string[]): string {
  const told = targets.flatMap((id) => {
    const item = accounts.get(id)?.item;
    if (!item) return [];
    return item.type === 'event' ? item.label : item.type === 'statement' ? item.content : item.measure;
  });
  const words = [...new Set(told)].join('; ').replaceAll(/\s+/g, ' ');
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

/** What parts must not be what another edit holds together. */
const AGAINST: Partial<Record<EditOp, EditOp>> = { split: 'merge', separate: 'join' };

function refuseContradiction(edits: readonly Edit[], op: EditOp, targets: readonly Target[]): void {
  const against = AGAINST[op];
  const held = edits.find((edit) => edit.op === against && edit.targets.some((target) => targets.includes(target)));
  if (held) throw new EditError(`An edit brought these together (${held.op}). Undo it first: chancery edit undo ${held.id}`);
}

/** A new name takes the place of an earlier one. */
function formerNames(dossier: Lookup, edits: readonly Edit[], targets: readonly Target[]): EditId[] {
  const [first] = targets;
  const mentions = new Set<string>(first === undefined ? [] : actorOf(dossier, first).mentions.map(({ id }) => id));
  return edits.filter((edit) => edit.op === 'rename' && edit.targets.some((target) => mentions.has(target))).map(({ id }) => id);
}

/** A family takes the place of the one that the outlet had by an edit. */
function formerFamilies(dossier: Lookup, edits: readonly Edit[], targets: readonly Target[]): EditId[] {
  const reports = new Set(reportsNamed(dossier, { targets: [...targets] }).flatMap((report) => reportsOfOutlet(dossier, report)));
  return edits.filter((edit) => edit.op === 'family' && reportsNamed(dossier, edit).some((report) => reports.has(report))).map(({ id }) => id);
}

const REPLACED: Partial<Record<EditOp, typeof formerNames>> = { rename: formerNames, family: formerFamilies };

/** The edit with an id, or the start of one. Throws an EditError when that isn't exactly one. */
export function editWith(edits: readonly Edit[], id: string): Edit {
  const found = edits.filter((edit) => edit.id === EditId.safeParse(id).data || edit.id.startsWith(id));
  const [edit, another] = found;
  if (!edit) throw new EditError(`There is no edit ${id}. See: chancery edit list`);
  if (another) throw new EditError(`${found.length} edits have ids that begin with ${id}. Give more of the id.`);
  return edit;
}
