import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function movedIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  return events.flatMap(({ plover, predicate, participants }) =>
    plover && predicate === 'rescue'
      ? participants.flatMap(({ role, entity, as }) => (role === 'target' ? [as?.country ?? entities[entity]?.country ?? 'nowhere'] : []))
      : [],
  );
}

const BEFORE = 'Somali troops shelled a post in Kenya on Monday. Somalia denied it. ';

it.each([
  [`${BEFORE}Kenyan authorities evacuated about 900 residents from two villages on Friday.`, ['KEN']],
  [`${BEFORE}The Kenyan government evacuated families from the river on Friday.`, ['KEN']],
  [`${BEFORE}Kenyan officials evacuated villagers near the border with Somalia.`, ['KEN']],
])('are of the state that moves them: %s', async (text, expected) => {
  expect(await movedIn(text)).toEqual(expected);
});

it.each([
  ['Kenyan authorities evacuated 40 families from Somalia on Friday.', ['SOM']],
  ['Thai officials evacuated villagers from a Cambodian border town.', ['KHM']],
  ['Kenyan authorities evacuated Somali residents of the camp.', ['SOM']],
  ['In Mali, Danish officials evacuated families from two villages.', ['MLI']],
])('are of where they live: %s', async (text, expected) => {
  expect(await movedIn(text)).toEqual(expected);
});
