import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../phrases/index.ts';
import { nounsAfter } from './candidate.ts';
import { firstFilled } from './first-filled.ts';
import { owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Towards whom something is done, the plainest first. */
const TOWARDS: readonly string[] = ['against', 'with', 'to', 'from', 'at', 'on', 'over', 'by', 'of', 'between', 'for', 'towards', 'toward'];
const WHOSE: readonly string[] = ['of', 'by', 'from', 'against'];
/** After which a place stands for its state; after others it tells where. */
const TO_STATES: ReadonlySet<string> = new Set(['against', 'to', 'from', 'with', 'towards', 'toward']);

/**
 * Who is acted upon where the verb's own slots name nobody: whoever stands further off in the words of the same deed. In this order: whose its object is, who stands
 * after a preposition ("called off a strike after talks with [the minister]"), who is acted upon in what was done with it or for it ("blocked a road, pressing [the
 * government] for pay", "in a drive to convince [parliament]"), and in what is told of its object ("a compromise that may settle a row with [Chad]").
 */
export function targetsBeyond(context: PartyContext, at: SentenceContext, clause: Clause, sources: readonly Actor[]): Actor[] {
  const objects = clause.verb.passive ? [] : [...clause.object, ...clause.secondObject];
  const others = (found: readonly Actor[]) =>
    found.filter(({ entity, span }) => !sources.some((source) => source.entity === entity || source.span.start === span.start));
  const looks = [
    () => owners(context, at, objects, WHOSE),
    () => afterPrepositions(context, at, clause.obliques),
    () =>
      inClauses(
        context,
        at,
        at.phrases.clauses.filter((other) => other.governor === clause && goesWith(at, other)),
      ),
    () =>
      inClauses(
        context,
        at,
        at.phrases.clauses.filter((other) => describes(other, objects)),
      ),
  ];
  return firstFilled(looks, (look) => others(look()).slice(0, 1));
}

/** "…, pressing the government", "to convince parliament", "as they pressed": with the same doer. */
function goesWith(at: SentenceContext, { link, verb, subject }: Clause): boolean {
  if (link === 'infinitive' || link === 'participle' || link === 'gerund') return !verb.passive;
  return (
    link === 'adverbial' && subject.length > 0 && subject.every(({ head }) => /^(?:they|it|he|she)$/i.test(at.sentence.tokens[head]?.form ?? ''))
  );
}

function describes({ antecedent, governorNoun }: Clause, objects: readonly NounPhrase[]): boolean {
  return objects.some((noun) => antecedent?.includes(noun) || governorNoun === noun);
}

function inClauses(context: PartyContext, at: SentenceContext, clauses: readonly Clause[]): Actor[] {
  return firstFilled(clauses, (inner) =>
    firstFilled(
      [
        () => parties(context, at, inner.verb.passive ? nounsAfter(inner.obliques, 'by') : inner.object),
        () => owners(context, at, inner.object, WHOSE),
        () => afterPrepositions(context, at, inner.obliques),
      ],
      (look) => look(),
    ),
  );
}

function afterPrepositions(context: PartyContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[]): Actor[] {
  return firstFilled(TOWARDS, (preposition) => {
    const nouns = nounsAfter(phrases, preposition);
    const named = parties(context, at, nouns).filter((actor) => TO_STATES.has(preposition) || !isPlace(context, actor));
    return named.length > 0 ? named : owners(context, at, nouns, WHOSE).filter((actor) => !isPlace(context, actor));
  });
}

function isPlace(context: PartyContext, { entity }: Actor): boolean {
  return context.table.entities[entity]?.kind === 'place';
}
