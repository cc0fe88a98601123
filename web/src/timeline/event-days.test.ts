import { describe, expect, it } from 'vitest';
import { Edtf } from '../../../src/model/edtf.ts';
import { beyond, daysOf, stretchOf, stretchWords } from './event-days.ts';

const time = { edtf: Edtf.parse('2024'), basis: 'stated' } as const;
const war = { time: { ...time, first: '1904-01-01', last: '1907-12-31' } };
const visit = { time: { ...time, first: '2024-05-16', last: '2024-05-17' } };
const told = { time: { edtf: Edtf.parse('../2024-06-02'), basis: 'inferred', last: '2024-06-02' } } as const;

describe('the days of events', () => {
  it('are those of its time, and of what had been by a day that day', () => {
    expect(daysOf(visit)).toEqual({ begins: '2024-05-16', ends: '2024-05-17', isBound: false });
    expect(daysOf(told)).toEqual({ begins: '2024-06-02', ends: '2024-06-02', isBound: true });
    expect(daysOf({})).toBeUndefined();
  });

  it('lie before a window, in it, or after it', () => {
    expect(beyond([war, visit, told, {}], { first: '2024-05-01', last: '2024-05-31' })).toEqual({ earlier: [war], later: [told] });
  });

  it('make a stretch that an address keeps', () => {
    const stretch = { first: '1903-01-01', last: '1908-01-01' };
    expect(stretchOf(stretchWords(stretch))).toEqual(stretch);
    expect(['soon', '2024-13-41..2025-01-01', '2025-01-01..2024-01-01', undefined].map(stretchOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
