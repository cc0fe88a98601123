import { CLAIMS, type Clause, type NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { embedded, isPutOff } from '../factuality/embedded.ts';
import { AIMED_AT, CONDITION, FACT, isFact, NOT_SO, type Told } from '../factuality/told.ts';
import { DENYING } from '../factuality/under-speech.ts';

/**
 * What the words above a gerund imply of its deed: "admitted [shelling] the town", "was tricked into [shelling] it", "held off [shelling] it"; undefined where they imply nothing.
 * @param outer what is told of the governing verb itself
 */
export function impliedByGerund({ link, marker, governorNoun }: Clause, governor: Clause, outer: Told): Told | undefined {
  const { lemma, negative } = governor.verb;
  if (FACTIVE.has(lemma) && !negative && link !== 'participle' && (marker === undefined || ABOUT_A_FACT.has(marker)))
    return isFact(outer) ? FACT : { ...FACT, open: true };
  if (marker === undefined && isPutOff(governor) && governor.object.length === 0) return embedded(lemma, outer, governor, 'gerund') ?? outer;
  if (governorNoun !== undefined) return marker === 'of' ? ofClaim(governorNoun, governor, outer) : undefined;
  if (marker === 'into' && BROUGHT_TO.has(lemma)) return isFact(outer) && outer.tense === 'past' ? FACT : AIMED_AT;
  return marker === 'to' && RESORTING.has(lemma) ? outer : undefined;
}

/** "faces accusations of [shelling] the town", "rejected accusations of [shelling] it". */
function ofClaim(claim: NounPhrase, { verb, object }: Clause, outer: Told): Told | undefined {
  if (!CLAIMS.has(claim.lemma) || !object.includes(claim) || verb.negative || !isFact(outer)) return undefined;
  if (DENYING.has(verb.lemma)) return { ...NOT_SO, status: 'denied' };
  return verb.lemma === 'face' ? { ...FACT, status: 'alleged' } : undefined;
}

/** Who does this speaks of what was done: "admitted [shelling] the town", "was praised for [freeing] them". */
const FACTIVE = wordSet(
  'admit acknowledge confess regret apologise apologize recall remember repent congratulate thank praise commend applaud credit forgive reward excuse',
);
const ABOUT_A_FACT: ReadonlySet<string> = new Set(['to', 'for', 'of', 'on', 'about', 'with']);
/** "was tricked into [closing] it": brought to do so (after Gries and Stefanowitsch 2003); "was pressed into [closing] it" leaves it open. */
const BROUGHT_TO = wordSet(
  'trick fool dupe deceive con delude mislead coax cajole lure seduce talk bully coerce force shame goad manipulate trap bounce',
);
/** "resorted to [shelling] the town": did so. */
const RESORTING = wordSet('resort stoop revert graduate');

/** "[instead of] stopping", "waited [rather than] stop": what is not done. */
export function isReplaced({ marker, governor }: Clause): boolean {
  // "would [rather] wait than strike"
  if (marker === 'than') return governor?.verb.adverbs.some((adverb) => adverb === 'rather' || adverb === 'sooner') === true;
  return marker !== undefined && REPLACED.has(marker);
}

const REPLACED: ReadonlySet<string> = new Set(['instead of', 'rather than', 'far from', 'in lieu of']);

/** Not done, where it is a fact what was done; else no more than not meant to be. */
export function replaced(outer: Told): Told {
  return outer.tense === 'past' && !outer.open ? NOT_SO : { ...NOT_SO, tense: 'future', open: true };
}

/** "claims [to have struck]", "is believed [to have struck]", "hoped [to have struck]": an infinitive of what is past is no plan. */
export function ofPerfect(outer: Told, governor: Clause): Told {
  const { lemma, passive } = governor.verb;
  if (!isFact(outer)) return outer.status === 'alleged' ? outer : CONDITION_PAST;
  if (passive && FOUND_SO.has(lemma)) return FACT;
  if (lemma === 'pretend' || lemma === 'feign') return NOT_SO;
  if (!passive && CLAIMING.has(lemma)) return { ...FACT, status: 'alleged' };
  const told = embedded(lemma, outer, governor);
  return told && (told.status === 'alleged' || lemma === 'seem' || lemma === 'appear') ? told : CONDITION_PAST;
}

const CONDITION_PAST: Told = { ...CONDITION, tense: 'past', open: true };
const FOUND_SO = wordSet('know find show prove confirm see reveal');
const CLAIMING = wordSet('claim profess purport allege');

/** "cancelled a [plan] to strike", "a [plan] to strike was shelved": what was meant is given up. */
export function isDropped({ governorNoun }: Clause, { verb, object, subject }: Clause): boolean {
  const done = verb.passive ? subject : object;
  return DROPPING.has(verb.lemma) && !verb.negative && done.some((noun) => noun === governorNoun);
}

const DROPPING = wordSet('cancel scrap abandon shelve drop ditch discard jettison postpone delay suspend freeze veto axe forgo');
