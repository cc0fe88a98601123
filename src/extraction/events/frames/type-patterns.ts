import type { PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { isPassive } from '../parties/enough-parties.ts';
import { parties } from '../parties/owners.ts';
import type { PartyContext } from '../parties/parties.ts';
import { targetsBeyond } from '../parties/targets-beyond.ts';
import { sourcesOf, withPeople } from '../parties/verb-sources.ts';
import type { FramedVerb } from './frames.ts';
import { objectsOf } from './sense.ts';
import { fillSlots, struck } from './slots.ts';
import { actsByTools } from './subject-class.ts';

/** Where verbs of a type have whom they are done to, as most of its frames have it: the first of these slots that is filled. */
const TARGETS: Readonly<Record<PloverType, string>> = {
  AGREE: 'second|with|to|from|complement|object|to-owner|owner|for|on|of',
  CONSULT: 'with|object|between|to|at|in|on|into|for|from',
  SUPPORT: 'second|with|to|object|behind|owner|for|of|to-owner|for-owner|on|in',
  COOPERATE: 'with|second|to|alongside|object|owner|from|for|on|between',
  AID: 'second|to|object|for|to-owner|owner|in|from|of|into',
  CONCEDE: 'second|to|object|for|owner|to-owner|on|of|complement|against',
  RETREAT: 'to|object|from|owner|of|in|with|against|to-owner',
  REQUEST: 'object|second|to|on|from|upon|with|at|of|owner|that-subject|complement|for',
  ACCUSE: 'object|at|on|against|into|to|with|over|owner|of|that-subject|at-owner|over-owner|complement|in',
  REJECT: 'owner|from|by|of|with|to|at|on|object|over|complement|against|for',
  THREATEN: 'object|against|on|with|at|to|complement|that-subject|over|owner',
  PROTEST: 'against|over|at|object|outside-owner|before-owner|at-owner|owner|complement|to|for|of|in',
  SANCTION: 'object|on|against|from|owner|with|of|to|out of|in',
  MOBILIZE: 'against|near|along|off|around|towards|toward|to|on|in|into|at|object|complement',
  COERCE: 'object|owner|on|against|from|into|in|of|at|to',
  ASSAULT: 'object|owner|on|at|against|into|with|in|upon|through|over|of|near',
};

/** Types of what parties do with one another, where several act and nobody is acted upon. */
const WITH_ONE_ANOTHER: ReadonlySet<PloverType> = new Set<PloverType>(['AGREE', 'CONSULT', 'COOPERATE']);
/** Types of what is done to people, whoever they are. */
const TO_PEOPLE: ReadonlySet<PloverType> = new Set<PloverType>(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION', 'AID', 'CONCEDE']);
/** Types of what may be done to a thing: "[holed] a tanker". */
const STRIKING: ReadonlySet<PloverType> = new Set<PloverType>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'MOBILIZE', 'RETREAT', 'CONCEDE']);
const PARTICLES = wordSet('out up down off in away back over on through apart together around aside');

/** Who acts and who is acted upon in a verb's event of which only the type is known: whoever stands where verbs of the type have them ("jets [strafed] a Malian town"). */
export function partiesByType(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  type: PloverType,
): Pick<EventCandidate, 'sources' | 'targets'> & { mutual: boolean } {
  const slots = clause.verb.passive ? `object|${TARGETS[type]}` : TARGETS[type];
  const framed = patternOf(clause, type, slots);
  const sources = sourcesOf(context, at, clause, framed);
  const isDoer = ({ entity, as }: EventCandidate['sources'][number]) =>
    !clause.verb.passive && as?.sectors === undefined && sources.some((actor) => actor.entity === entity);
  const { particle } = framed;
  const named = fillSlots(context, at, clause, [slots], { particle, find: STRIKING.has(type) ? struck : parties, not: isDoer });
  const told = TO_PEOPLE.has(type) ? withPeople(context, at, named, objectsOf(clause, particle) ?? []) : named;
  const mutual = WITH_ONE_ANOTHER.has(type) && sources.length > 1 && told.length === 0;
  const targets = told.length > 0 || mutual || sources.length === 0 ? told : targetsBeyond(context, at, clause, sources);
  return { sources, targets, mutual };
}

/** Whether nobody known acts, whatever the type: "[prices] rose", "[which] helped"; then an active verb tells no event with a type. */
export function hasNoDoer(context: PartyContext, { at, trigger, sources }: EventCandidate, clause: Clause | undefined): boolean {
  if (sources.length > 0 || isPassive({ at, trigger })) return false;
  return clause === undefined || (!actsByTools(clause) && fillSlots(context, at, clause, ['subject']).length === 0);
}

/** What a frame of the type would say of the verb. */
function patternOf({ verb }: Clause, type: PloverType, slots: string): FramedVerb {
  const particle = verb.adverbs.find((adverb) => PARTICLES.has(adverb));
  return {
    frame: { id: `type:${type}`, gloss: type, predicate: verb.lemma, plover: { type, contexts: [] }, verbs: [], nouns: [], examples: [] },
    pattern: { lemmas: [verb.lemma], source: ['subject'], target: [slots] },
    ...(particle === undefined ? {} : { particle }),
  };
}
