export { CodePointIndex, convertOffsets } from './code-points.ts';
export { linesOf, toJsonl } from './jsonl.ts';
export { alignedRecords, type DossierInfo, dossierRecord, exportRecords, OffsetConverter } from './records.ts';
export { type Finding, verify } from './verify.ts';
