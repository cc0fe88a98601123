import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../test/support/findings-of-text.ts';

/** The time of the event that a word tells, with its basis where it is inferred; "-" where it has none. */
async function timeOf(word: string, text: string): Promise<string | undefined> {
  const event = (await findingsOf(text)).events.find(({ trigger }) => trigger.exact === word);
  return event && (event.time ? `${event.time.edtf}${event.time.basis === 'inferred' ? ' inferred' : ''}` : '-');
}

describe('the time of an event', () => {
  it('may be a time of day whose day the sentence does not tell', async () => {
    expect(await timeOf('arrested', 'Norwegian police arrested six men by 15:10 UTC.')).toMatch(/^\d{4}-\d\d-\d\dT15:10:00Z inferred$/);
  });

  it('may be the day at which its story stands', async () => {
    const day = '2021-05-03 inferred';
    expect(await timeOf('met', 'Norway closed the port on 3 May 2021. Earlier in the day, Narendra Modi met Emmanuel Macron.')).toBe(day);
    expect(await timeOf('fell', 'Rates were cut on 3 May 2021. Shares of Corvex fell 3 percent by the end of trading.')).toBe(day);
  });

  it('may be open to one side', async () => {
    expect(await timeOf('close', 'The mill will close by 2031.')).toBe('../2031');
    expect(await timeOf('banned', 'Tarn Air has been banned from Norway since July 2021.')).toBe('2021-07/..');
    expect(await timeOf('visited', 'Narendra Modi has not visited Norway since July 2021.')).toBe('-');
  });

  it('is the day of its subject where the clause tells no other', async () => {
    expect(await timeOf('killed', 'Saturday’s attack killed four Kenyan soldiers.')).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is not that of what came before it where only then it "has since" been done', async () => {
    expect(await timeOf('raised', 'In 2021, Corvex bought a stake in Tarn, and has since raised it.')).toBe('-');
    expect(await timeOf('sold', 'In 2021, Corvex bought a mill in Oslo and sold a farm in Peru.')).toBe('2021');
  });

  it('is a day told alone only where it lies among the several days beside it', async () => {
    expect(await timeOf('met', 'Oslo, 22 May 2024. Narendra Modi met Emmanuel Macron on Sunday two weeks ago.')).not.toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is not the stretch of what is announced', async () => {
    expect(await timeOf('announced', 'Corvex announced 900 job cuts over the next three years.')).toBe('-');
  });
});
