import { describe, expect, it } from 'vitest';
import { periodHeading } from './period-heading.ts';

describe('the heading under which an event stands', () => {
  it('is the month in which it begins', () => {
    expect(periodHeading('2024-05-03')).toBe('May 2024');
    expect(periodHeading('2024-05~')).toBe('May 2024');
    expect(periodHeading('2024-05-30/2024-06-02')).toBe('May 2024');
    expect(periodHeading('2024-05-03T10:00')).toBe('May 2024');
  });

  it('is no month where only the year or a part of it is told', () => {
    expect(periodHeading('2023')).toBe('2023');
    expect(periodHeading('2023/..')).toBe('2023');
    expect(periodHeading('2023-XX-XX')).toBe('2023');
    expect(periodHeading('199X')).toBe('1990s');
    expect(periodHeading('2024-33')).toBe('First quarter of 2024');
  });

  it('is the month of the day by which it had been', () => {
    expect(periodHeading('../2024-05-22')).toBe('May 2024');
  });

  it('is its end where its beginning is open, and says where no time is known', () => {
    expect(periodHeading('../2019')).toBe('Until 2019');
    expect(periodHeading(undefined)).toBe('Without a date, in the order of the reports');
  });
});
