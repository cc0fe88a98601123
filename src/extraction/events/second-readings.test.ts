import { describe, expect, it } from 'vitest';
import { eventLine, findingsOf } from '../../../test/support/findings-of-text.ts';
import { hasDoubt, SECOND_READING } from '../../model/index.ts';

/** The second accounts of a text, each with its type and what is in doubt of it. */
async function second(text: string): Promise<string[]> {
  const findings = await findingsOf(text);
  return findings.events
    .filter(({ by }) => by === SECOND_READING)
    .map((event) => `${event.plover?.type} ${eventLine(findings, event)} ?${event.doubts?.join()}`);
}

describe('a second account of the same words', () => {
  it('has another one acted upon who may be meant', async () => {
    expect(await second('Mali refused to allow an inquiry into the shooting of miners, as demanded by Senegal and the United Nations.')).toEqual([
      'REJECT refuse occurred: Mali → Senegal ?parties',
    ]);
  });

  it('has a type where no frame tells one', async () => {
    expect(await second('Moroccan state radio paid tribute to the Algerian firemen who fought the blaze.')).toEqual([
      'SUPPORT pay occurred: Morocco → Algerian firemen ?type',
    ]);
  });

  it('leaves the first account as it is', async () => {
    const { events } = await findingsOf('Moroccan state radio paid tribute to the Algerian firemen who fought the blaze.');
    const first = events.filter(({ trigger, by }) => trigger.exact === 'paid' && by !== SECOND_READING);
    expect(first.map(({ plover }) => plover)).toEqual([undefined]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('is always in doubt', async () => {
    const { events } = await findingsOf(
      "Niger's parliament voted to freeze a fishing accord with Chad because of the treatment of herders there. Mali refused to allow an inquiry into the shooting of miners, as demanded by Senegal.",
    );
    expect(events.filter((event) => event.by === SECOND_READING && !hasDoubt(event))).toEqual([]);
  });

  it.each([
    // nobody of another state or its people
    'The Moroccan radio station paid tribute to the late singer.',
    // what is agreed is told by the agreement
    'Mali agreed to open its archives to Senegalese scholars.',
    // a match
    'Ghana outclassed Togo in the second half.',
    'Corvex sold its Spanish mills to Norvik.',
  ])('is none where there is nothing to read otherwise: %s', async (text) => {
    expect(await second(text)).toEqual([]);
  });
});
