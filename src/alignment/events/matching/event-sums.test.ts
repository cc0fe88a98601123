import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';
import { isListable } from '../../../model/index.ts';

async function statusesOf(predicate: string, text: string): Promise<string[]> {
  const { events } = await alignedTexts(text);
  return events
    .filter((event) => isListable(event) && event.predicate === predicate)
    .map(({ status }) => status)
    .toSorted();
}

describe('what one report tells of several deeds', () => {
  it('a sum of many since a day is none of them, and a title leaves out whose word it is', async () => {
    const text =
      '# Five Chadian soldiers killed in clash with Niger\n\nNiger’s forces shelled two Chadian villages on Tuesday, killing five Chadian soldiers, Chad’s defence ministry said. At least 27 soldiers have been killed on the border since January.';
    expect(await statusesOf('kill', text)).toEqual(['alleged', 'occurred']);
  });

  it('a title stands where its report tells it as done', async () => {
    const text = '# Five soldiers killed in Chad\n\nGunmen killed five soldiers in Chad on Tuesday.';
    expect(await statusesOf('kill', text)).toEqual(['occurred']);
  });
});
