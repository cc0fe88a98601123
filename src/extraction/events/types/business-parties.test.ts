import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('what firms and private people do alone', () => {
  it.each([
    'The carmaker Volvo decided to paint its vans blue.',
    'Volvo pulled out of the show.',
    "Volvo's chief executive, Anna Berg, defended her choice of supplier.",
    'Samsung asked Volvo for a new date.',
    'A Danish brewer released a new lager.',
    'The Dutch bank withdrew from the Brazilian market.',
    'A carmaker plans to sell its offices in Portugal.',
    'The Greek striker was released by his club.',
    'The company met its targets in Mexico.',
    'Volvo plans to fire 300 workers in Peru.',
    'Volvo was hard hit by falling sales.',
    'Volvo wants to eliminate 40 dealers.',
    'Volvo exercised its options with Samsung.',
    'Volvo offered Samsung help with the search.',
  ])('is no event of politics: %s', async (sentence) => {
    expect(await typedEventLines(sentence)).toEqual([]);
  });

  it('is one where they agree, sue or walk out, or where a state is a party', async () => {
    expect(await typedEventLines('Samsung and Volvo signed an agreement.')).toHaveLength(1);
    expect(await typedEventLines('Samsung sued Volvo in May 2023.')).toHaveLength(1);
    expect(await typedEventLines('Norway asked Volvo for help.')).toHaveLength(1);
  });
});
