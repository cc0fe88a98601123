import { embeddingOf, isHappening } from '../../lexicon.ts';
import { type Clause, sharesAuxiliary } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { impliedByGerund, isDropped, isReplaced, ofPerfect, replaced } from '../types/implied-deeds.ts';
import { AT_TIME, heldFor, isCloseTo, isRuledOut, KEPT, PUT_OFF, SAME_TIME } from './before-gerunds.ts';
import { conditioned, isAim, isConditionClause } from './conditions.ts';
import { bearsOn, embedded, isConsidered, isUndoing, unembedded } from './embedded.ts';
import { asAlternative, hedged, negated } from './negations-and-hedges.ts';
import { type FactualityOptions, fromTense, isHeading } from './tense-factuality.ts';
import { AIMED_AT, asserted, CONDITION, FACT, type Factuality, isFact, NOT_SO, possible, SETTLED, type Told } from './told.ts';
import { isClaimed, underThat } from './under-speech.ts';

const MAX_DEPTH = 6;

/** As {@link toldOf}; undefined where nothing is asserted: wishes, purposes of unclear outcome, obligations. */
export function factualityOf(clause: Clause, options: FactualityOptions): Factuality | undefined {
  return asserted(toldOf(clause, options));
}

/**
 * Factuality of what a clause's verb says, from its tense, modal, negation and adverbs, and from the words that govern it
 * ("refused to", "is expected to", "if"). After FactBank's source-introducing and event-selecting predicates (Saurí and Pustejovsky 2009),
 * with the values of certainty and polarity of the NewsReader guidelines (Tonelli et al. 2014).
 */
export function toldOf(clause: Clause, options: FactualityOptions, depth = 0): Told {
  if (depth > MAX_DEPTH) return AIMED_AT;
  return asAlternative(conditioned(hedged(negated(governed(clause, options, depth), clause), clause), clause), clause);
}

function governed(clause: Clause, options: FactualityOptions, depth: number): Told {
  if (!clause.belied) return underGovernor(clause, options, depth);
  const told = underGovernor({ ...clause, belied: false }, options, depth);
  if (clause.belied === 'partly') return { ...CONDITION, open: true };
  return told.open ? told : { ...NOT_SO, tense: told.tense };
}

function underGovernor(clause: Clause, options: FactualityOptions, depth: number): Told {
  const { verb, governor, link } = clause;
  if (isConditionClause(clause)) return CONDITION;
  if (isAim(clause)) return AIMED_AT;
  if (governor && isReplaced(clause)) return replaced(toldOf(governor, { ...options, verbal: true }, depth + 1));
  if (governor && sharesAuxiliary(clause)) return governed(governor, options, depth + 1);
  if (verb.form === 'infinitive') return fromInfinitive(clause, options, depth);
  if (verb.form === 'gerund' && link !== 'main') return fromGerund(clause, options, depth);
  if (verb.form === 'participle') return governor && isCaused(clause, governor) ? caused(governor, options, depth) : FACT;
  const told = fromTense(clause, options);
  if (governor && link === 'relative' && told.tense === 'future') return ofWhatIsSought(told, clause, governor, options, depth);
  if (!governor && isClaimed(clause)) return isFact(told) ? { ...told, status: 'alleged' } : told;
  if (!governor || (link !== 'that' && link !== 'reported')) return told;
  return underThat(told, clause, governor);
}

/** "wants a summit at which they [will meet]", "proposed a force that [will patrol] …": as settled as what it is told of. */
function ofWhatIsSought(told: Told, { antecedent = [] }: Clause, governor: Clause, options: FactualityOptions, depth: number): Told {
  const isSought = antecedent.some((noun) => governor.object.includes(noun)) && SOUGHT.has(embeddingOf(governor.verb.lemma) ?? 'held');
  const above = isSought ? embedded(governor.verb.lemma, toldOf(governor, { ...options, verbal: true }, depth + 1), governor, 'noun') : undefined;
  return above ?? told;
}

/** "wants to get children [vaccinated]", "had the ship [seized]": brought about by whoever the verb above names. */
function isCaused({ deprel, link }: Clause, { verb }: Clause): boolean {
  return link === 'participle' && deprel.startsWith('xcomp') && CAUSING.has(verb.lemma);
}

const CAUSING = wordSet('get have want need order');

/** As settled as what brings it about. */
function caused(governor: Clause, options: FactualityOptions, depth: number): Told {
  const outer = toldOf(governor, { ...options, verbal: true }, depth + 1);
  return governor.verb.lemma === 'want' || governor.verb.lemma === 'need' || governor.verb.lemma === 'order'
    ? (embedded(governor.verb.lemma, outer, governor) ?? outer)
    : outer;
}

const SOUGHT: ReadonlySet<string> = new Set(['proposed', 'wished']);

/** "refused to", "its decision to", "is likely to", "the first to"; in a headline that has no other verb "Macron [to visit] Kenya". */
function fromInfinitive(clause: Clause, options: FactualityOptions, depth: number): Told {
  const { governor, governorNoun, governorAdjective } = clause;
  if (clause.marker === 'if' || clause.marker === 'whether') return CONDITION;
  if (!governor || clause.link === 'main') return { ...SETTLED, ...(isHeading(options) ? {} : { open: true }) };
  if (clause.realised) return withAbove(clause.realised, governor, options, depth);
  const outer = toldOf(governor, { ...options, verbal: true }, depth + 1);
  if (clause.verb.perfect) return ofPerfect(outer, governor);
  const lemma = governorNoun && (bearsOn(governorNoun.lemma) || governor.verb.lemma === 'be') ? governorNoun.lemma : governorAdjective;
  if (lemma && isDropped(clause, governor)) return isFact(outer) ? { ...NOT_SO, open: true } : { ...CONDITION, open: true };
  if (lemma) return embedded(lemma, outer, governor) ?? unembedded(clause, outer, governor);
  return embedded(governor.verb.lemma, outer, governor) ?? unembedded(clause, outer, governor);
}

/** "was the first [to visit]", "did not hesitate [to strike]": as real as what it was done with; nothing is said of it by "was not the first to …". */
function withAbove(realised: 'affirmed' | 'denied', governor: Clause, options: FactualityOptions, depth: number): Told {
  const outer = toldOf(realised === 'denied' ? affirmed(governor) : governor, { ...options, verbal: true }, depth + 1);
  return outer.polarity === 'negative' ? AIMED_AT : outer;
}

/** "made no comment [before meeting] Ruto", "refused to comment [after meeting] Ruto": what is not done is not done at the time of a deed. */
function besideNothing(governor: Clause, outer: Told, options: FactualityOptions, depth: number): Told {
  if (governor.verb.negative) return toldOf(affirmed(governor), { ...options, verbal: true }, depth + 1);
  return outer.tense === 'future' ? SETTLED : { ...FACT, tense: outer.tense };
}

const affirmed = (clause: Clause): Clause => ({ ...clause, verb: { ...clause.verb, negative: false } });

/** "[before receiving] Putin, Xi made a trip": as real as its clause; "without", "from" and "against" are not. */
function fromGerund(clause: Clause, options: FactualityOptions, depth: number): Told {
  const { governor, governorNoun, marker } = clause;
  if (!governor) return FACT;
  if (clause.realised) return withAbove(clause.realised, governor, options, depth);
  const outer = toldOf(governor, { ...options, verbal: true }, depth + 1);
  if (marker && AT_TIME.has(marker) && outer.polarity === 'negative') return besideNothing(governor, outer, options, depth);
  if (marker === 'without') return NOT_SO;
  const implied = impliedByGerund(clause, governor, outer);
  if (implied) return implied;
  const held = marker === undefined ? undefined : heldFor(marker, governor, outer);
  if (held) return held;
  // "discussed [striking]", "delayed [striking]": what it speaks of, where the tree hangs it beside
  if (!marker && clause.verb.first === governor.verb.last + 1 && (isConsidered(governor.verb.lemma) || PUT_OFF.has(governor.verb.lemma)))
    return embedded(governor.verb.lemma, outer, governor, 'gerund') ?? AIMED_AT;
  if (!marker && isRuledOut(governor)) return embedded('rule', outer, governor, 'gerund') ?? outer;
  // "did not come, [citing] costs": what is told beside it is so.
  if (clause.link === 'participle' && governor.verb.negative && outer.status === 'negated' && !outer.open) return { ...FACT, tense: outer.tense };
  if (clause.link === 'participle' || (marker && SAME_TIME.has(marker))) return outer;
  const byNoun = governorNoun && embedded(governorNoun.lemma, outer, governor);
  if (byNoun) return byNoun;
  if (isCloseTo(clause, governor)) return governor.verb.lemma === 'be' ? { ...possible('future'), open: true } : NOT_SO;
  if (marker && KEPT.has(marker)) return isFact(outer) ? { ...NOT_SO, open: true } : AIMED_AT;
  if (governor.verb.lemma === 'deny') return { ...NOT_SO, status: 'denied' };
  return embedded(governor.verb.lemma, outer, governor, 'gerund') ?? unembedded(clause, outer, governor);
}

/** Factuality of an event noun that is the subject of a clause: "the visit is planned for July", "no visit has taken place". */
export function factualityOfSubject(clause: Clause, options: FactualityOptions): Factuality | undefined {
  const { lemma } = clause.verb;
  const embedding = embeddingOf(lemma);
  if (clause.verb.passive && isUndoing(clause)) return asserted(NOT_SO);
  if (clause.verb.passive && embedding && embedding !== 'transparent' && embedding !== 'seeming') {
    const told = embedded(lemma, toldOf(clause, { ...options, verbal: true }, 1), clause);
    return told && asserted(told);
  }
  if (isHappening(lemma)) return factualityOf(clause, options);
  return undefined;
}
