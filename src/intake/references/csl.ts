import { z } from 'zod';
import { dateOfParts, type Reference, referenceOf, Text } from './reference.ts';

const DatePart = z.coerce.number().int();
const CslName = z.looseObject({
  family: Text.optional(),
  given: Text.optional(),
  literal: Text.optional(),
  'non-dropping-particle': Text.optional(),
});
const CslDate = z.looseObject({ 'date-parts': z.array(z.array(DatePart)).optional(), raw: Text.optional(), literal: Text.optional() });
/** An item of CSL-JSON (citationstyles.org, schema 1.0.2), as far as it is used; a field of another shape is taken for missing. */
const CslItem = z.looseObject({
  type: Text,
  title: Text.optional().catch(undefined),
  author: z.array(CslName).optional().catch(undefined),
  issued: CslDate.optional().catch(undefined),
  'container-title': Text.optional().catch(undefined),
  publisher: Text.optional().catch(undefined),
  URL: Text.optional().catch(undefined),
  DOI: Text.optional().catch(undefined),
  language: Text.optional().catch(undefined),
});
type CslItem = z.infer<typeof CslItem>;

/** The references in CSL-JSON, as Zotero and others export it: a list of items, or one in `items`. Undefined when it's none. */
export function readCsl(json: string): Reference[] | undefined {
  const items = z.array(CslItem).min(1).safeParse(itemsOf(json));
  return items.success ? items.data.flatMap((item) => referenceOfItem(item) ?? []) : undefined;
}

function itemsOf(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return z.looseObject({ items: z.array(z.unknown()) }).safeParse(value).data?.items ?? value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function referenceOfItem(item: CslItem): Reference | undefined {
  return referenceOf({
    title: item.title,
    authors: (item.author ?? []).map(nameOf).filter((name) => name !== ''),
    date: item.issued && dateOf(item.issued),
    source: item['container-title'] ?? item.publisher,
    url: item.URL,
    doi: item.DOI,
    language: item.language,
    files: [],
  });
}

function nameOf({ family, given, literal, 'non-dropping-particle': particle }: z.infer<typeof CslName>): string {
  return literal ?? [given, particle, family].filter((part) => part !== undefined).join(' ');
}

/** One date, or the interval between two. */
function dateOf({ 'date-parts': parts = [], raw, literal }: z.infer<typeof CslDate>): string | undefined {
  const dates = parts.flatMap(([year, month, day]) => (year === undefined ? [] : (dateOfParts(year, month, day) ?? [])));
  return dates.length > 0 ? dates.slice(0, 2).join('/') : (raw ?? literal);
}
