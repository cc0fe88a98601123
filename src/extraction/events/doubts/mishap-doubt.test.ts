import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return events.filter(({ predicate }) => predicate === 'kill').flatMap(({ doubts = ['none'] }) => doubts);
}

it('is in doubt whether a death that follows a mishap is an assault', async () => {
  expect(await doubtsOf('A bus overturned near Lima in the night. Two Peruvian students were killed.')).toContain('type');
});

it('is not where violence is told', async () => {
  expect(await doubtsOf('Gunmen opened fire in Lima after a crash. Two Peruvian students were killed.')).not.toContain('type');
});

it('has nobody to be wrong about where violence is told and no doer', async () => {
  expect(await doubtsOf('A bomb went off in a market. Nine people were killed.')).toEqual(['none']);
  expect(await doubtsOf('Rain fell for days. Nine people were killed.')).toContain('parties');
});

it('is of deaths on roads', async () => {
  expect(await doubtsOf('Nearly 900 Peruvians were killed on the roads of Peru in 2019.')).toContain('type');
});

async function deathsOf(text: string) {
  const { events, entities } = await findingsOf(text, { published: '2024-05-16' });
  const killings = events.filter(({ predicate }) => predicate === 'kill');
  return killings.map(({ plover, participants }) => [
    plover?.type ?? 'none',
    ...participants.filter(({ role }) => role === 'source').map(({ entity }) => entities[entity]?.name ?? ''),
  ]);
}

it('is no assault by the state it happened in that an explosion killed somebody', async () => {
  expect(await deathsOf('An explosion at a paper mill in the Indian state of Kerala killed four cleaners.')).toEqual([['none']]);
});

it('is an assault where an attack is told, and by nobody told', async () => {
  expect(await deathsOf('A blast in the province of Chile killed four Peruvian clerks. The bomb lay under a car.')).toEqual([['ASSAULT']]);
  expect(await deathsOf('A car bomb at a bank in the Indian state of Kerala killed four Peruvian clerks.')).toEqual([['ASSAULT']]);
});
