import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { ReportId } from './ids.ts';
import { SentenceRecord } from './sentence-record.ts';
import { Span } from './span.ts';
import { LanguageTag, PartRole } from './vocabulary.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A stretch of the text and what it is; parts cover the text without gaps (white space aside) and without nesting. */
export const Part = z.strictObject({
  role: PartRole,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  language: LanguageTag.optional(),
});
export type Part = z.infer<typeof Part>;

/** A foot- or endnote: `span` is the whole note, `same_as` the marker of the note that its "Ibid." points at. */
export const Note = z.strictObject({
  marker: z.string().min(1),
  span: Span,
  cites: z
    .strictObject({
      publisher: z.string().optional(),
      title: z.string().optional(),
      url: z.string().optional(),
      accessed: Edtf.optional(),
    })
    .optional(),
  same_as: z.string().optional(),
});
export type Note = z.infer<typeof Note>;

/** Why a publication date is what it is; `span` where words of the report say so. */
export const Because = z.strictObject({ reason: z.string().min(1), span: Span.optional() });
export type Because = z.infer<typeof Because>;

export const Published = z.strictObject({
  edtf: Edtf,
  basis: z.enum(['metadata', 'given', 'printed', 'estimated']),
  because: z.array(Because),
});
export type Published = z.infer<typeof Published>;

export const Source = z.strictObject({ name: z.string().optional(), domain: z.string().optional(), family: z.string().optional() });
export type Source = z.infer<typeof Source>;

/** What was wrong with an input that could still be read ("encoding-guessed"), or why one could not ("pdf-damaged"). */
export const Problem = z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]*$/), message: z.string().min(1) });
export type Problem = z.infer<typeof Problem>;

export const Genre = z.enum(['news', 'analysis', 'opinion', 'interview', 'statement', 'transcript']);

/** One document as published. */
export const Report = z.strictObject({
  type: z.literal('report'),
  id: ReportId,
  sha256: Sha256,
  text_sha256: Sha256,
  path: z.string().optional(),
  container: z.strictObject({ path: z.string(), entry: z.string() }).optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  authors: z.array(z.string()),
  source: Source,
  published: Published.optional(),
  language: LanguageTag,
  genre: Genre.optional(),
  text: z.string(),
  parts: z.array(Part),
  notes: z.array(Note),
  copy_of: ReportId.optional(),
  version_of: ReportId.optional(),
  problems: z.array(Problem),
  /** How it was read; only where a report is analysed alone. */
  sentences: z.array(SentenceRecord).optional(),
});
export type Report = z.infer<typeof Report>;

/** Metadata that a user gives for a report; it wins over what the report itself says. */
export const GivenMetadata = z.strictObject({
  title: z.string().min(1).optional(),
  authors: z.array(z.string().min(1)).optional(),
  date: Edtf.optional(),
  source: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: LanguageTag.optional(),
});
export type GivenMetadata = z.infer<typeof GivenMetadata>;

/** An input that gave no report, and why. */
export const Failure = Problem.extend({ path: z.string() });
export type Failure = z.infer<typeof Failure>;

/** What parts an entry from its container in paths and locations: `archive.zip!/folder/a.html`. */
export const ENTRY_MARK = '!/';

/** What a mailbox, feed or web archive says of one of its entries: it counts more than what the entry says of itself, and yields to what is given. */
export const EntryMetadata = z.strictObject({
  title: z.string().exactOptional(),
  authors: z.array(z.string()).exactOptional(),
  date: Edtf.exactOptional(),
  url: z.string().exactOptional(),
  source: z.string().exactOptional(),
  /** The publisher's own site, where `url` leads through another's. */
  sourceUrl: z.string().exactOptional(),
  language: z.string().exactOptional(),
  /** Whether title, authors and date only fill what the entry leaves out: a page knows them better than the feed that led to it. */
  yields: z.boolean().exactOptional(),
});
export type EntryMetadata = z.infer<typeof EntryMetadata>;

/** What intake is given: the bytes as they are, the path as the user named it, and what the user knows about them. */
export interface RawInput {
  bytes: Uint8Array;
  path: string;
  given?: GivenMetadata;
  /** From HTTP, where there was any: "text/html; charset=windows-1254". */
  contentType?: string;
  /** Plain text as it is: no article search, no clutter taken out, blank lines part paragraphs, no line is taken for a title. */
  plain?: boolean;
  /** The file that held these bytes, as the user named it, and the entry's name in it. */
  container?: { path: string; entry: string };
  /** What the container says of the entry. */
  metadata?: EntryMetadata;
  /** What is to be told of the entry with the report: a date of capture, a damaged archive. */
  problems?: Problem[];
}

/** A report, or why there is none. */
export type Intake = { ok: true; report: Report } | { ok: false; failure: Failure };
