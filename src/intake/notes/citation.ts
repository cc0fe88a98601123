import type { Edtf, Note } from '../../model/index.ts';
import { edtf } from '../../model/index.ts';
import { bare, findPhrase, fold } from '../plain/page-words.ts';
import type { DayOrder } from '../plain/printed-dates.ts';
import { datesIn, monthOrYearIn } from '../plain/printed-dates.ts';

type Citation = NonNullable<Note['cites']>;

/**
 * What a note cites: "“Title”, Publisher, https://…, (Access Date: 15.05.2024)". Undefined when it tells neither title nor address.
 * A date of access with strokes whose order nothing decides is given as EDTF's "one of": `[2023-05-06,2023-06-05]`.
 */
export function citationOf(note: string, order: DayOrder | undefined): Citation | undefined {
  const access = accessOf(note, order);
  const own = access === undefined ? note : note.slice(0, access.start);
  const address = addressOf(note);
  const title = quotedTitle(own);
  const before = address === undefined ? own : own.slice(0, Math.min(own.length, address.start));
  const publisher = title === undefined ? undefined : publisherAfter(before.slice(title.end));
  const cites = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title: title.text }),
    ...(address === undefined ? {} : { url: address.url }),
    ...(access?.accessed === undefined ? {} : { accessed: access.accessed }),
  };
  return title === undefined && address === undefined ? undefined : cites;
}

/** "(Access Date: 15.05.2024)", "accessed 5 May 2023", "дата обращения: 05.05.2023", "abgerufen am 5. Mai 2023" */
function accessOf(note: string, order: DayOrder | undefined): { start: number; accessed: Edtf | undefined } | undefined {
  let from = 0;
  let last: { start: number; end: number } | undefined;
  for (let found = findPhrase('accessed', note); found !== undefined; found = findPhrase('accessed', note.slice(from))) {
    const range = { start: from + found.start, end: from + found.end };
    if (/^[\s:：.,)]*[^\s:]{0,12}[\s:：]*[\p{L}\d]/u.test(note.slice(range.end)) && /(?:19|20)\d{2}/.test(note.slice(range.end, range.end + 45)))
      last = range;
    from = range.end;
  }
  if (last === undefined) return undefined;
  const tail = note.slice(last.end, last.end + 60);
  const [date] = datesIn(tail, order);
  const accessed = date === undefined ? monthOrYearIn(tail) : oneOf(date.dates);
  return { start: last.start, accessed };
}

function oneOf(dates: readonly Edtf[]): Edtf | undefined {
  return dates.length > 1 ? edtf(`[${dates.toSorted().join(',')}]`) : dates[0];
}

const URL_START = /(?:https?:\/\/|www\.)\S+/iu;
const BARE_DOMAIN =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}(?:com|org|net|edu|gov|int|info|news|tv|eu|[a-z]{2})(?:\/\S*)?(?![\p{L}\p{N}.])/iu;

/** The address cited, with https:// before a bare domain and without the punctuation that follows it. */
function addressOf(note: string): { url: string; start: number } | undefined {
  const match = URL_START.exec(note) ?? BARE_DOMAIN.exec(note);
  if (match === null) return undefined;
  const url = trimAddress(match[0]);
  return { url: /^https?:/iu.test(url) ? url : `https://${url}`, start: match.index };
}

function trimAddress(text: string): string {
  const glued = /,\(/u.exec(text);
  let url = (glued === null ? text : text.slice(0, glued.index)).replace(/[.,;:!?»”"'’>\]]+$/u, '');
  while (url.endsWith(')') && url.split('(').length < url.split(')').length) url = url.slice(0, -1).replace(/[.,;:]+$/u, '');
  return url;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‘': '’',
  '‹': '›',
  '‟': '”',
};

/** The first text in quotation marks, of any style, with the marks inside it: “‘A pull’: a headline”. */
function quotedTitle(note: string): { text: string; end: number } | undefined {
  for (let at = 0; at < note.length; at += 1) {
    const opening = note.charAt(at);
    const closing = CLOSING[opening];
    if (closing === undefined || (opening === '‘' && /\p{L}/u.test(note.charAt(at - 1)))) continue;
    const end = closingAt(note, at, opening, closing);
    const text =
      end === undefined
        ? ''
        : note
            .slice(at + 1, end)
            .replace(/[\s,]+$/u, '')
            .trim();
    if (end !== undefined && /\p{L}/u.test(text)) return { text, end: end + 1 };
  }
  return undefined;
}

function closingAt(note: string, start: number, opening: string, closing: string): number | undefined {
  let depth = 1;
  for (let at = start + 1; at < note.length; at += 1) {
    const character = note.charAt(at);
    const apostrophe = character === '’' && /\p{L}/u.test(note.charAt(at + 1));
    if (closing.includes(character) && !apostrophe) depth -= 1;
    else if (character === opening) depth += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** ", Press Agency, " → "Press Agency": the first segment after the title that is neither a date nor a page. */
function publisherAfter(text: string): string | undefined {
  for (const segment of text.split(/[,;](?!\d)|\.\s|\(|\)|\[|\]/u)) {
    const own = segment.replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, '');
    if (!/\p{L}{2}/u.test(own) || datesIn(own).length > 0 || monthOrYearIn(own) !== undefined || /^(?:pp?|s|vol|no|nr|c|с|ss)\.?\s?\d/iu.test(own))
      continue;
    return bare(fold(own)) === '' ? undefined : own.replace(/^(?:in|içinde|в|dans|en):?\s+/iu, '');
  }
  return undefined;
}
