import { expect, it } from 'vitest';
import { hedgeOf } from './hedges.ts';

const told = (...certainties: ('certain' | 'probable' | 'possible' | 'underspecified')[]) => certainties.map((certainty) => ({ certainty }));

it('tells how sure reports are of what they tell as done, where none is sure', () => {
  expect(hedgeOf({ status: 'occurred', accounts: told('probable') })).toBe('probable');
  expect(hedgeOf({ status: 'ongoing', accounts: told('possible', 'probable') })).toBe('probable');
  expect(hedgeOf({ status: 'negated', accounts: told('possible') })).toBe('possible');
});

it('tells nothing where one report is sure, or the status says that it isn’t done', () => {
  expect(hedgeOf({ status: 'occurred', accounts: told('certain', 'probable') })).toBeUndefined();
  expect(hedgeOf({ status: 'occurred', accounts: told('underspecified') })).toBeUndefined();
  expect(hedgeOf({ status: 'planned', accounts: told('probable') })).toBeUndefined();
});
