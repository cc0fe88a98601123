import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function typesOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return [...new Set(events.flatMap(({ plover }) => (plover ? [plover.type] : [])))];
}

it.each([
  'Soldiers blocked a bridge in Niger on Friday to protest against low pay.',
  'Soldiers blocked a bridge in Benin on Friday over unpaid wages.',
])('forces that say what they protest against protest: %s', async (text) => {
  expect(await typesOf(text)).toEqual(['PROTEST']);
});

it('forces that close a road and give no grievance do not protest', async () => {
  expect(await typesOf('Soldiers blocked a bridge in Niger on Friday.')).not.toContain('PROTEST');
});

it('nobody protests who rallies to win', async () => {
  expect(await typesOf('Uruguay rallied against Peru to beat them 2-1 in Lima.')).toEqual([]);
});
