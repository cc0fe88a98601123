import { GivenMetadata, type Intake, type Problem, type RawInput, type Report, reportId, sha256 } from '../model/index.ts';
import { withCaptionCredits } from './caption-credits.ts';
import { containerKind } from './containers/kind.ts';
import { isZippedDocument } from './containers/zip-directory.ts';
import { withDateline } from './dateline.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { withEntryMetadata } from './entry-metadata.ts';
import { type Format, formatOf } from './format.ts';
import { identifyLanguages } from './language-id.ts';
import { LIMITS, refuseOver } from './limits.ts';
import { normalise } from './normalise.ts';
import { notesOf } from './notes/index.ts';
import { coverText } from './parts.ts';
import { isOutletName, isPersonName } from './plain/person-names.ts';
import { draftOfPlainText } from './plain-text.ts';
import { publishedOf } from './published.ts';
import { sourceOf } from './source.ts';
import { withoutUnbroken } from './unbroken.ts';
import { UnreadableInput } from './unreadable.ts';

const MOST_BYTES: Readonly<Record<Format, number>> = {
  html: LIMITS.htmlBytes,
  pdf: LIMITS.pdfBytes,
  docx: LIMITS.docxBytes,
  markdown: LIMITS.textBytes,
  text: LIMITS.textBytes,
};

const MAX_TITLE = 400;

/**
 * Bytes as given → a report, or why there is none. Offsets are UTF-16 code units of the report's `text`; `parts` cover the text
 * without gaps (white space aside) and without overlap. Never throws for bad input: each is a failure that says what to do.
 */
export async function readReport(input: RawInput): Promise<Intake> {
  try {
    return { ok: true, report: await reportOf(input) };
  } catch (error) {
    return { ok: false, failure: { path: input.path, ...problemOf(error) } };
  }
}

async function reportOf(input: RawInput): Promise<Report> {
  // 1. What is it?
  if (await isContainer(input)) throw holdsSeveral();
  const format = formatOf(input.bytes, input.path, input.contentType);
  refuseOver(input.bytes.length, MOST_BYTES[format]);
  // 2. Text, parts and what it says about itself.
  const draft = withEntryMetadata(withCaptionCredits(withDateline(await draftOf(format, input))), input.metadata);
  if (draft.text.trim() === '') throw new UnreadableInput('empty', 'There are no words in it. Save the report again.');
  // 3. What the user gives wins.
  const given = { ...draft.given, ...GivenMetadata.parse(input.given ?? {}) };
  // 4. Parts over all of the text, each with its language; what can't be prose is no article.
  const { parts, problems } = withoutUnbroken(draft.text, coverText(draft.text, draft.parts));
  const languages = identifyLanguages(draft.text, parts, given.language ?? draft.metadata.language);
  // 5. The record.
  return record(input, { ...draft, problems: [...draft.problems, ...problems] }, given, {
    ...languages,
    language: given.language ?? languages.language,
  });
}

async function isContainer({ bytes, path, contentType, plain }: RawInput): Promise<boolean> {
  const kind = plain === true ? undefined : containerKind(bytes, path, contentType);
  return kind !== undefined && !(kind === 'zip' && (await isZippedDocument(bytes)));
}

function holdsSeveral(): UnreadableInput {
  return new UnreadableInput('holds-several', 'It holds several reports (an archive, a mail, a feed) and is no report itself. Give what is in it.');
}

/** The readers of formats other than plain text are loaded with the first input that needs them. */
async function draftOf(format: Format, input: RawInput): Promise<Draft & { given?: GivenMetadata }> {
  if (format === 'pdf') return (await import('./pdf/index.ts')).draftOfPdf(input.bytes, input.plain === true);
  if (format === 'docx') return (await import('./docx/index.ts')).draftOfDocx(input.bytes, input.plain === true);
  const decoded = decode(input.bytes, format === 'html', input.contentType);
  const draft = await draftOfText(format, normalise(decoded.text), input.plain === true);
  return { ...draft, problems: [...decoded.problems, ...draft.problems] };
}

async function draftOfText(format: Format, text: string, asItIs: boolean): Promise<Draft & { given?: GivenMetadata }> {
  if (asItIs) return draftOfPlainText(text, true);
  if (format === 'html') return (await import('./html/index.ts')).draftOfHtml(text);
  return format === 'markdown' ? (await import('./markdown.ts')).draftOfMarkdown(text) : draftOfPlainText(text);
}

type Languages = Pick<Report, 'language' | 'parts'>;

function record(input: RawInput, draft: Draft, given: GivenMetadata, { language, parts }: Languages): Report {
  const hash = sha256(input.bytes);
  const url = given.url ?? draft.metadata.url;
  const title = given.title ?? saneTitle(draft.metadata.title);
  const published = publishedOf(given, draft);
  const source = sourceOf(given, draft.metadata);
  return {
    type: 'report',
    id: reportId(hash, url ?? given.source ?? '', input.container?.entry),
    sha256: hash,
    text_sha256: sha256(draft.text),
    path: input.path,
    ...(input.container ? { container: input.container } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    authors: given.authors ?? withoutOutlet(draft.metadata.authors, source.name),
    source,
    ...(published ? { published } : {}),
    language,
    text: draft.text,
    parts,
    notes: draft.notes ?? notesOf(draft.text, parts),
    problems: [...(input.problems ?? []), ...draft.problems, ...withoutArticle(parts)],
  };
}

/** Persons; where the outlet itself is named in the place of an author, nobody signed. A person's own site has that person's name. */
function withoutOutlet(authors: readonly string[], outlet = ''): string[] {
  if (isPersonName(outlet) && !isOutletName(outlet)) return [...authors];
  return authors.filter((author) => withoutArticleWord(author) !== withoutArticleWord(outlet));
}

function withoutArticleWord(name: string): string {
  return name.toLowerCase().replace(/^the\s+/, '');
}

/** A headline; a whole paragraph that a page or a program gives as its title is none. */
function saneTitle(title: string | undefined): string | undefined {
  return title !== undefined && title.length <= MAX_TITLE ? title : undefined;
}

function withoutArticle(parts: Report['parts']): Problem[] {
  if (parts.some((part) => part.role === 'paragraph' || part.role === 'list' || part.role === 'standfirst')) return [];
  return [{ code: 'no-article-text', message: 'No article was found in it: all is kept, nothing is analysed. Give the article’s own text.' }];
}

function problemOf(error: unknown): Problem {
  if (error instanceof UnreadableInput) return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'unreadable', message: `It could not be read (${reason}). Save the report as plain text and give it again.` };
}
