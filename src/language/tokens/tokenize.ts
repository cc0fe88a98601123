import type { Range } from '../../model/index.ts';

/** Prefixes and suffixes that stay with their word; other hyphenated words are three words (English Treebank guidelines, as in UD EWT). */
const PREFIXES = new Set(
  (
    'a agro ante anti arch be bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mono multi neo non over pan para peri ' +
    'post pre pro proto pseudo quasi re semi sub super supra sur trans tri u ultra un uni vice x'
  ).split(' '),
);
const SUFFIXES = new Set('esque ette fest fold gate itis less most rama wise'.split(' '));

/** One written word or mark, longest reading first. */
const PIECE = new RegExp(
  [
    /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/u, // https://example.org/a
    /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+/u, // desk@example.org
    /[@#][\p{L}\p{N}_]+/u, // @desk, #news
    /(?:\p{L}\.){2,}/u, // U.S., e.g.
    /\p{L}+[$€£¥]/u, // US$
    /(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gov|Lt|Col|Gen|Sen|Rep|Pres|Maj|Capt|Cmdr|Adm|Sgt|Brig|Amb|St|Ste|Mt|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Univ|Ave|Blvd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|etc|approx)\.(?![\p{L}\p{N}])/u,
    /\p{Lu}\.(?=\s)/u, // J. Smith
    /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|['’]s)?(?![\p{L}\p{N}])/u, // 2,000.5, 10:30, 21st, 1990s
    /\d+(?:[.,]\d+)*/u, // the number of "107m", "5bn"
    /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u, // words, O'Brien, don't
    /\.{2,}|…|-{2,}|[!?]+|\*+|_+|=+|~+|\/{2,}/u, // runs of marks
    /['’](?:s|re|ve|ll|d|m|t|em)(?![\p{L}\p{N}])/iu, // ’s after a mark or bracket
    /\p{Extended_Pictographic}[\p{M}\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]*/u,
    /[^\s]/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'giu',
);

/** Endings that are words of their own: "does|n't", "Xi|'s", "they|'ll". */
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const JOINED: Record<string, number> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3, lemme: 3, gimme: 3, dunno: 2 };

/**
 * Splits a stretch of text into words as Universal Dependencies counts them in English: "do|n't", "Xi|'s", "two|-|day", "$|240.1".
 * @returns the words' ranges (UTF-16 offsets into `text`), in order; every character between `start` and `end` that is not white space lies in exactly one
 */
export function tokenize(text: string, start: number, end: number): Range[] {
  const words: Range[] = [];
  const stretch = text.slice(start, end);
  let last: Range | undefined;
  for (const match of stretch.matchAll(PIECE)) {
    const piece = { start: start + match.index, end: start + match.index + match[0].length };
    for (const word of parted(text, piece)) words.push(word);
    last = joinAffix(text, words, last);
  }
  return words;
}

/** Splits clitics from their host: "don’t" → do, n’t; "leaders'" is parted by the marks themselves. */
function parted(text: string, piece: Range): Range[] {
  const form = text.slice(piece.start, piece.end);
  const clitic = CLITIC.exec(form);
  const cut = clitic && !/^\d/u.test(form) ? (clitic[1] ?? '').length : JOINED[form.toLowerCase()];
  if (cut === undefined || cut === 0 || cut >= form.length) return [piece];
  return [
    { start: piece.start, end: piece.start + cut },
    { start: piece.start + cut, end: piece.end },
  ];
}

/** Puts "re - election" and "seven - fold" together again: prefixes and suffixes are no words. Returns the last word. */
function joinAffix(text: string, words: Range[], before: Range | undefined): Range | undefined {
  const [first, hyphen, second] = words.slice(-3);
  if (!first || !hyphen || !second || second === before) return words.at(-1);
  const touching = first.end === hyphen.start && hyphen.end === second.start;
  if (!touching || !/^[-‑]$/u.test(text.slice(hyphen.start, hyphen.end))) return second;
  const left = text.slice(first.start, first.end).toLowerCase();
  const right = text.slice(second.start, second.end);
  if (!/^\p{L}/u.test(right) || !(PREFIXES.has(left) || SUFFIXES.has(right.toLowerCase()))) return second;
  const joined = { start: first.start, end: second.end };
  words.splice(-3, 3, joined);
  return joined;
}
