import type { EntryMetadata } from '../model/index.ts';
import type { Draft } from './draft.ts';

/**
 * A draft with what its container says of it: a feed knows the date of its item, a web archive the address of its page, which the page
 * itself could tell wrongly.
 */
export function withEntryMetadata<D extends Draft>(draft: D, said: EntryMetadata | undefined): D {
  if (said === undefined) return draft;
  const { title, authors, date, url, source, sourceUrl, language } = said;
  return {
    ...draft,
    metadata: {
      ...draft.metadata,
      ...(title ? { title } : {}),
      ...(authors ? { authors } : {}),
      ...(date ? { date: { edtf: date, because: [{ reason: 'said by the file that holds the report' }] } } : {}),
      ...(url ? { url } : {}),
      ...(source ? { sourceName: source } : {}),
      ...(sourceUrl ? { sourceUrl } : {}),
      ...(language ? { language } : {}),
    },
  };
}
