import type { Statement } from '../model/index.ts';
import { byCodeUnits } from './reports.ts';
import { groupBy } from './tally.ts';

interface Worded {
  record: Statement;
  words: string[];
}

interface Telling extends Worded {
  /** The words with single spaces. */
  text: string;
}

type Relation = Statement['relations'][number];

/** Shorter runs of words recur by chance. */
const SHINGLE = 5;

/**
 * Relates statements that stay apart: `shortened` points from the shorter to the one of the same speaker that holds all its words in a row;
 * `different_speaker` and `same` link equal words of two speakers, or of one and of nobody named. Candidates are found by their first
 * words in an index of all runs of five, so that nothing is compared with everything.
 */
export function relateStatements(statements: readonly Worded[]): Statement[] {
  const telling = statements.filter(({ words }) => words.length >= SHINGLE).map((statement) => ({ ...statement, text: statement.words.join(' ') }));
  const holding = shingleIndex(telling);
  const relations = new Map<Statement, Relation[]>();
  for (const statement of telling) {
    const candidates = new Set(holding.get(shingleAt(statement.words, 0)) ?? []);
    candidates.delete(statement);
    const own = [...candidates]
      .flatMap((other) => relation(statement, other))
      .toSorted((a, b) => byCodeUnits(a.to, b.to) || byCodeUnits(a.kind, b.kind));
    relations.set(statement.record, own);
  }
  return statements.map(({ record }) => ({ ...record, relations: relations.get(record) ?? [] }));
}

function shingleAt(words: readonly string[], at: number): string {
  return words.slice(at, at + SHINGLE).join(' ');
}

function shingleIndex(statements: readonly Telling[]): Map<string, Telling[]> {
  const entries = statements.flatMap((statement) => {
    const shingles = new Set(statement.words.slice(SHINGLE - 1).map((_, at) => shingleAt(statement.words, at)));
    return [...shingles].map((shingle) => ({ shingle, statement }));
  });
  const grouped = groupBy(entries, ({ shingle }) => shingle);
  return new Map([...grouped].map(([shingle, members]) => [shingle, members.map(({ statement }) => statement)]));
}

function relation(a: Telling, b: Telling): Relation[] {
  const [short, long] = [a.text, b.text];
  const [speaker, other] = [a.record.speaker, b.record.speaker];
  const bothNamed = speaker !== undefined && other !== undefined;
  if (short === long) {
    if (speaker !== undefined && speaker === other) return [];
    return [{ to: b.record.id, kind: bothNamed ? 'different_speaker' : 'same' }];
  }
  const held = short.length < long.length && ` ${long} `.includes(` ${short} `);
  return held && (speaker === other || !bothNamed) ? [{ to: b.record.id, kind: 'shortened' }] : [];
}
