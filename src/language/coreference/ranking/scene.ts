import type { Entity, Range, Report } from '../../../model/index.ts';
import { type Tree, treeOf } from '../../dependency-tree.ts';
import { statesTold } from '../../origins/states-told.ts';
import type { Markable } from '../chains/markable.ts';
import { type MarkableSource, markablesOf } from '../chains/markables.ts';
import { clausesOf, type SentenceClauses } from './clauses.ts';
import { type Facts, factsOf } from './facts.ts';

/** A report as whoever asks whom a phrase means looks at it. */
export interface Scene {
  source: MarkableSource;
  entities: readonly Entity[];
  markables: readonly Markable[];
  /** The places of the markables of each sentence. */
  bySentence: ReadonlyMap<number, readonly number[]>;
  /** The government of each country that has one in the report. */
  governments: ReadonlyMap<string, number>;
  /** By sentence. */
  trees: readonly (Tree | undefined)[];
  clauses: readonly (SentenceClauses | undefined)[];
  /** By entity. */
  facts: readonly Facts[];
  /** Of which state the report speaks at a phrase; undefined where none is clearly foremost. */
  homeAt: (markable: Markable) => string | undefined;
  /** Where adjectives of states stand: "[French] tourists". */
  adjectives: ReadonlySet<number>;
  /** The entity that each markable was found to mean so far: names at first, then what is resolved. */
  meant: (number | undefined)[];
}

/** The scene of a reading; of the markables only names mean somebody yet, and what `isSettled` says of the others. */
export function sceneOf(report: Report, source: MarkableSource, isSettled: (range: Range) => boolean): Scene {
  const markables = markablesOf(source).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const trees = source.sentences.map(({ tokens }) => treeOf(tokens));
  const meant = markables.map((markable) => (markable.form === 'name' || isSettled(markable) ? markable.entity : undefined));
  const clauses = trees.map((tree) => (tree ? clausesOf(tree) : undefined));
  const { sentences, entities, mentions } = source;
  const states = statesTold(report, sentences, entities, mentions);
  const homes = new Map<number, string | undefined>();
  const homeAt = ({ sentence, start, form, lemma }: Markable): string | undefined => {
    if (!homes.has(start)) homes.set(start, states.at({ sentence, start }, form === 'common' ? { head: lemma } : {}));
    return homes.get(start);
  };
  const bySentence = Map.groupBy(markables.keys(), (index) => markables[index]?.sentence ?? -1);
  const governments = new Map(
    entities.flatMap(({ key, country }, index): [string, number][] => (country && key === `gov:${country}` ? [[country, index]] : [])),
  );
  const adjectives = new Set(mentions.filter(({ form }) => form === 'adjective').map(({ start }) => start));
  return {
    source,
    entities,
    markables,
    bySentence,
    governments,
    trees,
    clauses,
    facts: factsOf(source, markables, trees),
    homeAt,
    adjectives,
    meant,
  };
}
