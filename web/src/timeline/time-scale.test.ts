import { describe, expect, it } from 'vitest';
import { busyWindow, scaleOf, ticksOf } from './time-scale.ts';

describe('the time axis', () => {
  it('leaves a single event of long ago outside', () => {
    const days = ['1949-10-01', ...Array.from({ length: 20 }, (_, index) => `2024-05-${String(index + 1).padStart(2, '0')}`)];
    expect(busyWindow(days)?.first.slice(0, 4)).toBe('2024');
  });

  it('has no window without days', () => {
    expect(busyWindow([])).toBeUndefined();
  });

  it('puts the middle day in the middle', () => {
    expect(scaleOf({ first: '2024-05-01', last: '2024-05-11' })('2024-05-06')).toBe(0.5);
  });

  it('marks days in a week, months in a year, years in a century', () => {
    expect(ticksOf({ first: '2024-05-01', last: '2024-05-04' }, 8).map((tick) => tick.label)).toEqual(['1 May', '2 May', '3 May', '4 May']);
    expect(ticksOf({ first: '2023-11-15', last: '2024-03-02' }, 8).map((tick) => tick.label)).toEqual(['Dec', '2024', 'Feb', 'Mar']);
    expect(ticksOf({ first: '1950-01-01', last: '2020-01-01' }, 8).map((tick) => tick.label)).toEqual([
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
  });

  it('marks even steps of months', () => {
    expect(ticksOf({ first: '2022-02-01', last: '2023-03-01' }, 6).map((tick) => tick.day)).toEqual([
      '2022-04-01',
      '2022-07-01',
      '2022-10-01',
      '2023-01-01',
    ]);
  });
});
