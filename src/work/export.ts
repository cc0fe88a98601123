import { type CsvTable, toCsv, toJsonl, toMarkdown } from '../export/index.ts';
import { infoOf, type OpenDossier } from './dossier.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * The whole dossier in a format, in pieces; of CSV one table. The same bytes for the same dossier. Offsets count code points.
 */
export async function exportDossier(dossier: OpenDossier, format: ExportFormat, table: CsvTable = 'events'): Promise<Iterable<string>> {
  const alignment = await dossier.alignment();
  switch (format) {
    case 'jsonl':
      return toJsonl(alignment, await infoOf(dossier));
    case 'csv':
      return toCsv(alignment, table);
    case 'md':
      return toMarkdown(alignment, await infoOf(dossier));
  }
}
