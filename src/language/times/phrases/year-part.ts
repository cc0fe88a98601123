import { type Meaning, phraseParser } from '../meaning.ts';
import { COUNT, countOf, MONTH, monthNumber, YEAR } from '../words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const OF_YEAR = `(?:,?\\s+(?:of\\s+)?(?:(?<y>${YEAR})(?!\\d|[.,]\\d)|(?<rel>this|last|next|the previous|the same|the following)\\s+year))?`;
const SHIFTS: Record<string, number> = { this: 0, last: -1, next: 1, 'the previous': -1, 'the following': 1, 'the same': 0 };

/** The second quarter of 2024; third-quarter; the first half of last year; the final quarter. */
export const ordinalPart = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?:[Tt]he\\s+)?(?<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|[Ff]inal|[Ll]atter|[Ll]ast)[-\\s](?<what>quarter|half)(?!\\p{L}|[-\\s]finals?|\\s+of\\s+(?:all|the(?!\\s+year(?!\\p{L}))|its|his|their|a)\\b)(?:\\s+of\\s+the\\s+year(?!\\p{L})|${OF_YEAR})`,
    'gu',
  ),
  ({ n, what, y, rel }, match, sentence) => {
    const word = (n ?? '').toLowerCase();
    if (!y && !rel && isInMatch(sentence)) return undefined;
    const last = /final|latter|last/u.test(word);
    const number = last ? (what === 'half' ? 2 : 4) : /^\d/u.test(word) ? Number(word[0]) : ORDINALS.indexOf(word) + 1;
    if (
      what === 'half' &&
      (number > 2 ||
        (!y &&
          !rel &&
          !isFirstHalfOf(match[0], sentence) &&
          !/\b(?:in|during|for|over)\s+$/iu.test(sentence.slice(Math.max(0, match.index - 8), match.index))))
    )
      return undefined;
    if (word === 'last' && !y && !rel) return what === 'quarter' ? { kind: 'offset', unit: 'quarter', amount: -1, anchor: 'publication' } : undefined;
    return partOf(`${what === 'half' ? 'H' : 'Q'}${number}`, y, rel);
  },
);

/** "[first-half] profit", where business is told. */
const isFirstHalfOf = (words: string, sentence: string): boolean => /-half$/iu.test(words) && BUSINESS.test(sentence);

/** "scored early in the second half": of a match, and not of a year. A word of play alone tells it, of the others two; none where business is told. */
function isInMatch(sentence: string): boolean {
  if (BUSINESS.test(sentence)) return false;
  return PLAY.test(sentence) || new Set(Array.from(sentence.matchAll(MATCH), ([word]) => word.toLowerCase())).size > 1;
}

const BUSINESS = /(?<!\p{L})(?:profits?|sales|revenues?|earnings|turnover|prices?|exports?|imports?|output|shipments|orders|GDP)(?!\p{L})/iu;
const PLAY =
  /(?<!\p{L})(?:scor(?:ed?|es|ing)|striker|midfielder|goalkeeper|penalty kick|free throws?|touchdowns?|quarterback|equali[sz](?:ed?|es|er)|kick-?off|half-?time)(?!\p{L})/iu;
const MATCH =
  /(?<!\p{L})(?:goals?|match|rebounds|innings|referee|locker room|playoffs?|bench|team-?mates?|coach|players?|points|team|penalt(?:y|ies)|game|defen[cs]e|lead)(?!\p{L})/giu;

/** The June quarter (the three months that end with it); the April-June quarter; the October-to-December period of 2023. */
export const quarterByMonths = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?:[Tt]he\\s+)?(?:(?<m>${MONTH})(?:[-–—‑/]|\\s+to\\s+|[-‑]to[-‑]|\\s+through\\s+))?(?<n>${MONTH})\\s+(?<what>quarter|period)(?!\\p{L})${OF_YEAR}`,
    'gu',
  ),
  ({ m, n, what, y, rel }) => {
    const last = monthNumber(n) ?? 0;
    const isQuarter = m === undefined ? what === 'quarter' && last % 3 === 0 : last % 3 === 0 && monthNumber(m) === last - 2;
    return isQuarter ? partOf(`Q${last / 3}`, y, rel) : undefined;
  },
);

/** "In the first four months Orvel [earned] …" is of the year, "in the first four months Orvel [was open]" of what is told. */
const RESULT =
  '(?:earned|made|lost|sold|posted|reported|recorded|booked|spent|exported|imported|produced|shipped|delivered|carried|received|generated|turned|bought|paid|took|had)\\b';

/** The first nine months of 2023; in the first six months (of the year). */
export const firstMonths = phraseParser(
  new RegExp(
    `(?<!\\p{L})[Tt]he\\s+first\\s+(?<n>${COUNT})\\s+months(?!\\p{L}|\\s+(?:of(?!\\s+(?:${YEAR}|(?:this|last|next|the)\\s+year))|since|after|in|under|as|to|that|when|(?:he|she|it|they)(?!\\s+${RESULT}))\\b)(?:\\s+of\\s+the\\s+year(?!\\p{L}))?${OF_YEAR}`,
    'gu',
  ),
  ({ n, y, rel }) => {
    const count = countOf(n);
    return count !== undefined && Number.isInteger(count) && count > 1 && count < 12 ? partOf(`M${count}`, y, rel) : undefined;
  },
);

/** Q2 2024; 2Q24; H1 of 2023. */
export const shortPart = phraseParser(new RegExp(`(?<![\\p{L}\\d])(?<part>Q[1-4]|H[12])(?![\\p{L}\\d])${OF_YEAR}`, 'gu'), ({ part, y, rel }) =>
  partOf(part ?? '', y, rel),
);

/** Spring 2024; the summer of 2023; last winter; this autumn. */
export const season = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?:(?<lead>[Tt]he|[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past|[Ii]n|[Ee]arly|[Ll]ate)\\s+)?(?<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?!\\p{L}|[-\\s](?:Olympics?|Games|break|camp|school|offensive))${OF_YEAR}`,
    'gu',
  ),
  ({ lead, s, y, rel }, match) => {
    const part = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }[(s ?? '').toLowerCase()] ?? '';
    const word = (lead ?? '').toLowerCase();
    const year = y ?? rel;
    if (!year && !/^(?:last|next|this)/u.test(word)) return undefined;
    if (!year && /^fall$/iu.test(s ?? '') && match[0] === s) return undefined;
    return year
      ? partOf(part, y, rel)
      : {
          kind: 'yearPart',
          part,
          shift: word.startsWith('last') || word.endsWith('past') ? -1 : word.startsWith('next') || word.endsWith('coming') ? 1 : 0,
        };
  },
);

function partOf(part: string, year: string | undefined, relative: string | undefined): Meaning {
  const shift = relative ? SHIFTS[relative.toLowerCase()] : undefined;
  return { kind: 'yearPart', part, ...(year ? { year: Number(year) } : {}), ...(shift === undefined ? {} : { shift }) };
}
