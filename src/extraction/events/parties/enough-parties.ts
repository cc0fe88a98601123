import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import type { Actor } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { isOfClass } from '../frames/argument-class.ts';
import { contentsOf } from '../nouns/noun-contents.ts';

/** Types of acts that tell nothing without a recipient: "Germany shelled", "the team beat", "the bank lends". */
const RECEIVED: ReadonlySet<string> = new Set(['ASSAULT', 'SANCTION', 'AID', 'COOPERATE']);
/** Those in which any people may act. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['PROTEST', 'ACCUSE', 'COERCE']);

/** Whether those who are known to take part, and the place, are enough to tell an event of the candidate's type. */
export function isEnough(
  candidate: EventCandidate,
  sources: readonly Actor[],
  targets: readonly Actor[],
  place: unknown,
  table: EntityTable,
): boolean {
  const { frame, nominal, loose } = candidate;
  if (!candidate.plover) return true;
  const parties = sources.length + targets.length;
  if (candidate.suffered && targets.length > 0) return true;
  if (nominal && candidate.plover.type === 'PROTEST') return sources.length > 0;
  if (nominal && candidate.plover.type !== 'CONSULT') return sources.length > 0 && parties > 1;
  if (nominal) return sources.length > 0 && (parties > 1 || place !== undefined || candidate.time !== undefined);
  if (loose) return parties > 0 && (sources.length > 0 || isPassive(candidate));
  if (frame.targetIsPlace) return sources.length > 0 && (targets.length > 0 || place !== undefined);
  if (frame.mutual) return parties > 1;
  if (targets.length === 0)
    return isToldAlone(candidate.plover.type, sources, table) || (sources.length > 0 && (strikesPeople(candidate) || strikesThings(candidate)));
  return sources.length > 0 || isPassive(candidate);
}

/** PLOVER codes most acts without a recipient, where it is known who acts: "Rwanda rejected the allegations". */
function isToldAlone(type: string, sources: readonly Actor[], table: EntityTable): boolean {
  if (RECEIVED.has(type)) return false;
  return sources.some(({ entity }) => OF_PEOPLE.has(type) || table.entities[entity]?.sectors.includes('CVL') === false);
}

/** "kidnapped 30 [schoolgirls]", "killed 20 [worshippers]": people whose country nobody tells. */
function strikesPeople({ at, clause }: EventCandidate): boolean {
  const struck = clause?.verb.passive ? clause.subject : (clause?.object ?? []);
  const contents = struck.flatMap((noun) => [noun, ...noun.phrases.filter(({ preposition }) => preposition === 'of').flatMap(({ nouns }) => nouns)]);
  return contents.some(({ lemma, head }) => nounClass(singularOf(lemma)) === 'person' && at.sentence.tokens[head]?.upos === 'NOUN');
}

/** "occupied 20 [farms]", "blew up a [pipeline]". */
function strikesThings({ at, clause, plover }: EventCandidate): boolean {
  const struck = clause?.verb.passive ? clause.subject : (clause?.object ?? []);
  const inner = struck.flatMap((noun) => [noun, ...contentsOf(at, noun)]);
  const isThing = (noun: NounPhrase) =>
    at.sentence.tokens[noun.head]?.upos === 'NOUN' && !ROOM.has(singularOf(noun.lemma)) && isOfClass(at, noun, 'struck');
  return plover?.type === 'ASSAULT' && inner.some(isThing);
}

/** What is taken or entered without a blow: "occupy most [places]", "invaded the [market]". */
const ROOM = wordSet('place market space position ground area top seat room spot segment field head front');

/** "[was arrested]", "a [raid] was launched": nobody need be told who does what is done to others. */
export function isPassive({ at, trigger: { first } }: Pick<EventCandidate, 'at' | 'trigger'>): boolean {
  return at.phrases.clauses.some(({ verb, subject }) => verb.passive && (verb.head === first || subject.some(({ head }) => head === first)));
}
