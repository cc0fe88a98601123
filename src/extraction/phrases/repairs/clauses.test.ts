import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

describe('of two past forms that nothing joins', () => {
  it('the second is the verb, the first tells of its subject', async () => {
    expect(await typedEventLines('Three Chadian officers sentenced to death over the coup had their sentences cut by President Deby.')).toContain(
      'sentence occurred:  → Chad',
    );
  });
});
