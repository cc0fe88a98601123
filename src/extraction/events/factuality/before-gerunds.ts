import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { CONDITION, FACT, isFact, type Told } from './told.ts';

/** "convicted of [killing]", "arrested for [killing]", "charged with [killing]", "accused of [killing]"; "is not accused of [killing]" tells nothing of it. */
export function heldFor(marker: string, { verb: { lemma } }: Clause, outer: Told): Told | undefined {
  const isOf = marker === 'of' || marker === 'for';
  if (isOf && FOUND.has(lemma)) return { ...FACT, open: true };
  const isSaid = (isOf && BLAME.has(lemma)) || (marker === 'with' && lemma === 'charge') || ((isOf || marker === 'about') && BOASTING.has(lemma));
  if (isSaid) return (isFact(outer) || outer.status === 'alleged') && !outer.open ? { ...FACT, status: 'alleged' } : { ...CONDITION, open: true };
  return (isOf || marker === 'with') && HELD.has(lemma) ? { ...FACT, status: 'alleged', open: true } : undefined;
}

const BLAME = wordSet('accuse criticize criticise condemn denounce blame suspect slam rebuke');

/** Says so of himself. */
const BOASTING = wordSet('boast brag');

/** Held for it: the deed is told for the sake of what follows from it. */
const HELD = wordSet('arrest charge indict sue investigate try question detain');

/** Found by a court, and told for the verdict's sake: "convicted of [killing]". */
const FOUND = wordSet('convict jail imprison sentence');

/** "delayed [striking]": no deed yet. */
export const PUT_OFF = verbClass('put off');

/** "has (not) ruled out [sending] troops". */
export function isRuledOut({ verb }: Clause): boolean {
  return verb.lemma === 'rule' && verb.adverbs.includes('out');
}

/** "came close to [signing]", "was on the verge of [closing]". */
export function isCloseTo({ marker, governorNoun, governorAdjective }: Clause, { verb }: Clause): boolean {
  if (governorNoun) return /^(?:verge|brink|cusp|edge)$/.test(governorNoun.lemma);
  return marker === 'to' && (governorAdjective === 'close' || verb.adverbs.includes('close'));
}

/** Prepositions before a gerund that is as real as its clause. */
export const SAME_TIME: ReadonlySet<string> = new Set(
  'in while on by after before since when following upon through despite with as besides including'.split(' '),
);

/** Prepositions before a gerund that is so whether what it goes with is or not. */
export const AT_TIME: ReadonlySet<string> = new Set(['before', 'after', 'since', 'despite', 'following', 'upon']);

/** "prevented Kenya [from] exporting", "barred it [from] trading". */
export const KEPT: ReadonlySet<string> = new Set('from against'.split(' '));
