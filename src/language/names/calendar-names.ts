import { MONTH_NAMES } from '../../model/index.ts';
import { DAY_NAMES } from '../times/words.ts';

/** The days and months as alternatives of a pattern. */
export const DAYS_AND_MONTHS = [...DAY_NAMES, ...MONTH_NAMES].join('|');

/** "Monday", "September": capitalised, and no name of anybody's. */
export const CALENDAR_NAME = new RegExp(`^(?:${DAYS_AND_MONTHS})$`);
