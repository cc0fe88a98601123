import { embeddingOf, HEARSAY, isHappening, POSSIBLE, PROBABLE, SEEMINGLY } from '../lexicon.ts';
import { type Clause, sharesAuxiliary } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { bearsOn, embedded, isConsidered, isUndoing, unembedded } from './embedded.ts';
import { impliedByGerund, isDropped, isReplaced, ofPerfect, replaced } from './implied-deeds.ts';
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

/** "either [sank] or stayed level": one of them holds. */
function asAlternative(told: Told, { alternative }: Clause): Told {
  return alternative && isFact(told) ? { ...possible(told.tense), ...(told.open ? { open: true } : {}) } : told;
}

/** "If Macron visits Kenya, he [will meet] Ruto": what is to come under a condition is no plan. */
function conditioned(told: Told, clause: Clause): Told {
  return told.tense === 'future' && isConditional(clause) ? { ...told, status: 'hypothetical' } : told;
}

/** The condition holds for the verb, or for the one whose "to" or modal it shares or under which it stands. */
function isConditional(clause: Clause): boolean {
  const { governor, link } = clause;
  if (clause.conditional) return true;
  return governor !== undefined && (link === 'infinitive' || sharesAuxiliary(clause)) && isConditional(governor);
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

/** "[if] it withdraws", "if [convicted]". */
function isConditionClause(clause: Clause): boolean {
  const { link, marker } = clause;
  return (link === 'adverbial' || link === 'participle') && marker !== undefined && CONDITIONS.has(marker) && !isUntilDone(clause);
}

/** "had been calm [until Chad shelled the town]": of what was so up to a deed; "refused to talk until it stopped" leaves that open. */
function isUntilDone({ marker, verb, governor }: Clause): boolean {
  if ((marker !== 'until' && marker !== 'till') || !governor || governor.verb.passive || governor.verb.negative) return false;
  return toldAsPast(verb) && toldAsPast(governor.verb) && LASTED.has(governor.verb.lemma);
}

const toldAsPast = ({ form, tense, modal }: Clause['verb']): boolean => form === 'finite' && tense === 'past' && modal === undefined;

/** What was so until something ended it; "was suspended until it paid" leaves open whether that ever was. */
const LASTED = wordSet('be remain stay hold last live work serve rule wait continue lead run govern play stand enjoy own');

/** "gave money [so that] schools are built", "… [could] be built"; "… [so that] cars crashed" tells what came of it. */
function isAim({ link, marker, verb }: Clause): boolean {
  return link === 'adverbial' && marker === 'so that' && (verb.modal !== undefined || verb.tense === 'present' || verb.tense === 'future');
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'as if', 'in case', 'unless', 'whether', 'lest', 'until', 'till', 'provided']);

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

/** Prepositions before a gerund that is as real as its clause. */
const SAME_TIME: ReadonlySet<string> = new Set(
  'in while on by after before since when following upon through despite with as besides including'.split(' '),
);
/** Prepositions before a gerund that is so whether what it goes with is or not. */
const AT_TIME: ReadonlySet<string> = new Set(['before', 'after', 'since', 'despite', 'following', 'upon']);
/** "prevented Kenya [from] exporting", "barred it [from] trading". */
const KEPT: ReadonlySet<string> = new Set('from against'.split(' '));

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

/** "convicted of [killing]", "arrested for [killing]", "charged with [killing]", "accused of [killing]"; "is not accused of [killing]" tells nothing of it. */
function heldFor(marker: string, { verb: { lemma } }: Clause, outer: Told): Told | undefined {
  const isOf = marker === 'of' || marker === 'for';
  if (isOf && FOUND.has(lemma)) return { ...FACT, open: true };
  const isSaid = (isOf && BLAME.has(lemma)) || (marker === 'with' && lemma === 'charge') || ((isOf || marker === 'about') && BOASTING.has(lemma));
  if (isSaid) return (isFact(outer) || outer.status === 'alleged') && !outer.open ? { ...FACT, status: 'alleged' } : { ...CONDITION, open: true };
  return (isOf || marker === 'with') && HELD.has(lemma) ? { ...FACT, status: 'alleged', open: true } : undefined;
}

const PUT_OFF = wordSet('delay postpone defer');

/** "has (not) ruled out [sending] troops". */
function isRuledOut({ verb }: Clause): boolean {
  return verb.lemma === 'rule' && verb.adverbs.includes('out');
}

/** "came close to [signing]", "was on the verge of [closing]". */
function isCloseTo({ marker, governorNoun, governorAdjective }: Clause, { verb }: Clause): boolean {
  if (governorNoun) return /^(?:verge|brink|cusp|edge)$/.test(governorNoun.lemma);
  return marker === 'to' && (governorAdjective === 'close' || verb.adverbs.includes('close'));
}

const BLAME = wordSet('accuse criticize criticise condemn denounce blame suspect slam rebuke');
/** Says so of himself. */
const BOASTING = wordSet('boast brag');
/** Held for it: the deed is told for the sake of what follows from it. */
const HELD = wordSet('arrest charge indict sue investigate try question detain');
/** Found by a court, and told for the verdict's sake: "convicted of [killing]". */
const FOUND = wordSet('convict jail imprison sentence');

function negated(told: Told, clause: Clause): Told {
  const { verb, governor } = clause;
  const shared = sharesAuxiliary(clause) && governor?.verb.negative === true;
  if ((!verb.negative && !shared) || isConditionClause(clause)) return told;
  if (isAskedOnly(told) || isWarnedOf(clause)) return { ...told, status: 'hypothetical', polarity: 'negative' };
  const certainty = told.certainty === 'underspecified' || told.tense === 'future' ? 'certain' : told.certainty;
  if (told.status !== 'hypothetical') return { ...told, status: 'negated', polarity: 'negative', certainty };
  if (verb.modal === 'can' || verb.modal === 'could') return { ...NOT_SO, tense: told.tense };
  return { ...told, polarity: 'negative' };
}

/** "urged Chad not to [leave]", "hopes that it will not [leave]": asked or wished not to be, which settles nothing. */
function isAskedOnly({ status, polarity }: Told): boolean {
  return status === 'proposed' || (status === 'planned' && polarity === 'underspecified');
}

/** "warned Chad not to [leave]". */
function isWarnedOf({ verb, governor }: Clause): boolean {
  return verb.form === 'infinitive' && governor !== undefined && WARNING.has(governor.verb.lemma);
}

const WARNING = wordSet('warn caution advise tell remind urge');

function hedged(told: Told, clause: Clause): Told {
  const adverbs = [...clause.verb.adverbs, ...sharedAdverbs(clause)];
  if (told.polarity === 'negative') return told;
  if (isNearly(clause)) return { ...NOT_SO, tense: told.tense, ...(told.open ? { open: true } : {}) };
  if (adverbs.some((word) => HEARSAY.has(word)))
    return { ...told, status: 'alleged', ...(adverbs.some((word) => SEEMINGLY.has(word)) ? { certainty: 'probable' as const } : {}) };
  if (adverbs.some((word) => PROBABLE.has(word)))
    return { ...told, status: isFact(told) ? 'alleged' : 'expected', certainty: 'probable', polarity: 'positive' };
  if (adverbs.some((word) => POSSIBLE.has(word))) return { ...possible(told.tense), ...(told.open ? { open: true } : {}) };
  return told;
}

/** "[nearly] closed its airspace": not so; "[nearly] doubled" is how much. */
function isNearly({ verb, object }: Clause): boolean {
  const isOfAmount =
    GRADUAL.has(verb.lemma) || object.some(({ lemma }) => /^(?:percent|per cent|\d.*|half|quarter|third|all|everything)$/.test(lemma));
  return !isOfAmount && verb.adverbs.some((word) => word === 'nearly' || word === 'almost');
}

const GRADUAL = wordSet(
  'double treble triple quadruple halve finish complete reach match equal disappear vanish fill exhaust deplete wipe erase end stop cease empty recover offset rise fall grow',
);

/** "[reportedly] visited Kenya and met Ruto": the adverb before the first of two joined verbs weakens both. */
function sharedAdverbs({ link, marker, governor, subject, verb }: Clause): readonly string[] {
  const shares = link === 'coordinate' && marker !== 'but' && governor?.subject === subject && governor.verb.tense === verb.tense;
  return shares ? governor.verb.adverbs : [];
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
