import { singularOf } from '../../language/knowledge/nouns.ts';
import { contains, type Span, spanOf } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { isOfClass } from './argument-class.ts';
import { nounsAfter } from './candidate.ts';
import { complementsOf } from './inner-events.ts';
import { CONTAINERS, contentsOf, phrasesAfter } from './noun-contents.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { objectsOf } from './sense.ts';
import { stateOfPlace, thingAt } from './struck-places.ts';

/** Whoever stands in the slots of a verb, each slot on its own; of slots joined by a stroke those in the first that is filled. */
export function fillSlots(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  slots: readonly string[],
  options: { particle?: string | undefined; find?: Finder } = {},
): Actor[] {
  return slots.flatMap((slot) => firstFilled(slot.split('|'), (each) => fillSlot(context, at, clause, each, options)));
}

/** How the parties in the noun phrases of a slot are found. */
type Finder = (context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]) => Actor[];

function firstFilled<Key>(keys: readonly Key[], fill: (key: Key) => Actor[]): Actor[] {
  for (const key of keys) {
    const found = fill(key);
    if (found.length > 0) return found;
  }
  return [];
}

function fillSlot(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  slot: string,
  { particle, find = struck }: { particle?: string | undefined; find?: Finder },
): Actor[] {
  const objects = objectsOf(clause, particle) ?? [];
  if (slot === 'subject') return clause.verb.passive ? parties(context, at, nounsAfter(clause.obliques, 'by')) : acting(context, at, clause);
  if (slot === 'speaker')
    return clause.governor && (clause.link === 'that' || clause.link === 'reported') ? parties(context, at, clause.governor.subject) : [];
  if (slot === 'subject-owner') return owners(context, at, clause.subject);
  if (slot === 'object') return find(context, at, objects);
  if (slot === 'second') return clause.secondObject.length > 0 ? parties(context, at, clause.verb.passive ? clause.subject : clause.object) : [];
  if (slot === 'owner') return objects.flatMap((noun) => ownersOfStruck(context, at, noun));
  if (slot === 'object-possessor') return objects.flatMap((noun) => (noun.possessor ? parties(context, at, [noun.possessor]) : []));
  if (slot === 'adjective') return objects.flatMap((noun) => adjectiveActors(context, at, noun));
  if (slot === 'that-subject') {
    const told = complementsOf(at, clause).find(({ link }) => link === 'that' || link === 'reported');
    return told ? parties(context, at, told.verb.passive ? nounsAfter(told.obliques, 'by') : told.subject) : [];
  }
  if (slot === 'complement') {
    const asked = clause.verb.passive ? [] : parties(context, at, objects);
    return othersThan(context, at, clause, asked.length > 0 ? asked : complementParties(context, at, clause, 0));
  }
  const nouns = prepositional(at, clause, objects, slot.replace(/-owner$/, ''));
  return slot.endsWith('-owner') ? owners(context, at, nouns) : find(context, at, nouns);
}

/** Whoever is named; where nobody is, whose it is: "ambushed an [army] convoy", "raided the offices of [the tribunal]"; what stands somewhere is itself: "a prison in Haiti". */
export function struck(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => {
    const told = parties(context, at, [noun]);
    if (told.length > 0 || WORDS.has(singularOf(noun.lemma))) return told;
    const whose = owners(context, at, [noun], OWNING_BEFORE_PLACE).map((actor) => ({ ...actor, span: around(context, at, noun, actor.span) }));
    if (whose.length > 0) return whose;
    const thing = thingAt(context, at, noun);
    return thing ? [thing] : owners(context, at, [noun]);
  });
}

/** What is sought or granted, and no building. */
const SHELTER: ReadonlySet<string> = new Set(['asylum', 'refuge', 'shelter', 'sanctuary', 'haven', 'home', 'seat', 'market']);

/** "a [British] tanker" is the state’s, "the Congolese city of [Goma]" itself. */
function ownersOfStruck(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const place = stateOfPlace(context, at, noun);
  if (place) return [place];
  const isStruck = isOfClass(at, noun, 'struck') && !SHELTER.has(singularOf(noun.lemma));
  const whose = owners(context, at, [noun], isStruck ? OWNING_BEFORE_PLACE : OWNING);
  return isStruck ? whose.map((actor) => ({ ...actor, span: around(context, at, noun, actor.span) })) : whose;
}

/** "a [British] tanker": all of the phrase in whose words its owner is told. */
function around(context: PartyContext, at: SentenceContext, noun: NounPhrase, owner: Span): Span {
  const range = rangeOf(at.sentence, noun);
  return range && contains(range, owner) ? spanOf(context.text, range.start, range.end) : owner;
}

/** What is said or thought is nobody's who could be struck: "dismissed a UN [report]". */
const WORDS: ReadonlySet<string> = new Set(
  'report claim allegation accusation criticism suggestion rumour rumor statement idea notion speculation study survey poll finding remark comment charge'.split(
    ' ',
  ),
);

/** The subject; of "they" that the reading could not tell, whoever says or decides it: "[separatists] said they would …". */
function acting(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const found = parties(context, at, clause.subject);
  const [noun] = clause.subject;
  const isPronoun = noun !== undefined && /^(?:they|it|he|she)$/i.test(at.sentence.tokens[noun.head]?.form ?? '');
  const { governor, link } = clause;
  if (found.length > 0 || !isPronoun || !governor || (link !== 'that' && link !== 'reported')) return found;
  return parties(context, at, governor.subject);
}

/** After a preposition, whether it hangs on the verb or on its object. */
function prepositional(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], preposition: string): NounPhrase[] {
  const phrases = new Set([...clause.obliques, ...objects.flatMap((noun) => phrasesAfter(at, noun))]);
  const found = nounsAfter([...phrases], preposition);
  return preposition === 'from' && found.length === 0 ? nounsAfter([...phrases], 'out of') : found;
}

/** Everyone named by some noun phrases; "a group of rebels" by what it is of. */
export function parties(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => {
    const inside = CONTAINERS.has(singularOf(noun.lemma)) ? contentsOf(at, noun).flatMap((inner) => partiesOf(context, at, inner)) : [];
    return inside.length > 0 ? inside : partiesOf(context, at, noun);
  });
}

const OWNING_BEFORE_PLACE: readonly string[] = ['of', 'by', 'from', 'against'];
const OWNING: readonly string[] = [...OWNING_BEFORE_PLACE, 'in', 'to', 'with', 'on', 'for'];

/** "its border with [Belarus]". */
const BORDERS: ReadonlySet<string> = new Set(['border', 'frontier', 'boundary']);

/** Whose something is: "an [Italian] offer", "[Italy]’s offer", "the offer of [Italy]", "a rally staged by [students]", "the crew of a [Chilean] ship". */
function owners(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[], prepositions: readonly string[] = OWNING): Actor[] {
  return nouns.flatMap((noun) => {
    const beyond = BORDERS.has(noun.lemma) ? parties(context, at, nounsAfter(noun.phrases, 'with')) : [];
    if (beyond.length > 0) return beyond;
    const possessor = noun.possessor ? parties(context, at, [noun.possessor]) : [];
    if (possessor.length > 0) return possessor;
    const adjective = adjectiveActors(context, at, noun);
    if (adjective.length > 0) return adjective.slice(0, 1);
    const before = compoundActors(context, at, noun);
    if (before.length > 0) return before.slice(0, 1);
    const after = phrasesAfter(at, noun);
    const doers = at.phrases.clauses.filter(({ link, verb, subject }) => link === 'participle' && verb.passive && subject.includes(noun));
    const doing = doers.flatMap(({ obliques }) => parties(context, at, nounsAfter(obliques, 'by')));
    if (doing.length > 0) return doing;
    const planning = at.phrases.clauses.filter(({ link, verb, antecedent }) => link === 'relative' && !verb.passive && antecedent?.includes(noun));
    const planned = planning.flatMap(({ subject, antecedent }) => (subject === antecedent ? [] : parties(context, at, subject)));
    if (planned.length > 0) return planned;
    const beside = firstFilled(prepositions, (preposition) => parties(context, at, nounsAfter(after, preposition)));
    return beside.length > 0 ? beside : nounsAfter(after, 'of').flatMap((each) => adjectiveActors(context, at, each).slice(0, 1));
  });
}

const DEEPEST = 3;
const TOWARDS: readonly string[] = ['to', 'against', 'with', 'on', 'for', 'from', 'of', 'in', 'between', 'at', 'into', 'by'];

/** "offered to hand two of its nationals over to [Britain]": who gets them is meant. */
const HANDING: ReadonlySet<string> = new Set(
  'hand give send deliver extradite return provide supply transfer grant lend sell pay surrender cede offer ship donate'.split(' '),
);

/** "pay [for her country's part]" reaches nobody. */
const REACHING: readonly string[] = ['to', 'against', 'with', 'on', 'from', 'into'];

/** Whoever is acted upon in the clauses under a verb: "threatened to expel [French] diplomats". */
function complementParties(context: PartyContext, at: SentenceContext, clause: Clause, depth: number): Actor[] {
  if (depth > DEEPEST) return [];
  for (const inner of complementsOf(at, clause)) {
    const objects = inner.verb.passive ? inner.subject : inner.object;
    const subject = inner.link === 'that' || inner.link === 'reported' ? inner.subject : [];
    const looks = [
      () => (HANDING.has(inner.verb.lemma) ? parties(context, at, nounsAfter(inner.obliques, 'to')) : []),
      () => parties(context, at, objects),
      () => owners(context, at, objects),
      () => firstFilled(TOWARDS, (preposition) => parties(context, at, nounsAfter(inner.obliques, preposition))),
      () => complementParties(context, at, inner, depth + 1),
      () => firstFilled(REACHING, (preposition) => owners(context, at, nounsAfter(inner.obliques, preposition))),
      () => parties(context, at, subject),
    ];
    const found = firstFilled([true, false], (known) =>
      firstFilled(looks, (look) => othersThan(context, at, clause, look()).filter(({ entity }) => !known || isPlaced(context, entity))),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whose country is known: "troops" of nobody told are those of whoever sends them. */
function isPlaced(context: PartyContext, entity: number): boolean {
  const known = context.table.entities[entity];
  return known !== undefined && (known.country !== undefined || !known.key.startsWith('name:group:'));
}

/** Those who don't act themselves. */
function othersThan(context: PartyContext, at: SentenceContext, clause: Clause, found: readonly Actor[]): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return found.filter(({ entity }) => !doers.has(entity));
}

/** The states in a phrase's adjectives: "45 [Russian] diplomats". */
export function adjectiveActors(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const range = rangeOf(at.sentence, { first: noun.possessor ? noun.possessor.last + 1 : noun.first, last: noun.head });
  if (!range) return [];
  return at.mentions
    .filter((mention) => contains(range, mention) && mention.end < range.end)
    .map((mention) => ({
      entity: mention.entity,
      span: { start: mention.start, end: mention.end, exact: context.text.slice(mention.start, mention.end) },
    }));
}

/** Those whose noun stands before an event's: "[police] raids", "[Xi]-[Putin] talks". */
export function compoundActors(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const { tokens } = at.sentence;
  const found: Actor[] = [];
  for (let i = noun.possessor ? noun.possessor.last + 1 : noun.first; i < noun.head; i++) {
    const token = tokens[i];
    if (token?.deprel !== 'compound' || token.upos === 'ADJ') continue;
    const own = { ...noun, first: i, last: i, head: i, lemma: token.lemma.toLowerCase(), appositions: [], phrases: [] };
    found.push(...partiesOf(context, at, own));
  }
  return found.filter((actor, index) => found.findIndex(({ entity }) => entity === actor.entity) === index);
}
