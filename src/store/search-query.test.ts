import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassage } from './search-passage.ts';
import { findPhrase, parseSearchQuery } from './search-query.ts';

describe('a search query', () => {
  it('is words, "exact phrases" and -words', () => {
    expect(parseSearchQuery('grain "export licence" -rumour -"press release" — *')).toEqual({
      words: ['grain'],
      phrases: ['export licence'],
      without: ['rumour', 'press release'],
    });
  });

  it('is read without fault, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => parseSearchQuery(text).words.every((word) => word.length > 0)));
  });

  it('finds a phrase whatever the case, accents, spaces and marks between the words', () => {
    const text = 'The EXPORT —\n lícence, and the export of a licence';
    expect(findPhrase(text, 'export licence').map(({ start, end }) => text.slice(start, end))).toEqual(['EXPORT —\n lícence']);
  });
});

describe('the passage shown for a search', () => {
  it('is the one with most of the different words', () => {
    const filler = 'and nothing else was said for a long while '.repeat(20);
    const text = `grain grain ${filler} grain harbour ${filler}`;
    const matches = [...text.matchAll(/grain|harbour/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const passage = bestPassage(text, matches);
    expect(passage?.span.start).toBe(text.indexOf('grain harbour'));
    expect(passage?.snippet).toMatch(/^… .*grain harbour.* …$/);
    expect(passage?.places.map(({ exact }) => exact)).toEqual(['grain', 'grain', 'grain', 'harbour']);
  });

  it('is found among very many matches, of which the first hundred are told', () => {
    const text = `${'the '.repeat(300_000)}theme`;
    const matches = [...text.matchAll(/the\w*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const passage = bestPassage(text, matches);
    expect(passage?.places).toHaveLength(100);
    expect(passage?.snippet).toContain('theme');
  });

  it('is none without matches', () => {
    expect(bestPassage('grain', [])).toBeUndefined();
  });
});
