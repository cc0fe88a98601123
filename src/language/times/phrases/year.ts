import { phraseParser } from '../meaning.ts';
import { DASH, edgeOf, fullYear, YEAR } from '../words.ts';

const EDGE_BEFORE = `(?:(?<edge>[Ee]arly|[Mm]id|[Ee]nd(?=-)|[Ll]ate|[Tt]he (?:very )?(?:beginning|start|middle|end) of)[-\\s](?:in\\s+|the\\s+)?)?`;

/** What shows that four digits are a count and no year: a plural noun, a unit, a currency; "the 2024 elections" stays a year. */
const COUNTED =
  /^(?:\s?[%°$€£¥]|-(?:\p{L}+)|\s+(?:percent|per cent|people|persons|men|women|children|troops|soldiers|workers|employees|dollars|euros|pounds|yuan|rubles|roubles|yen|tons?|tonnes|barrels|miles|kilometers|kilometres|km|meters|metres|feet|acres|hectares|homes|houses|cars|vehicles|jobs|shares|units|seats|points|votes|items|copies|times|words|pages|million|billion|hours|days|years|MW|megawatts)\b)/u;

/** "the Kovar [2000] index", "the Kovar [2000] fell": how many shares make up an index that is known by its name. */
const INDEXED =
  /^\s+(?:(?:\p{L}+-cap\s+|share\s+|stock\s+)?(?:index|average|futures)|(?:had |was |were |is |has |also |then )?(?:fell|fallen|rose|risen|slid|slipped|gained|lost|dropped|climbed|jumped|sank|shed|added|closed|ended|finished|up|down|advanced|declined|eased|edged|tumbled|surged|retreated|rallied|plunged|soared))\b/u;
const NAMED = /\b(?:[Tt]he|['’]s) (?:[\p{Ll}-]+ ){0,2}(?:\p{Lu}[\p{L}&.]* ){1,3}$/u;

/** 2024; mid-2022; early 2023; the end of 2025; the year 2030; fiscal 2024. */
export const year = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d$€£¥.,/:#№-]|\\d[-–])${EDGE_BEFORE}(?:(?:[Tt]he\\s+)?(?:fiscal\\s+)?year\\s+|fiscal\\s+|FY\\s?)?(?<y>${YEAR})(?![\\d\\p{L}/:]|[.,]\\d|['’]s\\b|s\\b)`,
    'gu',
  ),
  ({ edge, y }, match, sentence) => {
    const before = sentence.slice(Math.max(0, match.index - 40), match.index);
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const told =
      edge !== undefined ||
      /year|fiscal|FY/iu.test(match[0]) ||
      /\b(?:in|since|until|till|by|of|from|during|before|after|to|throughout|through|between|and|early|late|mid|for|around|circa)\s+$/iu.test(before);
    if (
      COUNTED.test(after) ||
      /(?:\bNo\.|\bnumber|\bRoom|\bFlight|\bHighway|\bof some|\babout|\bnearly|\bsome|\bover|\bthan|\balmost|\bleast|\bRoute|[$€£¥])\s*$/iu.test(
        before,
      )
    )
      return undefined;
    if (!told && INDEXED.test(after) && NAMED.test(before)) return undefined;
    // "in 1900 villages" is a count, "in 2019 workers struck" is not: below 1900 a year must be told as one
    if (!told && Number(y) < 1900) return undefined;
    const mod = edgeOf(edge);
    return { kind: 'date', from: { year: Number(y) }, ...(mod ? { mod } : {}) };
  },
);

/** 2019-2021; 2023/24; 2019 to 2021; from 2009 to 2011; between 2014 and 2016. */
export const yearRange = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d$€£¥.,/:-])(?:(?<from>[Ff]rom\\s+)?(?<a>${YEAR})(?:${DASH}(?<b>${YEAR}|\\d\\d)|/(?<s>\\d\\d)|\\s+(?:to|through|until)\\s+(?<c>${YEAR}))|[Bb]etween\\s+(?<d>${YEAR})\\s+and\\s+(?<e>${YEAR}))(?![\\d\\p{L}-]|[.,]\\d)`,
    'gu',
  ),
  ({ from, a, b, s, c, d, e }) => {
    const first = Number(a ?? d);
    const end = b ?? s ?? c ?? e ?? '';
    const last = end.length === 2 ? Math.floor(first / 100) * 100 + Number(end) : Number(end);
    return last > first ? { kind: 'date', from: { year: first }, to: { year: last }, ...(from || d ? { span: true } : {}) } : undefined;
  },
);

/** The 1990s; the late 1980s; the end of the 1980s; the '70s; 80s. */
export const decade = phraseParser(
  /(?<![\p{L}\d$€£¥.,])(?:(?<the>[Tt]he)\s+)?(?:(?<edge>[Ee]arly|[Mm]id|[Ll]ate|(?:beginning|start|middle|end) of(?: the)?)[-\s])?(?<y>(?:1[5-9]|20)\d0|['’‘]?[2-9]0)['’]?s(?!\p{L})/gu,
  ({ the, edge, y }, match, sentence) => {
    const digits = (y ?? '').replace(/\D/gu, '');
    const before = sentence.slice(Math.max(0, match.index - 12), match.index);
    // "in his 60s" is an age, "the 80s" a decade
    if (
      digits.length === 2 &&
      (!(the || /['’‘]/u.test(y ?? '') || /\b(?:in|and|or)\s+$/u.test(before)) || /\b(?:his|her|their|my|our)\s+$/iu.test(before))
    )
      return undefined;
    const mod = edgeOf(edge);
    return {
      kind: 'decade',
      first: digits.length === 2 ? fullYear(digits) - (Number(digits) < 70 ? 100 : 0) : Number(digits),
      ...(mod ? { mod } : {}),
    };
  },
);

/** The 20th century; the late 19th century; the end of the 19th century. */
export const century = phraseParser(
  /(?<!\p{L})(?:[Tt]he\s+)?(?:(?<edge>early|mid|late|(?:beginning|start|middle|end) of(?: the)?)[-\s])?(?<n>1\d|20|21)(?:th|st)[\s-]century(?!\p{L})/gu,
  ({ edge, n }) => {
    const mod = edgeOf(edge);
    return { kind: 'century', number: Number(n), ...(mod ? { mod } : {}) };
  },
);
