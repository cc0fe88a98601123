import type { Range } from '../../model/index.ts';
import { withoutOverlaps } from '../ranges.ts';
import { CURRENCY_LETTERS } from '../tokens/written-forms.ts';
import { HARM_FORMS } from './harm-verbs.ts';

/** A number in the text, in digits or words, multiplied out. */
export interface NumberWords extends Range {
  value: number;
  /** The size of the last digit told: 1e8 in "240.1 billion". */
  step: number;
  /** The same where the zeros at its end may come from rounding: 1e11 in "about 300 billion". */
  roundStep: number;
  /** "Hundreds", "tens of thousands": at least that many. */
  vague: boolean;
  /** Written in digits. */
  digits: boolean;
  /** The scale word or letter that was told with it: 1e9 for "billion". */
  scale: number;
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index]),
);
const TENS = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]));
const SCALES: Record<string, number> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  mn: 6,
  mln: 6,
  bn: 9,
  bln: 9,
  tn: 12,
  trn: 12,
  m: 6,
  b: 9,
  k: 3,
  dozen: 0,
  crore: 7,
  lakh: 5,
};

const SCALE_WORD = '(?:hundred|thousand|million|billion|trillion|quadrillion|mn|mln|bn|bln|tn|trn|crore|lakh)';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** A currency's letters right before its number: "SFr40", "EUR5m". They are written in one way: "an RS6" is a type. */
const LETTERED = `(?<=(?<![\\p{L}\\d])(?-i:${CURRENCY_LETTERS}))`;

/** 1,250; 3.5 million; 240.1bn; 5k; 20 thousand million. */
const IN_DIGITS = new RegExp(
  `(?:${LETTERED}|(?<![\\p{L}\\d_.,:/\\\\#№]))(?<n>${DIGITS})(?:(?:\\s|-)?(?<s>${SCALE_WORD})s?(?!\\p{L})|(?<l>[mbk])(?![\\p{L}\\d]))?(?:\\s(?<t>million|billion|trillion|crore)(?!\\p{L}))?(?:(?![\\p{L}\\d])|(?=(?:km|mm|cm|kg|MW|GW|kW|GWh|TWh|MWh|kWh|mph|kph|ft|GB|TB|bpd|bcm)(?![\\p{L}\\d])))`,
  'giu',
);
const WORD = `(?:${[...SMALL.keys()].join('|')}|${[...TENS.keys()].join('|')}|hundred|thousand|million|billion|trillion)`;
/** Twenty-five; two hundred and fifty; a million; three and a half billion; half a million. */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<half>half\\s+an?\\s+(?<halfof>hundred|thousand|million|billion|trillion|dozen))|(?<dozen>an?\\s+dozen|(?:${WORD})\\s+dozen)|(?<a>an?\\s+)?(?<w>${WORD}(?:(?:[\\s-]|\\s+and\\s+)${WORD}){0,8})(?<plushalf>\\s+and\\s+a\\s+half(?:\\s+(?<halfscale>million|billion|trillion|thousand))?)?)(?!\\p{L})`,
  'giu',
);
/** What shows that dozens are a number: "[of] people", "[more]", a noun in the plural, or a verb of harm before them ("wounded dozens."). */
const COUNTING = `(?=\\s+(?:of|more)\\b|\\s+\\p{L}+s\\b|(?<=${HARM_FORMS} \\p{L}+)(?:[.,;]|\\s+(?:in|on|near|at|when|as)\\b))`;
/** Dozens of, hundreds of thousands of, several million. */
const VAGUE = new RegExp(
  `(?<!\\p{L}|\\d\\s)(?:(?<outer>tens|hundreds|thousands|millions)\\s+of\\s+)?(?<s>dozens|hundreds|thousands|millions|billions|trillions)${COUNTING}(?!\\s+of\\s+(?:thousands|millions|billions|trillions))|(?<!\\p{L})(?:several|a few|many)\\s+(?<few>dozen|hundred|thousand|million|billion|trillion)(?!\\p{L})`,
  'giu',
);

/** The numbers of a sentence, without overlaps, in order; offsets are into the sentence. */
export function findNumbers(sentence: string): NumberWords[] {
  const found = [...vagueNumbers(sentence), ...numbersInDigits(sentence), ...numbersInWords(sentence)];
  return withoutOverlaps(found, sentence.length);
}

function numbersInDigits(sentence: string): NumberWords[] {
  return [...sentence.matchAll(IN_DIGITS)].flatMap((match) => {
    const plain = (match.groups?.n ?? '').replaceAll(',', '');
    if (plain.replace('.', '').length > 15) return [];
    const power = (SCALES[(match.groups?.s ?? match.groups?.l ?? '').toLowerCase()] ?? 0) + (SCALES[(match.groups?.t ?? '').toLowerCase()] ?? 0);
    const decimals = plain.split('.')[1]?.length ?? 0;
    const zeros = decimals > 0 ? 0 : (/[1-9](0+)$/u.exec(plain)?.[1]?.length ?? 0);
    return [
      {
        ...rangeOf(match),
        value: Number(`${plain}e${power}`),
        step: Number(`1e${power - decimals}`),
        roundStep: Number(`1e${power - decimals + zeros}`),
        vague: false,
        digits: true,
        scale: Number(`1e${power}`),
      },
    ];
  });
}

function numbersInWords(sentence: string): NumberWords[] {
  return [...sentence.matchAll(IN_WORDS)].flatMap((match) => {
    const { half, halfof, dozen, a, w, plushalf, halfscale } = match.groups ?? {};
    if (half) return [wordNumber(match, halfof === 'dozen' ? 6 : 0.5 * 10 ** (SCALES[(halfof ?? '').toLowerCase()] ?? 0))];
    if (dozen) return [wordNumber(match, 12 * (valueOfWords(dozen.replace(/^an?\s|\s+dozen$/giu, '')) || 1))];
    // "a two", "an eight": the article belongs to something else
    if (a && !/^(?:hundred|thousand|million|billion|trillion)/iu.test(w ?? '')) return [wordNumber(match, valueOfWords(w ?? ''), a.length)];
    if (!a && /^(?:hundred|thousand|million|billion|trillion)/iu.test(w ?? '')) return [];
    const value = valueOfWords(w ?? '') + (plushalf ? 0.5 : 0);
    return [wordNumber(match, halfscale ? value * 10 ** (SCALES[halfscale.toLowerCase()] ?? 0) : value)];
  });
}

function wordNumber(match: RegExpExecArray, value: number, skip = 0): NumberWords {
  const range = rangeOf(match);
  const scale = /trillion/iu.test(match[0])
    ? 1e12
    : /billion/iu.test(match[0])
      ? 1e9
      : /million/iu.test(match[0])
        ? 1e6
        : /thousand/iu.test(match[0])
          ? 1e3
          : 1;
  const zeros = /[1-9](0*)$/u.exec(String(Math.round(value)))?.[1]?.length ?? 0;
  const step = Number.isInteger(value) ? Math.min(scale > 1 ? scale : 10 ** zeros, 10 ** zeros) : scale / 10;
  return { ...range, start: range.start + skip, value, step: step || 1, roundStep: 10 ** zeros, vague: false, digits: false, scale };
}

/** "two hundred and fifty thousand" → 250000. */
function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    if (word === 'hundred') group = (group || 1) * 100;
    else if (word in SCALES && word !== 'dozen') {
      total += (group || 1) * 10 ** (SCALES[word] ?? 0);
      group = 0;
    } else group += SMALL.get(word) ?? TENS.get(word) ?? 0;
  }
  return total + group;
}

function vagueNumbers(sentence: string): NumberWords[] {
  return [...sentence.matchAll(VAGUE)].map((match) => {
    const { outer, s, few } = match.groups ?? {};
    const value = sizeOf(outer) * sizeOf(s ?? few);
    return { ...rangeOf(match), value, step: value, roundStep: value, vague: true, digits: false, scale: value };
  });
}

function sizeOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const single = word.toLowerCase().replace(/s$/u, '');
  return single === 'ten' ? 10 : single === 'dozen' ? 12 : 10 ** (SCALES[single] ?? 0);
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}
