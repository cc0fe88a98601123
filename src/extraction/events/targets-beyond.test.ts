import { expect, it } from 'vitest';
import { typedEventLines } from '../../../test/support/findings-of-text.ts';

it('whoever presses for a truce is not who is acted upon by it', async () => {
  expect(await typedEventLines('Amid complaints from Chad, Mali announced a truce.')).toEqual(['declare ceasefire occurred: Mali → ']);
  expect(await typedEventLines('After talks with Chad, Mali announced a truce.')).toContain('declare ceasefire occurred: Mali → Chad');
});
