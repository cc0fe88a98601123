import { daysOf } from '../../../language/times/calendar.ts';
import { type Edtf, edtf } from '../../../model/index.ts';

/** "2009-04/2009-06" → "2009-06-30". */
export function lastDayOf(time: Edtf): Edtf | undefined {
  const last = time.split('/').at(-1) ?? '';
  return /^\d{4}(?:-\d{2}){0,2}$/.test(last) ? edtf(daysOf(last)[1]) : undefined;
}
