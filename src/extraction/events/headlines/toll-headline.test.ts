import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function tollsIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ headline, trigger }) =>
    headline && /^(?:kill|injur|arrest|detain|execut)/.test(trigger.exact) ? [`${headline.subject.words} | ${headline.verb}`] : [],
  );
}

it('whom a quake or fighting has killed is told for its own sake, wherever its sentence tells it', async () => {
  expect(await tollsIn('A landslide buried a camp in Peru on Monday, killing at least nine miners.')).toEqual(['at least nine miners | kill']);
  expect(await tollsIn('A flood that killed 40 people in May swept through the valley.')).toEqual(['40 people | kill']);
});

it('whom somebody untold has arrested or killed is told by the number', async () => {
  expect(await tollsIn('Police said 24 were arrested on Friday.')).toEqual(['24 people | arrest']);
  expect(await tollsIn('Police said the 24 were arrested on Friday.')).toEqual([]);
});

it('one that is executed need be nobody', async () => {
  expect(await tollsIn('He said the sale was one that is executed with care.')).toEqual([]);
});

it('nobody is told again whom only the words before tell', async () => {
  expect(await tollsIn('A landslide buried a camp in Peru on Monday, killing the miners.')).toEqual([]);
});
