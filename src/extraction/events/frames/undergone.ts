import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import { namedTargets } from '../parties/noun-targets.ts';
import { parties } from '../parties/owners.ts';
import type { PartyContext } from '../parties/parties.ts';
import type { EventFrame, FramedNoun } from './frames.ts';

/** Verbs whose subject suffers or gets what a noun beside them tells. */
const UNDERGOING = wordSet('receive suffer draw sustain endure undergo earn win attract incur get');
/** "faces calls from Chad": said already, where "faces sanctions" may be ahead. */
function isSpoken({ plover: { type } }: EventFrame): boolean {
  return type === 'ACCUSE' || type === 'REQUEST';
}

/** Passives that say the same: "was [hit] with a lawsuit by Orvel", "was [targeted] in a raid by rebels". */
const STRUCK = wordSet('hit slap strike target');
/** What somebody is who suffers it: "was the [target] of a raid by rebels". */
const SUFFERERS = wordSet('target victim object subject recipient focus');

/** "[Chad] received a rebuke from Kenya", "[Chad] was the target of a raid by rebels": a deed told by whom it is done to, as settled as the verb is; of what "faces" tells in the present only what is said. */
export function isUndergone({ clause, role, preposition, governor }: Surroundings, { frame, pattern }: FramedNoun): boolean {
  // a noun that tells something only by its verb ("[eased] sanctions") tells it by no other
  if (!clause || pattern.lightOnly || pattern.source.length === 0 || frame.mutual) return false;
  const { verb } = clause;
  if (role === 'object' && !verb.passive) return UNDERGOING.has(verb.lemma) || (verb.lemma === 'face' && (verb.tense === 'past' || isSpoken(frame)));
  if (role !== 'oblique' || preposition === undefined) return false;
  if (verb.passive && governor === undefined) return STRUCK.has(verb.lemma) && /^(?:with|by|in)$/.test(preposition);
  return isSufferer(clause) && preposition === 'of' && SUFFERERS.has(governor ?? '');
}

function isSufferer({ verb, object }: Clause): boolean {
  return /^(?:be|become)$/.test(verb.lemma) && object.some(({ lemma }) => SUFFERERS.has(lemma));
}

/** Who does it and who suffers it; undefined where either is not told by a name or a noun. */
export function sidesOf(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  framed: FramedNoun,
): { sources: Actor[]; targets: Actor[] } | undefined {
  const { clause, after } = place;
  const { pattern } = framed;
  const around = [...new Set([...after, ...(clause?.obliques ?? [])])].filter(({ nouns }) => !nouns.includes(noun));
  const sources = parties(context, at, [...nounsAfter(around, 'by'), ...nounsAfter(around, 'from')]);
  const own = sources.length === 0 && pattern.source.includes('possessor') && noun.possessor ? parties(context, at, [noun.possessor]) : sources;
  const targets = parties(context, at, clause?.subject ?? []).filter(({ entity }) => !own.some((doer) => doer.entity === entity));
  // "was the subject of a threat by Chad against [Mali]": done to another
  const named = namedTargets(context, at, place, framed, around);
  if (named.length > 0 && !named.some(({ entity }) => targets.some((target) => target.entity === entity))) return undefined;
  return own.length > 0 && targets.length > 0 ? { sources: own, targets } : undefined;
}
