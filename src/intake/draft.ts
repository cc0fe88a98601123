import type { Because, Edtf, Note, Part, Problem } from '../model/index.ts';

/** A date that a report gives for itself, and why it is taken for its date of publication. */
export interface FoundDate {
  edtf: Edtf;
  because: Because[];
  /** It may be the day of the last change: an earlier day printed beside the headline is then the day of publication. */
  unsure?: boolean;
}

/** What a document says about itself apart from its words; all of it yields to what the user gives. */
export interface FoundMetadata {
  title?: string;
  authors: string[];
  /** From the document's metadata. */
  date?: FoundDate;
  url?: string;
  sourceName?: string;
  /** The outlet's own site, where `url` leads through another's. */
  sourceUrl?: string;
  /** The publisher behind the outlet, where the metadata names one. */
  publisherFamily?: string;
  /** The declared language, BCP 47. */
  language?: string;
  /** The teaser or summary that metadata gives; not part of the text. */
  description?: string;
}

/** What one format's reader makes of an input: the text with its parts, and what was found about it. Offsets are UTF-16. */
export interface Draft {
  text: string;
  /** In order, without overlap; what they leave uncovered is boilerplate. */
  parts: Part[];
  metadata: FoundMetadata;
  /** A date printed in the text. */
  printed?: FoundDate;
  /** Read by the format itself; left out, notes are looked for in the parts. */
  notes?: Note[];
  problems: Problem[];
}
