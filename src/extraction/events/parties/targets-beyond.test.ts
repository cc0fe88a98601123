import { expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

it('whoever presses for a truce is not who is acted upon by it', async () => {
  expect(await typedEventLines('Amid complaints from Chad, Mali announced a truce.')).toEqual(['declare ceasefire occurred: Mali → ']);
  expect(await typedEventLines('After talks with Chad, Mali announced a truce.')).toContain('declare ceasefire occurred: Mali → Chad');
});

it('for whom something is done is not to whom', async () => {
  expect(await typedEventLines('Hezbollah fired rockets in support of Hamas.')).toEqual(['fire missiles at occurred: Hezbollah → ']);
  expect(await typedEventLines('Hezbollah fired rockets at Malta in support of Hamas.')).toContain('fire missiles at occurred: Hezbollah → Malta');
});

it('whoever is warned against something is, and not those whom it would befall', async () => {
  expect(await typedEventLines('Iran warned Malta against an offensive in Syria.')).toEqual(['warn occurred: Iran → Malta']);
});
