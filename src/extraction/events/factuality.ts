import type { Certainty, PartRole, Polarity, Status, Tense } from '../../model/index.ts';
import { embeddingOf, HEARSAY, isHappening, POSSIBLE, PROBABLE, speechVerbs } from '../lexicon.ts';
import { type Clause, sharesAuxiliary } from '../phrases/index.ts';

/** What the words say of whether, and how surely, something was, is or will be so; `undefined` status: they say too little. */
export interface Factuality {
  status: Status;
  polarity: Polarity;
  certainty: Certainty;
  tense: Tense;
}

export interface FactualityOptions {
  role: PartRole;
  /** The event is arranged beforehand (visit, meeting): a future is a plan. */
  arranged: boolean;
  /** Done by saying it (accuse, call on): the simple present tells it as done. */
  verbal: boolean;
}

const FACT: Factuality = { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' };
const MAX_DEPTH = 6;

/**
 * Factuality of what a clause's verb says, from its tense, modal, negation and adverbs, and from the words that govern it
 * ("refused to", "is expected to", "if"). After FactBank's source-introducing and event-selecting predicates (Saurí and Pustejovsky 2009).
 * Undefined where nothing is asserted: wishes, purposes of unclear outcome, obligations.
 */
export function factualityOf(clause: Clause, options: FactualityOptions, depth = 0): Factuality | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const own = governed(clause, options, depth);
  if (!own) return undefined;
  return conditioned(hedged(negated(own, clause), clause), clause);
}

/** "If Macron visits Kenya, he [will meet] Ruto": what is to come under a condition is no plan. */
function conditioned(told: Factuality, clause: Clause): Factuality {
  return told.tense === 'future' && isConditional(clause) ? { ...hypothetical('future'), polarity: told.polarity } : told;
}

/** The condition holds for the verb, or for the one whose "to" or modal it shares or under which it stands. */
function isConditional(clause: Clause): boolean {
  const { governor, link } = clause;
  if (clause.conditional) return true;
  return governor !== undefined && (link === 'infinitive' || sharesAuxiliary(clause)) && isConditional(governor);
}

function governed(clause: Clause, options: FactualityOptions, depth: number): Factuality | undefined {
  const { verb, governor, link } = clause;
  if (link === 'adverbial' && clause.marker && CONDITIONS.has(clause.marker)) return hypothetical('present');
  if (governor && sharesAuxiliary(clause)) return governed(governor, options, depth + 1);
  if (verb.form === 'infinitive') return fromInfinitive(clause, options, depth);
  if (verb.form === 'gerund' && link !== 'main') return fromGerund(clause, options, depth);
  if (verb.form === 'participle') return { ...FACT };
  const told = fromTense(clause, options);
  if (!told || !governor || (link !== 'that' && link !== 'reported')) return told;
  return underSpeech(told, governor);
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'until', 'till', 'provided']);

function fromTense(clause: Clause, options: FactualityOptions): Factuality | undefined {
  const { verb } = clause;
  if (verb.modal) return fromModal(verb.modal, clause);
  if (verb.arranged) return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  if (verb.tense === 'future') return future(options, clause);
  if (verb.tense === 'past') return { ...FACT };
  if (verb.progressive) return { ...FACT, status: 'ongoing', tense: 'present' };
  const isHeadline = options.role === 'title' || options.role === 'heading' || options.role === 'caption';
  const isToCome = clause.link === 'adverbial' && TEMPORAL.has(clause.marker ?? '') && !(isHeadline && clause.marker === 'as');
  if (isToCome && !options.verbal) return future(options, clause);
  const told = options.verbal || isHeadline;
  return { ...FACT, status: told ? 'occurred' : 'ongoing', tense: 'present' };
}

/** "when Xi [meets] Macron": the simple present of what is to come. */
const TEMPORAL: ReadonlySet<string> = new Set(['when', 'before', 'after', 'once', 'as']);

function fromModal(modal: string, clause: Clause): Factuality | undefined {
  if (modal === 'would' && isReported(clause)) return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  if (modal === 'should' || modal === 'must') return undefined;
  if (clause.verb.perfect && (modal === 'may' || modal === 'might' || modal === 'could')) return { ...hypothetical('past') };
  return hypothetical('future');
}

/** "said he would visit": a future seen from the past. */
function isReported(clause: Clause): boolean {
  return (clause.link === 'that' || clause.link === 'reported') && clause.governor?.verb.tense === 'past';
}

function future(options: FactualityOptions, clause: Clause): Factuality {
  const probable = clause.verb.adverbs.some((word) => PROBABLE.has(word));
  return {
    status: options.arranged && !probable ? 'planned' : 'expected',
    polarity: 'positive',
    certainty: probable ? 'probable' : 'certain',
    tense: 'future',
  };
}

function hypothetical(tense: Tense): Factuality {
  return { status: 'hypothetical', polarity: 'positive', certainty: 'possible', tense };
}

function fromInfinitive(clause: Clause, options: FactualityOptions, depth: number): Factuality | undefined {
  const { governor, governorNoun } = clause;
  if (!governor) return undefined;
  const byNoun = governorNoun ? embeddingOf(governorNoun.lemma) : undefined;
  if (byNoun) return embedded(byNoun, governor, options, depth);
  if (clause.governorAdjective) return embedded(embeddingOf(clause.governorAdjective), governor, options, depth);
  if (governorNoun && governor.verb.lemma === 'be') return undefined;
  if (governor.verb.lemma === 'be') return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  const embedding = embeddingOf(governor.verb.lemma);
  if (embedding === undefined) return isMotion(governor) ? purpose(governor, options, depth) : undefined;
  return embedded(embedding, governor, options, depth);
}

/** "flew to Paris [to meet] Macron": what the journey was for, its outcome not told. */
function purpose(governor: Clause, options: FactualityOptions, depth: number): Factuality | undefined {
  const journey = factualityOf(governor, options, depth + 1);
  if (!journey || journey.polarity === 'negative') return undefined;
  return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
}

const MOTION: ReadonlySet<string> = new Set(['visit', 'travel', 'fly', 'arrive', 'come', 'go', 'head', 'return', 'land', 'gather']);

function isMotion(clause: Clause): boolean {
  return MOTION.has(clause.verb.lemma);
}

function embedded(embedding: ReturnType<typeof embeddingOf>, governor: Clause, options: FactualityOptions, depth: number): Factuality | undefined {
  const outer = factualityOf(governor, { ...options, verbal: true }, depth + 1);
  if (!outer || outer.status === 'hypothetical') return outer;
  if (embedding === 'transparent') return factualityOf(governor, options, depth + 1);
  if (embedding === 'negated')
    return outer.polarity === 'negative'
      ? { ...outer, status: 'occurred', polarity: 'positive' }
      : { ...outer, status: 'negated', polarity: 'negative' };
  if (embedding === 'seeming')
    return governor.verb.passive || governor.verb.lemma === 'seem' || governor.verb.lemma === 'appear' ? seeming(outer, governor) : undefined;
  if (outer.polarity === 'negative') return { ...outer, status: 'negated', tense: 'future' };
  if (embedding === 'planned') return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  if (embedding === 'expected') return { status: 'expected', polarity: 'positive', certainty: 'probable', tense: 'future' };
  if (embedding === 'proposed') return { status: 'proposed', polarity: 'positive', certainty: 'possible', tense: 'future' };
  return undefined;
}

/** "seems to have agreed" is told as probable by who writes it, "is said to have agreed" as what others say. */
function seeming(outer: Factuality, { verb }: Clause): Factuality {
  return verb.passive ? { ...outer, status: 'alleged', certainty: 'probable' } : { ...outer, certainty: 'probable' };
}

const SAME_TIME: ReadonlySet<string> = new Set(['in', 'while', 'on', 'by', 'after', 'before', 'since', 'when', 'following', 'upon', 'through']);

/** "[before receiving] Putin, Xi made a trip": as real as its clause; "without", "for", "against" are not. */
function fromGerund(clause: Clause, options: FactualityOptions, depth: number): Factuality | undefined {
  const { governor, marker } = clause;
  if (!governor) return undefined;
  if (clause.link === 'participle' || (marker && SAME_TIME.has(marker))) return factualityOf(governor, { ...options, verbal: true }, depth + 1);
  if (marker === 'without') return { ...FACT, status: 'negated', polarity: 'negative' };
  if ((marker === 'of' || marker === 'for') && BLAME.has(governor.verb.lemma)) return { ...FACT, status: 'alleged', certainty: 'possible' };
  if (marker) return undefined;
  if (governor.verb.lemma === 'deny') return { ...FACT, status: 'denied', polarity: 'negative' };
  const embedding = embeddingOf(governor.verb.lemma);
  return embedding ? embedded(embedding, governor, options, depth) : undefined;
}

const BLAME: ReadonlySet<string> = new Set(['accuse', 'criticize', 'criticise', 'condemn', 'denounce', 'blame', 'suspect', 'slam', 'rebuke']);

/** What a verb of saying or thinking over a clause does to it. */
function underSpeech(told: Factuality, governor: Clause): Factuality | undefined {
  const { lemma, negative } = governor.verb;
  const verb = speechVerbs().get(lemma);
  if (lemma === 'deny') return { ...told, status: 'denied', polarity: 'negative' };
  if (lemma === 'hope' || lemma === 'wish' || lemma === 'demand' || lemma === 'fear' || lemma === 'doubt' || lemma === 'want') return undefined;
  if (negative) return undefined;
  if (told.status === 'negated' || told.status === 'hypothetical') return told;
  if (verb?.stance === 'alleged')
    return told.status === 'occurred' || told.status === 'ongoing' ? { ...told, status: 'alleged', certainty: 'possible' } : told;
  if (verb?.stance === 'expected') return { ...told, status: 'expected', certainty: 'probable' };
  if (verb?.stance === 'belief' || lemma === 'suspect') return { ...told, status: 'alleged', certainty: 'probable' };
  return told;
}

function negated(told: Factuality, clause: Clause): Factuality {
  const { verb, governor } = clause;
  const shared = sharesAuxiliary(clause) && governor?.verb.negative === true;
  if (!verb.negative && !shared) return told;
  if (told.status === 'hypothetical') return { ...told, polarity: 'negative' };
  return { ...told, status: 'negated', polarity: 'negative' };
}

function hedged(told: Factuality, clause: Clause): Factuality {
  const adverbs = [...clause.verb.adverbs, ...sharedAdverbs(clause)];
  if (told.polarity === 'negative') return told;
  if (adverbs.some((word) => HEARSAY.has(word))) return { ...told, status: 'alleged', certainty: 'possible' };
  if (adverbs.some((word) => POSSIBLE.has(word))) return hypothetical(told.tense);
  return told;
}

/** "[reportedly] visited Kenya and met Ruto": the adverb before the first of two joined verbs weakens both. */
function sharedAdverbs({ link, marker, governor, subject, verb }: Clause): readonly string[] {
  const shares = link === 'coordinate' && marker !== 'but' && governor?.subject === subject && governor.verb.tense === verb.tense;
  return shares ? governor.verb.adverbs : [];
}

/** Factuality of an event noun that is the subject of a clause: "the visit is planned for July", "no visit has taken place". */
export function factualityOfSubject(clause: Clause, options: FactualityOptions): Factuality | undefined {
  const { lemma } = clause.verb;
  const embedding = embeddingOf(lemma);
  if (clause.verb.passive && embedding && embedding !== 'transparent' && embedding !== 'seeming') {
    return embedding === 'cancelled' ? { ...FACT, status: 'negated', polarity: 'negative' } : embedded(embedding, clause, options, 0);
  }
  if (isHappening(lemma)) return factualityOf(clause, options);
  return undefined;
}
