import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** Whether the status of what a word tells is in doubt. */
async function isDoubted(word: string, text: string): Promise<boolean> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return events.find(({ trigger }) => trigger.exact === word)?.doubts?.includes('status') === true;
}

it.each([
  ['lease', 'Corvex had initially agreed to lease 90 tankers, but the price rose.'],
  ['raise', 'Owners insisted that the Miners Union agree to raise output by next year.'],
])('what was meant once, or is wished for, is no plan: %s', async (word, text) => {
  expect(await isDoubted(word, text)).toBe(true);
  expect(await isDoubted(word, `Corvex plans to ${word} 90 tankers.`)).toBe(false);
});

/** The predicates of a passage's events with whether their status is in doubt. */
async function doubtedIn(text: string): Promise<Record<string, boolean>> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return Object.fromEntries(events.filter(({ plover }) => plover).map(({ predicate, doubts = [] }) => [predicate, doubts.includes('status')]));
}

describe('the status of an event is in doubt where it is only supposed', () => {
  it.each([
    ['If Peru attacks Chad, prices will rise.', 'attack'],
    ['Should Kenya decide to arrest Ivo Lind, Chad would protest.', 'arrest'],
    ['If a war breaks out, ports will close. The Peruvian army will attack Chile.', 'threaten to attack'],
    ['The League praised fighters that can attack Lima.', 'attack'],
    ['Kenyan clerics routinely condemn the government of Chad.', 'accuse'],
    ['Kenya reacts with sanctions whenever Chad shells a port.', 'impose sanctions'],
    ['Peru expels an envoy whenever Chile votes against it.', 'expel'],
    ['Kenya did not invade Chad because of its oil.', 'invade'],
    ['Not even Kenya condemned Chad.', 'criticise'],
    ['The president of Kenya postponed a visit to Peru.', 'visit'],
  ])('%s', async (text, predicate) => {
    expect(await doubtedIn(text)).toMatchObject({ [predicate]: true });
  });
});

describe('it is not where it is told', () => {
  it.each([
    ['Kenya condemned Chad on Monday.', 'criticise'],
    ['Kenya said it would sign a treaty with Chad.', 'sign'],
    ['Kenya did not condemn Chad.', 'criticise'],
    ['Ivo Lind of Peru is not ill. Peru will sign a treaty with Chad.', 'sign'],
  ])('%s', async (text, predicate) => {
    expect(await doubtedIn(text)).toMatchObject({ [predicate]: false });
  });
});
