import type { ColumnType, Generated } from 'kysely';

/** One input as the user named it, with the report that it gave or the reason why it gave none. */
export interface InputsTable {
  id: Generated<number>;
  location: string;
  path: string;
  sha256: string;
  given_sha256: string;
  analyser: string;
  /** `GivenMetadata` as JSON. */
  by_hand: string | null;
  bytes: Uint8Array | null;
  report_id: string | null;
  /** `Report` as JSON, without its path and text. */
  report: string | null;
  text: string | null;
  /** `Findings` as JSON. */
  findings: string | null;
  /** SHA-256 over report and findings. */
  result_sha256: string | null;
  failure_code: string | null;
  failure_message: string | null;
  /** `ArchivedAddress` as JSON. */
  archived: string | null;
}

/** A file that holds reports; its entries are inputs at `location!/entry`. */
export interface ContainersTable {
  location: string;
  path: string;
  sha256: string;
  given_sha256: string;
  analyser: string;
  /** `GivenMetadata` as JSON. */
  by_hand: string | null;
  bytes: Uint8Array | null;
  /** `LeftOutEntry[]` as JSON. */
  left_out: string;
  /** `ArchivedAddress` as JSON. */
  archived: string | null;
}

/** What a user changed; `targets` is a list of ids as JSON. */
export interface EditsTable {
  id: string;
  op: string;
  targets: string;
  value: string | null;
  made_by: string;
  note: string | null;
}

/** FTS5 table; `rowid` is `inputs.id`. In `text` everything outside the article is blank, so that offsets are the report's. */
interface ArticleTextTable {
  rowid: number;
  title: string;
  text: string;
}

/** The records of the stored alignment as JSON, offsets in UTF-16; reports without their text, and items without the lists that `parts` hold. */
interface RecordsTable {
  type: string;
  id: string;
  record: string;
}

/** An account of an item, a mention of an actor, or what is told of an account's origin (a list), as JSON; offsets in UTF-16. */
interface PartsTable {
  item: string;
  id: string;
  part: string;
}

/**
 * Facts about the dossier itself; `alignment` holds the fingerprint for which `records` was made, `content` that of what is there, `revision` counts
 * the writes.
 */
interface StateTable {
  name: 'revision' | 'alignment' | 'content';
  value: ColumnType<string, string | number, string>;
}

export interface Tables {
  inputs: InputsTable;
  containers: ContainersTable;
  article_text: ArticleTextTable;
  edits: EditsTable;
  records: RecordsTable;
  parts: PartsTable;
  state: StateTable;
  /** View: of the inputs that gave the same report, the one with the lowest path. */
  report_inputs: InputsTable;
}
