import { findPhrase, fold, isPhrase, phraseAt } from './page-words.ts';
import { isWeekday, tellsDay } from './printed-dates.ts';

const LONGEST = 120;
const DASH = '(?:—|–|--|-|―)';
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";

/** "BEIJING, May 16 (Xinhua) — ", "WASHINGTON, D.C. — ", "KYIV, Ukraine (AP) — " */
const CAPITALS = new RegExp(
  `^(?<place>\\p{Lu}{2}[\\p{Lu}.'’ /-]{0,40})(?<rest>(?:,[^,()—–]{1,25}){0,2})\\s*(?<agency>\\([^()]{2,30}\\))?\\s*${DASH}\\s+`,
  'u',
);
/** "Ankara (AA) - ", "Berlin (dpa) – ", "Moskau, 16. Mai (Interfax). " */
const AGENCY = new RegExp(`^(?<place>${PLACE})(?<rest>(?:,[^,()—–]{1,25}){0,2})\\s*(?<agency>\\([^()]{2,30}\\))\\s*(?:${DASH}|\\.|:)?\\s+`, 'u');
/** "Oslo, 16 May 2024 (Fjordnytt) – ", "LIMA, 16 Jan 2024: ", "Quito, 16 January. — ", "May 16 (Fjordnytt) - ": whoever stands in the brackets, the day makes it a dateline. */
const DATED = new RegExp(`^(?:(?<place>${PLACE}),?\\s+)?(?<day>[^():—–]{4,30}?)\\s*(?<agency>\\([^()]{2,40}\\))?\\s*(?:${DASH}|:)\\s+`, 'u');
/** "МОСКВА, 16 мая. /ТАСС/. ", "КИЕВ, 16 мая — РИА Новости. " */
const STROKES = /^(?<place>\p{Lu}[\p{Lu} -]{2,30})[,.]\s+\d{1,2}\s\p{L}{3,10}\.?\s*(?:\/[^/]{2,30}\/|[—–-]\s?[^.]{2,30})\.\s*/u;
/** "新华社北京5月16日电 （记者王芳）" */
const EAST_ASIAN = /^[(（【]?[\p{Script=Han}]{2,12}(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊|=|＝)\s*(?:[(（][^)）]{1,40}[)）])?\s*/u;

/** Place, day and agency of a report, as told at the start of its first paragraph. */
export interface ParagraphDateline {
  /** How many characters they take. */
  length: number;
  /** The agency or outlet in brackets, without them. */
  agency?: string;
}

/** The dateline at the start of a paragraph, if there is one and something follows it. */
export function datelineOf(paragraph: string): ParagraphDateline | undefined {
  const start = paragraph.slice(0, LONGEST);
  const capitals = CAPITALS.exec(start);
  if (capitals !== null && (/\p{Lu}{3}/u.test(capitals.groups?.['place'] ?? '') || capitals.groups?.['agency'] !== undefined))
    return told(capitals, paragraph);
  const agency = AGENCY.exec(start);
  if (agency !== null && isAgency(agency.groups?.['agency']?.slice(1, -1) ?? '')) return told(agency, paragraph);
  const dated = DATED.exec(start);
  if (dated !== null && isDated(dated.groups ?? {})) return told(dated, paragraph);
  return told(STROKES.exec(start) ?? EAST_ASIAN.exec(start), paragraph);
}

function told(match: RegExpExecArray | null, paragraph: string): ParagraphDateline | undefined {
  if (match === null || match[0].length >= paragraph.length) return undefined;
  const agency = match.groups?.['agency']?.slice(1, -1).trim();
  return { length: match[0].trimEnd().length, ...(agency && !/\d/u.test(agency) ? { agency } : {}) };
}

/** "Sunday, 5 May: " begins an entry of a chronicle, and "May 5: " may. */
function isDated({ place, day, agency }: Record<string, string | undefined>): boolean {
  return tellsDay(day ?? '') && (place === undefined ? agency !== undefined : !isWeekday(place));
}

function isAgency(text: string): boolean {
  const folded = fold(text);
  return isPhrase('agencies', text) || phraseAt('agencies', folded, 0) !== undefined || findPhrase('agencies', text) !== undefined;
}
