import { describe, expect, it } from 'vitest';
import { chainsAcross, type PhraseAcross } from './references-across.ts';

const name = (words: string, chain: number): PhraseAcross => ({ form: 'name', words, chain });
const common = (words: string, chain: number): PhraseAcross => ({ form: 'common', words, chain });

describe('what stands for the same in several reports', () => {
  it('is what has one name in both, with all that refers to it in each', () => {
    const [one, other] = chainsAcross([
      [name('The Gull Line', 0), common('the ferry operator', 0), name('Ada Holm', 1)],
      [name('Gull Line', 5), common('the company', 5)],
    ]);
    expect(one?.get(0)).toBe(other?.get(5));
    expect(one?.get(1)).not.toBe(one?.get(0));
  });

  it('is what is called by one phrase of several words, not by one word or a pronoun', () => {
    const [one, other] = chainsAcross([
      [common('the merger talks', 0), common('the company', 1), { form: 'pronoun', words: 'it', chain: 2 }],
      [common('merger talks', 0), common('the company', 1), { form: 'pronoun', words: 'it', chain: 2 }],
    ]);
    expect([0, 1, 2].map((chain) => one?.get(chain) === other?.get(chain))).toEqual([true, false, false]);
  });

  it('is not what two reports say of their own: "its plane"', () => {
    const [one, other] = chainsAcross([[common('its new plane', 0)], [common('its new plane', 0)]]);
    expect(one?.get(0)).not.toBe(other?.get(0));
  });
});
