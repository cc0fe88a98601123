import type { Actor } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { FramedEvent } from '../candidate.ts';
import { framesOfNoun } from '../frames/frames.ts';
import { isNaming } from '../frames/naming.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { names } from '../nouns/noun-contents.ts';
import { isDoneToUnknown } from '../types/untold-deeds.ts';
import { nearestTarget } from './nearest-target.ts';
import { parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { targetsBeside, targetsBeyond } from './targets-beyond.ts';
import { isBroughtBefore } from './verb-targets.ts';

/** "resigned", "were deported to": whoever else is named is not who is acted upon. */
const DONE_TO_NOBODY: ReadonlySet<string> = new Set(['resign', 'deport', 'expel', 'surrender', 'curfew']);

/** "filed suit in the Peruvian court", "passed reforms in its colonies": whoever else is named is where it is done. */
const OF_OWN_SLOTS: ReadonlySet<string> = new Set(['sue', 'reform']);

/** "blocked the [Chadian border]": those who do it press others. */
function areRoads(nouns: readonly NounPhrase[]): boolean {
  return nouns.length > 0 && nouns.every(({ lemma }) => ROADS.has(lemma));
}

const ROADS = wordSet('border road highway motorway bridge crossing railway port');

/** "sent [detectives] to question the envoy", "flew in [nurses] to fight the outbreak": who is sent helps or asks others. */
function sent(context: PartyContext, { clause, plover, at }: FramedEvent): Actor[] {
  const isSent = clause && (plover.type === 'AID' || plover.type === 'ACCUSE') && SENDING.has(clause.verb.lemma);
  return isSent ? parties(context, at, clause.verb.passive ? clause.subject : clause.object) : [];
}

const SENDING = wordSet('send dispatch despatch deploy fly assign rush appoint');

/** An event of whose act it is known, and not yet who is acted upon. */
export function withTargetBeyond(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, frame, plover, targets, sources, at } = candidate;
  if (!clause || frame.mutual || frame.targetIsPlace || DONE_TO_NOBODY.has(frame.id) || sources.length === 0) return candidate;
  const isWhere =
    plover.type === 'PROTEST' && (areRoads(clause.object) || targets.every(({ entity }) => context.table.entities[entity]?.kind === 'place'));
  if (targets.length > 0 && !isWhere) return candidate;
  if ((plover.type === 'ACCUSE' && isBroughtBefore(clause)) || isDoneToUnknown(context, at, clause.object)) return candidate;
  // "welcomed the [verdict] on a smuggler": nobody is praised but who did it
  if (plover.type === 'SUPPORT' && names(at, clause.object, wordsOf('@ruling'))) return candidate;
  // "called the theft of a vase from Peru a [scandal]": nor is anybody blamed else
  if (plover.type === 'ACCUSE' && isNaming(at, clause)) return candidate;
  const doers = [...sources, ...sent(context, candidate)];
  const beyond = targets.length > 0 ? targetsBeside(context, at, clause, sources) : targetsBeyond(context, at, clause, doers, plover.type);
  if (beyond.length > 0) return { ...candidate, targets: beyond };
  const nearest = targets.length > 0 || OF_OWN_SLOTS.has(frame.id) ? undefined : nearestTarget(context, at, clause, doers);
  // "condemned the raid and offered aid to [Chad]": whom else one acts upon did not raid
  if (nearest?.isGuessed && plover.type === 'ACCUSE' && clause.object.some(({ lemma }) => framesOfNoun(lemma).length > 0)) return candidate;
  return nearest ? { ...candidate, targets: [nearest.actor], guessed: nearest.isGuessed } : candidate;
}
