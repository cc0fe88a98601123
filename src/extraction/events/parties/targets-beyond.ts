import { contains, type Range } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { complementsOf } from '../inner-events.ts';
import { chargedIn } from './complement-parties.ts';
import { firstFilled } from './first-filled.ts';
import { owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Towards whom something is done, the plainest first: who does what a noun tells ("shocks for inmates by [guards]"), then on whom. */
const TOWARDS: readonly string[] = ['by', 'against', 'with', 'to', 'from', 'at', 'on', 'over', 'of', 'between', 'for', 'towards', 'toward'];
const WHOSE: readonly string[] = ['by', 'of', 'from', 'against'];
/** After which a place stands for its state; after others it tells where. */
const TO_STATES: ReadonlySet<string> = new Set(['against', 'to', 'from', 'with', 'towards', 'toward']);

/**
 * Who is acted upon where the verb's own slots name nobody: whoever stands further off in the words of the same deed. In this order: whose its object is, who stands
 * after a preposition ("called off a strike after talks with [the minister]"), who is acted upon in what was done with it or for it ("blocked a road, pressing [the
 * government] for pay", "in a drive to convince [parliament]"), and in what is told of its object ("a compromise that may settle a row with [Chad]").
 */
export function targetsBeyond(context: PartyContext, at: SentenceContext, clause: Clause, sources: readonly Actor[], type?: string): Actor[] {
  const objects = clause.verb.passive ? [] : [...clause.object, ...clause.secondObject];
  const favoured = favouredIn(at);
  const others = (found: readonly Actor[]) =>
    found.filter(
      ({ entity, span }) =>
        !sources.some((source) => source.entity === entity || source.span.start === span.start) && !favoured.some((range) => contains(range, span)),
    );
  const beside = at.phrases.clauses.filter((other) => other.governor === clause && goesWith(at, other));
  const about = at.phrases.clauses.filter((other) =>
    describes(other, [...(clause.verb.passive ? clause.subject : objects), ...clause.obliques.flatMap(({ nouns }) => nouns)]),
  );
  const looks = [
    // "trained 500 [commandos]": forces that are raised are one's own
    () => (type === 'MOBILIZE' ? [] : parties(context, at, objects).filter((actor) => !isPlace(context, actor))),
    () => owners(context, at, objects, WHOSE).slice(0, 1),
    () => afterPrepositions(context, at, withoutMoods(clause.obliques)),
    () => inClauses(context, at, beside, others),
    () => inClauses(context, at, about, others),
  ];
  return firstFilled(looks, (look) => others(look()));
}

/** Whom those who block a road press or fight: "blocked a road in [Chad], pressing the government". */
export function targetsBeside(context: PartyContext, at: SentenceContext, clause: Clause, sources: readonly Actor[]): Actor[] {
  const beside = at.phrases.clauses.filter((other) => other.governor === clause && goesWith(at, other));
  const others = (found: readonly Actor[]) =>
    found.filter((actor) => !isPlace(context, actor) && !sources.some(({ entity }) => entity === actor.entity));
  return inClauses(context, at, beside, others).slice(0, 1);
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

/** "fired rockets in support of [Chad]": for whom it is done is not to whom. */
function favouredIn(at: SentenceContext): Range[] {
  const { nouns } = at.phrases;
  return nouns.flatMap((noun) => {
    const isFavour = FAVOURS.has(noun.lemma) && /^(?:in|on)$/i.test(at.sentence.tokens[noun.first - 1]?.form ?? '');
    const behind =
      isFavour && /^(?:of|for|with)$/.test(at.sentence.tokens[noun.last + 1]?.form ?? '')
        ? nouns.find(({ first }) => first === noun.last + 2)
        : undefined;
    const range = behind && rangeOf(at.sentence, behind);
    return range ? [range] : [];
  });
}

export const FAVOURS = wordSet('support solidarity sympathy defence defense favour favor memory honour honor behalf');

const DEEPEST = 2;

function inClauses(
  context: PartyContext,
  at: SentenceContext,
  clauses: readonly Clause[],
  others: (found: readonly Actor[]) => Actor[],
  depth = 0,
): Actor[] {
  return firstFilled(clauses, (inner) => {
    const under = depth < DEEPEST ? at.phrases.clauses.filter((other) => other.governor === inner && goesWith(at, other)) : [];
    const looks = [
      () => parties(context, at, chargedIn(inner)),
      () => parties(context, at, inner.verb.passive ? nounsAfter(inner.obliques, 'by') : inner.object),
      () => owners(context, at, inner.object, WHOSE),
      () => afterPrepositions(context, at, inner.obliques),
      () => parties(context, at, askedIn(at, inner)),
      () => inClauses(context, at, under, others, depth + 1),
    ];
    return firstFilled(looks, (look) => others(look()));
  });
}

/** "demanding that [the government] lower taxes". */
function askedIn(at: SentenceContext, clause: Clause): NounPhrase[] {
  const told = complementsOf(at, clause).find(({ link, governorNoun }) => link === 'that' && governorNoun === undefined);
  return told && !told.verb.passive ? told.subject : [];
}

function afterPrepositions(context: PartyContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[]): Actor[] {
  const aimed = TOWARDS.flatMap((preposition) => phrases.flatMap((phrase) => ({ preposition, nouns: nounsAfter([phrase], preposition) })));
  return firstFilled(aimed, ({ preposition, nouns }) => {
    const named = parties(context, at, nouns).filter((actor) => TO_STATES.has(preposition) || !isPlace(context, actor));
    return named.length > 0 ? named : owners(context, at, nouns, WHOSE).filter((actor) => !isPlace(context, actor));
  });
}

/** "[amid criticism] from Kenya", "[despite] calls from Chad": whose mood it is done in is not who is acted upon. */
function withoutMoods(phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  const moods = new Set(phrases.filter(({ preposition }) => preposition === 'amid' || preposition === 'despite').flatMap(({ nouns }) => nouns));
  return phrases.filter(({ noun }) => noun === undefined || !moods.has(noun));
}

function isPlace(context: PartyContext, { entity }: Actor): boolean {
  return context.table.entities[entity]?.kind === 'place';
}
