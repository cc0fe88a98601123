import { extensionOf } from '../extensions.ts';
import type { ContainerKind } from './entries.ts';

/** Of an archive with files, of an empty one, of one in pieces. */
const ZIP_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
const HEAD_BYTES = 4096;
/** Where the magic of a tar archive stands in its first header. */
const USTAR_AT = 257;
/** A feed's root, after a declaration, comments and a document type. */
const FEED_START = /^(?:<\?[^>]{0,300}\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE[^>[]{0,500}>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const FEED_LIST_START = /^(?:<\?[^>]{0,300}\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*<opml[\s>]/i;
/** A feed whose document type declares entities before the root comes is told as a feed too, so that it's refused as one. */
const DECLARES_ENTITIES = /^(?:<\?[^>]{0,300}\?>\s*|<!--[^]{0,2000}?-->\s*)*<!DOCTYPE\s+(?:rss|feed|rdf:RDF|opml)\s*\[/i;
/** Word, OpenDocument and EPUB files are ZIP archives by their form, and one document each by their meaning. */
const DOCUMENT_NAME = /\.(?:docx|docm|xlsx|pptx|odt|ods|odp|epub)$/i;
const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;
/** Two header lines at the start, one of them a mail's. */
const MAIL_START =
  /^(?:From [^\n]{0,300}\r?\n)?(?:[!-9;-~]{1,76}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:from|date|subject|message-id|received|return-path|mime-version|delivered-to):/i;
const MAILBOX_START = /^From \S{1,300} [^\n]{5,200}\d{4}\s*\r?\n[!-9;-~]{1,76}:/;

/**
 * What kind of container bytes are, by their first bytes; mails and feeds in text, by their form and the path's extension.
 * Undefined for whatever is a single report.
 */
export function containerKind(bytes: Uint8Array, path: string, contentType = ''): ContainerKind | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  if (ZIP_STARTS.some((start) => raw.startsWith(start))) return DOCUMENT_NAME.test(path) ? undefined : 'zip';
  if (raw.startsWith('\u001f\u008b')) return 'gzip';
  if (/^ustar[\0 ]/.test(raw.slice(USTAR_AT, USTAR_AT + 6))) return 'tar';
  if (/^WARC\/[01]\.\d+\r?\n/.test(raw)) return 'web-archive';
  return textKind(raw.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', ''), path, contentType);
}

function textKind(head: string, path: string, contentType: string): ContainerKind | undefined {
  const extension = extensionOf(path);
  const text = head.trimStart();
  if (FEED_START.test(text) || DECLARES_ENTITIES.test(text)) return 'feed';
  if (FEED_LIST_START.test(text)) return 'feed-list';
  if (text.startsWith('{') && JSON_FEED.test(text)) return 'feed';
  if (extension === 'mbox' || MAILBOX_START.test(text)) return MAILBOX_START.test(text) ? 'mailbox' : undefined;
  const saidToBeMail = extension === 'eml' || /^message\/(?:rfc822|global)\b/i.test(contentType);
  return saidToBeMail && MAIL_START.test(text) ? 'mail' : undefined;
}
