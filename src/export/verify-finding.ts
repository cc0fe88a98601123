/** One thing that is wrong with an export. */
export interface Finding {
  /** Line of the record in the export, from 1. */
  line: number;
  /** The record's id, where it has one. */
  id?: string;
  code: 'schema' | 'order' | 'duplicate' | 'hash' | 'span' | 'parts' | 'reference' | 'id' | 'count';
  message: string;
}

/** Makes a finding on one record. */
export type Wrong = (code: Finding['code'], message: string) => Finding;

/** A finding on a record of any form. */
export function finding(line: number, record: unknown, code: Finding['code'], message: string): Finding {
  const id = typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string' ? record.id : undefined;
  return { line, ...(id === undefined ? {} : { id }), code, message };
}

/** Words for a message, cut where they are long. */
export function quote(words: string): string {
  return JSON.stringify(words.length > 80 ? `${words.slice(0, 80)}…` : words);
}
