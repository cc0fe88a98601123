import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('extents', () => {
  it.each([
    ['The telephone has a 3-inch (7.6-cm) screen.', ['size of screen = 3 in', 'size of screen = 7.6 cm']],
    ['The 30GB model is out of stock.', ['capacity of model = 30 GB']],
    ['They built a 1,200-km pipeline.', ['length of pipeline = 1200 km']],
    ['The island lies 90 kilometres off the coast.', ['distance = 90 km']],
    ['The airline will sell its 120 aircraft.', ['aircraft sold = 120 aircraft']],
    ['The aircraft can fly 4,100 nautical miles (7,593 kilometres).', ['distance = 4100 nmi', 'distance = 7593 km']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });
});
