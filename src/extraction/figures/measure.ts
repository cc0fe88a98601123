import type { Comparison, Quantity } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { type Clause, type Item, type NounPhrase, prepositionalAt, tokensWithin } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { CHANGE_NOUNS, DOWN_VERBS, LEVEL_VERBS, MEASURED_VERBS, RANK_NOUNS, SHARE_VERBS, UP_VERBS } from './words.ts';

/** What a quantity measures, and where the words for it stand. */
export interface Measure {
  rule: 'level' | 'change' | 'change-noun' | 'share' | 'share-of' | 'noun-of' | 'inside' | 'of-noun' | 'verb' | 'counted';
  /** The phrase that names it; for `verb` the verb alone names it. */
  noun?: NounPhrase;
  /** "imports", for a verb. */
  verbName?: string;
  /** "length", where the amount has an adjective behind it: "[12 km] long". */
  dimension?: string;
  clause?: Clause;
  /** The whole of which a percentage is a part. */
  whole?: NounPhrase;
  direction?: Comparison['direction'];
  /** Item of the quantity's own noun phrase. */
  item: number;
}

/** Finds what a quantity measures by where it stands in its clause; undefined where the words don't name it. */
export function measureOf(at: SentenceContext, quantity: Quantity): Measure | undefined {
  const tokens = tokensWithin(at.sentence, quantity);
  if (!tokens) return undefined;
  const { items } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.first <= tokens.first && tokens.first <= item.last);
  const item = items[index];
  if (item?.kind !== 'noun') return undefined;
  const place: Place = { at, items, index, noun: item.noun, quantity, last: tokens.last, clause: clauseOf(at, item.noun) };
  if (quantity.unit === 'percent' && ofAfter(place)) return shareOf(place);
  if (isChangeNoun(place)) return changeOf(place);
  if (isElliptic(place)) return changeOfFigureBefore(place);
  return changeOf(place) ?? verbObject(place) ?? insideNoun(place) ?? nounOf(place) ?? levelOf(place) ?? ofNoun(place);
}

interface Place {
  at: SentenceContext;
  items: readonly Item[];
  index: number;
  noun: NounPhrase;
  quantity: Quantity;
  /** Last token of the quantity. */
  last: number;
  clause: Clause | undefined;
}

function clauseOf(at: SentenceContext, noun: NounPhrase): Clause | undefined {
  const { clauses } = at.phrases;
  return (
    clauses.find((clause) => [clause.object, clause.secondObject].some((nouns) => nouns.includes(noun))) ??
    clauses.find((clause) => clause.subject.includes(noun)) ??
    clauses.find((clause) => clause.obliques.some((phrase) => phrase.nouns.includes(noun)))
  );
}

function prepositionBefore(place: Place): string | undefined {
  const before = place.items[place.index - 1];
  return before?.kind === 'preposition' ? before.word : undefined;
}

function nounBefore(place: Place): NounPhrase | undefined {
  const before = place.items[place.index - 2];
  return before?.kind === 'noun' ? before.noun : undefined;
}

/** "of [Russian exports]" right after the quantity. */
function ofAfter(place: Place): NounPhrase | undefined {
  if (place.noun.last > place.last) return undefined;
  const phrase = prepositionalAt(place.items, place.index + 1);
  return phrase?.phrase.preposition === 'of' ? phrase.phrase.nouns[0] : undefined;
}

/** "oil accounted for [40 percent] of exports", "buys [40 percent] of its oil". */
function shareOf(place: Place): Measure | undefined {
  const whole = ofAfter(place);
  if (!whole) return undefined;
  const { clause } = place;
  const isShare =
    clause !== undefined && (SHARE_VERBS.has(clause.verb.lemma) || LEVEL_VERBS.has(clause.verb.lemma) || prepositionBefore(place) === 'to');
  const subject = clause && isShare && !clause.subject.includes(place.noun) ? clause.subject.at(-1) : undefined;
  if (clause?.link === 'relative' && subject && isLastOfList(place.items, subject)) return undefined;
  if (clause && subject) return { rule: 'share', noun: subject, clause, whole, item: place.index };
  if (clause && SHARE_VERBS.has(clause.verb.lemma)) return undefined;
  return { rule: 'share-of', noun: whole, whole, item: place.index, ...(clause ? { clause } : {}) };
}

/** "cars, ships and [planes], which …": whether one or all are meant can't be told. */
function isLastOfList(items: readonly Item[], noun: NounPhrase): boolean {
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  return items[index - 1]?.kind === 'conjunction';
}

/** "exports rose [5 percent]", "were up [5 percent]", "an increase of [5 percent]", "a [5 percent] rise in exports". */
function changeOf(place: Place): Measure | undefined {
  const { clause, quantity } = place;
  const preposition = prepositionBefore(place);
  const before = nounBefore(place);
  const own = CHANGE_NOUNS.get(place.noun.lemma);
  if (own && place.noun.last > place.last) return changeNoun(place, own, place.index);
  const named = before && preposition === 'of' ? CHANGE_NOUNS.get(before.lemma) : undefined;
  if (named) return changeNoun(place, named, place.index);
  if (!clause || clause.subject.includes(place.noun) || (preposition && preposition !== 'by')) return undefined;
  const verb = UP_VERBS.has(clause.verb.lemma) ? 'up' : DOWN_VERBS.has(clause.verb.lemma) ? 'down' : undefined;
  const direction = verb ?? (clause.verb.lemma === 'be' ? quantity.change : undefined);
  const subject = clause.subject.at(-1);
  return direction && subject ? { rule: 'change', noun: subject, clause, direction, item: place.index } : undefined;
}

/** "a [5 percent] decline", "an increase of [5 percent]". */
function isChangeNoun(place: Place): boolean {
  const before = nounBefore(place);
  return (
    (CHANGE_NOUNS.has(place.noun.lemma) && place.noun.last > place.last) ||
    (before !== undefined && prepositionBefore(place) === 'of' && CHANGE_NOUNS.has(before.lemma))
  );
}

/** "a profit of $2 million, [up 14 percent]": no verb of its own. */
function isElliptic(place: Place): boolean {
  const [comma, adverb] = [place.items[place.index - 2], place.items[place.index - 1]];
  return comma?.kind === 'comma' && adverb?.kind === 'adverb' && (adverb.word === 'up' || adverb.word === 'down');
}

function changeOfFigureBefore(place: Place): Measure | undefined {
  const { quantities } = place.at.sentence;
  const before = quantities[quantities.indexOf(place.quantity) - 1];
  const measure = before ? measureOf(place.at, before) : undefined;
  const adverb = place.items[place.index - 1];
  if (!measure?.noun || measure.direction || adverb?.kind !== 'adverb') return undefined;
  return { ...measure, rule: 'change-noun', direction: adverb.word === 'up' ? 'up' : 'down', item: place.index };
}

/** The thing that changed: after "in", else what the clause before measured. */
function changeNoun(place: Place, direction: 'up' | 'down', from: number): Measure | undefined {
  const { items } = place;
  const after = prepositionalAt(items, from + 1);
  const inPhrase = after?.phrase.preposition === 'in' && after.phrase.nouns.length > 0 ? after.phrase.nouns[0] : nounAfterIn(items, from - 2);
  const clause = place.clause;
  if (inPhrase) return { rule: 'change-noun', noun: inPhrase, direction, item: place.index, ...(clause ? { clause } : {}) };
  const main = place.at.phrases.clauses
    .toReversed()
    .find(
      (other) =>
        other.verb.last < place.noun.first &&
        (LEVEL_VERBS.has(other.verb.lemma) || UP_VERBS.has(other.verb.lemma) || DOWN_VERBS.has(other.verb.lemma)),
    );
  const subject = main?.subject.at(-1);
  return main && subject ? { rule: 'change-noun', noun: subject, clause: main, direction, item: place.index } : undefined;
}

/** "an increase in [exports] of 5 percent". */
function nounAfterIn(items: readonly Item[], at: number): NounPhrase | undefined {
  const [before, noun] = [items[at - 1], items[at]];
  return before?.kind === 'preposition' && before.word === 'in' && noun?.kind === 'noun' ? noun.noun : undefined;
}

/** "imported [5 million tons] of oil", "spent [$5 billion]". */
function verbObject(place: Place): Measure | undefined {
  const { clause } = place;
  const name = clause ? MEASURED_VERBS.get(clause.verb.lemma) : undefined;
  if (!clause || !name || prepositionBefore(place) || place.noun.last > place.last) return undefined;
  const objects = clause.verb.passive ? clause.subject : [...clause.object, ...clause.secondObject];
  if (!objects.includes(place.noun)) return undefined;
  const thing = ofAfter(place);
  return { rule: 'verb', verbName: name, clause, item: place.index, ...(thing ? { noun: thing } : {}) };
}

/** "a [$5 billion] contract". */
function insideNoun(place: Place): Measure | undefined {
  const { noun } = place;
  if (noun.closed || noun.head <= place.last || RANK_NOUNS.has(noun.lemma)) return undefined;
  return { rule: 'inside', noun, item: place.index, ...(place.clause ? { clause: place.clause } : {}) };
}

/** "a profit of [$5 billion]", "an order worth [$5 billion]". */
function nounOf(place: Place): Measure | undefined {
  const before = nounBefore(place);
  const link = place.items[place.index - 1];
  const worth = link !== undefined && place.at.sentence.tokens[link.first]?.form.toLowerCase() === 'worth';
  if (!before || (prepositionBefore(place) !== 'of' && !worth) || RANK_NOUNS.has(before.lemma) || before.closed) return undefined;
  return { rule: 'noun-of', noun: before, item: place.index, ...(place.clause ? { clause: place.clause } : {}) };
}

/** "the contract [puts] the cost at $5 million". */
const VALUING: ReadonlySet<string> = new Set(['put', 'estimate', 'value', 'set', 'price', 'peg']);

/** Adjectives of extent: "is [12 km] long" gives a length. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['wide', 'width'],
  ['thick', 'thickness'],
]);

/** "trade reached [$5 billion]", "the price rose to [$5]", "reached a record high of [$5 billion]". */
function levelOf(place: Place): Measure | undefined {
  const { clause } = place;
  if (!clause || clause.subject.includes(place.noun)) return undefined;
  const preposition = prepositionBefore(place);
  const { lemma } = clause.verb;
  const valued = VALUING.has(lemma) && preposition === 'at' ? (clause.verb.passive ? clause.subject : clause.object)[0] : undefined;
  if (valued) return { rule: 'level', noun: valued, clause, item: place.index };
  const moves = (UP_VERBS.has(lemma) || DOWN_VERBS.has(lemma)) && preposition === 'to';
  const dimension = DIMENSIONS.get(place.at.sentence.tokens[place.last + 1]?.form.toLowerCase() ?? '');
  const level = LEVEL_VERBS.has(lemma) && (preposition === undefined || preposition === 'at' || preposition === 'to' || preposition === 'of');
  const subject = clause.subject.at(-1);
  if (!subject || !(moves || level)) return undefined;
  return { rule: 'level', noun: subject, clause, item: place.index, ...(dimension === undefined ? {} : { dimension }) };
}

/** "[$5 billion] of frozen assets", "[5 million tons] of oil". */
function ofNoun(place: Place): Measure | undefined {
  const thing = ofAfter(place) ?? inAfter(place);
  return thing ? { rule: 'of-noun', noun: thing, item: place.index, ...(place.clause ? { clause: place.clause } : {}) } : undefined;
}

const MASS: ReadonlySet<string> = wordSet(
  'aid debt cash revenue sale profit damage loan grant funding investment assistance asset export import tax saving loss contract',
  'deal trade relief',
);

/** "[$5 billion] in aid"; what stands "in the contract" is a place. */
function inAfter(place: Place): NounPhrase | undefined {
  const phrase = place.noun.last > place.last ? undefined : prepositionalAt(place.items, place.index + 1);
  const noun = phrase?.phrase.preposition === 'in' ? phrase.phrase.nouns[0] : undefined;
  const isBare = noun && !noun.possessor && place.at.sentence.tokens[noun.first]?.upos !== 'DET';
  return noun && isBare && MASS.has(noun.lemma) ? noun : undefined;
}
