import type { Alignment, Failure } from '../model/index.ts';
import type { SearchHit } from '../store/store.ts';

/** What the server needs of a dossier; it only reads. Another process may change the dossier meanwhile. */
export interface ServedDossier {
  /** How the dossier is called on the pages: the name of its file. */
  readonly name: string;
  /** Version of the analyser that made the findings. */
  readonly analyser: string;
  /** Name and version of the program, for exports. */
  readonly createdBy: string;
  /** Changes with whatever the dossier holds; equal fingerprints mean an equal dossier. */
  fingerprint(): Promise<string>;
  /** The aligned whole as it is now, offsets in UTF-16. */
  alignment(): Promise<Alignment>;
  /** Inputs that gave no report. */
  failures(): Promise<Failure[]>;
  /** Full-text search over article parts, best first. */
  search(query: string, limit: number): Promise<SearchHit[]>;
}
