import { type EditRequest, editWith, lookup, planEdit } from '../dossier/index.ts';
import type { Edit } from '../model/index.ts';
import type { OpenDossier } from './dossier.ts';

/** An edit with whether it changes anything in the dossier as it is: one whose targets are gone lies dormant. */
export type KeptEdit = Edit & { dormant: boolean };

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

/** All edits, in the order of ids. */
export async function keptEdits(dossier: OpenDossier): Promise<KeptEdit[]> {
  const live = new Set((await dossier.alignment()).edits.map(({ id }) => id));
  return (await dossier.store.edits()).map((edit) => ({ ...edit, dormant: !live.has(edit.id) }));
}
