import { describe, expect, it } from 'vitest';
import { parseWords } from './index.ts';

/** The word's head and relation: "News" → "told iobj". */
async function placeOf(sentence: string, form: string): Promise<string> {
  const forms = sentence.split(' ');
  const { words } = await parseWords(forms);
  const word = words[forms.indexOf(form)];
  return `${word?.head ? forms[word.head - 1] : 'ROOT'} ${word?.deprel}`;
}

describe('a verb', () => {
  it('has one subject: a name right behind it is told', async () => {
    const sentence = 'The port will close in May , the scholar told The Harbour News .';
    expect(await placeOf(sentence, 'scholar')).toBe('told nsubj');
    expect(await placeOf(sentence, 'News')).toMatch(/^told (?:obj|iobj)$/);
  });

  it('has a name with its office as subject, not as a phrase without preposition', async () => {
    const sentence = 'U.S. Secretary of Energy Maria Torrance visited Tunis on May 3 .';
    expect([await placeOf(sentence, 'Secretary'), await placeOf(sentence, 'Maria')]).toContain('visited nsubj');
  });

  it('has its subject before what it governs: who says so at the end is the subject of saying', async () => {
    expect(await placeOf('Ruto urged the miners to wait , advisers in Nakuru said .', 'Ruto')).toBe('urged nsubj');
    expect(await placeOf('Chad accused Niger of smuggling , ministers in Abeche said .', 'ministers')).toBe('said nsubj');
  });

  it('has one object', async () => {
    const sentence = 'The ministry would be providing Corvex Steel with a 30 million euro rescue package .';
    expect([await placeOf(sentence, 'Steel'), await placeOf(sentence, 'package')].filter((place) => place === 'providing obj').length).toBeLessThan(
      2,
    );
  });
});

describe('a relative clause', () => {
  it('with "who" tells of a person, not of the body between', async () => {
    expect(await placeOf('The head of the agency , who took office in March , resigned on Monday .', 'took')).toMatch(/^head /);
  });

  it('has the number of what it tells of', async () => {
    expect(await placeOf('The agreement between the two countries , which expires in June , covers fish .', 'expires')).toMatch(/^agreement /);
  });
});

describe('what is joined', () => {
  it('is built alike', async () => {
    expect(await placeOf('The council approved the purchase of 12 trams and the renovation of two depots .', 'renovation')).toBe('purchase conj');
  });
});

describe('a phrase', () => {
  it('hangs on nothing across a verb of saying', async () => {
    const sentence = 'Milk grew dear because farms closed , bakers in Tunis complained , adding that bread would follow .';
    expect(await placeOf(sentence, 'bakers')).toBe('complained nsubj');
    expect(await placeOf(sentence, 'Tunis')).toBe('bakers nmod');
  });
});
