import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The fields in doubt of the event that a word tells. */
async function doubtsOf(word: string, text: string): Promise<readonly string[]> {
  const events = (await findingsOf(text)).events.filter(({ trigger }) => trigger.exact === word);
  return events.flatMap(({ doubts = [] }) => doubts.filter((field) => field === 'time' || field === 'place'));
}

describe('a place is in doubt', () => {
  it('where it is one of several', async () => {
    expect(await doubtsOf('arrested', 'Police arrested six men in Lagos and Kano on Monday.')).toEqual(['place']);
    expect(await doubtsOf('arrested', 'Police arrested six men in Lagos on Monday.')).toEqual([]);
  });
});

describe('a time is in doubt', () => {
  it('where another one is joined to it', async () => {
    expect(await doubtsOf('rose', 'Prices rose in March and in May.')).toEqual(['time']);
    expect(await doubtsOf('rose', 'Prices rose in March.')).toEqual([]);
  });

  it('where it may be that of what somebody is criticised for', async () => {
    expect(await doubtsOf('condemned', 'Norway condemned Chad for the murder of a diplomat in Oslo in April 2022.')).toEqual(['time']);
    expect(await doubtsOf('condemned', 'In April 2022 Norway condemned Chad for the murder of a diplomat in Oslo.')).toEqual([]);
  });

  it('where a day without its year is counted back to the year before', async () => {
    expect(await doubtsOf('signed', 'Norway and Chad signed a treaty on 20 February.')).toEqual(['time']);
    expect(await doubtsOf('signed', 'Norway and Chad signed a treaty on 20 November.')).toEqual([]);
  });
});
