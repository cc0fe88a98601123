export * from './accounts.ts';
export * from './edtf.ts';
export type * from './findings.ts';
export * from './ids.ts';
export type * from './reading.ts';
export * from './records.ts';
export * from './report.ts';
export * from './span.ts';
export * from './vocabulary.ts';
