import { embeddingOf } from '../../lexicon.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { AIMED_AT, ASKED_FOR, CONDITION, EXPECTED, FACT, isFact, isSure, NOT_SO, PLANNED, PROPOSED, possible, SETTLED, type Told } from './told.ts';

/** Settled by those who will do it: "agreed to", "its decision to", "a contract to", "is going to". */
const DECIDED = wordSet(
  'agree decide commit undertake resolve elect opt choose vote decision agreement contract go willing committed bound certain sure',
);
/** On somebody's calendar: "is due to", "is scheduled to". */
const SCHEDULED = wordSet('due set schedule slate arrange about tap poise poised');
/** Foreseen by somebody who doesn't decide it. */
const FORESEEN = wordSet('forecast predict project anticipate prospect estimate reckon');
/** Made possible, and no more: "allowed to", "the right to". */
const ALLOWED = wordSet(
  'allow permit let able ability right chance opportunity option power free entitle license authorise authorize clear eligible capable capacity freedom permission',
);
/** Thought about: "is considering closing". */
const CONSIDERED = wordSet(
  'consider negotiate contemplate weigh mull discuss debate explore study examine ponder possibility risk threat danger fear idea rumour rumor speculation talk negotiation discussion',
);
/** What is done because of it has come about: "was forced to resign", "enabled it to grow". */
const CAUSED = wordSet('force compel oblige enable cause lead prompt push make');
/** "unable to pay", "ceased trading", "ruled out raising": not so. */
const KEPT_FROM = wordSet(
  'unable unwilling cease stop quit halt prevent abandon scrap cancel drop block ban bar prohibit forbid inability prohibition lack absence',
);

/**
 * What a word that governs an infinitive, a gerund or a noun says of it, by the word's signature (after Saurí and Pustejovsky 2012); undefined for a
 * word that says nothing of it.
 * @param outer what is told of the governing word itself
 * @param governor its clause
 */
export function embedded(lemma: string, outer: Told, governor: Clause, form: 'infinitive' | 'gerund' | 'noun' = 'infinitive'): Told | undefined {
  if (lemma === 'have' && form === 'infinitive') return ofHave(outer, governor);
  const embedding = embeddingOf(lemma);
  if (lemma === 'use' && isFormerHabit(governor)) return outer;
  if (TRIED.has(lemma) && isFact(outer) && outer.tense === 'past') return { ...CONDITION, tense: 'past', open: true };
  // "went [on] to sign", "is going to sign"
  if (lemma === 'go' && governor.verb.adverbs.includes('on')) return outer;
  if (LASTING.has(lemma) && governor.verb.tense === 'present' && outer.status === 'occurred') return { ...outer, status: 'ongoing' };
  if (isPutOff(governor)) return isFact(outer) ? { ...NOT_SO, open: true } : { ...CONDITION, open: true };
  if (KEPT_FROM.has(lemma) || (lemma === 'rule' && governor.verb.adverbs.includes('out'))) return keptFrom(outer);
  if ((lemma === 'set' && governor.verb.adverbs.length > 0) || (lemma === 'call' && isTelephoning(governor))) return undefined;
  if (embedding === 'transparent') return outer;
  if (embedding === 'negated') return flipped(outer);
  if (CAUSED.has(lemma)) return isFact(outer) ? (lemma === 'force' || lemma === 'compel' ? FACT : { ...FACT, open: true }) : { ...outer, open: true };
  if (ALLOWED.has(lemma)) return allowed(outer);
  if (outer.status === 'hypothetical' && embedding) return { ...outer, ...(isOpening(lemma) ? { open: true } : {}) };
  if (CONSIDERED.has(lemma)) return { ...possible('future'), open: true };
  if (embedding === 'seeming') return seeming(outer, governor, lemma);
  if (lemma === 'unlikely') return { ...NOT_SO, certainty: 'probable', tense: 'future' };
  if (!embedding && !DECIDED.has(lemma) && !SCHEDULED.has(lemma)) return undefined;
  if (outer.polarity === 'negative' && embedding === 'expected' && isUnforeseen(outer, governor)) return AIMED_AT;
  if (outer.polarity === 'negative')
    return embedding === 'wished' ? AIMED_AT : { ...outer, status: outer.status === 'denied' ? 'denied' : 'negated', tense: 'future' };
  const told = outer.status === 'alleged' ? { ...tocome(lemma), status: outer.status } : tocome(lemma);
  return { ...told, ...(outer.open || isOpening(lemma) ? { open: true } : {}) };
}

/** "[used] to shell the town". */
function isFormerHabit({ verb, object }: Clause): boolean {
  return verb.tense === 'past' && !verb.passive && object.length === 0;
}

/** "[tried] to reach the town", "[sought] to meet Ruto": told without its outcome, and no longer a plan. */
const TRIED = wordSet('try attempt seek struggle strive attempt bid effort');

/** "had not expected Kenya to [leave]": whether it did is told elsewhere; "is not expected to leave" says that it will not. */
function isUnforeseen({ tense }: Told, { verb }: Clause): boolean {
  return tense === 'past' && !verb.passive;
}

/** "held [off] striking", "put [off] striking". */
export function isPutOff({ verb }: Clause): boolean {
  return verb.adverbs.includes('off') && /^(?:hold|put|call|back)$/.test(verb.lemma);
}

/** "called the hotline to complain": without "on" or "for" nobody is asked. */
function isTelephoning({ verb, object, obliques }: Clause): boolean {
  return !verb.passive && object.length > 0 && !obliques.some(({ preposition }) => /^(?:on|upon|for)$/.test(preposition));
}

/** "[discussed] striking", "[feared] being struck". */
export function isConsidered(lemma: string): boolean {
  return CONSIDERED.has(lemma);
}

/** Whether a word says anything of what it governs. */
export function bearsOn(lemma: string): boolean {
  return [DECIDED, SCHEDULED, FORESEEN, ALLOWED, CONSIDERED, CAUSED, KEPT_FROM].some((words) => words.has(lemma)) || embeddingOf(lemma) !== undefined;
}

/** "cancelled the visit", "called off the visit", "ruled out a visit". */
export function isUndoing({ verb: { lemma, adverbs } }: Clause): boolean {
  return embeddingOf(lemma) === 'cancelled' || (lemma === 'call' && adverbs.includes('off')) || (lemma === 'rule' && adverbs.includes('out'));
}

/** What lies ahead, by who says so: decided, on a calendar, foreseen, meant, proposed or aimed at. */
function tocome(lemma: string): Told {
  if (DECIDED.has(lemma)) return SETTLED;
  if (SCHEDULED.has(lemma)) return { ...PLANNED, certainty: 'underspecified' };
  if (lemma === 'want') return ASKED_FOR;
  if (lemma === 'likely') return { ...SETTLED, status: 'expected', certainty: 'probable' };
  if (FORESEEN.has(lemma)) return EXPECTED;
  const embedding = embeddingOf(lemma);
  if (embedding === 'expected') return EXPECTED;
  if (embedding === 'wished') return AIMED_AT;
  return embedding === 'proposed' ? PROPOSED : PLANNED;
}

/** Wished, tried, ordered: no event of a type stands on it. */
function isOpening(lemma: string): boolean {
  return embeddingOf(lemma) === 'wished';
}

/** "has to pay" is settled, "has yet to pay" not so. */
function ofHave(outer: Told, { verb, object }: Clause): Told | undefined {
  if (verb.adverbs.includes('yet')) return { ...NOT_SO, tense: 'present' };
  if (object.length > 0) return undefined;
  return outer.polarity === 'negative' ? AIMED_AT : { ...(isFact(outer) ? SETTLED : outer), open: true };
}

function flipped(outer: Told): Told {
  if (outer.open) return outer;
  if (outer.polarity === 'negative' && outer.tense === 'future') return { ...SETTLED, certainty: 'possible' };
  if (outer.polarity === 'negative') return { ...outer, status: 'occurred', polarity: 'positive' };
  return { ...outer, status: outer.status === 'hypothetical' ? 'hypothetical' : 'negated', polarity: 'negative' };
}

function keptFrom(outer: Told): Told {
  if (outer.polarity === 'negative') return { ...possible('future'), open: true };
  return isSure(outer) ? { ...NOT_SO, open: true } : { ...CONDITION, open: true };
}

function allowed(outer: Told): Told {
  return outer.polarity === 'negative' ? { ...NOT_SO, open: true } : { ...possible('future'), open: true };
}

/** "seems to have agreed" is told as probable by who writes it, "is said to have agreed" as what others say. */
function seeming(outer: Told, { verb }: Clause, lemma: string): Told | undefined {
  if (verb.passive) return { ...outer, status: 'alleged', certainty: 'probable' };
  return lemma === 'seem' || lemma === 'appear' ? { ...outer, certainty: 'probable' } : undefined;
}

/** "[continues] to strike": it goes on. */
const LASTING = wordSet('continue keep');

const MOTION: ReadonlySet<string> = new Set(['visit', 'travel', 'fly', 'arrive', 'come', 'go', 'head', 'return', 'land', 'gather']);

/**
 * An infinitive or gerund under a word that says nothing of it: what it is for ("flew to Paris [to meet] Macron"), its outcome not told. It is as settled
 * as what is done for it.
 */
export function unembedded({ governorNoun, governorAdjective, marker }: Clause, outer: Told, governor: Clause): Told {
  if (governorNoun === undefined && MOTION.has(governor.verb.lemma) && outer.polarity !== 'negative' && !outer.open)
    return isSure(outer) ? SETTLED : PLANNED;
  if (!isSure(outer) || marker?.startsWith('in order')) return AIMED_AT;
  // "is too weak [to strike]", "is wrong [to strike]"
  if (governorAdjective !== undefined) return AIMED_AT;
  if (governorNoun === undefined && governor.verb.lemma === 'be') return PLANNED;
  return { ...SETTLED, open: true };
}
