import type { Statement, StatementId } from '../../model/index.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { groupBy } from '../tally.ts';
import { isParaphrase, isSameOccasion, isTelling, occasionKey, sharedWith, type Wording } from './statement-paraphrases.ts';
import type { StatementUnit } from './statements.ts';

/** A statement with what it is related by. */
export interface Worded {
  units: readonly StatementUnit[];
  record: Statement;
  words: string[];
  /** Of a statement partly in quotation marks what stands between them. */
  fragments: string[][];
  /** The statement alone, and with all that each of its sentences gives of the speaker beside it. */
  wordings: readonly [Wording, ...Wording[]];
  /** The first day, counted from 1970-01-01, on which a report gave it. */
  day?: number;
}

type Relation = Statement['relations'][number];

/** Shorter runs of words recur by chance. */
const SHINGLE = 5;
/** Of the same speaker in the same days fewer words tell. */
const FRAGMENT = 3;

/**
 * Relates statements that stay apart. `shortened` points from the shorter to the earliest one of the same speaker that holds all its words in a
 * row; `different_speaker` and `same` link equal words of several speakers, or of one and of nobody named, to those that were reported first;
 * `paraphrase` links statements of one speaker and the same days that share most of their telling words. Each is related to few others, so
 * that the links of words repeated by everybody stay linear; candidates come from indexes, so that nothing is compared with everything, and a
 * statement that comes or goes asks those alone that could be related to it.
 */
export class StatementRelations {
  readonly #relations = new Map<StatementId, Relation[]>();
  /** By all their words, by each run of words, by speaker and days. */
  readonly #byWords = new IdsBy<string, Worded>();
  readonly #holding = new IdsBy<string, Worded>();
  readonly #quotable = new IdsBy<string, Worded>();
  readonly #bySpeaker = new IdsBy<string, Worded>();
  /** Those that could be found in a longer one, by their last words; and by the first words of what they quote. */
  readonly #short = new IdsBy<string, Worded>();
  readonly #quoting = new IdsBy<string, Worded>();

  /** Takes statements out and puts others in; gives all that are there whose relations may be others now. */
  update(gone: readonly Worded[], added: readonly Worded[]): Set<Worded> {
    for (const statement of gone) {
      this.#index(statement, false);
      this.#relations.delete(statement.record.id);
    }
    for (const statement of added) this.#index(statement, true);
    const asked = new Set(added);
    for (const statement of [...gone, ...added]) for (const other of this.#askedBy(statement)) asked.add(other);
    for (const statement of gone) asked.delete(statement);
    for (const statement of asked) this.#relations.set(statement.record.id, this.#relationsOf(statement));
    return asked;
  }

  /** The statement with its relations. */
  related({ record }: Worded): Statement {
    return { ...record, relations: this.#relations.get(record.id) ?? [] };
  }

  #index(statement: Worded, isThere: boolean): void {
    const { words, record, fragments } = statement;
    const enter = (index: IdsBy<string, Worded>, key: string) => (isThere ? index.add(key, statement) : index.delete(key, statement));
    if (words.length >= SHINGLE) {
      enter(this.#byWords, words.join(' '));
      enter(this.#short, words.slice(-SHINGLE).join(' '));
    }
    for (const run of runsOf(words, SHINGLE)) enter(this.#holding, run);
    if (record.speaker !== undefined && record.form === 'direct') for (const run of runsOf(words, FRAGMENT)) enter(this.#quotable, run);
    for (const piece of piecesOf(fragments)) enter(this.#quoting, piece.slice(0, FRAGMENT).join(' '));
    const days = occasionKey(statement, 0);
    if (days !== undefined) enter(this.#bySpeaker, days);
  }

  /** Those whose relations depend on whether this one is there. */
  #askedBy(statement: Worded): Worded[] {
    const { words, record } = statement;
    const shorter = [...runsOf(words, SHINGLE)].flatMap((run) => [...this.#short.of(run)].filter((other) => other.words.length < words.length));
    const isQuotable = record.speaker !== undefined && record.form === 'direct';
    const quoting = isQuotable ? [...runsOf(words, FRAGMENT)].flatMap((run) => [...this.#quoting.of(run)]) : [];
    const alike = this.#near(statement).filter((other) => isParaphrase(other, statement) && isSameOccasion(other, statement));
    return [...this.#byWords.of(words.join(' ')), ...shorter, ...quoting, ...alike];
  }

  #relationsOf(statement: Worded): Relation[] {
    const found = new Map<string, Relation>();
    const all = [this.#equalWords(statement), this.#longerWords(statement), this.#quotedPieces(statement), this.#paraphrase(statement)].flat();
    for (const relation of all) if (!found.has(relation.to)) found.set(relation.to, relation);
    return [...found.values()].toSorted((a, b) => byCodeUnits(a.to, b.to));
  }

  /** Equal words in other mouths: those reported first of each further speaker point at the very first, and it at them. */
  #equalWords(statement: Worded): Relation[] {
    if (statement.words.length < SHINGLE) return [];
    const [first, ...later] = [...this.#byWords.of(statement.words.join(' '))].toSorted(compareFirst);
    if (!first) return [];
    const others = statement === first ? later : [first];
    return others.filter((other) => other.record.speaker !== statement.record.speaker).map((other) => toldBy(statement, other));
  }

  /** Words in a row of a longer statement of the same speaker, or of nobody named: of the wording reported first, the statement reported first. */
  #longerWords({ words, record }: Worded): Relation[] {
    if (words.length < SHINGLE) return [];
    const holding = [...runsOf(words, SHINGLE)].map((run) => this.#holding.of(run)).toSorted((a, b) => a.size - b.size)[0] ?? [];
    const whole = [...holding].filter((other) => other.words.length > words.length && holdsInRow(other.words, words));
    for (const same of wordingsOf(whole)) {
      const own = record.speaker === undefined ? same : same.filter(({ record: other }) => other.speaker === record.speaker);
      const [found] = own.length > 0 ? own : same.filter(({ record: other }) => other.speaker === undefined);
      if (found) return [{ to: found.record.id, kind: 'shortened' }];
    }
    return [];
  }

  /** A few quoted words of what the same speaker said in the same days: "Uruguay had come “with the money”". */
  #quotedPieces(statement: Worded): Relation[] {
    for (const piece of piecesOf(statement.fragments)) {
      const holding = [...this.#quotable.of(piece.slice(0, FRAGMENT).join(' '))];
      const whole = holding.filter((other) => isSameOccasion(statement, other) && holdsInRow(other.words, piece)).toSorted(compareFirst)[0];
      if (whole) return [{ to: whole.record.id, kind: 'shortened' }];
    }
    return [];
  }

  /** The same said in other words: told indirectly by one at least, in the same days, with most telling words shared. */
  #paraphrase(statement: Worded): Relation[] {
    const alike = this.#near(statement).filter((other) => isParaphrase(statement, other) && isSameOccasion(statement, other));
    const [best] = alike.toSorted((a, b) => sharedWith(b, statement) - sharedWith(a, statement) || compareFirst(a, b));
    return best ? [{ to: best.record.id, kind: 'paraphrase' }] : [];
  }

  /** What the same speaker said in the same days, if it tells enough. */
  #near(statement: Worded): Worded[] {
    if (!isTelling(statement)) return [];
    return [-1, 0, 1].flatMap((step) => {
      const days = occasionKey(statement, step);
      return days === undefined ? [] : [...this.#bySpeaker.of(days)];
    });
  }
}

function piecesOf(fragments: readonly string[][]): string[][] {
  return fragments.filter(({ length }) => length >= FRAGMENT);
}

/** All runs of so many words, each once. */
function runsOf(words: readonly string[], length: number): Set<string> {
  return new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')));
}

/** Statements by their words, those reported first at the head, and so the wordings. */
function wordingsOf(statements: readonly Worded[]): Worded[][] {
  return [...groupBy(statements.toSorted(compareFirst), ({ words }) => words.join(' ')).values()];
}

function compareFirst(a: Worded, b: Worded): number {
  return (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || byCodeUnits(a.record.id, b.record.id);
}

function toldBy({ record }: Worded, other: Worded): Relation {
  const bothNamed = record.speaker !== undefined && other.record.speaker !== undefined;
  return { to: other.record.id, kind: bothNamed ? 'different_speaker' : 'same' };
}

function holdsInRow(long: readonly string[], short: readonly string[]): boolean {
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}
