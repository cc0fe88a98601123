import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

const doubtsIn = async (text: string) => (await findingsOf(text)).figures.map(({ doubts = [] }) => doubts);
const sourcesIn = async (text: string) => {
  const { figures, entities } = await findingsOf(text);
  return figures.map(({ attributed_to: source }) => [source?.span.exact, source?.entity === undefined ? undefined : entities[source.entity]?.name]);
};

describe('whom the clause of a figure tells', () => {
  it('is whoever gets the money, told by a pronoun too', async () => {
    expect(await figureLines('The club admired Ada Holm. Ivo Lind lent her $14,000.')).toEqual(['loans = 14000 USD, from Ivo Lind, to Ada Holm']);
  });

  it('is whoever is told to pay, and the rival who gets it', async () => {
    expect(await figureLines('Judge tells Toyota to pay $7 million.')).toEqual(['payment = 7000000 USD, from Toyota']);
    expect(await figureLines('A court ordered Toyota to pay $7 million to its old competitor Honda.')).toEqual([
      'payment = 7000000 USD, from Toyota, to Honda',
    ]);
  });

  it('is both sides of a deal, and the one whose firm it is told of', async () => {
    expect((await figureLines('Ryanair ordered ten jets from Boeing in a $4 billion deal.')).at(-1)).toBe(
      'deal = 4000000000 USD, of Ryanair, of Boeing',
    );
    expect((await figureLines('Peru, whose pension fund owns 9 percent of Toyota, agreed.')).join()).toMatch(/of Peru/u);
  });

  it('is whoever takes a part of what another exports', async () => {
    expect((await figureLines('Peru received 27 percent of the exports.')).join()).toContain('to Peru');
  });

  it('is where its own amount is told', async () => {
    expect(await figureLines('Toyota sold 40,000 cars in Peru and 30,000 in Chile.')).toEqual([
      'cars sold = 40000 car, from Toyota, of Peru',
      'cars sold = 30000 car, from Toyota, of Chile',
    ]);
  });

  it('is the one at whom missiles are fired', async () => {
    expect(await figureLines('In May Hamas fired 4,360 rockets at Nairobi.')).toEqual([expect.stringContaining('to Nairobi')]);
    expect(await figureLines('The rebels fired 30 rockets at Nairobi.')).toEqual(['rockets fired = 30 rocket, to Nairobi']);
  });

  it('is where a raid was launched that killed people, and where a building stands', async () => {
    expect(await figureLines('Gunmen launched a raid near Kandahar that left 9 people dead.')).toEqual(['people killed = 9 person, of Kandahar']);
    expect(await figureLines('Some 600 masks were lost at a clinic in Nairobi.')).toEqual(['masks lost = 600 mask, of Nairobi']);
  });

  it('is whom something leaves with so many, and whose bond has a yield', async () => {
    expect(await figureLines('The sale leaves Toyota with 18 plants.')).toEqual(['plants = 18 plant, of Toyota']);
    expect(await figureLines("The yield on Toyota's dollar bond rose to 9.1 percent.")).toEqual(['yield on bond = 9.1 percent, of Toyota']);
  });

  it('is the only state that "the country" can be', async () => {
    expect(await figureLines('Peru needed help. The fund lent the country $4 billion.')).toEqual(['loans = 4000000000 USD, to Peru']);
  });

  it('is the town that "the town" takes up, and the place of which a clause with "where" tells', async () => {
    expect(await figureLines('Smog covers Tampa. Some 2,400 people were evacuated in the city.')).toEqual([
      'people evacuated = 2400 person, of Tampa',
    ]);
    expect((await figureLines('The bank left Nairobi, where the population grew by a third.')).at(-1)).toBe(
      'growth of population = 33.33 percent, of Nairobi',
    );
  });

  it('is where people died, however many words stand between', async () => {
    expect(await figureLines('It ended in a rail accident in Kenya involving 30 deaths.')).toEqual(['people killed = 30 person, of Kenya']);
    expect(await figureLines('Clashes broke out, leaving some 22 people dead in Lagos and Kano.')).toEqual([
      'people killed = 22 person, of Lagos, of Kano',
    ]);
  });

  it('is who supplies a part, and whom', async () => {
    expect(await figureLines("Peru supplies 13 percent of Chile's oil.")).toEqual(["oil = 13 percent of Chile's oil, of Chile, from Peru"]);
  });

  it('is the place with which a title begins', async () => {
    expect(await figureLines('Kenya: Inflation tops 50 percent\n\nPrices went up.')).toEqual(['inflation = 50 percent, of Kenya']);
  });
});

describe('whose a figure is not', () => {
  it('is the state of a currency, or of a body that is bought', async () => {
    expect(await figureLines('The bridge was rebuilt at a cost of forty million U.S. dollars.')).toEqual(['cost = 40000000 USD']);
    expect(await figureLines('The winner was handed a $700 (U.S.) grant.')).toEqual(['grant = 700 USD']);
    expect(await figureLines('Toyota agreed to buy a Polish rival for 90 million euros.')).toEqual(['price of rival = 90000000 EUR, to Toyota']);
  });

  it('is whoever a thing with a price is taken from, or an adjective that tells whose others are', async () => {
    expect(await figureLines('Thieves stole a $400 phone from Peru.')).toEqual(['price of phone = 400 USD']);
    expect(await figureLines('French tourists left on Monday. The nation has 400 clinics.')).toEqual(['clinics = 400 clinic']);
  });

  it('is what the clause goes on to tell of others', async () => {
    expect(await figureLines('Besides the 1,200 Kenyan lives lost in 1991, the war left debts in Chad.')).toEqual([
      'lives lost = 1200 life, of Kenya (1991)',
    ]);
  });

  it.each([
    ['The number of people killed in Peru rose to 90.', 'people killed = 90 person, of Peru'],
    ['Some 90 students arrested in clashes with police in Peru were let go.', 'students arrested = 90 student, of Peru'],
    ['Some 9,000 people were displaced by fighting in Peru.', 'people displaced = 9000 person, of Peru'],
    ['Relatives of the 90 guards wounded in an ambush in Peru met.', 'guards injured = 90 guard, of Peru'],
  ])('is where it befell the counted: %s', async (text, line) => {
    expect(await figureLines(text)).toEqual([line]);
  });

  it('is the first and last of a row', async () => {
    const lines = await figureLines('The 14 states of the league, from Chad to Kenya, have a flag.');
    expect(lines.every((line) => !line.includes('from Chad'))).toBe(true);
  });

  it('is a body of states that "the group" cannot be', async () => {
    const lines = await figureLines('Envoys of the United Nations met the rebels. The group commands some 900 gunmen.');
    expect(lines.some((line) => line.includes('United Nations'))).toBe(false);
  });

  it('is whoever fines', async () => {
    expect((await figureLines('Judge Ada Holm fined Orvel 3 million dollars.')).join()).not.toContain('Holm');
    expect((await figureLines('The European Union fined four makers 388 million euros.')).some((line) => line.includes('of European Union'))).toBe(
      false,
    );
  });

  it('is whoever estimates it', async () => {
    const text = 'Toyota launched a van. The broker Renault estimates that the company sold 3,100 cars.';
    expect((await figureLines(text)).at(-1)).toContain('Toyota');
  });
});

describe('whose word a figure is', () => {
  it('is that of the one who made a report', async () => {
    expect(await sourcesIn('According to a report issued by the World Bank in May, Peru has 40,000 teachers.')).toEqual([
      ['a report issued by the World Bank', 'World Bank'],
    ]);
    expect((await sourcesIn('A poll for the Tarn Post, taken on Sunday among drivers, showed that 31 percent of voters agreed.'))[0]?.[0]).toBe(
      'A poll for the Tarn Post',
    );
  });
});

describe('whose a figure may be, by the clause', () => {
  it('is open where one of several is told', async () => {
    expect(await doubtsIn('Corvex runs more than 60 laboratories in Kenya and around the world.')).toEqual([['owner']]);
    expect(await doubtsIn('Toyota has sponsored more than 60 exhibitions in Kenya and Chad.')).toEqual([[]]);
  });

  it('is open where a name stands within a longer one', async () => {
    expect(await doubtsIn('Around 200 supporters of Forward Moldova blocked the road.')).toEqual([['owner']]);
  });

  it('is open where a getter or an official is told, and nobody who is known', async () => {
    expect(await doubtsIn('Toyota gave him $35,000.')).toEqual([['owner']]);
    expect(await doubtsIn('Finance minister Ana Lopez sought loans of up to $3 billion.')).toEqual([['owner']]);
  });
});
