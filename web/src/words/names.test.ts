import { describe, expect, it } from 'vitest';
import { figureWords, foundWords, originWords, spreadWords } from './names.ts';

describe('words for counts and origins', () => {
  it('tell how far an item is spread', () => {
    expect(spreadWords({ reports: 1, origins: 1 })).toBe('1 report, 1 origin');
    expect(spreadWords({ reports: 1200, origins: 3 })).toBe('1,200 reports, 3 origins');
  });

  it('leave out kinds of which nothing was found', () => {
    expect(foundWords({ events: 2, statements: 0, figures: 1 })).toBe('2 events, 1 figure');
    expect(foundWords({ events: 0, statements: 0, figures: 0 })).toBe('');
  });

  it('name a figure by its words and, unless these say so, its measure', () => {
    expect(figureWords('$4.2 billion', 'trade')).toBe('trade: $4.2 billion');
    expect(figureWords('14 Fishing Companies', 'fishing companies')).toBe('14 Fishing Companies');
  });

  it('name an origin by its name and kind, and whence it came', () => {
    expect(originWords({ kind: 'own_reporting' })).toBe('own reporting (outlet not known)');
    expect(originWords({ kind: 'agency', name: 'Harbour Wire', derived_from: 'the ministry' })).toBe('Harbour Wire (agency), by way of the ministry');
  });
});
