import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { CONTAINERS, contentsOf, names } from '../nouns/noun-contents.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** "the minister [took responsibility] for the attack", who had not prevented it: only armed people, and bodies by name, own up so. */
export function isAnsweredFor(at: SentenceContext, verb: Clause['verb'], objects: readonly NounPhrase[], subjects: readonly NounPhrase[]): boolean {
  if (!OWNING_UP.has(verb.lemma) || !names(at, objects, ['responsibility', 'credit']) || names(at, subjects, wordsOf('@irregulars'))) return false;
  return !subjects.some(({ head }) => {
    const { start = 0, end = 0 } = at.sentence.tokens[head] ?? {};
    return at.sentence.names.some((name) => name.start <= start && end <= name.end && (name.kind === 'group' || name.kind === 'organisation'));
  });
}

const OWNING_UP = wordSet('accept acknowledge take assume');

/** "the army [attacked] rebels", "police [attacked] armed men": whoever attacks the armed fights them and beats nobody; a crowd may beat a guard. */
export function isOnTheArmed(at: SentenceContext, { lemma }: Clause['verb'], objects: readonly NounPhrase[]): boolean {
  return lemma === 'attack' && objects.some((noun) => isArmed(at, noun));
}

function isArmed(at: SentenceContext, noun: NounPhrase): boolean {
  if (at.sentence.tokens.slice(noun.first, noun.head).some(({ form }) => /^armed$/i.test(form))) return true;
  if (FIGHTING.has(agentNoun(at, noun)?.sector ?? '')) return !GUARDS.has(singularOf(noun.lemma));
  const meant = at.antecedents.get(noun);
  if (meant) return isArmed(meant.at, meant.noun);
  return CONTAINERS.has(singularOf(noun.lemma)) && contentsOf(at, noun).some((inner) => inner !== noun && isArmed(at, inner));
}

const FIGHTING: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF']);
const GUARDS = wordSet('guard officer');

/** "fell to [Army] 24-10": a team; a town falls to "the army". */
export function isLostToTeam({ sentence: { tokens } }: SentenceContext, { verb, obliques }: Clause): boolean {
  if (verb.lemma !== 'fall') return false;
  return nounsAfter(obliques, 'to').some(({ first, head }) => {
    const words = tokens.slice(first, head + 1);
    return words.length > 0 && words.every(({ form }) => /^(?:Army|Navy|Air|Force|Marines|Guards)$/.test(form));
  });
}

/** "a shot at the [net]": with a ball. */
export function isAtGoal({ lemma }: NounPhrase, { after }: Surroundings): boolean {
  return BALLS.test(lemma) && after.some(({ nouns }) => nouns.some(isGoal));
}

/** "[shots] at the net hit the bar", "a [volley] beat the keeper". */
export function isWithBall(subjects: readonly NounPhrase[], objects: readonly NounPhrase[]): boolean {
  return subjects.some(({ lemma, phrases }) => BALLS.test(lemma) && [...objects, ...phrases.flatMap(({ nouns }) => nouns)].some(isGoal));
}

const BALLS = /^(?:shot|volley)s?$/;
const isGoal = ({ lemma }: NounPhrase): boolean => GOALS.has(singularOf(lemma));
const GOALS = wordSet('goal net keeper goalkeeper goalie crossbar bar goalpost woodwork goalmouth');
