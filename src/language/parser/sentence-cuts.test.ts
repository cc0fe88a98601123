import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentence } from './sentence-cuts.ts';

const cut = (words: string, room: number) => {
  const forms = words.split(' ');
  return cutSentence(
    forms,
    forms.map(() => 1),
    room,
  ).map((stretch) => stretch.join(' '));
};

describe('a long sentence', () => {
  it('stays whole where it has room', () => {
    expect(cut('It rained , and we stayed .', 7)).toEqual(['It rained , and we stayed .']);
  });

  it('is cut after a semicolon rather than a comma, and after a comma rather than anywhere', () => {
    expect(cut('Now here we had rain ; they , too had', 8)).toEqual(['Now here we had rain ;', 'they , too had']);
    expect(cut('one two three four , five six', 6)).toEqual(['one two three four ,', 'five six']);
    expect(cut('one two three four five', 3)).toEqual(['one two three', 'four five']);
  });

  it('loses no word, and no stretch has more than its room', () => {
    const words = array(constantFrom('a', ',', ';', 'word'), { maxLength: 60 });
    assert(
      property(words, integer({ min: 3, max: 9 }), (forms, room) => {
        const sizes = forms.map((form) => (form === 'word' ? 3 : 1));
        const stretches = cutSentence(forms, sizes, room);
        expect(stretches.flat()).toEqual(forms);
        const taken = stretches.map((stretch) => stretch.reduce((sum, form) => sum + (form === 'word' ? 3 : 1), 0));
        expect(taken.every((size) => size > 0 && size <= room)).toBe(true);
      }),
    );
  });
});
