import { describe, expect, it } from 'vitest';
import { align, exportRecords, extract, read, readReport, verify } from '../src/index.ts';

describe('the library', () => {
  it('goes the whole way from bytes to a sound export', async () => {
    const bytes = new TextEncoder().encode('A spring day in Oslo\n\nFrench President Emmanuel Macron met Narendra Modi in Oslo on 3 May 2021.\n');
    const intake = await readReport({ bytes, path: 'envoys.txt' });
    if (!intake.ok) throw new Error(intake.failure.message);
    const alignment = align([{ report: intake.report, findings: extract(intake.report, await read(intake.report)) }]);
    const records = [...exportRecords(alignment, { analyser: 'test', createdBy: 'test' })];
    expect(alignment.events.map((event) => event.label)).toEqual(['Emmanuel Macron and Narendra Modi meet in Oslo']);
    expect(verify(records)).toEqual([]);
  });
});
