import { describe, expect, it } from 'vitest';
import { countedMeasure, measureBehind, unitWords } from './units.ts';

it('a noun may be the same in the plural', () => {
  expect(['fish', 'staff', 'hovercraft', 'policeman', 'boat'].map((unit) => unitWords(unit, false))).toEqual([
    'fish',
    'staff',
    'hovercraft',
    'policemen',
    'boats',
  ]);
});

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

describe('a unit that its measure tells more closely', () => {
  it('is told once, with it', () => {
    expect(countedMeasure({ unit: 'boat', measure: 'fishing boats sunk', value: 4 })).toBe('fishing boats sunk');
    expect(countedMeasure({ unit: 'boat', measure: 'fishing boats sunk', value: 1 })).toBe('fishing boat sunk');
    expect(countedMeasure({ unit: 'policeman', measure: 'traffic policemen injured' })).toBe('traffic policemen injured');
  });

  it('is told as the name that it is', () => {
    expect(countedMeasure({ unit: 'german', measure: 'Germans in the colonies', value: 25_000 })).toBe('Germans in the colonies');
    expect(countedMeasure({ unit: 'german', measure: 'Germany’s colonies', value: 4 })).toBeUndefined();
  });

  it('stays before a measure that begins with it, or holds it otherwise', () => {
    expect(countedMeasure({ unit: 'boat', measure: 'boats sunk' })).toBeUndefined();
    expect(countedMeasure({ unit: 'boat', measure: 'number of boats' })).toBeUndefined();
    expect(countedMeasure({ unit: 'USD', measure: 'trade' })).toBeUndefined();
  });
});

it('has the plural of its noun', () => {
  expect(unitWords('policeman', false)).toBe('policemen');
  expect(unitWords('policewoman', false)).toBe('policewomen');
  expect(unitWords('fishing crewman', false)).toBe('fishing crewmen');
  expect(unitWords('human', false)).toBe('humans');
  expect(unitWords('policeman', true)).toBe('policeman');
});

it('is spelled out where a newspaper would', () => {
  expect(unitWords('t', false)).toBe('tonnes');
  expect(unitWords('t', true)).toBe('tonne');
  expect(unitWords('ft', false)).toBe('feet');
  expect(unitWords('km2', false)).toBe('square kilometres');
  expect(unitWords('flight/week', false)).toBe('flights a week');
  expect(unitWords('barrel/day', false)).toBe('barrels a day');
  expect(unitWords('USD/barrel', false)).toBe('USD/barrel');
  expect(unitWords('km/h', false)).toBe('km/h');
});
