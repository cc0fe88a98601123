import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string) {
  const { events } = await findingsOf(text);
  return events.filter(({ plover }) => plover).map(({ doubts = [] }) => doubts);
}

it('an act of which only who does it is known, and not what it is about, is in doubt as a whole', async () => {
  expect(await doubtsOf('Norway refused to lend any of them.')).toEqual([['reading']]);
  expect(await doubtsOf('Norway refused to lend Iceland a ferry.')).toEqual([[]]);
});
