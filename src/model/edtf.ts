import parse from 'edtf';
import { z } from 'zod';

function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** A date, period or interval in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2): `2024-05-16/2024-05-17`, `2024-06~`, `2023/..`. */
export const Edtf = z.string().refine(isEdtf, 'not a date in EDTF').brand('Edtf');
export type Edtf = z.infer<typeof Edtf>;

/** Brands a string that is known to be EDTF. Throws a ZodError when it isn't. */
export function edtf(text: string): Edtf {
  return Edtf.parse(text);
}

/** First and last day (`YYYY-MM-DD`) that an EDTF value can mean; an open or unknown end is left out. */
export function edtfBounds(value: Edtf): { first?: string; last?: string } {
  const [from, to] = value.includes('/') ? value.split('/') : [value, value];
  const first = boundOf(from ?? '', 'min');
  const last = boundOf(to ?? '', 'max');
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

function boundOf(side: string, which: 'min' | 'max'): string | undefined {
  if (side === '' || side === '..') return undefined;
  return new Date(parse(side)[which]).toISOString().slice(0, 10);
}
