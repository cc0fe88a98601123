import { HEARSAY, POSSIBLE, PROBABLE, SEEMINGLY } from '../../lexicon.ts';
import { type Clause, sharesAuxiliary } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isConditionClause } from './conditions.ts';
import { isFact, NOT_SO, possible, type Told } from './told.ts';

/** What a "not" of its own or of a shared auxiliary makes of it. */
export function negated(told: Told, clause: Clause): Told {
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

/** What its adverbs make of it: "reportedly", "probably", "perhaps", "nearly". */
export function hedged(told: Told, clause: Clause): Told {
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

/** "either [sank] or stayed level": one of them holds. */
export function asAlternative(told: Told, { alternative }: Clause): Told {
  return alternative && isFact(told) ? { ...possible(told.tense), ...(told.open ? { open: true } : {}) } : told;
}
