import { describe, expect, it } from 'vitest';
import { links } from '../names/mentions.fixture.ts';

/** Whom "him" and "her" of the last sentence mean. */
async function meant(text: string): Promise<string | undefined> {
  const found = await links(text, ['pronoun']);
  return found.findLast((link) => /^(?:him|her) /u.test(link));
}

const TRIAL = 'A court in Porto jailed former banker Henrique Valadas on Monday.\n\nJudge Paulo Nunes said the scheme had cost savers millions.';

describe('whom a person acted upon is', () => {
  it('is the only one of the sentence before, whoever was the subject before that', async () => {
    expect(await meant(`${TRIAL} Prosecutors had sought nine years for Valadas. Police arrested him in May.`)).toBe(
      'him → name:person:henrique valadas',
    );
  });

  it('is the one nearest told where the sentence before names nobody', async () => {
    expect(await meant('Goran Petrovic left in March. The government asked for help. Police arrested him on Tuesday.')).toMatch(/petrovic$/u);
  });

  it('stays open between two of the sentence before', async () => {
    expect(await meant('Goran Petrovic met Ivan Dusek in Prague on Monday. Police arrested him on Tuesday.')).toBeUndefined();
    expect(await meant('Goran Petrovic met Ivan Dusek in Prague. Police arrested him on Tuesday. They released him at noon.')).toBeUndefined();
    expect(await meant('Anna Holm beat Lena Brandt on Sunday. The club fired her on Monday.')).toBeUndefined();
  });

  it('stays open where somebody without a name has come between', async () => {
    expect(await meant('Goran Petrovic said he would leave. A gunman opened fire at the rally. Police arrested him on Tuesday.')).toBeUndefined();
    expect(await meant('A gunman shot Goran Petrovic on Monday. Police arrested him on Tuesday.')).toBeUndefined();
  });

  it('is no man of long before where a name of unknown kind has come between', async () => {
    expect(await meant('Minister Rui Costa Marques resigned. Prosecutors had sought nine years for Valadas. Police arrested him in May.')).toBe(
      undefined,
    );
  });
});
