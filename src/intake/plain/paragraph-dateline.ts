import { findPhrase, fold, isPhrase, phraseAt } from './page-words.ts';
import { datesIn, isWeekday, type PrintedDate, tellsDay } from './printed-dates.ts';

const LONGEST = 120;
const DASH = '(?:—|–|--|-|―|_)';
const MONTH_SHORT = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";

/** "BEIJING, May 16 (Xinhua) — ", "WASHINGTON, D.C. — ", "KYIV, Ukraine (AP) _ " */
const CAPITALS = new RegExp(
  `^(?<place>\\p{Lu}{2}[\\p{Lu}.'’ /-]{0,40})(?<rest>(?:,[^,()—–]{1,25}){0,2})\\s*(?<agency>\\([^()]{2,30}\\))?\\s*${DASH}\\s+`,
  'u',
);
/** "Ankara (AA) - ", "Berlin (dpa) – ", "Moskau, 16. Mai (Interfax). " */
const AGENCY = new RegExp(`^(?<place>${PLACE})(?<rest>(?:,[^,()—–]{1,25}){0,2})\\s*(?<agency>\\([^()]{2,30}\\))\\s*(?:${DASH}|\\.|:)?\\s+`, 'u');
/** "Oslo, 16 May 2024 (Fjordnytt) – ", "LIMA, 16 Jan 2024: ", "Quito, 16 January. — ", "RIGA, May 16 - ", "May 16 (Fjordnytt) - ": whoever stands in the brackets, the day makes it a dateline. */
const DATED = new RegExp(
  `^(?:(?<place>${PLACE}(?:, (?!${MONTH_SHORT})\\p{Lu}[\\p{L}.]+)?)[,;]?\\s+)?(?<day>[^():|—–]{4,30}?)\\s*(?<agency>\\([^()]{2,40}\\)|,\\s\\p{Lu}[\\p{L} ]{2,24})?(?:\\s*(?:${DASH}|[:|])|\\s-)\\s+`,
  'u',
);
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
  const full = withFullDate(paragraph);
  if (full) return full;
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

const PARTICLE = '(?:de|do|dos|da|das|del|di|la|le|el|al|an|am|der|den|upon|of|on)';
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** "YEREVAN/BAKU, ", "São José dos Campos – ", "Antofagasta, Chile | ", "WASHINGTON (": places before a date. */
const BEFORE = new RegExp(
  `^(?!(?:On|In|At|By|Since|Until|From|After|Before|As|The)\\s)${NAME}(?:[ /,]\\s?(?:${PARTICLE} )?${NAME}){0,5}[\\s,.|(—–-]*$`,
  'u',
);
/** Between the date and the story: ". ", " | ", " (Lanka Wire) ", ", LankaWire: ", ") -- ". */
const BEHIND = new RegExp(
  `^[\\s,)]*(?:\\((?<agency>[^()]{2,40})\\)|(?<wire>${NAME}(?: ${NAME}){0,2})(?=:))?(?:[\\s.|:]|${DASH})*(?=[\\p{Lu}\\d"“‘'])`,
  'u',
);

/** "KIVA CITY, Mar 3 2011, Tarnwire: ", "Bern, 16.6.2022. — ", "VADUZ — Monday, May 4, 2015. ": places and a complete date, whatever stands between. */
function withFullDate(paragraph: string): ParagraphDateline | undefined {
  const [date] = datesIn(paragraph.slice(0, LONGEST));
  const before = date && withoutWeekday(paragraph.slice(0, date.start));
  if (!before || !BEFORE.test(before) || isWeekday(/^\p{L}*/u.exec(before)?.[0] ?? '')) return undefined;
  const behind = BEHIND.exec(paragraph.slice(date.end, date.end + LONGEST));
  if (!behind || !/[.|:()—–-]/u.test(behind[0]) || date.end + behind[0].length >= paragraph.length) return undefined;
  const agency = behind.groups?.['agency'] ?? behind.groups?.['wire'];
  return { length: (paragraph.slice(0, date.end) + behind[0]).trimEnd().length, ...(agency ? { agency: agency.trim() } : {}) };
}

/** "Selin, Thursday, " → "Selin, ". */
function withoutWeekday(before: string): string {
  const last = /(?<word>\p{L}{3,12})\.?,?\s+$/u.exec(before);
  return last && last.index > 0 && isWeekday(last.groups?.['word'] ?? '') ? before.slice(0, last.index) : before;
}

const SIGNED = /^By (?<names>\p{Lu}[\p{L}.'’-]*\p{Ll}(?:(?:,| and)? \p{Lu}[\p{L}.'’-]*){1,7}?),?\s+(?=\p{Lu}{3})/u;

/** How long the byline is that a paragraph opens with, before its dateline: "By Ada Kaya, SELIN, May 16 (Valley Wire) — "; undefined where it has none. */
export function bylineBeforeDateline(paragraph: string): number | undefined {
  const signed = SIGNED.exec(paragraph.slice(0, LONGEST));
  return signed && datelineOf(paragraph.slice(signed[0].length)) ? signed[0].trimEnd().length : undefined;
}

/** What stands beside the date of a dateline on a line of its own: "ATHENS (Aegean Press, …)", "Lima, Peru, … (Andes News)", "SELIN (Valley Wire), …". */
const BESIDE = new RegExp(`^${PLACE}(?:,\\s*${PLACE}){0,2}[\\s,.:|—–-]*(?:\\((?<agency>[^()\\d]{0,40})\\))?[\\s,.:|—–-]*$`, 'u');

/** A line that is a dateline as a whole, with the complete date that it tells: "LIMA, May 4, 2017 (Tarn Wire)"; undefined for any other line. */
export function wholeDateline(line: string): { date: PrintedDate; agency?: string } | undefined {
  if (line.length > LONGEST || line.includes('\n')) return undefined;
  const [date, other] = datesIn(line);
  if (!date || other || date.start === 0) return undefined;
  const beside = BESIDE.exec(withoutWeekday(line.slice(0, date.start)) + line.slice(date.end));
  if (!beside) return undefined;
  const agency = beside.groups?.['agency']?.replace(/[\s,]+$/u, '').trim();
  return { date, ...(agency ? { agency } : {}) };
}

/** "Sunday, 5 May: " begins an entry of a chronicle, and "May 5: " may. */
function isDated({ place, day, agency }: Record<string, string | undefined>): boolean {
  return tellsDay(day ?? '') && (place === undefined ? agency !== undefined : !isWeekday(place));
}

function isAgency(text: string): boolean {
  const folded = fold(text);
  return isPhrase('agencies', text) || phraseAt('agencies', folded, 0) !== undefined || findPhrase('agencies', text) !== undefined;
}
