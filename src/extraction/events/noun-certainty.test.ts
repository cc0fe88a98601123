import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

async function toldOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ plover, status }) => (plover ? [`${plover.type} ${status}`] : []));
}

describe('a deed told by a noun', () => {
  it.each([
    ["A spokesman confirmed Chad's expulsion of the German ambassador.", 'SANCTION occurred'],
    ["Shares fell in response to Niger's expulsion of the French ambassador.", 'SANCTION occurred'],
    ["News of Mexico's arrest of two Peruvian officials drew wide attention.", 'COERCE occurred'],
    ['Pakistan responded on Monday with a condemnation of India.', 'ACCUSE occurred'],
    ['Russia retaliated with the expulsion of two British diplomats.', 'SANCTION occurred'],
    ['On her first visit to Kenya, Angela Merkel made no comment.', 'CONSULT occurred'],
    ['The Kenyan army denied any attack on Somali rebels.', 'ASSAULT denied'],
    ["The Kenyan army's alleged attack on Somali rebels drew wide attention.", 'ASSAULT alleged'],
    ['Antony Blinken called off a trip to Beijing.', 'CONSULT negated'],
    ['The Pentagon scrapped a planned strike on Syria.', 'ASSAULT negated'],
    ["Iraq's invasion of Kuwait was called off.", 'ASSAULT negated'],
  ])('is as settled as what it is told of: %s', async (text, told) => {
    expect(await toldOf(text)).toEqual([told]);
  });

  it.each([
    'An Israeli attack on Iran would be a mistake.',
    'NATO would respond to an attack on Estonia by Russia.',
    'Without an attack on Chad by Sudan, prices would fall.',
    "Ministers discussed the timing of Macron's visit to Kenya.",
    'A Chadian attack on Niger will draw a response from Mali.',
  ])('is not told where it may never be: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });

  it.each([
    ['A Russian attack on the Ukrainian city of Sumy destroyed a school.', 'Russia', 'Sumy'],
    ['The Kenyan guards defended their detention of French diplomats on Tuesday.', 'Kenya', 'France'],
    ['A bomb attack on Turkish soldiers in Iraq by Kurdish rebels drew wide attention.', 'Kurdish rebels', 'Türkiye'],
  ])('has its own parties: %s', async (text, source, target) => {
    const { events, entities } = await findingsOf(text);
    const told = events.find(({ plover }) => plover !== undefined);
    expect(told?.participants.map(({ role, entity }) => `${role} ${entities[entity]?.name}`)).toEqual([`source ${source}`, `target ${target}`]);
    expect(told?.time).toBeUndefined();
  });

  it.each([
    'India defended its ban on Pakistani singers.',
    'Poland defended its treatment of Belarusian migrants.',
    'Berlin defended its support for Israel.',
  ])('supports nobody by being defended: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });

  it('is not that of whoever acts at a visit of others', async () => {
    expect(await toldOf('During a visit to Rwanda, police arrested three Kenyan students.')).toEqual(['COERCE occurred']);
  });
});
