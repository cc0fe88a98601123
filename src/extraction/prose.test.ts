import { expect, it } from 'vitest';
import { findingsOf } from '../../test/support/findings-of-text.ts';

const SALAD = 'Oslo strikes slowly candle Horst under visits green. Alda attacks bridge Chad winter seven meets. ';

it('tells nothing of words put together at random', async () => {
  const findings = await findingsOf(SALAD.repeat(8));
  expect([findings.events, findings.statements, findings.figures]).toEqual([[], [], []]);
});

it('reads a report whose words are those of English', async () => {
  const findings = await findingsOf('Norway expelled two Russian diplomats on Monday. '.repeat(20));
  expect(findings.events.length).toBeGreaterThan(0);
});
