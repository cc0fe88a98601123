import { expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

it('who a relative clause tells of does what stands behind it, at a time of its own', async () => {
  const text = 'The African Union condemned the raid, while Kenya, which withdrew part of its troops from Chad last year, expelled a Chadian envoy.';
  const lines = await typedEventLines(text);
  expect(lines).toEqual(['criticise occurred: African Union → ', 'withdraw occurred: Kenya → Chad (2023)', 'expel occurred: Kenya → Chad']);
});
