import { expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

it('who a relative clause tells of does what stands behind it, at a time of its own', async () => {
  const text = 'Norway praised the accord, while Ghana, which pulled two battalions out of Mali in 2021, expelled a Malian envoy.';
  const lines = await typedEventLines(text);
  expect(lines).toEqual(['praise occurred: Norway → ', 'withdraw occurred: Ghana → Mali (2021)', 'expel occurred: Ghana → Mali']);
});
