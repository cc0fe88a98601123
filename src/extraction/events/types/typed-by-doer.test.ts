import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** Typed events as "TYPE source > target". */
async function typedIn(text: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text, { published: '2024-05-22' });
  return events.flatMap(({ plover, participants }) => {
    const named = (role: string) => participants.flatMap((one) => (one.role === role ? [entities[one.entity]?.name] : [])).join(', ');
    return plover ? [`${plover.type} ${named('source')} > ${named('target')}`] : [];
  });
}

it.each([
  ['Norway welcomed sanctions on Belarus.', []],
  ['Norway welcomed the EU sanctions against Belarus.', ['SUPPORT Norway > European Union', 'SANCTION European Union > Belarus']],
  ['Peru welcomed the conviction of a Bolivian colonel.', ['SUPPORT Peru > ']],
  ['Peru welcomed criticism of Bolivia.', []],
  ['Peru welcomed the sentence for a Bolivian smuggler.', ['SUPPORT Peru > ']],
  ['Peru welcomed the deployment of soldiers to Bolivia.', ['SUPPORT Peru > ']],
  ['Peru welcomed Bolivia’s release of the sailors.', ['SUPPORT Peru > Bolivia']],
  ['Peru welcomed the Bolivian proposal on Monday.', ['SUPPORT Peru > Bolivia']],
])('praises whoever does what is welcomed, and nobody who suffers it: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});

it.each([
  ['Bolivia faced sanctions by Peru.', ['SANCTION Peru > Bolivia']],
  ['Bolivia was hit by sanctions from Peru.', ['SANCTION Peru > Bolivia']],
  ['Bolivia faces new sanctions from Peru.', []],
  ['Chile was the focus of talks by Peru and Bolivia.', []],
])('is undergone only where it is done: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});

it.each([
  ['Peru’s truce with Bolivia collapsed on Tuesday.', []],
  ['Peru’s ceasefire with Bolivia held for two weeks.', []],
  ['Peru’s capture of Sucre took two months.', ['ASSAULT Peru > Sucre']],
  ['Peru’s capture of the Bolivian general angered Chile.', ['COERCE Peru > Bolivia']],
])('tells no truce that ends, and no arrest of a town: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});

it.each([
  ['Chadian guards returned fire after Sudanese soldiers shelled a village.', ['ASSAULT Chad > ', 'ASSAULT Sudan > ']],
  ['Peru called the raid a massacre.', ['ACCUSE Peru > ']],
  ['Peru called the vote unfair.', ['ACCUSE Peru > ']],
  ['Peru called an election for May.', ['CONCEDE Peru > ']],
  ['Chad shot down a Sudanese drone.', ['ASSAULT Chad > Sudan']],
])('types what is done in answer, and what a thing is called: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});

it.each([
  ['Two Kenyan guards wounded in market blast near Mandera', ['ASSAULT  > Kenya']],
  ['Kenyan guards clash with herders', ['ASSAULT Kenya > herders in Kenya']],
])('strikes none by those whose harm a title tells: %s', async (text, expected) => {
  const { events, entities } = await findingsOf(text, { published: '2024-05-22', roles: ['title'] });
  const told = events.flatMap(({ plover, participants }) => {
    const named = (role: string) => participants.flatMap((one) => (one.role === role ? [entities[one.entity]?.name] : [])).join(', ');
    return plover ? [`${plover.type} ${named('source')} > ${named('target')}`] : [];
  });
  expect(told).toEqual(expected);
});

it.each([
  ['Peru accused the Chilean authorities of torturing prisoners.', ['ACCUSE Peru > Chile']],
  ['Norwegian Foreign Minister Ada Holm spoke by phone with her Kenyan and Chadian counterparts.', ['CONSULT Ada Holm, Kenya, Chad > ']],
  ['“Chad will not be lectured by a country that lies,” Foreign Minister Adam Nour said.', []],
  ['Peru was insulted by Chile.', ['ACCUSE Chile > Peru']],
])('finds who is accused, met and insulted: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});

it.each([
  ['Police in Chad set up roadblocks on the highway.', []],
  ['Norway sent a navy ship with 40 nurses and tents to Peru after the quake.', ['AID Norway > Peru']],
  ['Norway sent a navy ship with 40 marines to Peru.', ['MOBILIZE Norway > Peru']],
  ['Kenya ordered Chadian diplomats to leave.', ['SANCTION Kenya > Chad']],
  ['Kenya’s parliament voted 84 to 4 in favour of the bill.', ['SUPPORT Kenya > ']],
])('takes no post for a protest, no relief for arms and no vote for praise: %s', async (text, expected) => {
  expect(await typedIn(text)).toEqual(expected);
});
