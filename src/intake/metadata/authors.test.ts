import { describe, expect, it } from 'vitest';
import { authorsInByline, authorsOf } from './authors.ts';

describe('authors', () => {
  const cases: [written: string, names: string[]][] = [
    ['By Jane Doe', ['Jane Doe']],
    ['BY JANE DOE and John Roe', ['JANE DOE', 'John Roe']],
    ['Jane Doe, John Roe & Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane', ['Jane Doe']],
    ['Jane Doe, PhD', ['Jane Doe']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Jane Doe in Berlin', ['Jane Doe']],
    ['Von Anna Muster und Max Beispiel', ['Anna Muster', 'Max Beispiel']],
    ['https://www.facebook.com/post', []],
    ['admin', []],
  ];
  for (const [written, names] of cases) it(`of “${written}”`, () => expect(authorsOf([written])).toEqual(names));

  it('are read from the beginning of a line that never ends', () => {
    expect(authorsOf([`Jane Doe ${'-'.repeat(300_000)}x`])).toEqual(['Jane Doe']);
  });

  it('are named once', () => {
    expect(authorsOf(['Jane Doe', 'Jane Doe'])).toEqual(['Jane Doe']);
  });

  it('of a printed line are persons, without date and place', () => {
    expect(authorsInByline('By Jane Doe and Omar al-Farsi | May 4, 2024')).toEqual(['Jane Doe', 'Omar al-Farsi']);
    expect(authorsInByline('By our own correspondents')).toEqual([]);
  });
});
