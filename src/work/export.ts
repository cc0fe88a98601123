import { toJsonl } from '../export/index.ts';
import { infoOf, type OpenDossier } from './dossier.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The whole dossier in a format, in pieces; the same bytes for the same dossier. Offsets count code points. */
export async function exportDossier(dossier: OpenDossier, format: ExportFormat): Promise<Iterable<string>> {
  const alignment = await dossier.alignment();
  const info = await infoOf(dossier);
  switch (format) {
    case 'jsonl':
      return toJsonl(alignment, info);
    case 'csv':
      return toJsonl(alignment, info);
    case 'md':
      return toJsonl(alignment, info);
  }
}
