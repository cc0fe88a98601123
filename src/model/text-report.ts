import { edtf } from './edtf.ts';
import { reportId, sha256 } from './ids.ts';
import type { Part, Report } from './report.ts';

/** What may be known of a bare text. */
export interface TextFacts {
  /** The date of publication, EDTF. */
  published?: string;
  /** BCP 47; English when left out. */
  language?: string;
  notes?: Report['notes'];
}

/** A bare text with its parts (UTF-16) as a report that was read from nothing else: no source, no authors. Throws a ZodError when the date isn't EDTF. */
export function textReport(text: string, parts: Part[], { published, language = 'en', notes = [] }: TextFacts = {}): Report {
  const hash = sha256(text);
  return {
    type: 'report',
    id: reportId(hash),
    sha256: hash,
    text_sha256: hash,
    authors: [],
    source: {},
    language,
    text,
    parts,
    notes,
    problems: [],
    ...(published ? { published: { edtf: edtf(published), basis: 'given', because: [] } } : {}),
  };
}
