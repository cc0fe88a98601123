import type { Range } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { childrenBy, lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';

/** How many sentences before may name the state that "the country" takes up. */
const REACH = 3;

const PARTS = /^(?:town|city|province|region|village|island|county|district|state)$/;

/** The town or region that "killed in [the town]" takes up: that of its chain, else the only one that the sentence, or the nearest before it, names by then. */
export function placeTakenUp(context: ReportContext, at: SentenceContext, tree: Tree, noun: number): number | undefined {
  const word = tree.tokens[noun];
  const isBare = childrenBy(tree, noun, 'amod', 'compound', 'nmod', 'acl', 'nmod:poss').length === 0;
  if (!word || !PARTS.test(lemmaOf(tree, noun)) || !isBare || wordAt(tree, noun - 1) !== 'the') return undefined;
  const isPart = (entity: number): boolean => context.reading.entities[entity]?.kind === 'place' && !isState(context, entity);
  const chained = context.references.at.touching(word).find(({ form, end }) => form === 'common' && end === word.end)?.entity;
  if (chained !== undefined) return isPart(chained) ? chained : undefined;
  const before = context.sentences.slice(Math.max(0, at.index - 2), at.index).toReversed();
  for (const mentions of [at.mentions.filter(({ end }) => end <= word.start), ...before.map((each) => each.mentions)]) {
    const named = new Set(mentions.filter(({ entity }) => isPart(entity)).map(({ entity }) => entity));
    if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  }
  return undefined;
}

const STATES = /^(?:country|nation|kingdom|republic|sultanate|emirate)$/;

/** The state that "[the kingdom] has spent $5 billion" takes up: that of its chain, else the only one that the sentence, or the nearest before it, names by then. */
export function stateTakenUp(context: ReportContext, at: SentenceContext, tree: Tree, noun: number): number | undefined {
  const word = tree.tokens[noun];
  const isBare = childrenBy(tree, noun, 'amod', 'compound', 'nmod', 'acl', 'nmod:poss').length === 0;
  if (!word || !STATES.test(lemmaOf(tree, noun)) || !isBare || !/^(?:the|this)$/.test(wordAt(tree, noun - 1))) return undefined;
  const chained = context.references.at.touching(word).find(({ form, end }) => form === 'common' && end === word.end)?.entity;
  if (chained !== undefined) return isState(context, chained) ? chained : undefined;
  // "the kingdom": which of the states named is one, isn't told
  if (!/^(?:country|nation)$/.test(lemmaOf(tree, noun))) return undefined;
  const before = context.sentences.slice(Math.max(0, at.index - REACH), at.index).toReversed();
  for (const mentions of [at.mentions.filter(({ end }) => end <= word.start), ...before.map((each) => each.mentions)]) {
    const named = statesOf(context, mentions);
    // "French tourists left. The nation …": an adjective alone tells whose others are
    const isNamed = mentions.some(({ form, entity }) => form === 'name' && isState(context, entity));
    if (named.size > 0) return named.size === 1 && isNamed ? [...named.values()][0] : undefined;
  }
  return undefined;
}

const isState = ({ reading }: ReportContext, entity: number): boolean => {
  const known = reading.entities[entity];
  return known?.kind === 'government' || (known?.country !== undefined && known.key === `place:${known.country}`);
};

/** By country, so that a state and its land are one. */
function statesOf(context: ReportContext, mentions: readonly (Range & { entity: number })[]): Map<string, number> {
  const found = mentions.filter(({ entity }) => isState(context, entity));
  return new Map(found.map(({ entity }) => [context.reading.entities[entity]?.country ?? '', entity] as const));
}
