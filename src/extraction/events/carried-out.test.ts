import { expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

const visitsOf = async (text: string) => (await findingsOf(text)).events.flatMap(({ predicate, status }) => (predicate === 'visit' ? [status] : []));

it('a decision that another sentence tells to be carried out is no plan', async () => {
  expect(await visitsOf('William Ruto visited Chad on 3 May 2023. His decision to visit Chad drew criticism.')).toEqual(['occurred', 'occurred']);
});

it('one that only takes up what was told is not told again', async () => {
  const text = 'Emmanuel Macron visited Serbia and Hungary in May 2023. His decision to visit these countries angered the union.';
  expect(await visitsOf(text)).toEqual(['occurred', 'occurred']);
});

it('one that is still to be carried out stays a plan', async () => {
  const text = 'William Ruto will visit Chad in March 2024. His decision to visit Chad drew criticism.';
  expect(await visitsOf(text)).toEqual(['planned', 'planned']);
});
