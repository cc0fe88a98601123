import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';
import { eventFrames } from './frames.ts';

describe('every event frame finds its own examples', () => {
  for (const frame of eventFrames()) {
    for (const example of frame.examples) {
      it(`${frame.id}: ${example.text}`, async () => {
        const findings = await findingsOf(example.text);
        const event = findings.events.find((found) => found.by.endsWith(`:${frame.id}`));
        const names = (role: string) => event?.participants.filter((one) => one.role === role).map((one) => findings.entities[one.entity]?.name);
        expect(event?.status).toBe(example.status);
        expect(names('source')).toEqual(example.source);
        expect(names('target')).toEqual(example.target);
      });
    }
  }

  it('has an example for each', () => {
    expect(eventFrames().filter((frame) => frame.examples.length === 0)).toEqual([]);
  });
});
