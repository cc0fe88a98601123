import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause } from '../../phrases/index.ts';
import { type FramedEvent, nounsAfter, ruleName } from '../candidate.ts';
import { isOnlyThought } from '../factuality/only-thought.ts';
import { FACT } from '../factuality/told.ts';
import { type EventFrame, eventFrames } from '../frames/frames.ts';
import { isOfPolitics } from '../frames/of-politics.ts';
import { fillSlots } from '../frames/slots.ts';
import { isOfficial, speakersOf } from '../frames/subject-class.ts';
import { names } from '../nouns/noun-contents.ts';
import { parties } from '../parties/owners.ts';
import type { PartyContext } from '../parties/parties.ts';
import { placeOfClause } from '../times-and-places/place.ts';
import { ANSWERS, isForceful, isGrant, isPressing, RETURNED, STRUCK } from './threat-words.ts';

/**
 * What somebody of politics will do to another, or will not, where the verb itself tells no type: a deed foretold "unless" the other gives way is a threat
 * ("will turn off the pipeline unless [Chad] pays"), an answer to what the other may do as well ("will respond in kind if [Chad] attacks", "any raid by [Chad] would be
 * met with force"), one that somebody will not do for or with the other a refusal ("will not send back the pilots whom Chad wants").
 */
export function saidDeed(context: PartyContext, at: SentenceContext, clause: Clause): FramedEvent | undefined {
  const { verb } = clause;
  if (verb.form !== 'finite' || !isToCome(clause) || isOnlyThought(clause)) return undefined;
  const { sources, others } = doersOf(context, at, clause);
  if (sources.length === 0) return undefined;
  const pressed = isPressing(at, clause) ? others(pressedBy(context, at, clause)) : [];
  if (!verb.negative) {
    const targets = pressed.length > 0 ? pressed : others(answered(context, at, clause));
    return targets.length > 0 ? spoken(context, at, clause, { id: 'threaten', predicate: 'threaten', sources, targets }) : undefined;
  }
  if (verb.passive || !isGrant(at, clause)) return undefined;
  const refused = pressed.length > 0 ? pressed : others(fillSlots(context, at, clause, [TOWARDS]));
  return refused.length > 0 ? spoken(context, at, clause, { id: 'reject', predicate: 'refuse', sources, targets: refused }) : undefined;
}

const TOWARDS = 'to|with|for|from|object|owner|by|complement';

/** Who foretells it: its doer, of a passive without one whoever says it; and those of politics who are not. */
function doersOf(context: PartyContext, at: SentenceContext, clause: Clause): { sources: Actor[]; others: (found: readonly Actor[]) => Actor[] } {
  const { verb, governor, link } = clause;
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported');
  const nouns = verb.passive ? (isSaid && clause.agents.length === 0 ? governor.subject : clause.agents) : speakersOf(at, clause);
  const told = nouns.some((noun) => isOfficial(at, noun))
    ? verb.passive
      ? parties(context, at, nouns)
      : fillSlots(context, at, clause, ['subject'])
    : [];
  const sources = told.some((actor) => isOfPolitics(context.table, actor)) ? told : [];
  return { sources, others: (found) => found.filter((actor) => isAnother(context, actor, sources)) };
}

/** Who may still prevent it: "unless [Chad] pays", of an answer also "if [Chad] attacks". */
export function pressedBy(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const { negative, lemma } = clause.verb;
  const markers = negative ? WITHHELD : ANSWERS.has(lemma) ? ['unless', 'if'] : ['unless'];
  const conditions = at.phrases.clauses.filter(
    ({ marker, governor, link }) => governor === clause && link === 'adverbial' && markers.includes(marker ?? ''),
  );
  return conditions.flatMap(({ subject, verb, obliques }) => parties(context, at, verb.passive ? nounsAfter(obliques, 'by') : subject));
}

/** "will not disarm [before] the army has gone": what must come first. */
const WITHHELD: readonly string[] = ['unless', 'if', 'until', 'till', 'before', 'as long as', 'so long as', 'while'];

/** "will answer any raid by [Chad]", "would retaliate against [Chad]", "any incursion by [Chad] will be repelled". */
function answered(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const { verb, obliques, object, subject } = clause;
  if (!ANSWERS.has(verb.lemma) || (verb.lemma === 'meet' && !isForceful(obliques))) return [];
  const blows = verb.passive ? subject : [...object, ...nounsAfter(obliques, 'to')];
  if (!RETURNED.has(verb.lemma) && !names(at, blows, STRUCK)) return [];
  return fillSlots(context, at, clause, verb.passive ? ['object|owner'] : ['against|to|to-owner|object|owner']);
}

/** "will", "said it would". */
function isToCome({ verb, link }: Clause): boolean {
  return verb.tense === 'future' || (verb.modal === 'would' && (link === 'that' || link === 'reported'));
}

/** Somebody of politics, and of another state or side than whoever acts. */
function isAnother({ table }: PartyContext, actor: Actor, sources: readonly Actor[]): boolean {
  const country = (one: Actor) => one.as?.country ?? table.entities[one.entity]?.country;
  if (sources.some(({ entity, span }) => entity === actor.entity || span.start === actor.span.start)) return false;
  const own = sources.map(country);
  return (
    (isOfPolitics(table, actor) || country(actor) !== undefined) && (!own.includes(country(actor)) || table.entities[actor.entity]?.kind !== 'place')
  );
}

interface Spoken {
  id: string;
  predicate: string;
  sources: Actor[];
  targets: Actor[];
}

function spoken(context: PartyContext, at: SentenceContext, clause: Clause, { id, predicate, sources, targets }: Spoken): FramedEvent | undefined {
  const frame: EventFrame | undefined = eventFrames().find((each) => each.id === id);
  if (!frame) return undefined;
  const place = placeOfClause(context, at, clause);
  return {
    frame,
    plover: frame.plover,
    ...(frame.cameo === undefined ? {} : { cameo: frame.cameo }),
    predicate,
    loose: false,
    by: ruleName('verb-frame', frame),
    at,
    trigger: { first: clause.verb.head, last: clause.verb.head },
    sources,
    targets,
    ...(place ? { place } : {}),
    factuality: FACT,
    nominal: false,
    clause,
  };
}
