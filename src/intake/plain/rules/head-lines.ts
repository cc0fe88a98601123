import type { Edtf } from '../../../model/index.ts';
import type { Block, Label } from '../blocks.ts';
import { weightOf, wordCount } from '../measures.ts';
import { afterPhrase, bare, findPhrase, isComposedOf, isPhrase } from '../page-words.ts';
import { isOutletName, isPersonName, namesIn } from '../person-names.ts';
import { datesIn, isWeekday, monthOrYearIn } from '../printed-dates.ts';
import type { Rule } from './page.ts';

const LONGEST = 200;

/** "Ada Kaya" above "Valley Post, 16 May 2024", "By Ada Kaya", "Von Ada Kaya und Jan Roth", "作者：王芳", "Ada Kaya | 16 May 2024", "Ada Kaya, Staff Writer" */
export const byline: Rule = (block, place) => {
  if (place.head && place.index > 0 && isPersonName(block.text) && outletBeforeDate(place.next?.text ?? '', block.text) !== undefined)
    return { kind: 'byline' };
  if (block.text.length > LONGEST || (block.sentence && block.weight > 80)) return undefined;
  return authorsOf(block.text) === undefined ? undefined : { kind: 'byline' };
};

/** The names in a byline, in order; undefined when the text is no byline. May be empty ("By our correspondent"). */
export function authorsOf(text: string): string[] | undefined {
  const own = withoutDates(text);
  const after = afterPhrase('byline', own);
  if (after !== undefined && bare(after.rest) !== '') {
    const signed = /^\s*[:：=]/u.test(after.rest);
    const names = namesIn(after.rest.replace(/^\s*[:：=・]\s*/u, ''), signed || /[\p{Script=Han}]$/u.test(after.phrase));
    if (names !== undefined && names.length > 0) return names;
  }
  const inside = datesIn(text).length > 0 ? findPhrase('byline', text) : undefined;
  if (inside !== undefined && inside.start > 0) {
    const names = namesIn(withoutDates(text.slice(inside.end)).replace(/\s+\d.*$/u, ''));
    if (names !== undefined && names.length > 0) return names;
  }
  const [name, ...rest] = own.split(/\s*[|,–—•·]\s*/u).filter((piece) => bare(piece) !== '');
  if (name === undefined) return undefined;
  const named = namesIn(name);
  const isDated = own.trim() !== text.trim() && datesIn(text).length > 0;
  const whatElse =
    rest.length > 0 &&
    rest.every(
      (piece) =>
        isPhrase('jobTitle', piece) ||
        afterPhrase('jobTitle', piece) !== undefined ||
        isPhrase('agencies', piece) ||
        (isDated && isOutletName(piece)),
    );
  const dated = rest.length === 0 && isDated;
  return named !== undefined && named.length > 0 && (whatElse || dated) ? named : undefined;
}

/** "Ada Kaya | Valley Post | 16 May 2024": the outlet between a byline's names and its date. */
export function outletInByline(text: string): string | undefined {
  if (datesIn(text).length === 0 || authorsOf(text) === undefined) return undefined;
  return piecesOf(withoutDates(text))
    .slice(1)
    .map((piece) => piece.trim())
    .find(isOutletName);
}

/** The text up to where its date begins: "Ada Kaya | Published 16 May 2024" → "Ada Kaya | " */
function withoutDates(text: string): string {
  const [date] = datesIn(text);
  if (date === undefined) return text;
  if (date.start > 0 && bare(text.slice(0, date.start)) !== '')
    return text.slice(0, date.start).replace(/(?:published|posted|updated|on)?\s*:?\s*(?:on\s*)?$/iu, '');
  return text.slice(date.end);
}

const TIME_ZONE_OR_TIME =
  /^(?:\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,4}|[ap]\.?m\.?|[A-Z]{2,4}(?:[+-]\d{1,2})?|at|um|à|alle|a|o|kl\.?|uhr|в|o'clock|tsi|г\.?|года|р\.?|року|godz\.?|ч\.?)$/iu;

/** "May 16, 2024", "Updated: 16.05.2024 14:05", "Thursday, 16 Mayıs 2024", "Ankara, 16 May 2024", "Posted on 16 May 2024 by Ada Kaya" */
export const dateLine: Rule = (block, place) => {
  const dated =
    isDateLine(block.text) ||
    (place.head && issueMonthIn(block.text) !== undefined) ||
    (place.head && (isDatedLine(block) || outletBeforeDate(block.text, place.previous?.text) !== undefined));
  return dated ? { kind: 'date' } : undefined;
};

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|of|and|&)){1,5},\s*$/u;

/**
 * "The Valley Post, 16 May 2024", "Kıyı Postası, 16 Mayıs 2024", or "Valley House, 16 May 2024" below "By Ada Kaya": the outlet's name in a line
 * that ends with the date; undefined where it may be a person's ("Ada Kaya, 16 May 2024").
 */
export function outletBeforeDate(text: string, above: string | undefined): string | undefined {
  const [date] = text.length > LONGEST ? [] : datesIn(text);
  if (date === undefined || bare(text.slice(date.end)) !== '') return undefined;
  const before = text.slice(0, date.start).trimStart();
  const name = /^(?<name>.*\S)\s*,\s*$/su.exec(before)?.groups?.['name'] ?? '';
  // "By Ada Kaya, Valley Post, 16 May 2024"
  if (afterPhrase('byline', name) !== undefined && outletInByline(text) !== undefined) return undefined;
  if (isOutletName(name)) return name;
  if (!CAPITALISED.test(before)) return undefined;
  const named = above !== undefined && afterPhrase('byline', above) !== undefined && authorsOf(above) !== undefined;
  return named || before.startsWith('The ') ? name : undefined;
}

/** "Tool Trade Monthly, March 2019", "GRAIN REVIEW | MAY 2019": the month of an issue, after the outlet's name in a line of its own. */
export function issueMonthIn(text: string): Edtf | undefined {
  const line = /^(?<name>\p{Lu}[^\n.!?:;]{2,60}?)\s*[,|·•–—-]\s*(?<month>\p{Lu}\p{L}{2,11}\.?\s+(?:19|20)\d{2})\s*$/u.exec(text.trim())?.groups;
  const month = line && monthOrYearIn(line['month'] ?? '');
  const name = line?.['name'] ?? '';
  return month !== undefined && (isOutletName(name) || name === name.toUpperCase()) ? month : undefined;
}

const MOST_WORDS_BESIDE_DATE = 12;

/** "16 May 2024 by Ada Kaya 3 Comments", "Newsroom | 16 May 2024 14:05": a complete date with little beside it, which no headline has so. */
function isDatedLine(block: Block): boolean {
  if (block.prose || block.text.length > LONGEST) return false;
  const [date] = datesIn(block.text);
  if (date === undefined || wordCount(block.text) > MOST_WORDS_BESIDE_DATE) return false;
  const before = block.text.slice(0, date.start).replace(/^\s*(?<word>\p{L}+)[.,]*\s*$/u, (all, word: string) => (isWeekday(word) ? '' : all));
  const afterWords = wordCount(block.text.slice(date.end));
  if (!block.sentence && isNames(before) && isNames(block.text.slice(date.end))) return true;
  if (bare(before) === '') return afterWords <= 2 || afterPhrase('byline', block.text.slice(date.end)) !== undefined;
  if (afterPhrase('updated', before) !== undefined || afterPhrase('byline', before) !== undefined) return true;
  return /[|•·/]\s*$/u.test(before) && wordCount(before) <= 4;
}

/** "Cordoba, Spain; Saturday ", " | Our markets desk", ", 18:40 — Bay News Network": names of places and outlets, set apart by marks, times, and nothing told. */
function isNames(text: string): boolean {
  const isApart = bare(text) === '' || /^\s*[,;|•·(–—-]|[,;|•·)–—-]\s*$|(?:^|[,;|]\s*)\p{Lu}\p{L}+day\s*$/u.test(text);
  return (
    isApart &&
    piecesOf(text.replaceAll(';', ',')).every((piece) => isPartOfDate(piece) || isStaff(piece) || /^(?:\s*\p{Lu}[\p{L}.’'-]*){1,4}\s*$/u.test(piece))
  );
}

const isStaff = (piece: string): boolean =>
  /^\s*(?:[Oo]ur|[Bb]y our|[Tt]he)?\s*(?:\p{L}+\s)?(?:staff|desk|correspondents?|reporters?|newsroom|editors?)\s*$/u.test(piece);

function isDateLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  const dates = datesIn(text);
  if (dates.length === 0) return false;
  let rest = text;
  for (const date of dates.toReversed()) rest = `${rest.slice(0, date.start)} , ${rest.slice(date.end)}`;
  const place = /^\s*[\p{Lu}\p{Lo}][\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+){0,2}\s*[,(|]/u.exec(rest)?.[0] ?? '';
  return [rest, rest.slice(place.length)].some((left) => piecesOf(left).every(isPartOfDate));
}

function piecesOf(text: string): string[] {
  return text.split(/[,|•·()[\]–—]|\s-\s/u).filter((piece) => bare(piece) !== '');
}

/** "Published", "14:05", "Thursday", "5 min read", and several of them: "Updated Thursday 14:05 GMT" */
function isPartOfDate(piece: string): boolean {
  if (isComposedOf(['updated', 'readingTime', 'timeUnits', 'counter'], piece)) return true;
  const after = afterPhrase('updated', piece);
  const rest = after === undefined ? piece : after.rest;
  return rest
    .split(/[\s/]+/u)
    .every((word) => bare(word) === '' || isWeekday(bare(word)) || TIME_ZONE_OR_TIME.test(bare(word)) || isPhrase('updated', word));
}

const SEPARATOR = /\s+[/|•·~-]\s+|\s*[>»›→＞｜]\s*/gu;

/** "Home / World / A headline", "首页 > 新闻 > 标题", "Home › Reports": where the page stands on its site; its last step may be the headline. */
export const breadcrumb: Rule = (block, place) => {
  if (!place.head || block.text.length > 400 || block.sentence) return undefined;
  const steps = stepsOf(block);
  const last = steps.at(-1);
  const before = steps.slice(0, -1);
  if (last === undefined || before.length === 0 || before.some((step) => wordCount(step.text) > 5)) return undefined;
  const fromHome = isComposedOf(['navigation'], before[0]?.text ?? '');
  if (before.length === 1 && !fromHome) return undefined;
  if (!fromHome && !before.some((step) => isComposedOf(['navigation', 'kicker'], step.text)) && before.length < 3) return undefined;
  return { kind: 'breadcrumb', ...headlineStep(block, last) };
};

function headlineStep(block: Block, last: { text: string; start: number }): Pick<Label, 'pieces'> {
  const long = wordCount(last.text) >= 4 || weightOf(last.text) >= 20;
  if (!long || isComposedOf(['navigation', 'kicker'], last.text)) return {};
  const start = block.start + last.start;
  return {
    pieces: [
      { role: 'boilerplate', start: block.start, end: block.start + block.text.slice(0, last.start).trimEnd().length },
      { role: 'title', start, end: start + last.text.length },
    ],
  };
}

function stepsOf(block: Block): { text: string; start: number }[] {
  const steps: { text: string; start: number }[] = [];
  let from = 0;
  for (const match of block.text.matchAll(SEPARATOR)) {
    steps.push({ text: block.text.slice(from, match.index), start: from });
    from = match.index + match[0].length;
  }
  steps.push({ text: block.text.slice(from), start: from });
  return steps.filter((step) => step.text.trim() !== '');
}
