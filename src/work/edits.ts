import { changeWords, EditError, type EditRequest, editWith, type Lookup, lookup, planEdit, reportsNamed } from '../dossier/index.ts';
import type { Edit } from '../model/index.ts';
import type { OpenDossier } from './dossier.ts';

/** An edit with whether it changes anything in the dossier as it is: one whose targets are gone lies dormant. */
export type KeptEdit = Edit & {
  dormant: boolean;
  /** What it changed, by name: "A. Holm + Ada Holm → Ada Holm". */
  change?: string;
};

/** What users changed, and changing it. */
export interface EditDesk {
  list(): Promise<KeptEdit[]>;
  make(request: EditRequest): Promise<Edit>;
  undo(id: string): Promise<Edit>;
}

/** Makes an edit and keeps it. Throws an EditError when it can't be made, a StoreError when the dossier can't be written. */
export async function makeEdit(dossier: OpenDossier, request: EditRequest): Promise<Edit> {
  const { edit, replaces } = planEdit(lookup(await dossier.alignment()), await dossier.store.edits(), request);
  await dossier.store.putEdit(edit, replaces);
  return edit;
}

/** Undoes the edit with an id, or the start of one, and gives what it was. Throws an EditError when that isn't exactly one. */
export async function undoEdit(dossier: OpenDossier, id: string): Promise<Edit> {
  const edit = editWith(await dossier.store.edits(), id);
  await dossier.store.removeEdit(edit.id);
  return edit;
}

/** The edit made last of those that are not undone. Throws an EditError where there is none. */
export async function lastEdit(dossier: OpenDossier): Promise<Edit> {
  const last = (await editsAsMade(dossier)).at(-1);
  if (!last) throw new EditError('There is no edit to take back.');
  return last;
}

/** All edits, in the order in which they were made. */
export async function keptEdits(dossier: OpenDossier): Promise<KeptEdit[]> {
  const [stored, now] = [await editsAsMade(dossier), lookup(await dossier.alignment())];
  const live = new Set(now.alignment.edits.map(({ id }) => id));
  const before = await withoutEdits(dossier, now, stored);
  return stored.map((edit) => {
    const change = changeWords(before, now, edit);
    return { ...edit, dormant: !live.has(edit.id), ...(change === undefined ? {} : { change }) };
  });
}

async function editsAsMade({ store }: OpenDossier): Promise<Edit[]> {
  return store.snapshot(async (reader) => {
    const edits = new Map((await reader.edits()).map((edit) => [edit.id, edit]));
    return (await reader.editsAsMade()).flatMap((id) => edits.get(id) ?? []);
  });
}

/** The reports that edits name, as they would be without any edit. */
async function withoutEdits(dossier: OpenDossier, now: Lookup, edits: readonly Edit[]): Promise<Lookup> {
  const named = new Set(edits.flatMap((edit) => reportsNamed(now, edit)).map(({ id }) => id));
  const analysed = named.size === 0 ? [] : await dossier.store.analysedOf([...named]);
  const { align } = await import('../alignment/index.ts');
  return lookup(align(analysed));
}
