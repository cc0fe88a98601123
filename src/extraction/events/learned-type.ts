import { learnedType, senseOf } from '../../language/event-types/type-model.ts';
import { PloverType, type Status } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { EventCandidate } from './candidate.ts';
import { carriesEvent } from './carrying-clause.ts';
import { framesOfVerb } from './frames.ts';
import { isOfPolitics } from './of-politics.ts';
import type { PartyContext } from './parties.ts';
import { settle } from './settle.ts';

/** Types of what parties do with one another, where several act and nobody is acted upon. */
const WITH_ONE_ANOTHER: ReadonlySet<PloverType> = new Set<PloverType>(['AGREE', 'CONSULT', 'COOPERATE']);

/** "[refrained] from following": what is left undone is none of the types that its words are near to. */
const UNDONE: ReadonlySet<string> = new Set([
  'refrain',
  'abstain',
  'avoid',
  'desist',
  'forbear',
  'shun',
  'omit',
  'neglect',
  'forgo',
  'eschew',
  'evade',
]);

/** How sure the classifier must be of a verb that frames know: its arguments have ruled them out ("[removed] two firms from a list"). */
const MARGIN_OVER_FRAMES = 0.7;
/** How sure it must be where one party alone is known. */
const MARGIN_ALONE = 0.8;
const ASSERTED: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing', 'planned', 'alleged']);

/**
 * An event of a verb that no frame tells, with the type that the learned classifier gives it in this sentence: "jets [strafed] a town". As it is where the
 * classifier isn't sure; where one party alone takes part ("[tested] a vaccine") the verb says little, so that it must be surer.
 */
export function withLearnedType(context: PartyContext, at: SentenceContext, candidate: EventCandidate): EventCandidate {
  const { sources, targets, factuality, trigger } = candidate;
  const parties = sources.length + targets.length;
  if (parties < 1 || factuality === undefined || !ASSERTED.has(factuality.status)) return candidate;
  const verb = at.sentence.tokens[trigger.first];
  const vectors = at.sentence.eventHeads.find(({ token }) => token === trigger.first)?.context;
  if (!vectors || !verb || UNDONE.has(verb.lemma)) return candidate;
  const clause = at.phrases.clauses.find((each) => each.verb.head === trigger.first);
  if (clause && carriesEvent(at, clause)) return candidate;
  const isAlone = parties < 2;
  if (isAlone && ![...sources, ...targets].some((actor) => isOfPolitics(context.table, actor))) return candidate;
  const least = framesOfVerb(verb.lemma, verb.form).length > 0 ? MARGIN_OVER_FRAMES : 0;
  const type = PloverType.safeParse(learnedType(senseOf(vectors), isAlone ? MARGIN_ALONE : least)).data;
  if (type === undefined) return candidate;
  const mutual = WITH_ONE_ANOTHER.has(type) && sources.length > 1 && targets.length === 0;
  const typed: EventCandidate = {
    ...candidate,
    frame: { ...candidate.frame, ...(mutual ? { mutual } : {}) },
    plover: { type, contexts: [] },
    by: 'events/learned-type',
    loose: false,
  };
  return (settle(typed, context.table)?.participants.length ?? 0) > (isAlone ? 0 : 1) ? typed : candidate;
}
