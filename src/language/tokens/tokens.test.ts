import { describe, expect, it } from 'vitest';
import { tokensOf } from './index.ts';

const wordsOf = (text: string): string[] => tokensOf(text, { start: 0, end: text.length }).map(({ form }) => form);
const tagsOf = (text: string): string =>
  tokensOf(text, { start: 0, end: text.length })
    .map(({ form, upos }) => `${form}/${upos}`)
    .join(' ');

describe('words', () => {
  it('part contractions and possessives, with straight and curly apostrophes', () => {
    expect(wordsOf("They don't trust Mira's plan.")).toEqual(['They', 'do', "n't", 'trust', 'Mira', "'s", 'plan', '.']);
    expect(wordsOf('It’s what we’ve said')).toEqual(['It', '’s', 'what', 'we', '’ve', 'said']);
    expect(wordsOf('We cannot go')).toEqual(['We', 'can', 'not', 'go']);
  });

  it('part hyphenated words but no prefixes', () => {
    expect(wordsOf('a two-day re-election talk')).toEqual(['a', 'two', '-', 'day', 're-election', 'talk']);
  });

  it('part marks from numbers', () => {
    expect(wordsOf('up 3.5% to $1,200 (US$5)')).toEqual(['up', '3.5', '%', 'to', '$', '1,200', '(', 'US$', '5', ')']);
  });

  it('keep abbreviations and addresses whole', () => {
    expect(wordsOf('Gov. Ek of the U.S. wrote to desk@example.org.')).toEqual([
      'Gov.',
      'Ek',
      'of',
      'the',
      'U.S.',
      'wrote',
      'to',
      'desk@example.org',
      '.',
    ]);
  });
});

describe('tags', () => {
  it('see through the capitals of a headline', () => {
    expect(tagsOf('Experts Warn of Delays as Ministers Visit Oslo')).toBe(
      'Experts/NOUN Warn/VERB of/ADP Delays/NOUN as/ADP Ministers/NOUN Visit/NOUN Oslo/PROPN',
    );
  });

  it('tell auxiliaries from main verbs', () => {
    expect(tagsOf('She has left')).toBe('She/PRON has/AUX left/VERB');
    expect(tagsOf('She has a plan')).toBe('She/PRON has/VERB a/DET plan/NOUN');
    expect(tagsOf('He did not say')).toBe('He/PRON did/AUX not/PART say/VERB');
    expect(tagsOf('There is hope')).toBe('There/PRON is/VERB hope/NOUN');
  });

  it('give names their form and verbs their base as lemma', () => {
    const tokens = tokensOf('Russia didn’t visit', { start: 0, end: 19 });
    expect(tokens.map(({ lemma }) => lemma)).toEqual(['Russia', 'do', 'not', 'visit']);
  });

  it('end with addresses of half a million characters, which stay one word each', { timeout: 60_000 }, () => {
    const address = 'http://a.b/'.repeat(45_000);
    const text = `See ${address} today`;
    const tokens = tokensOf(text, { start: 0, end: text.length });
    expect(tokens.map(({ form }) => form.length)).toEqual([3, address.length, 5]);
    expect(tokens[1]?.lemma).toBe(address);
  });
});
