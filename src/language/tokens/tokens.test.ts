import { describe, expect, it } from 'vitest';
import type { Token } from '../../model/index.ts';
import { parseSentence } from './index.ts';

const tokensOf = async (text: string): Promise<Token[]> => (await parseSentence(text, { start: 0, end: text.length })).tokens;

const wordsOf = async (text: string): Promise<string[]> => (await tokensOf(text)).map(({ form }) => form);
const tagsOf = async (text: string): Promise<string> => (await tokensOf(text)).map(({ form, upos }) => `${form}/${upos}`).join(' ');

describe('words', () => {
  it('part contractions and possessives, with straight and curly apostrophes', async () => {
    expect(await wordsOf("They don't trust Mira's plan.")).toEqual(['They', 'do', "n't", 'trust', 'Mira', "'s", 'plan', '.']);
    expect(await wordsOf('It’s what we’ve said')).toEqual(['It', '’s', 'what', 'we', '’ve', 'said']);
    expect(await wordsOf('We cannot go')).toEqual(['We', 'can', 'not', 'go']);
  });

  it('part hyphenated words but no prefixes', async () => {
    expect(await wordsOf('a two-day re-election talk')).toEqual(['a', 'two', '-', 'day', 're-election', 'talk']);
  });

  it('part marks from numbers', async () => {
    expect(await wordsOf('up 3.5% to $1,200 (US$5)')).toEqual(['up', '3.5', '%', 'to', '$', '1,200', '(', 'US$', '5', ')']);
  });

  it('keep abbreviations and addresses whole', async () => {
    expect(await wordsOf('Gov. Ek of the U.S. wrote to desk@example.org.')).toEqual([
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
  it('see through the capitals of a headline', async () => {
    expect(await tagsOf('Experts Warn of Delays as Ministers Visit Oslo')).toBe(
      'Experts/NOUN Warn/VERB of/ADP Delays/NOUN as/SCONJ Ministers/NOUN Visit/VERB Oslo/PROPN',
    );
  });

  it('tell auxiliaries from main verbs', async () => {
    expect(await tagsOf('She has left')).toBe('She/PRON has/AUX left/VERB');
    expect(await tagsOf('She has a plan')).toBe('She/PRON has/VERB a/DET plan/NOUN');
    expect(await tagsOf('He did not say')).toBe('He/PRON did/AUX not/PART say/VERB');
    expect(await tagsOf('There is hope')).toBe('There/PRON is/VERB hope/NOUN');
  });

  it('give names their form and verbs their base as lemma', async () => {
    const tokens = await tokensOf('Russia didn’t visit');
    expect(tokens.map(({ lemma }) => lemma)).toEqual(['Russia', 'do', 'not', 'visit']);
  });

  it('end with addresses of half a million characters, which stay one word each', { timeout: 60_000 }, async () => {
    const address = 'http://a.b/'.repeat(45_000);
    const text = `See ${address} today`;
    const tokens = await tokensOf(text);
    expect(tokens.map(({ form }) => form.length)).toEqual([3, address.length, 5]);
    expect(tokens[1]?.lemma).toBe(address);
  });
});
