import type { EventHead } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';

/** Verbs that say no more of the noun that is their object than that it was done: "[held] a conference", "[carried] out an exchange". */
const DONE: ReadonlySet<string> = new Set(
  (
    'hold make have take give pay conduct carry stage launch mount wage undertake perform execute run organise organize host convene lead begin open start ' +
    'resume complete finish conclude end reach sign seal strike issue impose place lodge file submit deliver attend join broker agree arrange celebrate'
  ).split(' '),
);
/** Verbs that say no more of the noun that is their subject than that it happened: "a rally [took] place", "the talks [began]". */
const HAPPENED: ReadonlySet<string> = new Set('take happen occur begin start end last go open resume continue erupt break follow come'.split(' '));
/** What a deed told as the subject brings about on the day on which it is done: "a strike [stopped] trains", "a blast [killed] two". */
const BROUGHT: ReadonlySet<string> = new Set(
  (
    'kill wound injure hit strike stop halt disrupt paralyse paralyze block close shut damage destroy hurt delay ground cripple sink burn flatten cut leave ' +
    'claim empty fill bring cost rock shake hurl'
  ).split(' '),
);

/** The clause whose verb only lends a noun for an event its time, place and parties: the noun at the token is what was held, made or begun. */
export function carryingClause(at: SentenceContext, token: number): Clause | undefined {
  const heads = (nouns: Clause['object']) => nouns.some(({ head }) => head === token);
  return at.phrases.clauses.find(({ verb, subject, object, secondObject }) => {
    if (verb.passive) return DONE.has(verb.lemma) && heads(subject);
    if (DONE.has(verb.lemma) && heads([...object, ...secondObject])) return true;
    return heads(subject) && (HAPPENED.has(verb.lemma) || BROUGHT.has(verb.lemma));
  });
}

/** Nouns that always tell an event where a verb says that it was held or took place. */
const HELD: ReadonlySet<string> = new Set(
  (
    'summit conference talk talks meeting session congress convention trial hearing ceremony rally march demonstration protest parade funeral election referendum ' +
    'exercise drill raid operation offensive exchange swap mission inauguration dinner lunch banquet'
  ).split(' '),
);

/** "[held] a conference": a verb that says no more than that the noun for an event beside it was done. */
export function carriesEvent(at: SentenceContext, { verb, subject, object }: Clause): boolean {
  const nouns = HAPPENED.has(verb.lemma) && !verb.passive ? subject : [];
  const done = DONE.has(verb.lemma) ? (verb.passive ? subject : object) : [];
  return [...nouns, ...done].some(({ head }) => HELD.has(at.sentence.tokens[head]?.lemma.toLowerCase() ?? ''));
}

/** "The leaders [held] a summit": nouns for events by their verb, where the model does not mark them; `marked` are the tokens that it marks. */
export function carriedHeads(at: SentenceContext, marked: ReadonlySet<number>): EventHead[] {
  return at.sentence.tokens.flatMap(({ upos, lemma }, token) => {
    if (upos !== 'NOUN' || marked.has(token) || !HELD.has(lemma.toLowerCase()) || !carryingClause(at, token)) return [];
    return [{ token, score: 0.5, certainty: 'certain', polarity: 'positive' } as const];
  });
}
