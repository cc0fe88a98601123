import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events.filter(({ plover }) => plover).flatMap(({ doubts = [] }) => doubts);
}

describe('the type of an event', () => {
  it('is in doubt where a verb of several senses has nobody of politics on one side and its words are near to no type', async () => {
    expect(await doubtsOf('Sales fell in Peru at a time when Peruvian shoppers were demanding smaller cars.')).toEqual(['type']);
  });

  it.each([
    'Kenya expelled two Chadian envoys on Monday.',
    'Anna Kovar resigned on Monday.',
    'Police in Lima arrested two Peruvian students.',
    'Emmanuel Macron visited Kenya on 3 May 2024.',
  ])('is not where states stand on both sides, or the verb has one sense: %s', async (text) => {
    expect(await doubtsOf(text)).toEqual([]);
  });
});

describe('an agreement', () => {
  it('is in doubt where nobody else is told: what one decides for itself', async () => {
    expect(await doubtsOf('Kenya plans to sell bonds in June.')).toEqual(['type']);
    expect(await doubtsOf('Kenya agreed to lend Chad $4 million.')).toEqual([]);
  });
});

it('has no type where a question is asked, a thing foreseen, or a word stands in another compound', async () => {
  const { events } = await ruledFindingsOf(
    'Asked why he left Kenya, Ivo Lind of Peru said nothing. Kenya is expected to free Chad from its debt. The Peruvian space probe of Mars was lost. Kenyan students were self-isolating in Chad.',
  );
  expect(events.flatMap(({ plover }) => plover?.type ?? []).filter((type) => type !== 'CONCEDE')).toEqual([]);
});

it('is in doubt of what a body votes to do', async () => {
  expect(await doubtsOf("Peru's Congress voted on Wednesday to expel Ivo Lind of Chile.")).toContain('type');
});

it('is in doubt of what a court awards', async () => {
  expect(await doubtsOf('A court in Lima ordered the Peruvian government to pay $4 million to Chile.')).toContain('type');
});

it('is in doubt of who is at home and of how lands lie', async () => {
  expect(await doubtsOf('Senator Anna Kovar of Peru came to Lima in May.')).toContain('type');
  expect(await doubtsOf('Chad is encircled by Kenya, Peru and Egypt.')).toContain('type');
});

describe('who is hurt', () => {
  it('is not told to be killed', async () => {
    const { events } = await ruledFindingsOf('Kenyan rebels wounded three Ugandan soldiers.');
    expect(events.map(({ predicate }) => predicate)).toEqual(['wound']);
  });
});

describe('the status of an event', () => {
  it.each([
    'Kenya sells tea to Egypt.',
    'Anna Kovar complains about the noise.',
    'Chad informed Kenya, as it does when a Kenyan citizen is arrested.',
    'The plan rests on Peruvian voters supporting Anna Kovar of Peru.',
  ])('is in doubt where it may be done again and again: %s', async (text) => {
    expect(await doubtsOf(text)).toContain('status');
  });

  it.each([
    'Kenya shells a Chadian town with rockets.',
    'Kenya condemns the attack on Chad.',
    'Kenya is holding talks with Chad.',
    'Kenya issued a statement praising Chad.',
  ])('is not where it is done by saying it, or goes on now: %s', async (text) => {
    expect(await doubtsOf(text)).not.toContain('status');
  });
});
