import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import type { Problem } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { edtfOf } from '../metadata/dates.ts';
import { UnreadableInput } from '../unreadable.ts';
import { type Budget, suspicious } from './budget.ts';
import { type EntryOutcome, failed, leftOut } from './entries.ts';
import { plainName, UniqueNames } from './names.ts';
import { streamOf } from './tar.ts';

/** The formats among a site's files that can be a report. */
const READ_TYPES =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\b/i;
const OK = '200';

/**
 * The pages, PDFs and texts of a web archive (WARC 1.0 and 1.1, whole or unpacked piece by piece): what a server answered with success, each
 * under its address. The day of capture is told with the report; it is no date of publication.
 */
export async function* webArchiveEntries(
  archive: Uint8Array | AsyncIterable<Uint8Array>,
  budget: Budget,
  names: UniqueNames = new UniqueNames(),
): AsyncIterable<EntryOutcome> {
  try {
    for await (const record of WARCParser.iterRecords(endingOnce(archive instanceof Uint8Array ? streamOf(archive) : archive))) {
      if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
      const entry = await entryOf(record, names, budget);
      if (entry !== undefined) yield entry;
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('archive-damaged', `The web archive is damaged (${reason}). What came before the damage was read. Get it again.`);
  }
}

/** How often the parser asks on behind the end of an archive that is whole, and more. */
const ASKED_BEHIND_END = 100;

/** The same pieces; an archive that is cut off within a record fails then, since the parser would ask for the rest of it for ever. */
function endingOnce(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const source = pieces[Symbol.asyncIterator]();
      let behindEnd = 0;
      return {
        async next() {
          const piece = await source.next();
          if (piece.done && ++behindEnd > ASKED_BEHIND_END) throw new Error('it is cut off');
          return piece;
        },
      };
    },
  };
}

async function entryOf(record: WARCRecord, names: UniqueNames, budget: Budget): Promise<EntryOutcome | undefined> {
  const url = plainName(record.warcTargetURI ?? '');
  if (!/^https?:\/\//i.test(url)) return undefined;
  budget.takeEntry();
  const name = names.of(url);
  const contentType = (record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').trim();
  const status = String(record.httpHeaders?.statusCode ?? OK);
  if (status !== OK) return leftOut(name, 'no-page', `The server answered ${plainName(status)} instead of a page.`, url);
  if (!READ_TYPES.test(contentType)) return leftOut(name, 'no-report', 'It is no report by its type.');
  try {
    const bytes = await contentOf(record);
    budget.takeBytes(bytes.length);
    return { kind: 'entry', name, bytes, contentType, ...(URL.canParse(url) ? { metadata: { url } } : {}), problems: captured(record.warcDate) };
  } catch (error) {
    if (!(error instanceof UnreadableInput) || error.code === 'container-too-large') throw error;
    return failed(name, error.code, error.message);
  }
}

/** The content as the server meant it, whatever it was packed with on the way. */
async function contentOf(record: WARCRecord): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const source = record.reader;
  let length = 0;
  for await (const piece of record) {
    length += piece.length;
    if (length > LIMITS.entryBytes) throw suspicious();
    pieces.push(piece);
  }
  // The archive itself has no more: a body that is packed may well end before its record does.
  const isCutOff = source instanceof LimitReader && source.limit > 0 && (await nothingFollows(source));
  if (isCutOff) throw new UnreadableInput('entry-damaged', 'It is cut off where the archive ends. Get the archive again.');
  return Buffer.concat(pieces);
}

async function nothingFollows(source: AsyncIterable<Uint8Array>): Promise<boolean> {
  const { done } = await source[Symbol.asyncIterator]().next();
  return done === true;
}

function captured(date: string | null | undefined): Problem[] {
  const day = edtfOf(date ?? '');
  return day === undefined ? [] : [{ code: 'captured', message: `The page was archived on ${day}; when it was published is another question.` }];
}
