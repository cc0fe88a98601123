import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { HAPPENING_VERBS, LIGHT_VERBS } from '../frames/light-verbs.ts';

/** What a deed told as the subject brings about on the day on which it is done: "a strike [stopped] trains", "a blast [killed] two". */
const BROUGHT = wordSet(
  'kill wound injure hit strike stop halt disrupt paralyse paralyze block close shut damage destroy hurt delay ground cripple sink burn flatten cut leave',
  'claim empty fill bring cost rock shake hurl',
);

/** The clause whose verb only lends a noun for an event its time, place and parties: the noun at the token is what was held, made or begun. */
export function carryingClause(at: SentenceContext, token: number): Clause | undefined {
  const heads = (nouns: Clause['object']) => nouns.some(({ head }) => head === token);
  return at.phrases.clauses.find(({ node, verb, subject, object, secondObject }) => {
    if (verb.passive) return LIGHT_VERBS.has(verb.lemma) && heads(subject);
    if (LIGHT_VERBS.has(verb.lemma) && heads([...object, ...secondObject])) return true;
    return heads(subject) && (HAPPENING_VERBS.has(verb.lemma) || BROUGHT.has(verb.lemma) || isUnderWay(at, node));
  });
}

/** "talks are [under way]", "the search is [underway]". */
function isUnderWay({ sentence: { tokens } }: SentenceContext, node: number): boolean {
  const word = tokens[node]?.form.toLowerCase();
  return word === 'underway' || (word === 'way' && tokens[node - 1]?.form.toLowerCase() === 'under');
}

/** Nouns that always tell an event where a verb says that it was held or took place. */
const HELD = wordSet(
  'summit conference talk talks meeting session congress convention trial hearing ceremony rally march demonstration protest parade funeral election referendum',
  'exercise drill raid operation offensive exchange swap mission inauguration dinner lunch banquet',
);

/** "[held] a conference": a verb that says no more than that the noun for an event beside it was done. */
export function carriesEvent(at: SentenceContext, { verb, subject, object }: Clause): boolean {
  const nouns = HAPPENING_VERBS.has(verb.lemma) && !verb.passive ? subject : [];
  const done = LIGHT_VERBS.has(verb.lemma) ? (verb.passive ? subject : object) : [];
  return [...nouns, ...done].some(({ head }) => HELD.has(at.sentence.tokens[head]?.lemma.toLowerCase() ?? ''));
}

/** "The leaders [held] a summit": nouns for events by their verb, where the model does not mark them; `marked` are the tokens that it marks. */
export function carriedHeads(at: SentenceContext, marked: ReadonlySet<number>): number[] {
  return at.sentence.tokens.flatMap(({ upos, lemma }, token) => {
    if (upos !== 'NOUN' || marked.has(token) || !HELD.has(lemma.toLowerCase()) || !carryingClause(at, token)) return [];
    return [token];
  });
}

/** The clause of a verb, of a noun the one that says that it was done: "[held] a convention". */
export function clauseOf(at: SentenceContext, token: number): Clause | undefined {
  const own = at.phrases.clauses.find(({ verb, node }) => verb.head === token && node === token);
  const carrying = own ? undefined : carryingClause(at, token);
  return own ?? (carrying && LIGHT_VERBS.has(carrying.verb.lemma) ? carrying : undefined);
}
