import { z } from 'zod';
import { Edtf, GivenMetadata } from '../../model/index.ts';

/** What a reference manager knows of one report, and the names of its attached files. */
export interface Reference {
  given: GivenMetadata;
  /** File names without their folders. */
  files: string[];
  /** Digital object identifier in lower case: "10.1234/abc". */
  doi?: string;
}

/** What was read of a reference, field by field; what doesn't fit is left out, since the rest is right all the same. */
export interface ReadReference {
  title?: string | undefined;
  authors: string[];
  date?: string | undefined;
  source?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
  doi?: string | undefined;
  files: string[];
}

/** Undefined when nothing of it can be used. */
export function referenceOf({ files, authors, doi: written, ...fields }: ReadReference): Reference | undefined {
  const doi = written === undefined ? undefined : DOI.exec(written.toLowerCase())?.[0];
  const all = { ...(doi === undefined ? {} : { url: `https://doi.org/${doi}` }), ...known(fields), ...(authors.length > 0 ? { authors } : {}) };
  const fitting = Object.entries(all).filter(([name, value]) => value !== undefined && fits(name, value));
  if (fitting.length === 0) return undefined;
  return {
    given: GivenMetadata.parse(Object.fromEntries(fitting)),
    files: files.map((file) => file.split(/[/\\]/).at(-1) ?? '').filter((file) => file !== ''),
    ...(doi === undefined ? {} : { doi }),
  };
}

/** "10.1234/abc", also in "https://doi.org/10.1234/abc" and "doi:10.1234/abc". */
const DOI = /10\.\d{4,9}\/\S+/;

function known(fields: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function fits(name: string, value: unknown): boolean {
  return GivenMetadata.safeParse({ [name]: value }).success;
}

/** A date of year, month and day, as far as they are known, in EDTF. */
export function dateOfParts(year: number, month?: number, day?: number): string | undefined {
  const written = [String(year).padStart(4, '0'), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-');
  return Edtf.safeParse(written).success ? written : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** "Holm, Ada" → "Ada Holm". */
export function nameInOrder(name: string): string {
  const [family = '', given = '', ...suffix] = name.split(',').map((part) => part.trim());
  return [given, family, ...suffix].filter((part) => part !== '').join(' ');
}

export const Text = z.string().trim().min(1);
