import { describe, expect, it } from 'vitest';
import { edtf, type Published } from '../model/index.ts';
import { asOfCounts, knownThen } from './as-of.ts';

const published = (date: string, basis: Published['basis'] = 'metadata') => ({ published: { edtf: edtf(date), basis, because: [] } });

describe('a report, as of a day', () => {
  it.each([
    ['2031-03-04', 'known'],
    ['2031-03-05', 'later'],
    ['2031-02', 'known'],
    ['2031-03', 'later'],
    ['2031-02-20/2031-03-04', 'known'],
    ['2031-03-01/2031-03-09', 'later'],
    ['2031-02-20/..', 'known'],
    ['2031-03-05/..', 'later'],
  ])('published %s is %s on 4 March 2031', (date, then) => {
    expect(knownThen(published(date), '2031-03-04')).toBe(then);
  });

  it('without any date is never known', () => {
    expect(knownThen({}, '2031-03-04')).toBe('undated');
  });

  it('is counted by whether it was there, and whether that is only bounded', () => {
    const reports = [published('2031-03-01'), published('2031-02-01/..', 'estimated'), published('2031-04-01'), {}];
    expect(asOfCounts(reports, '2031-03-04')).toEqual({ day: '2031-03-04', known: 2, later: 1, undated: 1, bounded: 1 });
  });
});
