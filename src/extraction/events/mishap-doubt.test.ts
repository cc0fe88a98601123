import { expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

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

it('is of deaths on roads', async () => {
  expect(await doubtsOf('Nearly 900 Peruvians were killed on the roads of Peru in 2019.')).toContain('type');
});
