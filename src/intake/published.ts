import type { GivenMetadata, Published } from '../model/index.ts';
import type { Draft } from './draft.ts';

/**
 * The date of publication, with its reason: given → the document's metadata → printed in it. Undefined when none of them tells;
 * it is then bounded later by the times told. The day on which the program runs never comes into it.
 */
export function publishedOf(given: GivenMetadata, draft: Draft): Published | undefined {
  if (given.date !== undefined) return { edtf: given.date, basis: 'given', because: [{ reason: 'given with the report' }] };
  const { date } = draft.metadata;
  const isLater = date?.unsure === true && draft.printed !== undefined && draft.printed.edtf < date.edtf;
  if (date && !isLater) return { edtf: date.edtf, basis: 'metadata', because: date.because };
  if (draft.printed) return { edtf: draft.printed.edtf, basis: 'printed', because: draft.printed.because };
  return undefined;
}
