import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { nounsAfter } from '../candidate.ts';
import { GIVING, HANDED } from '../frames/giving.ts';
import { complementsOf } from '../inner-events.ts';
import { isCharge, phrasesAfter } from '../nouns/noun-contents.ts';
import { firstFilled } from './first-filled.ts';
import { adjectiveActors, owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

const DEEPEST = 3;
const TOWARDS: readonly string[] = ['by', 'to', 'against', 'with', 'on', 'for', 'from', 'of', 'in', 'between', 'at', 'into'];

/** "offered to hand two of its nationals over to [Britain]": who gets them is meant. */
const HANDING: ReadonlySet<string> = new Set([...GIVING, 'send', 'extradite', 'provide', 'surrender', 'offer']);

/** "declined to station engineers in [Chad]": where forces are sent, and not those who are. */
const SENDING: ReadonlySet<string> = new Set(['deploy', 'station', 'post', 'dispatch', 'contribute', 'commit', 'withdraw', 'pull']);
const THERE: readonly string[] = ['to', 'into', 'in', 'from', 'out of', 'against'];

/** "pay [for her country's part]" reaches nobody. */
const REACHING: readonly string[] = ['to', 'against', 'with', 'on', 'from', 'into'];

/** "an inquiry into reports that [Kenyan soldiers] had shot prisoners": who is said to have done what the clause tells. */
export function chargedIn({ governorNoun, verb, subject, obliques }: Clause): NounPhrase[] {
  if (!governorNoun || !isCharge(governorNoun)) return [];
  return verb.passive ? nounsAfter(obliques, 'by') : subject;
}

/** "as a condition for [entering] the cabinet": what is told beside the deed. */
function isOfComparison({ obliques }: Clause, { governorNoun }: Clause): boolean {
  return governorNoun !== undefined && obliques.some(({ preposition, nouns }) => preposition === 'as' && nouns.includes(governorNoun));
}

/** Whoever is acted upon in the clauses under a verb: "vowed to expel [Peruvian] envoys". */
export function complementParties(context: PartyContext, at: SentenceContext, clause: Clause, depth: number): Actor[] {
  if (depth > DEEPEST) return [];
  const others = (found: readonly Actor[]) => othersThan(context, at, clause, found);
  const inners = complementsOf(at, clause).filter((inner) => !isOfComparison(clause, inner));
  return firstFilled(inners, (inner) => partiesInside(context, at, inner, others, depth));
}

/** Whoever is acted upon in a clause that tells what is wanted, threatened or refused; only those whom `others` lets through. */
export function partiesInside(
  context: PartyContext,
  at: SentenceContext,
  inner: Clause,
  others: (found: readonly Actor[]) => Actor[],
  depth: number,
): Actor[] {
  const looks = [
    ...looksAtTellers(context, at, inner, depth),
    ...looksAtActedUpon(context, at, inner),
    () => complementParties(context, at, inner, depth + 1),
    ...looksAtRest(context, at, inner),
  ];
  return firstFilled([true, false], (known) =>
    firstFilled(looks, (look) => others(look()).filter(({ entity }) => !known || isPlaced(context, entity))),
  );
}

type Look = () => readonly Actor[];

/** "balked at proposals [by Kenyan lawyers] to try them": whose words they are comes before what they say. */
function looksAtTellers(context: PartyContext, at: SentenceContext, inner: Clause, depth: number): Look[] {
  const told = inner.governorNoun && depth === 0 ? [inner.governorNoun] : [];
  const by = told.flatMap((noun) => nounsAfter(phrasesAfter(at, noun), 'by'));
  return [
    () => parties(context, at, chargedIn(inner)),
    () => parties(context, at, by),
    () => told.flatMap((noun) => adjectiveActors(context, at, noun)),
  ];
}

/** Whom the verb's own phrases name, or whose is what they name. */
function looksAtActedUpon(context: PartyContext, at: SentenceContext, inner: Clause): Look[] {
  const objects = inner.verb.passive ? inner.subject : inner.object;
  const direct = inner.obliques.filter(({ noun }) => noun === undefined);
  return [
    () => (SENDING.has(inner.verb.lemma) ? firstFilled(THERE, (preposition) => parties(context, at, nounsAfter(inner.obliques, preposition))) : []),
    () => (HANDING.has(inner.verb.lemma) ? parties(context, at, nounsAfter(inner.obliques, 'to')) : []),
    () => parties(context, at, objects),
    () => parties(context, at, receivers(at, objects)),
    () => owners(context, at, objects),
    () => firstFilled(TOWARDS, (preposition) => parties(context, at, nounsAfter(inner.obliques, preposition))),
    () => firstFilled(REACHING, (preposition) => owners(context, at, nounsAfter(direct, preposition))),
  ];
}

/** Who else is told of: behind a noun of the clause, or in the subject of what is said. */
function looksAtRest(context: PartyContext, at: SentenceContext, inner: Clause): Look[] {
  const subject = inner.link === 'that' || inner.link === 'reported' ? inner.subject : [];
  const behind = subject.flatMap((noun) => phrasesAfter(at, noun));
  return [
    () => firstFilled(REACHING, (preposition) => owners(context, at, nounsAfter(inner.obliques, preposition))),
    () => parties(context, at, subject),
    // "warned that aid to [Chad] might stop"
    () => firstFilled(REACHING, (preposition) => parties(context, at, nounsAfter(behind, preposition))),
    () => owners(context, at, subject),
  ];
}

/** Whose country is known: "troops" of nobody told are those of whoever sends them. */
function isPlaced(context: PartyContext, entity: number): boolean {
  const known = context.table.entities[entity];
  return known !== undefined && (known.country !== undefined || !known.key.startsWith('name:group:'));
}

/** "threatened to block Kenyan aid to [Chad]": who gets it comes before whose it is. */
function receivers(at: SentenceContext, nouns: readonly NounPhrase[]): NounPhrase[] {
  return nouns.flatMap((noun) => (HANDED.has(singularOf(noun.lemma)) ? nounsAfter(phrasesAfter(at, noun), 'to') : []));
}

/** Those who don't act themselves. */
export function othersThan(context: PartyContext, at: SentenceContext, clause: Clause, found: readonly Actor[]): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return found.filter(({ entity }) => !doers.has(entity));
}
