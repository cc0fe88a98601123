import { type CsvTable, toCsv, toJsonl, toMarkdown, toPlover } from '../export/index.ts';
import { infoOf, type OpenDossier } from './dossier.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'md', 'plover'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * The whole dossier in a format, in pieces; of CSV one table. The same bytes for the same dossier. Offsets count code points.
 */
export async function exportDossier(dossier: OpenDossier, format: ExportFormat, table: CsvTable = 'events'): Promise<Iterable<string>> {
  const alignment = await dossier.alignment();
  if (format === 'csv') return toCsv(alignment, table);
  const info = await infoOf(dossier);
  if (format === 'plover') return toPlover(alignment, info);
  return format === 'md' ? toMarkdown(alignment, info) : toJsonl(alignment, info);
}
