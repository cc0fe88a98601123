import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('what stands between a subject and its verb', () => {
  it.each([
    ['Norway, the foreign ministry said, jailed Chadian singer Ada Holm.', 'arrest occurred: Norway → Ada Holm'],
    ['Norway – long seen as neutral – shelled Chad.', 'bombard occurred: Norway → Chad'],
    ['Peru, no friend of Chad, condemned Mali.', 'criticise occurred: Peru → Mali'],
    ['Norwegian police, Reuters reported on Tuesday, detained Kenyan sailors.', 'arrest occurred: Norway → Kenyan sailors'],
  ])('leaves the verb its own: %s', async (text, line) => {
    expect(await typedEventLines(text)).toContain(line);
  });

  it.each([
    ['Norway, Chad said, attacked Peru.', 'attack occurred: Norway → Peru'],
    ['Norway – and not Chad – attacked Peru.', 'attack occurred: Norway → Peru'],
    ['Norway, Mali and Sudan, Chad said on Monday, attacked Peru.', 'attack occurred: Norway & Mali & Sudan → Peru'],
    ['The army, the president of Chad said on Monday, attacked Peru.', 'attack occurred: army → Peru'],
    ['Norway, Chad and Mali attacked Peru.', 'attack occurred: Norway & Chad & Mali → Peru'],
  ])('is done by nobody who is cited or ruled out: %s', async (text, line) => {
    expect(await typedEventLines(text)).toEqual([line]);
  });

  it.each([
    ['Kenyan singer Ada Holm, 45, killed Monday in Chad, was buried.', 'Ada Holm →'],
    ['Two traders, both from Mali, arrested this week in Chad, are to be freed.', 'traders →'],
    ['Peru, Chad and Mali, condemned by Norway, left the talks.', 'Peru →'],
  ])('makes no verb of a participle: %s', async (text, line) => {
    expect((await typedEventLines(text)).filter((each) => /kill|arrest|criticise/.test(each) && each.includes(line))).toEqual([]);
  });
});
