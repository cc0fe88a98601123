import type { PartRole } from '../../../model/index.ts';
import type { Clause } from '../../phrases/index.ts';
import { AIMED_AT, CONDITION, FACT, PLANNED, possible, SETTLED, type Told, WOULD_BE } from './told.ts';

export interface FactualityOptions {
  role: PartRole;
  /** The event is arranged beforehand (visit, meeting): a future is a plan. */
  arranged: boolean;
  /** Done by saying it (accuse, call on): the simple present tells it as done. */
  verbal: boolean;
}

/** What a finite verb tells by its tense and modal alone, before negation, adverbs and what governs it. */
export function fromTense(clause: Clause, options: FactualityOptions): Told {
  const { verb } = clause;
  if (verb.modal) return fromModal(verb.modal, clause);
  if (verb.arranged && verb.perfect) return { ...CONDITION, tense: 'past', open: true };
  if (verb.arranged) return verb.due ? { ...PLANNED, certainty: 'underspecified' } : SETTLED;
  if (verb.tense === 'future') return future(options);
  // "said the state [was taking] over the mills": at the time of saying.
  if (verb.tense === 'past') return verb.progressive && isSaid(clause) ? { ...FACT, status: 'ongoing' } : FACT;
  if (verb.progressive) return { ...FACT, status: 'ongoing', tense: 'present' };
  const isHeadline = isHeading(options) || options.role === 'caption';
  const isToCome = clause.link === 'adverbial' && TEMPORAL.has(clause.marker ?? '') && !(isHeadline && isBackground(clause));
  if (isToCome && !options.verbal) return future(options);
  const told = options.verbal || isHeadline;
  return { ...FACT, status: told ? 'occurred' : 'ongoing', tense: 'present' };
}

/** "when Xi [meets] Macron": the simple present of what is to come. */
const TEMPORAL: ReadonlySet<string> = new Set(['when', 'before', 'after', 'once', 'as']);

/** In a title, "urges calm after guards [detain] nine"; in "will leave after talks [end]" it lies ahead. */
function isBackground({ marker, governor }: Clause): boolean {
  if (marker === 'as') return true;
  if (marker !== 'after' || !governor) return false;
  const { form, modal, tense } = governor.verb;
  return modal !== 'would' && tense !== 'future' && form !== 'infinitive' && form !== 'gerund';
}

function fromModal(modal: string, clause: Clause): Told {
  if (modal === 'should' || modal === 'must') return { ...AIMED_AT, status: 'proposed' };
  if (modal !== 'would') return possible(clause.verb.perfect ? 'past' : 'future');
  if (clause.verb.perfect) return { ...CONDITION, tense: 'past' };
  return isReported(clause) ? SETTLED : WOULD_BE;
}

function isSaid({ link, governor }: Clause): boolean {
  return (link === 'that' || link === 'reported') && governor?.verb.tense === 'past';
}

/** "said he would visit", "said it was sorry and would pay": a future seen from the past. */
function isReported({ link, governor }: Clause): boolean {
  if (link === 'that' || link === 'reported') return governor?.verb.tense === 'past';
  return link === 'coordinate' && governor !== undefined && (isReported(governor) || isSaying(governor));
}

function isSaying({ verb, link }: Clause): boolean {
  return link === 'main' && verb.tense === 'past' && verb.lemma === 'say';
}

function future({ arranged }: FactualityOptions): Told {
  return { ...SETTLED, status: arranged ? 'planned' : 'expected' };
}

/** Whether the words stand in a title or heading. */
export function isHeading({ role }: FactualityOptions): boolean {
  return role === 'title' || role === 'heading';
}
