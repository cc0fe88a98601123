import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('what stands beside a deed does not take it away', () => {
  it('asks the subject of an attack alone whether it can attack', async () => {
    expect(await typedEventLines('Ethiopia struck Eritrea after the collapse of their truce.')).toContain('attack occurred: Ethiopia → Eritrea');
    expect(await typedEventLines('Sudan attacked Chad amid a wave of arrests.')).toContain('attack occurred: Sudan → Chad');
    expect(await typedEventLines('Libya was attacked by Egypt despite the heat.')).toContain('attack occurred: Egypt → Libya');
    expect(await typedEventLines('A shortage of wheat hit Tunisia in May.')).toEqual([]);
    expect(await typedEventLines('Cuba was hit by a slump in tourism.')).toEqual([]);
  });

  it('asks what somebody withdrew from, and nothing else', async () => {
    expect(await typedEventLines('Belgium withdrew from Niger as the council was sitting.')).toEqual(['withdraw occurred: Belgium → Niger']);
    expect(await typedEventLines('Belgium withdrew from Niger with the blessing of the African Union.')).toEqual([
      'withdraw occurred: Belgium → Niger',
    ]);
  });
});

/** A sentence in which the words are those of a frame and the arguments are not. */
const OTHER: readonly string[] = [
  'The army fell into step with the king of Jordan.',
  'Italy threw Croatia a lifeline just before the break.',
  'Nurses flew a plane to Malawi.',
  'China and Zambia set the price of cobalt.',
  'Workers returned to their job in Ecuador at noon.',
  'Worshippers broke their fast in Indonesia.',
  'The minister spoke to Sweden through her music.',
  'The actor set herself on a course to stardom in Nigeria.',
  'The officer gave the Danish cook a shock.',
  'The queen worked with one hand on a portrait of Denmark.',
  'Kenya and Uganda drew up the calendar of the football season.',
  'Peru gave Bolivia the cold shoulder in the qualifier.',
  'The porter gave the Turkish consul a list of cafes.',
  'The minister shifted his position on Ghana and its cocoa.',
  'The mayor wants Japan to join the choir.',
  'The nurse put migrants across the aisle.',
];

/** The same words with the arguments that make the deed. */
const DEEDS: readonly (readonly [string, string])[] = [
  ['The rebels fell on the Chadian garrison at dawn.', 'attack'],
  ['Italy threw Croatia a lifeline with a loan of 2 billion euros.', 'give aid'],
  ['Spain flew a plane with doctors to Malawi.', 'send help'],
  ['China and Zambia agreed a price for cobalt.', 'agree'],
  ['Prisoners in Egypt ended their hunger strike.', 'end protest'],
  ['A monk set himself ablaze in Vietnam.', 'burn oneself'],
  ['Ghana and Togo worked hand in hand.', 'cooperate'],
  ['Kenya and Uganda drew up a calendar for the talks.', 'agree'],
  ['Turkey pushed migrants across the border into Greece.', 'deport'],
  ['The African Union suspended Gabon.', 'suspend membership'],
];

describe('an argument of another kind makes another sense', () => {
  it.each(OTHER)('tells nothing by "%s"', async (text) => {
    expect(await typedEventLines(text)).toEqual([]);
  });

  it.each(DEEDS)('tells a deed by "%s"', async (text, deed) => {
    expect((await typedEventLines(text)).some((line) => line.startsWith(`${deed} occurred`))).toBe(true);
  });

  it('promises nothing by how things will be', async () => {
    expect(await typedEventLines('The firm promised that the tablet would be lighter in Brazil.')).toEqual([]);
  });
});
