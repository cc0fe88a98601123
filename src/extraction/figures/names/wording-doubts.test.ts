import { describe, expect, test } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

/** The figures of a text in words: measure and what is in doubt. */
async function told(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text, { published: '2024-05-14' });
  return extract(report, reading).figures.map(
    ({ measureInFull, measureName, value, unit, doubts = [] }) =>
      `${measureInFull ?? measureName} = ${value} ${unit}${doubts.length > 0 ? ` (${doubts.join()})` : ''}`,
  );
}

describe('the words for a measure', () => {
  test('are in doubt where they point outside, leave out half of the counted, or are of something only as big', async () => {
    expect((await told('There are about 40,000 goats and mountain rams kept as pets in Peru.')).join()).toContain('(measure)');
    expect((await told('They have an income equal to half of the income of Chile.')).join()).toContain('(measure)');
    expect((await told('Some 900 points are worth $30 in its shop.')).join()).toContain('(measure)');
    expect((await told('Two of them could sink a 20,000-tonne ship.')).join()).toContain('(measure)');
  });

  test('have goods before the deed, and both of joined adjectives', async () => {
    expect(await told('Torvik Tea produces 15 brands of tea in Kenya.')).toContain('brands of tea made = 15 brand');
    expect((await told('The 572 large and small islands of Tarn are green.')).join()).toContain('large and small islands');
  });

  test('are those of the goods behind a contract, and of what a barrel is of', async () => {
    expect(await told("London's main contract, sweet crude for June delivery, rose 60 cents to $66.80 a barrel.")).toEqual([
      'growth of sweet crude = 0.6 USD',
      'price of sweet crude = 66.8 USD/barrel',
    ]);
    expect(await told('The euro fell, and a barrel of crude cost $89 in Oslo.')).toEqual(['price of crude = 89 USD/barrel']);
  });

  test('have the unit of the change that led there', async () => {
    expect((await told('Stocks of oil in Peru fell by 3.9 million barrels last week to 12.7 million.')).join()).toContain(
      'stocks of oil = 12700000 barrel',
    );
  });

  test('are in doubt of a rate per another amount, of a part of a thing, and of those who merge', async () => {
    expect((await told('Some 12 divers are killed for every million dives.')).join()).toContain('(measure)');
    expect((await told("The telephone's battery lasts nine hours.")).join()).toContain('(measure)');
    expect((await told('Torvik Foods offered to buy Quell Foods. The combined group would have sales of $36 billion.')).at(-1)).toContain('(owner)');
    expect((await told('The mine, which opened in 1958, employs 900 people.')).join()).toContain('(owner)');
  });

  test('of a rate are the money that is bought, and "lower" holds for both amounts', async () => {
    expect(await told('The South Korean won sank to 1,463 to the dollar.')).toEqual(['won = 1463 KRW/USD']);
    expect(await told('The Nasdaq was 80.5 points, or 4.7 percent, lower.')).toEqual([
      'growth of Nasdaq = 80.5 point',
      'growth of Nasdaq = 4.7 percent',
    ]);
  });

  test('are in doubt of members of an unnamed service, and of a change whose holder nobody is known by', async () => {
    expect((await told('The service, started in May, has 25 million members.')).join()).toContain('(owner)');
    expect((await told('Torvik Motors sales fell 12 percent. Toyota lost 28 percent, and Grunk 22 percent.')).at(-1)).toContain('(owner)');
  });

  test('are no figure of the association that tells them', async () => {
    const { report, reading } = await makeReport("The carmakers' association ACEA published its figures. Sales dropped 41 percent in Spain.", {
      published: '2024-05-14',
    });
    const { figures, entities } = extract(report, reading);
    expect(figures.at(-1)?.about.map(({ entity }) => entities[entity]?.name)).toEqual(['Spain']);
  });

  test('of what a bank wrote off tell that it did', async () => {
    expect(await told('Harrow Bank wrote off $5.5 billion in bad loans.')).toEqual(['write-off = 5500000000 USD']);
  });
});
