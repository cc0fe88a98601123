export { CodePointIndex, convertOffsets } from './code-points.ts';
export { toConllu } from './conllu.ts';
export { CSV_TABLES, type CsvTable, toCsv } from './csv.ts';
export { linesOf, toJsonl } from './jsonl.ts';
export { toMarkdown } from './markdown.ts';
export { ploverCounts, toPlover } from './plover.ts';
export { alignedRecords, type DossierInfo, OffsetConverter } from './records.ts';
export { toTimeml } from './timeml.ts';
export { verify } from './verify.ts';
