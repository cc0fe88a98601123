import { describe, expect, it } from 'vitest';
import { ExportRecord } from '../src/model/index.ts';
import { firstExport } from './expected/first-export.ts';

describe('the records can say what a careful reader finds in a report', () => {
  it('the hand-written export passes the schemas unchanged', () => {
    expect(firstExport.map((record) => ExportRecord.parse(record))).toEqual(firstExport);
  });

  it('every span of it is exact', () => {
    const text = firstExport.flatMap((record) => (record.type === 'report' ? [record.text] : [])).join('');
    const wrong: unknown[] = [];
    JSON.stringify(firstExport, (_key, value: unknown) => {
      const isSpan = typeof value === 'object' && value !== null && 'exact' in value && 'start' in value && 'end' in value;
      if (isSpan && text.slice(Number(value.start), Number(value.end)) !== value.exact) wrong.push(value);
      return value;
    });
    expect(wrong).toEqual([]);
  });
});
