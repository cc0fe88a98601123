import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function timeOf(word: string, text: string): Promise<string> {
  const event = (await findingsOf(text, { published: '2024-05-03' })).events.find(({ trigger }) => trigger.exact === word);
  return event?.time ? `${event.time.edtf}, ${event.time.basis}` : '-';
}

const LEAD = 'Stocks in Norvik fell on Thursday after a run of poor results.';
const DAY = '2024-05-02, inferred';

it.each([
  ['lost', 'The Nikkei average lost 2 percent to 14,200.', DAY],
  ['gained', 'Corvex Ltd gained 6 percent after it won a contract.', DAY],
  ['closed', 'Shares of Corvex closed 2.4 percent lower in Frankfurt.', DAY],
  ['weakened', 'The forint weakened 0.9 percent to 312 against the euro.', DAY],
  ['dropped', 'Sales at Corvex Ltd dropped 6 percent.', '-'],
  ['rose', 'Shares of Corvex rose 9 percent in the month.', '-'],
])('the session of which a report tells has its day: %s in "%s"', async (word, text, expected) => {
  expect(await timeOf(word, `${LEAD} ${text}`)).toBe(expected);
});
