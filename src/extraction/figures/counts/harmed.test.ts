import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const people = async (text: string): Promise<string[]> => (await figureLines(text)).filter((line) => line.startsWith('people'));

/** What the sentence behind a report's head counts. */
const afterLead = async (lead: string, next: string): Promise<string | undefined> => (await people(`OSLO, June 3 - ${lead}\n\n${next}`)).at(-1);

const afterStorm = async (next: string): Promise<string | undefined> => (await people(`A storm struck northern Peru on Monday.\n\n${next}`)).at(-1);

describe('those who were harmed, told by a number alone', () => {
  it('are people', async () => {
    expect(await people('Of the 40 on board, 12 were killed.')).toEqual(['people killed = 12 person']);
    expect(await people('The army fired 20 rockets at the town and 12 were wounded.')).toEqual(['people injured = 12 person']);
    expect(await people('Three boats sank and 40 are missing.')).toEqual(['people missing = 40 person']);
  });

  it('are none where as many things or beasts were counted before', async () => {
    for (const text of [
      'Directors shot 400 films and 90 were released on discs.',
      'Almost 20,000 ducks caught the flu and 3,000 died.',
      'Of 30 rhinos moved, five were killed by poachers and three were injured.',
      'The army destroyed 50 guns and captured 14.',
      'Of the 30 banks, eight were rescued by the state.',
      'Shepherds keep 5,000 goats there. More than 200 were killed by the flood.',
    ])
      expect(await people(text)).toEqual([]);
  });
});

describe('the place where people came to harm', () => {
  it('is told by the head of the report', async () => {
    expect(await people('A bus fell into a ravine in Peru on Monday.\n\nAt least 14 people were killed.')).toEqual([
      'people killed = 14 person, of Peru',
    ]);
  });

  it('is not that of what is told of the world, of a neighbour, of another time or of every year', async () => {
    expect(await people('A blast hit a market in Pakistan.\n\nAcross the globe 3,000 people were killed in attacks.')).toEqual([
      'people killed = 3000 person',
    ]);
    expect(await people('Storms hit Cuba on Monday.\n\nStorms kill 200 people a year on average.')).toEqual(['people killed = 200 person/year']);
    const lines = await people('A train crash in India injured 80 people on Monday.\n\nThe toll from an earlier crash abroad stood at 30 dead.');
    expect(lines.at(-1)).not.toContain('India');
  });
});

describe('the day of what befell people', () => {
  it('is not that on which some were let go or charged', async () => {
    expect(await people('Gunmen abducted 15 people and freed six people on Monday.')).toEqual([
      'people abducted = 15 person',
      expect.stringContaining('people released = 6 person'),
    ]);
  });
});

describe('whoever captured a number of something', () => {
  it('captured people only where an army or the like did it', async () => {
    expect(await people('The rebels captured six near the border.')).toHaveLength(1);
    expect(await people('Norway captured five in Tokyo.')).toEqual([]);
  });

  it('is the state of the dateline where its police act, and no other state is told of', async () => {
    const lead = 'Norwegian nurses marched to parliament in Oslo over pay on Monday.';
    expect(await afterLead(lead, 'Police used tear gas and detained 47 people.')).toBe('people detained = 47 person, of Norway');
    expect(await afterLead('Norwegian and Danish nurses marched on Monday.', 'Police used tear gas and detained 47 people.')).not.toContain('Norway');
    expect(await afterLead(lead, 'In Denmark police detained 47 people.')).not.toContain('Norway');
  });

  it('is that of those counted right before', async () => {
    expect(await people('In Peru 17 people were arrested and five people were hurt.')).toEqual([
      'people arrested = 17 person, of Peru',
      'people injured = 5 person, of Peru',
    ]);
    expect((await people('A storm killed 17 people in Peru and 5 people were hurt in Chile.')).at(-1)).not.toContain('Peru');
  });

  it('is that of the ambush in which they died, and so is its time', async () => {
    const lines = await figureLines('They were seized on January 3, 2024 in an ambush in Peru in which six soldiers were killed and 13 wounded.');
    expect(lines).toEqual(['soldiers killed = 6 soldier, of Peru (2024-01-03)', 'soldiers injured = 13 soldier, of Peru (2024-01-03)']);
  });

  it('is told beside a rank, and with another town of the same state', async () => {
    expect(await afterStorm('Some 400 people were evacuated from a valley whose river reached its highest level since 2008.')).toContain('of Peru');
    expect(await afterStorm('Residents of Lima said 400 people had been rescued.')).toContain('of Peru');
    expect(await afterStorm('Officials in Chile said 400 people had been rescued.')).not.toContain('of Peru');
    expect(await afterStorm('A storm in 2008 killed 400 people.')).not.toContain('of Peru');
  });

  it('is told ahead of whoever says so', async () => {
    expect(await people('In Niger, the army said it had rescued 19 people in an operation.')).toEqual(['people rescued = 19 person, of Niger']);
  });

  it('is where they fled from, and not where to', async () => {
    expect((await people('Rebels attacked a town in northwest Mali on Monday.\n\nSome 2,000 people fled towards Niger.')).at(-1)).toBe(
      'people fleeing = 2000 person, of Mali',
    );
  });
});
