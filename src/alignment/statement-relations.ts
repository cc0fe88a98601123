import type { Statement } from '../model/index.ts';
import { overlapOf } from './event-words.ts';
import { byCodeUnits } from './reports.ts';
import { groupBy } from './tally.ts';

/** A statement with what it is related by. */
export interface Worded {
  record: Statement;
  words: string[];
  /** Of a statement partly in quotation marks what stands between them. */
  fragments: string[][];
  /** Stems of its words that tell something. */
  stems: ReadonlySet<string>;
  /** The first day, counted from 1970-01-01, on which a report gave it. */
  day?: number;
}

type Relation = Statement['relations'][number];

/** Shorter runs of words recur by chance. */
const SHINGLE = 5;
/** Of the same speaker in the same days fewer words tell. */
const FRAGMENT = 3;
/** Days between two reports of one speech or interview. */
const SAME_DAYS = 3;
/** How much of the fewer telling words a paraphrase shares, and how many at least. */
const PARAPHRASE = { share: 0.6, words: 3 };

/**
 * Relates statements that stay apart. `shortened` points from the shorter to the earliest one of the same speaker that holds all its words in a
 * row; `different_speaker` and `same` link equal words of several speakers, or of one and of nobody named, to those that were reported first;
 * `paraphrase` links statements of one speaker and the same days that share most of their telling words. Each is related to few others, so
 * that the links of words repeated by everybody stay linear; candidates come from indexes, so that nothing is compared with everything.
 */
export function relateStatements(statements: readonly Worded[]): Statement[] {
  const inOrder = statements.toSorted(compareFirst);
  const finders = [equalWords(inOrder), longerWords(inOrder), quotedPieces(inOrder), paraphrases(inOrder)];
  return statements.map((statement) => {
    const found = new Map<string, Relation>();
    for (const find of finders) for (const relation of find(statement)) if (!found.has(relation.to)) found.set(relation.to, relation);
    return { ...statement.record, relations: [...found.values()].toSorted((a, b) => byCodeUnits(a.to, b.to)) };
  });
}

type Finder = (statement: Worded) => Relation[];

function compareFirst(a: Worded, b: Worded): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byCodeUnits(a.record.id, b.record.id);
}

/** Equal words in other mouths: those reported first of each further speaker point at the very first, and it at them. */
function equalWords(inOrder: readonly Worded[]): Finder {
  const groups = groupBy(
    inOrder.filter(({ words }) => words.length >= SHINGLE),
    ({ words }) => words.join(' '),
  );
  return (statement) => {
    const [first, ...later] = groups.get(statement.words.join(' ')) ?? [];
    if (!first) return [];
    const others = statement === first ? later : [first];
    return others.filter((other) => other.record.speaker !== statement.record.speaker).map((other) => toldBy(statement, other));
  };
}

function toldBy({ record }: Worded, other: Worded): Relation {
  const bothNamed = record.speaker !== undefined && other.record.speaker !== undefined;
  return { to: other.record.id, kind: bothNamed ? 'different_speaker' : 'same' };
}

/** Words in a row of a longer statement of the same speaker, or of nobody named. */
function longerWords(inOrder: readonly Worded[]): Finder {
  const holding = shingleIndex(inOrder, SHINGLE);
  return (statement) => {
    const { words, record } = statement;
    if (words.length < SHINGLE) return [];
    for (const text of holding.get(words.slice(0, SHINGLE).join(' ')) ?? []) {
      if (text.words.length <= words.length || !holdsInRow(text.words, words)) continue;
      const whole = record.speaker === undefined ? text.all[0] : (text.bySpeaker.get(record.speaker) ?? text.bySpeaker.get(NOBODY))?.[0];
      if (whole) return [{ to: whole.record.id, kind: 'shortened' }];
    }
    return [];
  };
}

/** A few quoted words of what the same speaker said in the same days: "Uruguay had come “with the money”". */
function quotedPieces(inOrder: readonly Worded[]): Finder {
  const holding = shingleIndex(
    inOrder.filter(({ record }) => record.speaker !== undefined && record.form === 'direct'),
    FRAGMENT,
  );
  return (statement) => {
    for (const piece of statement.fragments.filter(({ length }) => length >= FRAGMENT)) {
      for (const text of holding.get(piece.slice(0, FRAGMENT).join(' ')) ?? []) {
        const own = text.bySpeaker.get(statement.record.speaker ?? NOBODY) ?? [];
        const whole = own.length > 0 && holdsInRow(text.words, piece) ? own.find((other) => isSameOccasion(statement, other)) : undefined;
        if (whole) return [{ to: whole.record.id, kind: 'shortened' }];
      }
    }
    return [];
  };
}

/** The same said in other words: told indirectly by one at least, in the same days, with most telling words shared. */
function paraphrases(inOrder: readonly Worded[]): Finder {
  const bySpeaker = groupBy(
    inOrder.filter(({ record, day }) => record.speaker !== undefined && day !== undefined),
    ({ record, day }) => `${record.speaker} ${Math.floor((day ?? 0) / SAME_DAYS)}`,
  );
  return (statement) => {
    if (statement.day === undefined || statement.record.speaker === undefined || statement.stems.size < PARAPHRASE.words) return [];
    const stretch = Math.floor(statement.day / SAME_DAYS);
    const near = [-1, 0, 1].flatMap((step) => bySpeaker.get(`${statement.record.speaker} ${stretch + step}`) ?? []);
    const alike = near.filter((other) => isSameOccasion(statement, other) && isParaphrase(statement, other));
    const [best] = alike.toSorted((a, b) => overlapOf(b.stems, statement.stems) - overlapOf(a.stems, statement.stems) || compareFirst(a, b));
    return best ? [{ to: best.record.id, kind: 'paraphrase' }] : [];
  };
}

function isParaphrase(a: Worded, b: Worded): boolean {
  if (a.record.form === 'direct' && b.record.form === 'direct') return false;
  if (a.words.join(' ') === b.words.join(' ')) return false;
  const share = overlapOf(a.stems, b.stems);
  return share >= PARAPHRASE.share && share * Math.min(a.stems.size, b.stems.size) >= PARAPHRASE.words;
}

function isSameOccasion(a: Worded, b: Worded): boolean {
  if (a === b || a.record.speaker !== b.record.speaker || a.day === undefined || b.day === undefined) return false;
  return Math.abs(a.day - b.day) <= SAME_DAYS && !isInOneReportOnly(a, b);
}

/** Two sentences of one report that go on with a thought don't tell the same. */
function isInOneReportOnly(a: Worded, b: Worded): boolean {
  const reports = new Set(a.record.accounts.map(({ report }) => report));
  return b.record.accounts.every(({ report }) => reports.has(report));
}

/** One wording, with all statements that have it, those reported first at the head. */
interface Wording {
  words: readonly string[];
  all: Worded[];
  bySpeaker: Map<string, Worded[]>;
}

const NOBODY = '';

/** For each run of so many words the wordings that hold it, those reported first at the head. */
function shingleIndex(inOrder: readonly Worded[], length: number): Map<string, Wording[]> {
  const index = new Map<string, Wording[]>();
  for (const all of groupBy(inOrder, ({ words }) => words.join(' ')).values()) {
    const { words = [] } = all[0] ?? {};
    const wording = { words, all, bySpeaker: groupBy(all, ({ record }) => record.speaker ?? NOBODY) };
    const shingles = new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')));
    for (const shingle of shingles) {
      const known = index.get(shingle);
      if (known) known.push(wording);
      else index.set(shingle, [wording]);
    }
  }
  return index;
}

function holdsInRow(long: readonly string[], short: readonly string[]): boolean {
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}
