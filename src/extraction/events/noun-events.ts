import { daysOf, movedTime, timeAmong } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import { embeddingOf } from '../lexicon.ts';
import type { Actor } from '../participants.ts';
import { type Clause, followingOf, type NounPhrase, type PrepositionalPhrase } from '../phrases/index.ts';
import { codeOf, type FramedEvent, nounsAfter, ruleName } from './candidate.ts';
import { carryingClause } from './carrying-clause.ts';
import { factualityOf, factualityOfSubject } from './factuality.ts';
import { type EventFrame, type FramedNoun, framesOfNoun, isVerbal, type NounPattern } from './frames.ts';
import type { PartyContext } from './parties.ts';
import { placeAmong } from './place.ts';
import { adjectiveActors, compoundActors, parties, struck } from './slots.ts';
import type { FactualityOptions } from './tense-factuality.ts';
import { type Factuality, PLANNED } from './told.ts';

/** Events told by a noun: "Macron’s visit to Kenya", "paid a visit", "sanctions imposed on Kenya". */
export function nounEvents(context: PartyContext, at: SentenceContext): FramedEvent[] {
  return at.phrases.nouns.flatMap((noun) => {
    if (noun.closed) return [];
    const surrounding = surroundingsOf(at, noun);
    const patterns = framesOfNoun(noun.lemma);
    const light = patterns.filter(({ pattern }) => isLight(noun, surrounding, pattern));
    for (const framed of light.length > 0 ? light : patterns) {
      if (!isPattern(at, noun, framed.pattern)) continue;
      const candidate = candidateOf(context, at, noun, surrounding, framed);
      if (candidate) return [candidate];
    }
    return [];
  });
}

/** Where a noun phrase stands: what follows it, and the clause of which it is an argument. */
interface Surroundings {
  after: PrepositionalPhrase[];
  times: Parameters<typeof timeAmong>[0];
  clause?: Clause;
  role?: 'subject' | 'object' | 'oblique';
  preposition?: string;
  /** Lemma of the word before the preposition: "[fear] of an invasion". */
  governor?: string;
}

function surroundingsOf(at: SentenceContext, noun: NounPhrase): Surroundings {
  const { items, clauses } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  const following = index < 0 ? undefined : followingOf(items, index);
  const before = items[index - 1];
  const governor = items[index - 2];
  const base = {
    after: following?.obliques ?? [],
    times: [...(noun.time ? [noun.time] : []), ...(following?.times ?? [])],
    ...(before?.kind === 'preposition' ? { preposition: before.word } : {}),
    ...(before?.kind === 'preposition' && !AT_THE_TIME.has(before.word) && governor?.kind === 'noun' ? { governor: governor.noun.lemma } : {}),
    ...(before?.kind === 'preposition' && before.word === 'of' && governor?.kind === 'verb' ? { governor: governor.verb.lemma } : {}),
  };
  for (const clause of clauses) {
    if (clause.object.includes(noun) || clause.secondObject.includes(noun)) return { ...base, clause, role: 'object' };
    if (clause.subject.includes(noun)) return { ...base, clause, role: 'subject' };
  }
  const clause = clauses.find((other) => other.obliques.some((phrase) => phrase.nouns.includes(noun)));
  if (clause) return { ...base, clause, role: 'oblique' };
  const [spanned] = base.preposition === 'of' && governor?.kind === 'time' ? phrasesEndingAt(clauses, governor.last) : [];
  return spanned ? { ...base, clause: spanned.clause, role: 'oblique', preposition: spanned.preposition } : base;
}

/** "signed a treaty [after two days] of talks". */
function phrasesEndingAt(clauses: readonly Clause[], last: number): { clause: Clause; preposition: string }[] {
  return clauses.flatMap((clause) =>
    clause.obliques.filter((phrase) => phrase.last === last && phrase.time).map(({ preposition }) => ({ clause, preposition })),
  );
}

/** The words that the pattern asks for stand before the noun. */
function isPattern(at: SentenceContext, noun: NounPhrase, pattern: NounPattern): boolean {
  const before = at.sentence.tokens.slice(noun.first, noun.head).map((token) => token.lemma.toLowerCase());
  if (pattern.plural && !at.sentence.tokens[noun.head]?.form.toLowerCase().endsWith('s')) return false;
  if (pattern.modifiers && !pattern.modifiers.some((word) => before.includes(word))) return false;
  return true;
}

function candidateOf(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): FramedEvent | undefined {
  const { frame, pattern } = framed;
  const options = { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) };
  const light = isLight(noun, place, pattern);
  if ((pattern.source.length === 0 || pattern.lightOnly) && !light) return undefined;
  const moved = light ? undefined : movedTime(noun, at.phrases.clauses);
  const told = light && place.clause ? factualityOf(place.clause, options) : nominalFactuality(at, noun, place, options, frame);
  const factuality: typeof told = moved && told !== 'nothing' && told?.polarity !== 'negative' ? PLANNED : told;
  if (factuality === 'nothing' || (light && !factuality)) return undefined;
  const carrying = carryingClause(at, noun.head);
  const own = light || isOutbreak(place) ? (place.clause?.obliques ?? []) : (carrying?.obliques ?? []);
  const phrases = [...new Set([...place.after, ...own, ...setBeside(noun, place)])];
  const around = light ? place.clause : carrying;
  const times = around ? [...place.times, ...around.times] : place.times;
  const dated = moved ?? timeAmong(times, light || place.role === 'subject' ? [...phrases, ...happeningPhrases(place)] : phrases);
  const edge = EDGES.get(light && place.clause ? place.clause.verb.lemma : '');
  const time = dated && edge ? daysOf(dated, noun.time, edge) : dated;
  const location = placeAmong(context, at, [...phrases, ...happeningPhrases(place)]);
  return {
    ...codeOf(framed),
    by: ruleName('noun-frame', frame),
    at,
    trigger: { first: noun.head, last: noun.head },
    sources: sourcesOf(context, at, noun, { ...place, after: phrases }, framed, light),
    targets: [
      ...pattern.target.flatMap((slot) => (frame.targetIsPlace ? parties : struck)(context, at, nounsAfter(phrases, slot))),
      ...invitedOf(context, at, place, pattern),
    ],
    ...(location ? { place: location } : {}),
    ...(time ? { time } : {}),
    factuality: factuality ?? undefined,
    nominal: !light && !(place.clause !== undefined && isNamedBy(at, noun, place.clause)),
  };
}

/** "On her first visit, [on March 18], she met …": a day set beside the noun is the noun's. */
function setBeside(noun: NounPhrase, { clause, role }: Surroundings): PrepositionalPhrase[] {
  if (role !== 'oblique' || !clause || noun.last > clause.verb.first) return [];
  return clause.obliques.filter(({ time, first }) => time !== undefined && first > noun.last && first <= noun.last + 2);
}

const OUTBREAK: ReadonlySet<string> = new Set([
  'erupt',
  'break',
  'begin',
  'start',
  'resume',
  'continue',
  'rage',
  'flare',
  'intensify',
  'open',
  'end',
  'take',
]);

/** "[fighting] broke out between them": what the verb of beginning takes is the noun's. */
function isOutbreak({ clause, role }: Surroundings): boolean {
  return role === 'subject' && clause !== undefined && !clause.verb.passive && clause.object.length === 0 && OUTBREAK.has(clause.verb.lemma);
}

/** Light verbs that tell the first or the last day. */
const EDGES: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['begin', 'first'],
  ['start', 'first'],
  ['conclude', 'last'],
  ['end', 'last'],
  ['complete', 'last'],
  ['finish', 'last'],
  ['wrap', 'last'],
]);

/** "[Ruto] went to Paris at Macron’s invitation": the subject of the clause was invited. */
function invitedOf(context: PartyContext, at: SentenceContext, place: Surroundings, pattern: NounPattern): Actor[] {
  if (!pattern.target.includes('guest') || !place.clause || !place.preposition || !['at', 'on', 'upon'].includes(place.preposition)) return [];
  return parties(context, at, place.clause.verb.passive ? [] : place.clause.subject);
}

/** "the visit is planned [for July]": a time of the clause that places its subject. */
function happeningPhrases(place: Surroundings): PrepositionalPhrase[] {
  if (place.role !== 'subject' || !place.clause) return [];
  return factualityOfSubject(place.clause, { role: 'paragraph', arranged: true, verbal: false }) ? place.clause.obliques : [];
}

/** "[paid] a visit", "[is on] a visit", "sanctions were [imposed]", "sanctions [imposed] on Kenya". */
function isLight(noun: NounPhrase, place: Surroundings, pattern: NounPattern): boolean {
  const { clause, role } = place;
  if (!clause || !role) return false;
  const { lemma, passive } = clause.verb;
  if (role === 'oblique') {
    const on = clause.obliques.find((phrase) => phrase.nouns.includes(noun))?.preposition === 'on';
    return on && lemma === 'be' && pattern.light.includes('be on');
  }
  return pattern.light.includes(lemma) && (role === 'object' ? !passive : passive);
}

function sourcesOf(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun, light: boolean): Actor[] {
  const { pattern } = framed;
  const own = pattern.source.flatMap((slot) => {
    if (slot === 'adjective') return adjectiveActors(context, at, noun).slice(0, 1);
    if (slot === 'possessor') return noun.possessor ? parties(context, at, [noun.possessor]) : [];
    const hanging = place.after.filter((phrase) => phrase.noun === undefined || phrase.noun === noun);
    return parties(context, at, nounsAfter(hanging, slot));
  });
  if (light && place.clause) {
    const { clause } = place;
    const doers = clause.verb.passive ? nounsAfter(clause.obliques, 'by') : clause.subject;
    const named = parties(context, at, doers);
    if (named.length > 0) return [...named, ...(pattern.target.includes('with') ? own : [])];
  }
  if (own.length > 0) return own;
  const joint = framed.frame.mutual ? jointlyActing(context, at, place) : [];
  if (joint.length > 1) return joint;
  if (place.clause && place.role === 'object' && isOwnPlan(place.clause)) return parties(context, at, place.clause.subject);
  const before = compoundActors(context, at, noun);
  return before.length > 0 ? before : adjectiveActors(context, at, noun).slice(0, 1);
}

const AT_THE_TIME: ReadonlySet<string> = new Set(['after', 'during', 'at', 'in', 'following']);

/** "[Chad and Mali] signed a treaty after two days of talks": who does something together at or after talks has talked. */
function jointlyActing(context: PartyContext, at: SentenceContext, { clause, role, preposition }: Surroundings): Actor[] {
  if (role !== 'oblique' || !clause || clause.verb.passive || !(preposition && AT_THE_TIME.has(preposition))) return [];
  return parties(context, at, clause.subject);
}

/** "[Macron] cancelled a visit", "[Macron] announced a visit": the subject's own. */
function isOwnPlan(clause: Clause): boolean {
  const embedding = embeddingOf(clause.verb.lemma);
  return !clause.verb.passive && (embedding === 'planned' || embedding === 'cancelled' || clause.verb.lemma === 'announce');
}

const COMING: ReadonlySet<string> = new Set(['planned', 'upcoming', 'forthcoming', 'coming', 'scheduled', 'impending', 'future', 'next']);
const UNREAL: ReadonlySet<string> = new Set([
  'possible',
  'potential',
  'proposed',
  'alleged',
  'would-be',
  'eventual',
  'any',
  'hypothetical',
  'threatened',
  'further',
  'more',
  'additional',
]);
const UNREAL_OF: ReadonlySet<string> = new Set([
  'fear',
  'threat',
  'risk',
  'possibility',
  'prospect',
  'danger',
  'case',
  'idea',
  'hope',
  'expectation',
  'plan',
  'talk',
  'chance',
  'likelihood',
  'rumour',
  'rumor',
  'event',
  'proposal',
  'option',
]);
const DURING: ReadonlySet<string> = new Set([
  'during',
  'after',
  'following',
  'since',
  'in',
  'on',
  'at',
  'from',
  'with',
  'over',
  'despite',
  'amid',
  'because of',
  'by',
]);

/** What the words around an event noun say of it: a factuality, `undefined` where it is open, 'nothing' where it is not told as an event at all. */
function nominalFactuality(
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  options: FactualityOptions,
  frame: EventFrame,
): Factuality | undefined | 'nothing' {
  const words = at.sentence.tokens.slice(noun.first, noun.head).map((token) => token.form.toLowerCase());
  if (words.some((word) => UNREAL.has(word))) return 'nothing';
  if (place.governor && (UNREAL_OF.has(place.governor) || embeddingOf(place.governor))) return 'nothing';
  if (frame.id === 'invite' && place.preposition && ['at', 'on', 'upon'].includes(place.preposition))
    return { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' };
  if (words.some((word) => COMING.has(word))) return { ...PLANNED };
  const { clause, role } = place;
  const named = clause && isNamedBy(at, noun, clause) ? factualityOf(clause, { ...options, verbal: true }) : undefined;
  if (named) return words[0] === 'no' ? { ...named, status: 'negated', polarity: 'negative' } : named;
  if (words[0] === 'no') {
    const told = clause && role === 'subject' ? factualityOfSubject(clause, options) : undefined;
    return told ? { ...told, status: 'negated', polarity: 'negative' } : 'nothing';
  }
  if (clause && role === 'subject') {
    const told = factualityOfSubject(clause, options);
    if (told) return told;
  }
  if (clause && role === 'object') return ofObject(clause);
  if (frame.plover.type === 'ASSAULT') return { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' };
  const asserted = clause?.verb.tense === 'past' && !clause.verb.negative && clause.link !== 'adverbial';
  if (asserted && ((place.preposition && DURING.has(place.preposition)) || (role === 'subject' && isTold(place, options))))
    return { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' };
  return undefined;
}

/** "It was her first [visit] to Chad", "there was no such [meeting]": the event is what the sentence names. */
function isNamedBy({ sentence }: SentenceContext, noun: NounPhrase, { node, verb, subject, object }: Clause): boolean {
  if (verb.lemma !== 'be') return false;
  const word = (token: number | undefined) => sentence.tokens[token ?? -1]?.form.toLowerCase() ?? '';
  if (object.includes(noun)) return /^(?:it|this|that)$/.test(word(subject[0]?.head));
  return subject.includes(noun) && sentence.tokens.some(({ deprel, head }) => deprel === 'expl' && head === node + 1);
}

/** "the [arrest] sparked anger", "police [raids] drew criticism": what had a consequence has happened; what was asked for or meant has not. */
function isTold({ clause }: Surroundings, { arranged }: FactualityOptions): boolean {
  return clause !== undefined && !arranged && !clause.verb.modal && embeddingOf(clause.verb.lemma) === undefined && clause.verb.lemma !== 'be';
}

/** "planned a visit", "called for talks", "cancelled the trip", "announced a visit". */
function ofObject(clause: Clause): Factuality | undefined | 'nothing' {
  const { lemma, negative } = clause.verb;
  if (lemma === 'announce' && !negative) return PLANNED;
  const embedding = embeddingOf(lemma);
  if (embedding === 'cancelled' && clause.verb.tense === 'past' && !negative)
    return { status: 'negated', polarity: 'negative', certainty: 'certain', tense: 'past' };
  if (embedding === 'planned' && !negative && clause.verb.form === 'finite') return PLANNED;
  if (embedding !== undefined && embedding !== 'transparent') return 'nothing';
  return undefined;
}
