import { describe, expect, it } from 'vitest';
import { byReport } from './by-report.ts';

const passage = (report: string, text: string) => ({ report: { id: report }, text });

describe('the passages of an item', () => {
  it('stand together by report, in the order in which the reports come', () => {
    const groups = byReport([passage('b', '1'), passage('a', '2'), passage('b', '3')]);
    expect(groups.map(({ report, passages }) => [report.id, passages.map(({ text }) => text)])).toEqual([
      ['b', ['1', '3']],
      ['a', ['2']],
    ]);
  });

  it('are none where there are none', () => {
    expect(byReport([])).toEqual([]);
  });
});
