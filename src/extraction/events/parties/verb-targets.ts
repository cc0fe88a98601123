import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import type { FramedVerb } from '../frames/frames.ts';
import { objectsOf } from '../frames/sense.ts';
import { fillSlots, struck } from '../frames/slots.ts';
import { inCondition } from '../types/foretold-deeds.ts';
import { parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { withPeople } from './verb-sources.ts';

/** Whom a verb acts on; of a threat to nobody else whoever can still prevent it. */
export function targetsOf(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb, sources: readonly Actor[]): Actor[] {
  const meant = meantBy(context, at, clause, framed, sources);
  return meant.length > 0 || framed.frame.plover.type !== 'THREATEN' ? meant : inCondition(context, at, clause);
}

/** Whom the frame's words for a target name, and the people to whom it is done. */
function meantBy(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb, sources: readonly Actor[]): Actor[] {
  const { frame, pattern, particle } = framed;
  const isDoer = ({ entity, as }: Actor) =>
    !clause.verb.passive && !frame.mutual && as?.sectors === undefined && sources.some((actor) => actor.entity === entity);
  const find = frame.targetIsPlace ? parties : struck;
  const filled = (not: (actor: Actor) => boolean) => fillSlots(context, at, clause, pattern.target, { particle, find, not });
  const accused = frame.plover.type === 'ACCUSE' ? filled((actor) => isDoer(actor) || isForum(context, actor)) : [];
  const named = accused.length > 0 || isBroughtBefore(clause) ? accused : filled(isDoer);
  const done = doneTo(clause, framed, named);
  return done.length > 0 ? withPeople(context, at, named, done) : named;
}

/** The noun phrases of whom it is done to, by the frame; of violence that nobody told suffers whom it is aimed at. */
function doneTo(clause: Clause, framed: FramedVerb, named: readonly Actor[]): readonly NounPhrase[] {
  if (isDoneToPeople(framed)) return objectsOf(clause, framed.particle) ?? [];
  if (isSufferedByPeople(framed)) return clause.subject;
  return named.length === 0 ? aimedAt(clause, framed) : [];
}

function isDoneToPeople({ frame, pattern }: FramedVerb): boolean {
  return TO_PEOPLE.has(frame.plover.type) && pattern.target.some((slot) => slot.split('|')[0] === 'object' || slot.startsWith('of|'));
}

/** Types of what is done to people, whoever they are. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION', 'AID', 'CONCEDE']);

/** "four of its [soldiers] died in an ambush": whoever dies is the subject. */
function isSufferedByPeople({ frame, pattern }: FramedVerb): boolean {
  return frame.plover.type === 'ASSAULT' && pattern.suffered === true && pattern.target[0] === 'subject';
}

/** "fired tear gas at [students]", "opened fire on [worshippers]": at whom violence is aimed. */
function aimedAt({ obliques, object }: Clause, { frame, pattern }: FramedVerb): NounPhrase[] {
  const slots = frame.plover.type === 'ASSAULT' ? (pattern.target[0]?.split('|') ?? []) : [];
  const all = [...obliques, ...object.flatMap(({ phrases }) => phrases)];
  return all.filter(({ preposition }) => /^(?:at|on|against|upon)$/.test(preposition) && slots.includes(preposition)).flatMap(({ nouns }) => nouns);
}

/** "lodged a [complaint] with the United Nations": whoever hears it is not accused. */
export function isBroughtBefore({ object }: Clause): boolean {
  return object.some(({ lemma }) => lemma === 'complaint' || lemma === 'petition');
}

/** "complained to [the Security Council] about raids by Chad": to whom one turns is not who is accused, where another one is told. */
function isForum({ table }: PartyContext, { entity }: Actor): boolean {
  return table.entities[entity]?.sectors.includes('IGO') === true;
}
