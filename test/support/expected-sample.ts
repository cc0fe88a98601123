import { z } from 'zod';
import { Approximation, PloverType, StatementForm, Status } from '../../src/model/index.ts';

/** An entry that a later version must still learn says why. */
const later = z.string().optional();
const names = z.array(z.string());

export const ExpectedEvent = z.strictObject({
  trigger: z.string(),
  in: z.string(),
  plover: PloverType.optional(),
  mode: z.string().optional(),
  status: Status,
  source: names.optional(),
  target: names.optional(),
  /** Which of two parties is told as the visitor doesn't matter. */
  anyRole: z.boolean().optional(),
  time: z.string().optional(),
  place: z.string().optional(),
  attributed_to: z.string().optional(),
  later,
});
export const ExpectedStatement = z.strictObject({
  content: names,
  speaker: z.string(),
  form: StatementForm,
  addressee: z.string().optional(),
  venue: z.string().optional(),
  said: z.string().optional(),
  later,
});
export const ExpectedFigure = z.strictObject({
  exact: z.string(),
  measure: z.string(),
  value: z.number(),
  unit: z.string(),
  approximation: Approximation.optional(),
  of: names.optional(),
  from: names.optional(),
  to: names.optional(),
  with: names.optional(),
  period: z.string().optional(),
  status: Status.optional(),
  attributed_to: z.string().optional(),
  later,
});
const ExpectedNote = z.strictObject({
  marker: z.string(),
  publisher: z.string().optional(),
  accessed: z.string().optional(),
  same_as: z.string().optional(),
});
/** What a careful reader finds in one sample report; `later`: what its head still needs. */
export const Expected = z.strictObject({
  later,
  file: z.string(),
  language: z.string().default('en'),
  title: z.string(),
  authors: names,
  source: z.string().optional(),
  published: z.strictObject({ edtf: z.string(), basis: z.string() }),
  clutter: names,
  notes: z.array(ExpectedNote).default([]),
  events: z.array(ExpectedEvent),
  statements: z.array(ExpectedStatement),
  figures: z.array(ExpectedFigure),
});
export type Expected = z.infer<typeof Expected>;
