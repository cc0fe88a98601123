import { expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

/** The labels of what a report tells, with the status. */
async function labelsOf(text: string): Promise<string[]> {
  const { events } = await alignedTexts(text);
  return events.filter(({ plover, salience }) => plover || salience > 0.2).map(({ label, status }) => `${label} | ${status}`);
}

it.each([
  [
    'Kenya condemned the raid, while Chad, which had left part of the bloc in May, expelled the Libyan envoy.',
    ['Kenya condemns the raid | occurred', 'Chad expels the Libyan envoy | occurred'],
  ],
  [
    'Norwegian firm Orvik will close its mill in Alta, which employs 80 people, by March and sell its Danish ferry to the Canadian firm Tarn.',
    ['Orvik to sell its Danish ferry to the Canadian firm Tarn | planned'],
  ],
  [
    'Chadian soldiers set fire to a mill and blocked a road in Sudan.',
    ['Chadian soldiers set fire to a mill | occurred', 'Chadian soldiers block a road in Sudan | occurred'],
  ],
])('tells whose verb stands behind a relative clause: %s', async (text, expected) => {
  expect(await labelsOf(text)).toEqual(expect.arrayContaining(expected));
});
