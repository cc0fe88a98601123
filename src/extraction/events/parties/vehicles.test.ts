import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('vehicles that are given', () => {
  it('are help where they search, rescue, and fight fire or flood', async () => {
    expect(await typedEventLines('Norway flew three planes to Greece to fight the wildfires.')).toContain('send help occurred: Norway → Greece');
    expect(await typedEventLines('Chile sent a helicopter to Peru for the rescue of the climbers.')).toContain('send help occurred: Chile → Peru');
    expect(await typedEventLines('Sweden sent four ships to Libya after the flood.')).toContain('send help occurred: Sweden → Libya');
  });

  it('are weapons only beside a word of war', async () => {
    expect(await typedEventLines('Brazil delivered attack helicopters to Mali.')).toContain('send weapons occurred: Brazil → Mali');
    const bare = await typedEventLines('Brazil delivered two helicopters to Mali.');
    expect(bare.filter((line) => line.includes('weapons'))).toEqual([]);
    expect(await typedEventLines('Spain delivered helicopters and missiles to Niger.')).toContain('send weapons occurred: Spain → Niger');
  });
});
