import { describe, expect, it } from 'vitest';
import { figureMeasure, figureValue } from './figure-value.ts';

describe('a figure on the terminal', () => {
  it('says how near its amount is, and counts in the plural', () => {
    expect(figureValue({ value: 280, unit: 'soldier', accounts: [{ approximation: 'more_than' }] })).toBe('more than 280 soldiers');
  });

  it('says of what it is a share', () => {
    expect(figureMeasure({ measure: 'share', share_of: 'exports to the north' })).toBe('share (of exports to the north)');
    expect(figureMeasure({ measure: 'exports' })).toBe('exports');
  });
});
