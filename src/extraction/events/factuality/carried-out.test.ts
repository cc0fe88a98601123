import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const visitsOf = async (text: string) => (await findingsOf(text)).events.flatMap(({ predicate, status }) => (predicate === 'visit' ? [status] : []));

it('a decision that another sentence tells to be carried out is no plan', async () => {
  expect(await visitsOf('Giorgia Meloni visited Tunisia on 9 June 2022. Her choice to visit Tunisia was mocked by farmers.')).toEqual([
    'occurred',
    'occurred',
  ]);
});

it('one that only takes up what was told is not told again', async () => {
  const text = 'Giorgia Meloni visited Tunisia and Oman last June. Her choice to visit both was mocked by farmers.';
  expect(await visitsOf(text)).toEqual(['occurred', 'occurred']);
});

it('one that is still to be carried out stays a plan', async () => {
  const text = 'Giorgia Meloni will visit Tunisia in April 2024. Her choice to visit Tunisia was mocked by farmers.';
  expect(await visitsOf(text)).toEqual(['planned', 'planned']);
});
