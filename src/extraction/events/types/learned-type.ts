import { guessTypeOfVerb, senseOf, type TypeGuess } from '../../../language/event-types/type-model.ts';
import { leaningsOf } from '../../../language/event-types/verb-leanings.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import { PloverType, type Status } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate, FramedEvent } from '../candidate.ts';
import { type FramedVerb, framesOfVerb } from '../frames/frames.ts';
import { isOfPolitics } from '../frames/of-politics.ts';
import { hasNoDoer, partiesByType } from '../frames/type-patterns.ts';
import type { PartyContext } from '../parties/parties.ts';
import { type SettledEvent, settle } from '../settle.ts';
import { carriesEvent } from '../times-and-places/carrying-clause.ts';
import { isDenial } from './denials.ts';
import { mayLean } from './leaning.ts';
import { isOfOwnDeed } from './own-deeds.ts';
import { asVerbalAct } from './verbal-acts.ts';

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

/**
 * Verbs that are not told as a type whatever the classifier makes of them. "[borrowed] a billion from Peru": who gives stands behind "from", and no pattern of the type
 * has him there; "[charged] three activists": with batons only where the frames say so.
 */
const OTHERWISE: ReadonlyMap<PloverType, ReadonlySet<string>> = new Map([
  ['AID', wordSet('borrow receive buy import purchase get obtain acquire collect inherit')],
  ['ASSAULT', wordSet('charge')],
]);

/** How far ahead the classifier must have a type, and from where on it is no longer in doubt. */
interface Sureness {
  least: number;
  undoubted: number;
}

/** Of a verb that no frame lists. */
const UNLISTED: Sureness = { least: 0.1, undoubted: 0.4 };
/** Of a verb that frames know: its arguments have ruled them out ("[removed] two firms from a list"). */
const LISTED: Sureness = { least: 0.3, undoubted: 0.7 };
/** Of a verb that frames know under this very type: only the words that they ask for beside it are missing ("[halted] the hiring of Kenyans"). */
const AGREED: Sureness = { least: 0.28, undoubted: 0.4 };
/** Where one party alone is known. */
const ALONE: Sureness = { least: 0.8, undoubted: 0.8 };
const TOLD: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing', 'planned', 'alleged', 'hypothetical']);
/** Types of what is done by saying what one would do: "said it would [choke] off the river if", "would not [hear] of it". */
const SAID: ReadonlySet<PloverType> = new Set<PloverType>(['AGREE', 'REJECT', 'THREATEN']);

/**
 * An event of a verb that no frame tells, with the type that the learned classifier gives it in this sentence: "jets [strafed] a town". As it is where the
 * classifier isn't sure; between parties of politics it need be less sure, and its type is in doubt then; where one party alone takes part ("[tested] a
 * vaccine") the verb says little, so that it must be surer. Between such parties what the verb leans to elsewhere is asked as well.
 */
export function withLearnedType(context: PartyContext, at: SentenceContext, candidate: EventCandidate): EventCandidate {
  const { factuality, trigger } = candidate;
  if (factuality === undefined || !TOLD.has(factuality.status)) return candidate;
  const verb = at.sentence.tokens[trigger.first];
  const vectors = at.sentence.eventHeads.find(({ token }) => token === trigger.first)?.context;
  if (!vectors || !verb || UNDONE.has(verb.lemma)) return candidate;
  const clause = at.phrases.clauses.find((each) => each.verb.head === trigger.first);
  if (clause && (carriesEvent(at, clause) || isOfOwnDeed(at, clause) || isDenial(at, clause))) return candidate;
  if (hasNoDoer(context, candidate, clause)) return candidate;
  const framed = framesOfVerb(verb.lemma, verb.form);
  const guesses = guessTypeOfVerb(senseOf(vectors), leaningsOf(verb.lemma, at.sentence.tokens[trigger.first + 1]?.form.toLowerCase()));
  const bySense = typedBy(context, candidate, clause, guesses.bySense, framed);
  const own = bySense && (bySense.sure ? bySense.event : { ...bySense.event, unsureType: true });
  if (own && guesses.byVerb.type === bySense.type) return own;
  const byVerb = typedBy(context, candidate, clause, guesses.byVerb, framed);
  if (byVerb && mayLean({ table: context.table, at, clause, ...byVerb }, framed)) return { ...byVerb.event, unsureType: true };
  return own ?? candidate;
}

/** An event with a learned type, as it would be told, and whether the classifier is sure of it. */
interface TypedEvent {
  event: FramedEvent;
  type: PloverType;
  participants: SettledEvent['participants'];
  sure: boolean;
}

/** The event with the type of a guess; undefined where nobody takes part in it, or the guess isn't sure enough for those who do. */
function typedBy(
  context: PartyContext,
  candidate: EventCandidate,
  clause: Clause | undefined,
  guess: TypeGuess,
  framed: readonly FramedVerb[],
): TypedEvent | undefined {
  const type = PloverType.safeParse(guess.type).data;
  if (type === undefined || guess.margin < UNLISTED.least) return undefined;
  const lemma = candidate.at.sentence.tokens[candidate.trigger.first]?.lemma ?? '';
  if (OTHERWISE.get(type)?.has(lemma)) return undefined;
  if (candidate.factuality?.status === 'hypothetical' && !SAID.has(type)) return undefined;
  const event = asVerbalAct(withType(context, candidate, clause, type));
  const settled = settle(event, context.table);
  if (settled?.candidate.plover === undefined) return undefined;
  const { least, undoubted } = surenessFor(
    context.table,
    settled,
    type,
    framed.map(({ frame }) => frame.plover.type),
  );
  return guess.margin < least ? undefined : { event, type, participants: settled.participants, sure: guess.margin >= undoubted };
}

/** The event with a type, and with the parties that verbs of the type have; those of the verb without a type where there are none. */
function withType(context: PartyContext, candidate: EventCandidate, clause: Clause | undefined, type: PloverType): FramedEvent {
  const { others: _, ...plain } = candidate;
  const byType = clause && partiesByType(context, candidate.at, clause, type);
  const sources = byType && byType.sources.length > 0 ? byType.sources : candidate.sources;
  const own = candidate.targets.filter(({ entity }) => !sources.some((source) => source.entity === entity));
  return {
    ...plain,
    sources,
    targets: byType && byType.targets.length > 0 ? byType.targets : own,
    frame: { ...candidate.frame, ...(byType?.mutual ? { mutual: true } : {}) },
    plover: { type, contexts: [] },
    by: 'events/learned-type',
    loose: false,
    ...(clause ? { clause } : {}),
  };
}

/** How sure the classifier must be of a type of an event with these parties, whose verb has these types in frames. */
function surenessFor(table: EntityTable, { participants }: SettledEvent, type: PloverType, known: readonly PloverType[]): Sureness {
  const isOfState = (one: SettledEvent['participants'][number]) => isOfPolitics(table, one) || table.entities[one.entity]?.country !== undefined;
  if (participants.length < 2) return participants.some((one) => isOfPolitics(table, one)) ? ALONE : NEVER;
  const areOfStates = participants.every(isOfState);
  if (areOfStates && known.includes(type)) return AGREED;
  const sureness = known.length > 0 ? LISTED : UNLISTED;
  return areOfStates ? sureness : { ...sureness, least: sureness.undoubted };
}

const NEVER: Sureness = { least: Number.POSITIVE_INFINITY, undoubted: Number.POSITIVE_INFINITY };
