/**
 * The public library: each stage for itself, and the whole way from bytes to a verified export.
 *
 *     const intake = await readReport({ bytes, path: 'story.txt' });
 *     if (intake.ok) {
 *       const reading = await read(intake.report);
 *       const findings = extract(intake.report, reading);
 *       const alignment = align([{ report: intake.report, findings }]);
 *     }
 *
 * Offsets are UTF-16 code units throughout; `exportRecords` and `toJsonl` give Unicode code points.
 */

export { referencesAcross } from './alignment/actors/references-across.ts';
export { align } from './alignment/index.ts';
export * as dossier from './dossier/index.ts';
export { toJsonl } from './export/jsonl.ts';
export { exportRecords } from './export/records.ts';
export { verify } from './export/verify.ts';
export { extract } from './extraction/index.ts';
export { readReport } from './intake/index.ts';
export { read } from './language/index.ts';
export * from './model/index.ts';
