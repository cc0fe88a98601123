import type { Actor, Edit, EditOp } from '../model/index.ts';
import type { Item, Lookup } from './lookup.ts';
import { labelOf } from './origins.ts';
import { outletName, reportsNamed } from './outlets.ts';

/** The edits that changed an item or actor, for its page; a family names findings only in the place of their outlet. */
export function editsOn({ alignment }: Pick<Lookup, 'alignment'>, record: Item | Actor): Edit[] {
  if (alignment.edits.length === 0) return [];
  const members = new Set<string>(record.type === 'actor' ? record.mentions.map(({ id }) => id) : record.accounts.map(({ id }) => id));
  return alignment.edits.filter((edit) => edit.op !== 'family' && edit.targets.some((target) => members.has(target)));
}

/** The edit that rejected what an id named: an account, or an item all of whose accounts are gone; undefined where none did. The id may be shortened. */
export function rejectionOf({ alignment }: Pick<Lookup, 'alignment'>, id: string): Edit | undefined {
  // An item has its id of its lowest account.
  const hash = /^(?:acc|evt|sta|fig)_(?<hash>[0-9a-f]{4,})$/.exec(id)?.groups?.['hash'];
  if (hash === undefined) return undefined;
  return alignment.edits.find(({ op, targets }) => op === 'reject' && targets.some((target) => target.startsWith(`acc_${hash}`)));
}

/**
 * What an edit changed, by name: "A. Holm + Ada Holm → Ada Holm". `before` is the dossier, or the reports that the edit names, without any edit; `now` the
 * dossier as it is. Undefined where what it names is gone.
 */
export function changeWords(before: Lookup, now: Lookup, edit: Edit): string | undefined {
  if (edit.op === 'reject') return edit.value;
  if (edit.op === 'family') return arrow([outletName(reportsNamed(before, edit))], [edit.value ?? '']);
  if (edit.op === 'confirm') return itemLabels(now, edit).join('; ') || undefined;
  const names = edit.op === 'separate' || edit.op === 'join' ? itemLabels : actorNames;
  return arrow(names(before, edit), [...names(now, edit), ...(edit.op === 'split' || edit.op === 'separate' ? ['the rest'] : [])]);
}

function arrow(before: readonly string[], after: readonly string[]): string | undefined {
  return before.length === 0 || after.length === 0 ? undefined : `${before.join(' + ')} → ${after.join(' + ')}`;
}

function actorNames({ alignment }: Lookup, { targets }: Edit): string[] {
  const wanted = new Set<string>(targets);
  return alignment.actors.flatMap(({ name, mentions }) => (mentions.some(({ id }) => wanted.has(id)) ? name : []));
}

function itemLabels(dossier: Lookup, { targets }: Edit): string[] {
  const items = new Set(targets.flatMap((target) => dossier.accounts.get(target)?.item ?? []));
  return [...items].map((item) => labelOf(dossier, item));
}

/** What is so again when an edit is taken back: "called “Ada Lind” no more". */
export function undoneWords(edit: Pick<Edit, 'op' | 'value'>): string {
  if (edit.op === 'reject') return `rejected no more${edit.value === undefined ? '' : `: ${edit.value}`}`;
  return UNDONE_WORDS[edit.op] ?? `${editWords(edit)} no more`;
}

const UNDONE_WORDS: Partial<Readonly<Record<EditOp, string>>> = {
  merge: 'merged no more, each an actor of its own again',
  split: 'split off no more, one actor again',
  confirm: 'confirmed no more, in doubt again',
  separate: 'parted no more, together again',
  join: 'brought together no more, apart again',
};

const OP_WORDS: Readonly<Record<EditOp, string>> = {
  merge: 'merged into one actor',
  split: 'split off as an actor of its own',
  rename: 'called',
  reject: 'rejected',
  confirm: 'confirmed',
  separate: 'parted from the rest',
  join: 'brought together',
  family: 'of the publisher family',
};

/** What an edit did, in words: "called “Ada Lind”", "rejected: Ada Lind visits Lumen". */
export function editWords({ op, value }: Pick<Edit, 'op' | 'value'>): string {
  if (value === undefined) return OP_WORDS[op];
  if (op === 'family') return `${OP_WORDS.family} “${value}”`;
  return op === 'rename' ? `called “${value}”` : `${OP_WORDS[op]}: ${value}`;
}
