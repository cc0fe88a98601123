import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Edtf, faultsOf, GivenMetadata } from '../model/index.ts';
import { edtfOf } from './metadata/dates.ts';

/** Metadata that was given, or a sentence that says what is wrong with it and how to mend it. */
type GivenOutcome = { ok: true; given: GivenMetadata } | { ok: false; message: string };

/** A date as people write it ("16 May 2024", "2024-05-16T10:00Z") is taken too, where it says one thing only. */
const GivenDate = z.preprocess((value) => (typeof value === 'string' ? (edtfOf(value) ?? value) : value), Edtf);
const OneOrMore = z.preprocess((value) => (typeof value === 'string' ? [value] : value), GivenMetadata.shape.authors);

const GivenFile = GivenMetadata.extend({ date: GivenDate.optional(), authors: OneOrMore }).refine(
  (given) => Object.keys(given).length > 0,
  'says nothing; fields are title, authors, date, source, url, language',
);

/** Front matter holds fields for other programs too; only known ones are looked at. */
const FrontMatter = z.looseObject({});

/**
 * The content of a `name.meta.json` beside a file: `{title?, authors?, date?, source?, url?, language?}`; `authors` may be one
 * string, `date` is EDTF or a full date in words. An unknown field is an error, since it is most often a slip of the pen.
 */
export function readGivenMetadata(json: string): GivenOutcome {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, message: `not valid JSON (${error.message})` };
  }
  return checked(value);
}

/** What the YAML front matter of a Markdown file gives: the same fields, also as `author`, `lang` and `publisher`; others are left alone. */
export function readFrontMatter(yaml: string): GivenOutcome {
  let value: unknown;
  try {
    value = parseYaml(yaml, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, message: `not valid YAML (${error.message.split('\n', 1)[0]})` };
  }
  const fields = FrontMatter.safeParse(value ?? {});
  if (!fields.success) return { ok: false, message: 'not a list of fields such as “title: …”' };
  const given = Object.fromEntries(knownFields(fields.data));
  return Object.keys(given).length === 0 ? { ok: true, given: {} } : checked(given);
}

const SYNONYMS: ReadonlyMap<string, keyof GivenMetadata> = new Map(
  Object.entries({
    title: 'title',
    author: 'authors',
    authors: 'authors',
    date: 'date',
    published: 'date',
    source: 'source',
    publisher: 'source',
    url: 'url',
    link: 'url',
    lang: 'language',
    language: 'language',
  }),
);

function knownFields(fields: Record<string, unknown>): [keyof GivenMetadata, unknown][] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const known = SYNONYMS.get(key.toLowerCase());
    const said = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    return known && said ? [[known, value] satisfies [keyof GivenMetadata, unknown]] : [];
  });
}

function checked(value: unknown): GivenOutcome {
  const outcome = GivenFile.safeParse(value);
  if (outcome.success) return { ok: true, given: outcome.data };
  return { ok: false, message: faultsOf(outcome.error) };
}
