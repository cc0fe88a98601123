import { describe, expect, it } from 'vitest';
import { measureBehind } from './units.ts';

describe('the measure behind an amount', () => {
  it('leaves out the unit, which stands before it already', () => {
    expect(measureBehind({ unit: 'agreement', measure: 'agreements signed' })).toBe('signed');
    expect(measureBehind({ unit: 'country', measure: 'countries visited' })).toBe('visited');
    expect(measureBehind({ unit: 'entity', measure: 'entities' })).toBe('');
    expect(measureBehind({ unit: 'agreement', measure: 'agreement' })).toBe('');
  });

  it('is whole where it names something else', () => {
    expect(measureBehind({ unit: 'USD', measure: 'trade' })).toBe('trade');
    expect(measureBehind({ unit: 'firm', measure: 'firmness of prices' })).toBe('firmness of prices');
    expect(measureBehind({ unit: '', measure: 'visits' })).toBe('visits');
  });
});
