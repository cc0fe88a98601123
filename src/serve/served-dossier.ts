import type { AsOfCounts, EditRequest } from '../dossier/index.ts';
import type { Alignment, Edit, Failure } from '../model/index.ts';
import type { SearchHit } from '../store/store.ts';

/** What users changed, and changing it. */
export interface EditDesk {
  /** All edits; a dormant one changes nothing now, since what it names is gone. */
  list(): Promise<(Edit & { dormant: boolean; change?: string })[]>;
  /** Makes an edit and keeps it. Throws an EditError when it can't be made. */
  make(request: EditRequest): Promise<Edit>;
  /** Takes an edit back. Throws an EditError when there is none. */
  undo(id: string): Promise<Edit>;
}

/** What the server needs of a dossier; edits are all that it writes. Another process may change the dossier meanwhile. */
export interface ServedDossier {
  /** How the dossier is called on the pages: the name of its file. */
  readonly name: string;
  /** Version of the analyser that made the findings. */
  readonly analyser: string;
  /** Name and version of the program, for exports. */
  readonly createdBy: string;
  /** The day as of which it is asked; undefined for all that is there. */
  readonly day?: string;
  /** What that day leaves out; undefined without one. */
  leftOut(): Promise<AsOfCounts | undefined>;
  /** The same dossier as it could be known on a day. */
  asOf(day: string): ServedDossier;
  /** Undefined as of a day: what was known then can't be changed. */
  readonly desk?: EditDesk;
  /** Changes with whatever the dossier holds; equal fingerprints mean an equal dossier. */
  fingerprint(): Promise<string>;
  /** The aligned whole as it is now, offsets in UTF-16. */
  alignment(): Promise<Alignment>;
  /** Inputs that gave no report. */
  failures(): Promise<Failure[]>;
  /** Full-text search over article parts, best first. */
  search(query: string, limit: number): Promise<SearchHit[]>;
}
