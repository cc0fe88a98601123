import { describe, expect, it } from 'vitest';
import { amountWords, vagueTold } from './amounts.ts';

describe('an amount in words', () => {
  it('gives large numbers with their scale and known currencies with their sign', () => {
    expect(amountWords({ value: 240.1e9, unit: 'USD' })).toBe('$240.1 billion');
    expect(amountWords({ value: 1_500_000, unit: 'CNY' })).toBe('1.5 million CNY');
  });

  it('writes small numbers out with the unit behind', () => {
    expect(amountWords({ value: 47, unit: 'percent' })).toBe('47 percent');
    expect(amountWords({ value: 12_000, unit: 'soldier' })).toBe('12,000 soldiers');
    expect(amountWords({ value: 1, unit: 'country' })).toBe('1 country');
    expect(amountWords({ value: 3, unit: 'country' })).toBe('3 countries');
    expect(amountWords({ value: 10, unit: 'constructor' })).toBe('10 constructors');
    expect(amountWords({ value: 80, unit: 'USD/barrel' })).toBe('80 USD/barrel');
    expect(amountWords({ value: 9, unit: '' })).toBe('9');
  });

  it('keeps how exactly the number was told', () => {
    expect(amountWords({ value: 30, unit: 'percent', approximation: 'more_than' })).toBe('more than 30 percent');
  });

  it('keeps a part that was told in words', () => {
    expect(amountWords({ value: 66.67, unit: 'percent', span: { exact: 'two-thirds' } })).toBe('two-thirds');
    expect(amountWords({ value: 25, unit: 'percent', precision: 1, span: { exact: '25 percent' } })).toBe('25 percent');
  });

  it('gives a number that is told by its size alone as it is told', () => {
    expect(amountWords({ value: 100, unit: 'supporter', approximation: 'at_least', span: { exact: 'Hundreds of supporters' } })).toBe(
      'hundreds of supporters',
    );
    expect(amountWords({ value: 10_000, unit: '', approximation: 'at_least', vague: 'tens of thousands' })).toBe('tens of thousands of');
    expect(amountWords({ value: 100, unit: 'supporter', approximation: 'at_least', span: { exact: 'at least 100 supporters' } })).toBe(
      'at least 100 supporters',
    );
    const hundreds = { value: 100, span: { exact: 'hundreds of guests' } };
    expect(vagueTold({ value: 100, accounts: [hundreds] })).toBe('hundreds');
    expect(vagueTold({ value: 100, accounts: [hundreds, { value: 100, span: { exact: '100 guests' } }] })).toBeUndefined();
  });

  it('gives ranges and bounds', () => {
    expect(amountWords({ low: 3.9e9, high: 4.2e9, unit: 'USD' })).toBe('$3.9–4.2 billion');
    expect(amountWords({ low: 900_000, high: 1_100_000, unit: 'visitor' })).toBe('900,000–1.1 million visitors');
    expect(amountWords({ high: 20, unit: 'year' })).toBe('up to 20 years');
  });
});
