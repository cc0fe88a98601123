import { describe, expect, it } from 'vitest';
import { findingsOf, typedEventLines } from '../../../../test/support/findings-of-text.ts';

const predicates = async (text: string) => (await findingsOf(text)).events.map(({ predicate }) => predicate);

describe('deeds that are told with a limit', () => {
  it.each([
    ['Canada postponed a lunch for envoys until June.', 'break off talks'],
    ['Norway put off talks with Peru until autumn.', 'break off talks'],
    ['Kenya and Chad reached no landmark agreement.', 'reach agreement'],
    ['Norway imposed no new sanctions on Iran.', 'impose sanctions'],
    ['Villagers were allowed to come back to their farms.', 'agree'],
    ['Norwegian troops liberated Narvik.', 'release'],
    ['Norway fined two firms. It released some in June.', 'release'],
  ])('are not told without it: %s', async (text, predicate) => {
    expect((await typedEventLines(text)).map((line) => line.split(':')[0])).not.toContainEqual(expect.stringContaining(predicate));
  });

  it('are negated where the whole deed is', async () => {
    expect(await typedEventLines('Kenya and Chad reached no agreement.')).toEqual(['reach agreement negated: Kenya & Chad → ']);
  });

  it('have no amount for what they are done to', async () => {
    expect(await predicates('The Liberals lost 4 percent.')).toEqual(['lose']);
  });

  it('are done by whoever is given the time for them', async () => {
    const { events, entities } = await findingsOf('Norway gave Peru two weeks to withdraw its ships.');
    const withdrawal = events.find(({ predicate }) => predicate === 'withdraw');
    expect(withdrawal?.participants.filter(({ role }) => role === 'source').map(({ entity }) => entities[entity]?.name)).toEqual(['Peru']);
  });
});

describe('what is demanded', () => {
  it('is a demand by a body of no known standing, and is not done yet', async () => {
    const { events } = await findingsOf("The teachers' union SUTO demanded an inquiry into the collapse.");
    expect(events.find(({ predicate }) => predicate === 'demand')?.plover?.type).toBe('REQUEST');
    expect(events.find(({ predicate }) => predicate === 'inquiry')?.status).toBe('proposed');
  });

  it('is no politics by a firm', async () => {
    expect(await typedEventLines('Samsung demanded an inquiry into the leak.')).toEqual([]);
  });
});

describe('a visit after another one', () => {
  it('has not the place of the other', async () => {
    expect(await typedEventLines("William Ruto's trip comes two years after the visit of Jonas Gahr Støre to Nairobi.")).toEqual([]);
  });
});

describe('who acts, by a title and a name', () => {
  it.each([
    ['U.S. Secretary of State Antony Blinken visited Oslo on April 26 and met Jonas Gahr Støre.', 'visit occurred: Antony Blinken'],
    ['Dutch Foreign Minister Hanke Bruins Slot met Jonas Gahr Støre in Oslo.', 'meet occurred: Hanke Bruins Slot & Jonas Gahr Støre'],
    ['An armed group released three hostages in Mali.', 'release occurred: '],
    ['A rebel group withdrew from Goma.', 'withdraw occurred: '],
  ])('is the subject: %s', async (text, start) => {
    expect(await typedEventLines(text)).toContainEqual(expect.stringContaining(start));
  });
});
