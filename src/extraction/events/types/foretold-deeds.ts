import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { FramedEvent } from '../candidate.ts';
import { conditionsOf } from '../covered-clauses.ts';
import { FACT } from '../factuality/told.ts';
import { isOfficial } from '../frames/subject-class.ts';
import { isFreedIn } from '../parties/freed.ts';
import { parties } from '../parties/owners.ts';
import type { PartyContext } from '../parties/parties.ts';
import { pressedBy } from './said-deeds.ts';

/** "will close the port unless [Chad] withdraws", "will not disarm before [Chad] withdraws": of a deed that is threatened or refused, and done to nobody told. */
export function withThreatened(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, plover, targets, at } = candidate;
  if (!clause || targets.length > 0) return candidate;
  if (plover.type === 'REJECT' && clause.verb.negative) {
    const doers = new Set(candidate.sources.map(({ entity }) => entity));
    return { ...candidate, targets: pressedBy(context, at, clause).filter(({ entity }) => !doers.has(entity)) };
  }
  if (plover.type !== 'THREATEN') return candidate;
  const told = addressed(context, at, clause);
  return { ...candidate, targets: told.length > 0 ? told : inCondition(context, at, clause) };
}

/** "threatened to leave the talks unless [Chad] withdraws": a threat is to whoever can still prevent it, and not to those who are to be freed ("unless the [miners] are released"). */
export function inCondition(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  const [condition] = conditionsOf(at, clause);
  if (!condition) return [];
  const pressed = isFreedIn(condition) ? condition.agents : condition.subject;
  return parties(context, at, pressed).filter(({ entity }) => !doers.has(entity));
}

/** "told [Chad] that it would close the border": to whom somebody says what he will do; nothing is threatened to those who listen ("told a [crowd]"). */
function addressed(context: PartyContext, at: SentenceContext, { governor, link }: Clause): Actor[] {
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported') && ADDRESSING.has(governor.verb.lemma) && !governor.verb.passive;
  const told = isSaid ? governor.object.filter(({ lemma }) => !LISTENERS.has(singularOf(lemma))) : [];
  return parties(context, at, told);
}

const LISTENERS = wordSet(
  'crowd supporter follower reporter journalist audience viewer listener delegate investor analyst lawmaker voter rally newspaper agency broadcaster',
);

const ADDRESSING = wordSet('tell warn notify inform assure remind promise caution');

/** "any ship will be sunk, the [admiral] said": what is to be done by nobody told is threatened by whoever says so of all who come, or if they do; what "will not" be granted is refused. */
export function withSpeakerAsDoer(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, plover, sources, at, factuality } = candidate;
  if (!clause?.verb.passive || sources.length > 0 || factuality?.tense !== 'future' || !isSaidByOfficial(at, clause)) return candidate;
  const isRefused = clause.verb.negative;
  if (!(isRefused ? WITHHELD.has(plover.type) : THREATENED.has(plover.type) && (clause.conditional === true || isOfAll(at, clause))))
    return candidate;
  const speakers = parties(context, at, clause.governor?.subject ?? []);
  if (speakers.length === 0) return candidate;
  const { time: _, ...timeless } = candidate;
  return {
    ...timeless,
    sources: speakers,
    plover: { type: isRefused ? 'REJECT' : 'THREATEN', contexts: plover.contexts },
    cameo: isRefused ? '120' : '130',
    predicate: `${isRefused ? 'refuse' : 'threaten'} to ${candidate.predicate}`,
    factuality: FACT,
  };
}

function isSaidByOfficial(at: SentenceContext, { governor, link }: Clause): boolean {
  return (link === 'that' || link === 'reported') && governor?.subject.some((noun) => isOfficial(at, noun)) === true;
}

/** "[any ship] will be sunk". */
function isOfAll({ sentence: { tokens } }: SentenceContext, { subject }: Clause): boolean {
  return subject.some(({ first, last }) => tokens.slice(first, last + 1).some(({ form }) => /^(?:any|anyone|anybody|all|whoever)$/i.test(form)));
}

const WITHHELD: ReadonlySet<string> = new Set(['CONCEDE', 'AID', 'RETREAT', 'COOPERATE', 'SUPPORT']);
const THREATENED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);
