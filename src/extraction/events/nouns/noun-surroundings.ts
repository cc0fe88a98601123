import type { TimeExpression } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { type Clause, followingOf, type NounPhrase, type PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { NounPattern } from '../frames/frames.ts';

/** Where a noun phrase stands: what follows it, and the clause of which it is an argument. */
export interface Surroundings {
  after: PrepositionalPhrase[];
  times: TimeExpression[];
  clause?: Clause;
  role?: 'subject' | 'object' | 'oblique';
  preposition?: string;
  /** Lemma of the word before the preposition: "[fear] of an invasion". */
  governor?: string;
}

/** What follows a noun phrase, and the clause of which it is an argument. */
export function surroundingsOf(at: SentenceContext, noun: NounPhrase): Surroundings {
  const { items, clauses } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  const following = index < 0 ? undefined : followingOf(items, index);
  const before = items[index - 1];
  const governor = items[index - 2];
  const base = {
    after: following?.obliques ?? [],
    times: [...(noun.time ? [noun.time] : []), ...(following?.times ?? [])],
    ...(before?.kind === 'preposition' ? { preposition: before.word } : precededBy(at, noun)),
    ...(before?.kind === 'preposition' && !AT_THE_TIME.has(before.word) && governor?.kind === 'noun' ? { governor: governor.noun.lemma } : {}),
    ...(before?.kind === 'preposition' && before.word === 'of' && governor?.kind === 'verb' ? { governor: governor.verb.lemma } : {}),
  };
  for (const clause of clauses) {
    if (clause.object.includes(noun) || clause.secondObject.includes(noun)) return { ...base, clause, role: 'object' };
    if (clause.subject.includes(noun)) return { ...base, clause, role: 'subject' };
  }
  const clause = clauses.find((other) => other.obliques.some((phrase) => phrase.nouns.includes(noun)));
  if (clause) return { ...base, clause, role: 'oblique' };
  const [spanned] = base.preposition === 'of' && governor?.kind === 'time' ? phrasesEndingAt(clauses, governor.last) : [];
  return spanned ? { ...base, clause: spanned.clause, role: 'oblique', preposition: spanned.preposition } : base;
}

/** "two days [after] the raid", where the words of time take the preposition with them. */
function precededBy({ sentence: { tokens } }: SentenceContext, { first }: NounPhrase): { preposition?: string } {
  const word = tokens[first - 1];
  return word?.deprel === 'case' && /^(?:after|before)$/iu.test(word.form) ? { preposition: word.form.toLowerCase() } : {};
}

/** "signed a treaty [after two days] of talks". */
function phrasesEndingAt(clauses: readonly Clause[], last: number): { clause: Clause; preposition: string }[] {
  return clauses.flatMap((clause) =>
    clause.obliques.filter((phrase) => phrase.last === last && phrase.time).map(({ preposition }) => ({ clause, preposition })),
  );
}

/** Prepositions before what somebody was at when he did something else. */
export const AT_THE_TIME = wordSet('after during at in following');

/** "[paid] a visit", "[is on] a visit", "sanctions were [imposed]", "sanctions [imposed] on Kenya". */
export function isLight(noun: NounPhrase, place: Surroundings, pattern: NounPattern): boolean {
  const { clause, role } = place;
  if (!clause || !role) return false;
  const { lemma, passive } = clause.verb;
  if (isAnsweredWith(place)) return pattern.source.length > 0;
  if (role === 'oblique') {
    const on = clause.obliques.find((phrase) => phrase.nouns.includes(noun))?.preposition === 'on';
    return on && lemma === 'be' && pattern.light.includes('be on');
  }
  return pattern.light.includes(lemma) && (role === 'object' ? !passive : passive);
}

/** "reacted with [relief] to the vote": felt, and given to nobody. */
export function isFelt({ first, head, lemma }: NounPhrase, { preposition }: Surroundings): boolean {
  return preposition === 'with' && lemma === 'relief' && first === head;
}

/** "responded with [an attack]", "retaliated with [sanctions]": the answer is the deed, of whoever answers. */
export function isAnsweredWith({ clause, role, preposition }: Surroundings): boolean {
  return role === 'oblique' && preposition === 'with' && clause !== undefined && isAnswering(clause);
}

/** Whether a clause tells that somebody answers with what the noun at a token tells. */
export function isAnsweredBy(clause: Clause, token: number): boolean {
  const isAnswer = ({ preposition, nouns }: PrepositionalPhrase) => preposition === 'with' && nouns.some(({ head }) => head === token);
  return isAnswering(clause) && clause.obliques.some(isAnswer);
}

function isAnswering({ verb }: Clause): boolean {
  if (verb.passive) return false;
  // "followed [up] with talks", "went [ahead] with the raid"
  const isGoingOn = (verb.lemma === 'follow' && verb.adverbs.includes('up')) || (AHEAD.has(verb.lemma) && verb.adverbs.includes('ahead'));
  return isGoingOn || ANSWERING.has(verb.lemma);
}

const AHEAD = wordSet('go press push forge plough plow move');
const ANSWERING = wordSet('respond retaliate reply react');

/** "Monday [saw] a raid on the town": a day or year in which something was done. */
export function isSeenByTime({ clause, role }: Surroundings): boolean {
  if (!clause || role !== 'object' || clause.verb.passive || clause.verb.modal !== undefined || clause.verb.negative) return false;
  return SEEING.has(clause.verb.lemma) && clause.verb.tense === 'past' && clause.subject.length === 0;
}

const SEEING = wordSet('see witness bring');

const OUTBREAK = wordSet('erupt break begin start resume continue rage flare intensify open end take');

/** "[fighting] broke out between them": what the verb of beginning takes is the noun's. */
export function isOutbreak({ clause, role }: Surroundings): boolean {
  return role === 'subject' && clause !== undefined && !clause.verb.passive && clause.object.length === 0 && OUTBREAK.has(clause.verb.lemma);
}
