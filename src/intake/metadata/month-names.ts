import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MonthNames = z.object({ months: z.record(z.string(), z.array(z.array(z.string()))) });
const { months } = MonthNames.parse(JSON.parse(readFileSync(new URL('../../../knowledge/month-names.json', import.meta.url), 'utf8')));

/** Lower-case month name, as dates are printed in some thirty languages → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(months).flatMap((names) => names.flatMap((spellings, index) => spellings.map((name) => [name, index + 1] as const))),
);
