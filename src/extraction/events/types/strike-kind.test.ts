import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function typesOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return [...new Set(events.flatMap(({ plover }) => (plover ? [plover.type] : [])))];
}

describe('the noun "strike"', () => {
  it.each([
    'Six people died in a Sudanese strike on Juba on Friday.',
    'Twelve villagers were killed in an Eritrean strike.',
    'A Chadian strike destroyed a bridge in Sudan on Monday.',
    'Turkey carried out a strike on Kurdish rebels in Syria.',
    'Iran retaliated with strikes on Iraqi bases on Sunday.',
  ])('is a blow of arms: %s', async (text) => {
    expect(await typesOf(text)).toEqual(['ASSAULT']);
  });

  it.each([
    'Kenyan nurses called a strike in Nairobi.',
    'A strike by Kenyan nurses entered its third week on Monday.',
    'French railway workers went on strike on Monday.',
    'Belgian train drivers responded to the reform with a strike on Friday.',
    'Norwegian unions organised a strike against the pension reform.',
  ])('stops work: %s', async (text) => {
    expect(await typesOf(text)).toEqual(['PROTEST']);
  });

  it('of a state alone is neither', async () => {
    expect(await typesOf('The Belgian strike entered its third week on Monday.')).toEqual([]);
    expect(await typesOf('Togo reacted to the ruling with a strike.')).toEqual([]);
  });
});
