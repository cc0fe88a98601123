import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who does what a word tells: name, kind and country, and the words that name them. */
async function doersOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants.filter(({ role }) => role === 'source'))
    .map(({ entity, span, as }) => {
      const { name, kind, country } = entities[entity] ?? {};
      return `${name} (${kind} ${as?.country ?? country}): ${span.exact}`;
    });
}

/** Country and sector of everyone who does something. */
async function sectorsOf(text: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  const doers = events.flatMap(({ participants }) => participants.filter(({ role }) => role === 'source'));
  return doers.map(({ entity }) => `${entities[entity]?.country} ${entities[entity]?.sectors.join()}`);
}

describe('for a body acts', () => {
  it.each([
    ['Hezbollah (group LBN): A spokesman for Hezbollah', 'A spokesman for Hezbollah criticised Chile.'],
    ['Kenya (government KEN): A spokeswoman for the Kenyan army', 'A spokeswoman for the Kenyan army criticised Chile.'],
    ["Peru (government PER): The chief of Peru's national police", "The chief of Peru's national police criticised Chile."],
    ['Torvik (company DNK): A spokeswoman for Torvik', 'A spokeswoman for Torvik, a Danish toymaker, criticised Chile.'],
    [
      'European Commission (organisation undefined): A spokesman for the European Commission',
      'A spokesman for the European Commission criticised Chile.',
    ],
  ])('whoever speaks for it or leads it: %s', async (told, text) => expect(await doersOf(text, 'criticised')).toEqual([told]));
});

describe('for himself acts', () => {
  it.each([
    [
      'wife of Kenyan President William Ruto (person KEN): The wife of Kenyan President William Ruto',
      'The wife of Kenyan President William Ruto criticised Chile.',
    ],
    ['brother of a Peruvian minister (person PER): The brother of a Peruvian minister', 'The brother of a Peruvian minister criticised Chile.'],
    [
      'ally of Kenyan President William Ruto (person KEN): An ally of Kenyan President William Ruto',
      'An ally of Kenyan President William Ruto criticised Chile.',
    ],
    [
      'lawyer for Kenyan President William Ruto (person KEN): A lawyer for Kenyan President William Ruto',
      'A lawyer for Kenyan President William Ruto criticised Chile.',
    ],
    [
      'spokesman for the Kenyan president (person KEN): A spokesman for the Kenyan president',
      'A spokesman for the Kenyan president criticised Chile.',
    ],
  ])('who is told by another person: %s', async (told, text) => expect(await doersOf(text, 'criticised')).toEqual([told]));

  it('and not of her state, where his own is told', async () => {
    expect(await doersOf('A Danish adviser to Kenyan President William Ruto criticised Chile.', 'criticised')).toEqual([
      'Danish adviser to Kenyan President William Ruto (person DNK): A Danish adviser to Kenyan President William Ruto',
    ]);
  });

  it.each([
    ['former Kenyan diplomat (person KEN): A former Kenyan diplomat', 'A former Kenyan diplomat criticised Chile.'],
    ['former Kenyan president (person KEN): The former Kenyan president', 'The former Kenyan president criticised Chile.'],
    ['ousted Malian minister (person MLI): An ousted Malian minister', 'An ousted Malian minister criticised Chile.'],
    ['ousted president in Mali (person MLI): The ousted president of Mali', 'The ousted president of Mali criticised Chile.'],
    ['deposed Malian president (person MLI): The deposed Malian president', 'The deposed Malian president criticised Chile.'],
    ['ousted Malian government (group MLI): The ousted Malian government', 'The ousted Malian government criticised Chile.'],
    ["former head of Peru's police (person PER): A former head of Peru's police", "A former head of Peru's police criticised Chile."],
  ])('who held a post once: %s', async (told, text) => expect(await doersOf(text, 'criticised')).toEqual([told]));

  it('a party, and not the one whose it is', async () => {
    expect(await doersOf('The party of Kenyan President William Ruto criticised Chile.', 'criticised')).toEqual([
      'party of Kenyan President William Ruto (group KEN): The party of Kenyan President William Ruto',
    ]);
  });
});

describe('an office of another time', () => {
  it.each(['The late Jordanian king criticised Chile.', 'The late king of Jordan criticised Chile.', "Jordan's then king criticised Chile."])(
    "is not today's holder's: %s",
    async (text) => expect((await doersOf(text, 'criticised')).join()).toMatch(/^Jordan /),
  );
});

describe('beside whoever leads a body', () => {
  it.each([
    ["Jane Doe (person PER): The head of Peru's police", "The head of Peru's police, Jane Doe, criticised Chile."],
    ['Jane Doe (person PER): The leader of the biggest Peruvian union', 'The leader of the biggest Peruvian union, Jane Doe, criticised Chile.'],
  ])('a name tells who that is: %s', async (told, text) => expect(await doersOf(text, 'criticised')).toEqual([told]));

  it('no name of a list tells it', async () => {
    const told = await doersOf("The head of Peru's police, Jane Doe and two ministers criticised Chile.", 'criticised');
    expect(told).not.toContain("Jane Doe (person PER): The head of Peru's police");
  });
});

describe('who speaks for a person', () => {
  it.each([
    ['PER CVL', 'A spokesman for the Peruvian painter Jane Doe criticised Chile.'],
    ['PER REB', 'A spokesman for a Peruvian rebel leader criticised Chile.'],
    ['KEN GOV', 'A spokesman for Kenyan President William Ruto criticised Chile.'],
  ])('is what that one is: %s', async (told, text) => expect(await sectorsOf(text)).toEqual([told]));

  it('is of no state that is criticised', async () => {
    expect(await sectorsOf('A spokeswoman for the clinic where two Peruvians died criticised Chile.')).not.toContain('CHL MED');
  });
});

describe('an army or a government', () => {
  it('of whoever was somebody once is none of former days', async () => {
    expect(await doersOf("The former general's army attacked Chile.", 'attacked')).toEqual(["army (group undefined): The former general's army"]);
    expect((await doersOf("The former Danish colony's government criticised Chile.", 'criticised')).join()).not.toContain('DNK');
  });

  it('has no part in what a former member does', async () => {
    expect(await doersOf("A former member of Peru's congress criticised Chile.", 'criticised')).toEqual([
      "former member of Peru's congress (person PER): A former member of Peru's congress",
    ]);
  });
});

describe('those who bear arms', () => {
  it('for a lord of their own are not the state', async () => {
    expect(await doersOf('Forces loyal to Libyan commander Khalifa Haftar criticised Chile.', 'criticised')).toEqual([
      'Forces loyal to Libyan commander Khalifa Haftar (group LBY): Forces loyal to Libyan commander Khalifa Haftar',
    ]);
    expect(await doersOf('Troops loyal to Syrian President Bashar al-Assad criticised Chile.', 'criticised')).toEqual([
      'Syria (government SYR): Troops',
    ]);
  });

  it('for those who are against the state are not it', async () => {
    expect(await doersOf('Soldiers loyal to the Peruvian opposition criticised Chile.', 'criticised')).toEqual([
      'Soldiers loyal to the Peruvian opposition (group PER): Soldiers loyal to the Peruvian opposition',
    ]);
  });

  it('are of the state of the body they are joined to', async () => {
    expect(await doersOf('The Kenyan army and police criticised Chile.', 'criticised')).toEqual(['Kenya (government KEN): The Kenyan army']);
    expect(await doersOf('The Kenyan army and Ugandan police criticised Chile.', 'criticised')).toContain('Uganda (government UGA): Ugandan police');
  });
});

it('a member of parliament acts for it', async () => {
  expect(await doersOf('A member of the Kenyan parliament criticised Chile.', 'criticised')).toEqual([
    'Kenya (government KEN): A member of the Kenyan parliament',
  ]);
});
