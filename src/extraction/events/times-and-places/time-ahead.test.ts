import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** When the event of a word was, in a report of Wednesday 22 May 2024. */
async function timeOf(word: string, text: string): Promise<string> {
  const event = (await findingsOf(text, { published: '2024-05-22' })).events.find(({ trigger }) => trigger.exact === word);
  return event ? (event.time?.edtf ?? '-') : 'no event';
}

it.each([
  ['summon', 'A court in Lima will summon the mayor on Friday, his lawyer told the daily Vega.', '2024-05-24'],
  ['summoned', 'A court in Lima summoned the mayor on Friday, his lawyer told the daily Vega.', '2024-05-17'],
  ['called', "Chile's dockers called for a strike on Sunday.", '-'],
  ['called', 'Chile called for a truce on Monday.', '2024-05-20'],
  ['called', 'Chile on Monday called for a truce.', '2024-05-20'],
  ['pledged', 'Kenya pledged to send 40 tanks to Chad this year.', '-'],
  ['pledged', 'Kenya pledged on Monday to send 40 tanks to Chad.', '2024-05-20'],
  ['pledged', 'This month Kenya pledged to send 40 tanks to Chad.', '2024-05'],
])('of %s in "%s"', async (word, text, expected) => {
  expect(await timeOf(word, text)).toBe(expected);
});
