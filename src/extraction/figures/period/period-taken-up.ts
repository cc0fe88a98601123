import { addMonths } from '../../../language/times/calendar.ts';
import { type Edtf, edtf } from '../../../model/index.ts';
import { yearBefore } from '../change/former.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** When it was so: what changed then, is of the time told before; "a year earlier" counts from there. Undefined where the sentence's own words tell. */
export function periodTakenUp({ at, context, quantity }: Site, { present, direction }: Measure): Edtf | undefined {
  if (present === undefined || present === '') return undefined;
  // "an increase of 5 percent [on 2021]", "up 5 percent [from March]": what it is compared with
  const isBase = (start: number): boolean =>
    start > quantity.end && /\b(?:on|over|from|than|with|to|against) (?:the )?(?:in )?$/u.test(context.text.slice(quantity.end, start));
  const words = at.sentence.times
    .filter(({ start }) => direction === undefined || !isBase(start))
    .map(({ start, end }) => context.text.slice(start, end).toLowerCase());
  if (direction !== undefined) return words.every((one) => BACK.test(one) || BACK_A_MONTH.test(one)) ? edtf(present) : undefined;
  if (words.some((one) => BACK.test(one))) return yearBefore(present);
  return words.some((one) => BACK_A_MONTH.test(one)) ? monthBefore(present) : undefined;
}

const BACK = /\b(?:(?:a|one) year (?:ago|earlier|before)|(?:the )?(?:year before|previous year)|same (?:period|month|quarter)\b.*)/u;
const BACK_A_MONTH = /\b(?:(?:a|one) month (?:ago|earlier|before)|(?:the )?(?:month before|previous month))/u;

const monthBefore = (present: string): Edtf | undefined => (/^\d{4}-\d{2}$/u.test(present) ? edtf(addMonths(present, -1)) : undefined);
