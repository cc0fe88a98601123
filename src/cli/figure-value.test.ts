import { describe, expect, it } from 'vitest';
import { ReportId } from '../model/index.ts';
import { figureMeasure, figureValue } from './figure-value.ts';

describe('a figure on the terminal', () => {
  it('says how near its amount is, and counts in the plural', () => {
    expect(figureValue({ value: 280, unit: 'soldier', accounts: [{ approximation: 'more_than' }] })).toBe('more than 280 soldiers');
  });

  it('goes by what a report says beside its headline, and by the words of a part', () => {
    const wire = ReportId.parse('rep_00000000000000aa');
    const post = ReportId.parse('rep_00000000000000bb');
    const accounts = [
      { report: wire, value: 17 },
      { report: wire, value: 17, approximation: 'at_least' as const },
    ];
    expect(figureValue({ value: 17, unit: 'person', accounts })).toBe('at least 17 people');
    expect(figureValue({ value: 17, unit: 'person', accounts: [...accounts, { report: post, value: 17 }] })).toBe('17 people');
    const span = { start: 12, end: 19, exact: 'a third' };
    expect(figureValue({ value: 33.33, unit: 'percent', accounts: [{ value: 33.33, span }] })).toBe('a third');
    expect(figureValue({ value: 33.33, unit: 'percent', accounts: [{ value: 33.33, precision: 0.01, span }] })).toBe('33.33 percent');
  });

  it('is what each account gives where they contradict each other', () => {
    const accounts = [{ value: 12 }, { value: 15, approximation: 'about' as const }, { value: 12 }];
    expect(figureValue({ low: 12, high: 15, unit: 'year', agreement: 'conflict', accounts })).toBe('12 years or about 15 years');
  });

  it('says of what it is a share', () => {
    expect(figureMeasure({ measure: 'share', share_of: 'exports to the north' })).toBe('share (of exports to the north)');
    expect(figureMeasure({ measure: 'exports' })).toBe('exports');
  });
});
