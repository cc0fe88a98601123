import type { Certainty, Polarity, Status, Tense } from '../../../model/index.ts';

/** What the words say of whether, and how surely, something was, is or will be so. Certainty and polarity are those of whoever vouches for it. */
export interface Factuality {
  status: Status;
  polarity: Polarity;
  certainty: Certainty;
  tense: Tense;
}

/** `open`: named and not asserted ("wants to leave", "to save costs"), so that no event of a type stands on it. */
export interface Told extends Factuality {
  open?: true;
}

/** Done, as told. */
export const FACT: Told = { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'past' };
/** "not", "never": told not to have been. */
export const NOT_SO: Told = { status: 'negated', polarity: 'negative', certainty: 'certain', tense: 'past' };
/** "plans to", "intends to": meant by those who will do it. */
export const PLANNED: Told = { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
/** "agreed to", "is to": settled by those who will do it. */
export const SETTLED: Told = { status: 'planned', polarity: 'positive', certainty: 'certain', tense: 'future' };
/** "would": what follows from something that may not come. */
export const WOULD_BE: Told = { status: 'hypothetical', polarity: 'positive', certainty: 'probable', tense: 'future' };
/** "is expected to", "is forecast to": foreseen. */
export const EXPECTED: Told = { status: 'expected', polarity: 'positive', certainty: 'probable', tense: 'future' };
/** "offered to", "asked to": up to somebody else. */
export const PROPOSED: Told = { status: 'proposed', polarity: 'positive', certainty: 'possible', tense: 'future' };
/** "wants to", "called for": asked for; nobody vouches for its coming about. */
export const ASKED_FOR: Told = { ...PROPOSED, polarity: 'underspecified', certainty: 'underspecified' };
/** "if", "whether": nothing is said of whether it is so. */
export const CONDITION: Told = { status: 'hypothetical', polarity: 'underspecified', certainty: 'underspecified', tense: 'present' };
/** "hopes to", "to save costs": aimed at; nobody vouches for its coming about. */
export const AIMED_AT: Told = { ...PLANNED, polarity: 'underspecified', certainty: 'underspecified', open: true };

/** "may", "can", "possibly". */
export function possible(tense: Tense): Told {
  return { status: 'hypothetical', polarity: 'positive', certainty: 'possible', tense };
}

/** Without the mark of what isn't asserted; undefined where nothing is. */
export function asserted(told: Told): Factuality | undefined {
  const { open, ...factuality } = told;
  return open ? undefined : factuality;
}

/** Told as done or going on. */
export function isFact({ status }: Factuality): boolean {
  return status === 'occurred' || status === 'ongoing';
}

/** Told as sure: done, going on, or settled for a time to come. */
export function isSure({ certainty, polarity }: Factuality): boolean {
  return certainty === 'certain' && polarity === 'positive';
}
