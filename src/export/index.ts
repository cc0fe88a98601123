export { CodePointIndex, convertOffsets } from './code-points.ts';
export { CSV_TABLES, type CsvTable, toCsv } from './csv.ts';
export { linesOf, toJsonl } from './jsonl.ts';
export { toMarkdown } from './markdown.ts';
export { alignedRecords, type DossierInfo, OffsetConverter } from './records.ts';
export { verify } from './verify.ts';
