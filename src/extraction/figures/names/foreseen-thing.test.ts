import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('what is foreseen', () => {
  it('keeps the names in it that are nobody whose it is', async () => {
    const lines = await figureLines('The bank cut its growth forecast for the euro zone to 0.9 percent.');
    expect(lines[0]).toContain('growth forecast for euro zone = 0.9');
    expect((await figureLines('The bank lifted its forecast for Brent oil to $85 a barrel.'))[0]).toContain('forecast for Brent oil = 85');
  });
});
