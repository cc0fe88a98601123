import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../test/support/findings-of-text.ts';

/** What is measured, in the words that a reader sees. */
async function namesIn(text: string): Promise<string[]> {
  const { figures } = await findingsOf(text);
  return figures.map(({ measureName, measureInFull }) => measureInFull ?? measureName);
}

describe('what a business has and does', () => {
  it.each([
    ['The carmaker Orvel sold its Danish arm to Corvex for $30 million.', ['price of Danish arm = 30000000 USD, of Orvel, to Corvex']],
    ['Kenya signed a deal with Norway to buy 12 frigates.', ['frigates bought = 12 frigate, to Kenya, from Norway']],
    ['The brewer Orvel will cut 150 of its 900 posts in Peru.', ['posts cut = 150 post, of Orvel, of Peru', 'posts = 900 post, of Orvel, of Peru']],
    ['A court fined the carmaker, Orvel, $3 million.', ['fine = 3000000 USD, of Orvel']],
    ['Chad is to train 70 Peruvian nurses.', ['Peruvian nurses trained = 70 nurse, of Chad']],
    ['A judge ordered Orvel, based in Lima, to pay back $9 million.', ['repayment = 9000000 USD, from Orvel']],
    [
      'Norway gave Kenya 6 billion kroner ($600 million) in emergency aid.',
      ['emergency aid = 6000000000 NOK, from Norway, to Kenya', 'emergency aid = 600000000 USD, from Norway, to Kenya'],
    ],
    ['Norway suspended $5 million in aid to Kenya.', ['aid = 5000000 USD, to Kenya, from Norway']],
    ['The Danish bank Orvel operates seven branches.', ['branches = 7 branch, of Orvel']],
    ['The airline Orvel flies to 36 airports.', ['airports served = 36 airport, of Orvel']],
    [
      'The airline Orvel delivered 402 jets. Its rival Corvex delivered 318.',
      ['jets delivered = 402 jet, from Orvel', 'jets delivered = 318 jet, from Corvex'],
    ],
    ['Kenya exported $2 million worth of tea to Peru.', ['exports of tea = 2000000 USD, from Kenya, to Peru']],
    ['The carmaker Orvel ordered 20 presses for $3 million.', ['presses ordered = 20 press, to Orvel', 'price of presses = 3000000 USD, to Orvel']],
    ['Norway levies a 6 percent tariff on Chilean copper.', ['tariff on copper = 6 percent, from Chile, of Norway']],
    [
      'The carmaker Orvel sold 41,000 vans, a rise of 8 percent.',
      ['vans sold = 41000 van, from Orvel', 'growth of vans sold = 8 percent, from Orvel'],
    ],
    ['The carmaker Orvel cut its prices by an average of 3 percent.', ['growth of prices = 3 percent, of Orvel']],
    [
      'The carmaker Orvel raised its dividend by a tenth to 44 cents and its budget to $6 million.',
      ['growth of dividend = 10 percent, of Orvel', 'dividend = 0.44 USD, of Orvel', 'budget = 6000000 USD, of Orvel'],
    ],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });

  it('is taken up by a pronoun that is raised', async () => {
    const lines = await figureLines('Trade between Kenya and Peru reached $3 billion. They hope to lift it to $7 billion.');
    expect(lines).toContain('trade = 7000000000 USD, with Kenya, with Peru');
  });
});

describe('what is no survey, business or purchase', () => {
  it.each([
    'Polls close at 9 p.m. on Friday. Seventy percent live in towns.',
    'Police interviewed witnesses. Nearly 20 percent fled.',
    'Police polled shopkeepers. Four percent died.',
    'Mia Tarn sent four postcards. She hit three home runs. The hotel deployed two parasols.',
    'The euro rose. It bought 96.3 yen.',
    'The currency bought 1.2 euros.',
  ])('%s', async (text) => {
    expect(await figureLines(text)).toEqual([]);
  });

  it('is a part of the whole that nobody makes', async () => {
    expect((await findingsOf('Half of the world population drinks tea.')).figures.map(({ measureName }) => measureName)).toEqual([
      'world population',
    ]);
  });

  it('is somebody on a journey', async () => {
    expect((await namesIn('Mia Tarn flew to 14 countries last year.')).join(' ')).not.toContain('served');
  });

  it('is what a nearer noun is raised to', async () => {
    const lines = await figureLines('The fine was $3 million. The bank Orvel has a fund for nurses and wants to raise it to $25 million.');
    expect(lines.join(' ')).not.toContain('25000000');
  });
});

describe('words of a measure', () => {
  it.each([
    ['A third of the pilots have learned to glide.', ['pilots who have learned to glide']],
    ['The survey of 900 nurses was long. Sixty percent said their wards were full.', ['nurses polled', 'those asked who said their wards were full']],
    ['Norway sanctioned 90 bodies, including 12 firms in Peru.', ['bodies sanctioned by Norway', 'firms sanctioned by Norway']],
    ['Chile accounts for 28 percent of world copper output.', ['copper output']],
    ['The sea is cold. A navy vessel with 60 sailors on board sank.', ['sailors on board navy vessel']],
    ['Gazprom gas rose 3 percent.', ['growth of gas']],
    ['Norway sent two frigates.', ['frigates sent']],
    ['The bank Orvel lends to 640,000 households.', ['households lent to']],
    ['Orders of the shop Zando averaged 54 euros.', ['average orders of shop Zando']],
    ['The band has 90 players from what used to be the north.', ['players']],
  ])('tell all that the clause needs: %s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });
});

describe('marks of money', () => {
  it('belong to the amount, and to nobody', async () => {
    expect(await figureLines('A tent costs CA $80.')).toEqual(['cost of tent = 80 CAD']);
    expect(await figureLines('Kenya paid US $3 million.')).toEqual(['payment = 3000000 USD, from Kenya']);
  });
});
