import type { EntryMetadata } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { hostOf } from './source.ts';

/**
 * A draft with what its container says of it: a feed knows the date of its item, a web archive the address of its page, which the page
 * itself could tell wrongly. An address that isn't one of the web is passed over.
 */
export function withEntryMetadata<D extends Draft>(draft: D, said: EntryMetadata | undefined): D {
  if (said === undefined) return draft;
  const { source, sourceUrl, language } = said;
  const own = draft.metadata;
  const title = said.yields && own.title ? undefined : said.title;
  const authors = said.yields && own.authors.length > 0 ? undefined : said.authors;
  const date = said.yields && own.date ? undefined : said.date;
  const url = hostOf(said.url) === undefined ? undefined : said.url;
  const reason = said.yields ? 'said by the feed that led to it' : 'said by the file that holds the report';
  return {
    ...draft,
    metadata: {
      ...own,
      ...(title ? { title } : {}),
      ...(authors ? { authors } : {}),
      ...(date ? { date: { edtf: date, because: [{ reason }] } } : {}),
      ...(url ? { url } : {}),
      ...(source ? { sourceName: source } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
      ...(language ? { language } : {}),
    },
  };
}
