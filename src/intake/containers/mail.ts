import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { EntryMetadata } from '../../model/index.ts';
import { isReadByName } from '../extensions.ts';
import { stripTags } from '../html/markup.ts';
import { authorsInByline } from '../metadata/authors.ts';
import { edtfOf } from '../metadata/dates.ts';
import { fold } from '../metadata/title.ts';
import { UnreadableInput } from '../unreadable.ts';
import type { Budget } from './budget.ts';
import { type EntryOutcome, leftOut } from './entries.ts';
import { pathName, plainName, UniqueNames } from './names.ts';
import { isProgram, PROGRAM } from './programs.ts';

/** Below so many words a text that comes with readable attachments only announces them. */
const COVER_NOTE_WORDS = 80;
/** A plain text beside a page is preferred when it has most of the page's words. */
const PLAIN_SHARE = 0.6;

const READ_TYPES =
  /^(?:text\/(?:html|plain|markdown)|message\/rfc822|application\/(?:pdf|zip|gzip|x-tar|mbox|(?:rss|atom)\+xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/i;

/** A mail: its own text, under the name "message", and each attachment. */
export async function* mailEntries(bytes: Uint8Array, budget: Budget): AsyncIterable<EntryOutcome> {
  yield* messageEntries(bytes, budget, 'message', '');
}

/** One message as entries: its text as `name`, its attachments below `folder`. Throws `UnreadableInput` where it's none. */
export async function* messageEntries(bytes: Uint8Array, budget: Budget, name: string, folder: string): AsyncIterable<EntryOutcome> {
  const mail = await parsed(bytes);
  const names = new UniqueNames();
  const attachments = mail.attachments.map((attachment) => attached(attachment, folder, names));
  const hasReports = attachments.some((attachment) => attachment.kind === 'entry');
  budget.takeEntry();
  yield textEntry(mail, names.of(name), hasReports);
  for (const attachment of attachments) {
    budget.takeEntry();
    if (attachment.kind === 'entry') budget.takeBytes(attachment.bytes.length);
    yield attachment;
  }
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('mail-damaged', `The mail can't be read (${reason}). Save it again, or give its text alone.`);
  }
}

/** The mail's own text, headed by its subject. */
function textEntry(mail: Email, name: string, hasReports: boolean): EntryOutcome {
  const title = plainName(mail.subject ?? '').replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|ynt|ilt)\s*:\s*)+/i, '');
  const text = mail.text?.trim() ?? '';
  const page = mail.html ?? '';
  const pageWords = wordsIn(page === '' ? '' : stripTags(page));
  const words = Math.max(wordsIn(text), pageWords);
  if (words === 0) return leftOut(name, 'empty', 'The mail has no text of its own.');
  if (hasReports && words < COVER_NOTE_WORDS) return leftOut(name, 'cover-note', 'The mail’s own text only announces what is attached.');
  const asText = wordsIn(text) >= pageWords * PLAIN_SHARE;
  const content = asText ? headed(title, text) : page;
  return {
    kind: 'entry',
    name,
    bytes: Buffer.from(content.toWellFormed()),
    contentType: asText ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
    metadata: metadataOf(mail, title),
  };
}

/** The subject is the headline unless the text begins with it. */
function headed(title: string, text: string): string {
  return title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * A person in "From" is the author; a sender whose name is that of the mail's domain ("Harbour Wire", harbour-wire.example), or is no
 * person's, is the source. A mail has no public address, so there is no `url`.
 */
function metadataOf(mail: Email, title: string): EntryMetadata {
  const domain = mail.from?.address?.split('@')[1]?.toLowerCase() ?? '';
  const sender = plainName(mail.from?.name ?? '') || domain;
  const authors = isNamedAs(sender, domain) || OFFICE.test(sender) ? [] : authorsInByline(sender);
  const isSource = authors.length === 0 && sender !== '';
  const date = edtfOf(mail.headers.find((header) => header.key === 'date')?.value ?? '');
  return {
    ...(title === '' ? {} : { title }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(isSource ? { source: sender } : {}),
    ...(isSource && isNamedAs(sender, domain) ? { sourceUrl: `https://${domain}/` } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

/** "Press Office", "Embassy of Chile", "Courier Newsletter". */
const OFFICE =
  /\b(?:press|office|news|newsletter|newsroom|desk|media|ministry|embassy|mission|department|agency|service|team|editors?|editorial|government|council|commission|committee|institute|foundation|digest|daily|times|post|wire)\b/i;

/** "Harbour Wire" and "news.harbour-wire.example". */
function isNamedAs(sender: string, domain: string): boolean {
  const name = fold(sender.replace(/^the\s+/i, ''));
  return name.length > 2 && (fold(domain) === name || domain.split('.').some((label) => fold(label) === name));
}

function attached(attachment: Attachment, folder: string, names: UniqueNames): EntryOutcome {
  const isMail = attachment.mimeType === 'message/rfc822';
  const given = pathName(attachment.filename ?? '') || (isMail ? 'message.eml' : 'attachment');
  const name = names.of(folder + given);
  const bytes = typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
  if (isProgram(given, bytes)) return leftOut(name, ...PROGRAM);
  const isRead = isReadByName(given) === true || (!/\.\w+$/.test(given) && READ_TYPES.test(attachment.mimeType));
  if (!isRead) return leftOut(name, 'no-report', 'It is no report by its name and type.');
  return { kind: 'entry', name, bytes, contentType: attachment.mimeType };
}
