import { expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

/** The labels of what a report tells, with the status. */
async function labelsOf(text: string): Promise<string[]> {
  const { events } = await alignedTexts(text);
  return events.filter(({ plover, salience }) => plover || salience > 0.1).map(({ label, status }) => `${label} | ${status}`);
}

it.each([
  [
    'Kenya condemned the raid, while Chad, which had left part of the bloc in May, expelled the Libyan envoy.',
    ['Kenya condemns the raid | occurred', 'Chad expels the Libyan envoy | occurred'],
  ],
  [
    'Peruvian firm Orvane will shut its foundry in Lima, which employs 200 people, by June and sell its ferry line to the army.',
    ['Orvane to sell its ferry line to the army | planned'],
  ],
  [
    'Chadian soldiers set fire to a mill and blocked a road in Sudan.',
    ['Chadian soldiers set fire to a mill | occurred', 'Chadian soldiers block a road in Sudan | occurred'],
  ],
])('tells whose verb stands behind a relative clause: %s', async (text, expected) => {
  expect(await labelsOf(text)).toEqual(expect.arrayContaining(expected));
});
