import { describe, expect, it } from 'vitest';
import { read } from '../../language/index.ts';
import { reportOf } from '../../language/testing.ts';
import { extract } from '../index.ts';

/** The types that the learned classifier gave in a sentence. */
async function learned(text: string): Promise<string[]> {
  const report = reportOf(text, { published: '2024-05-20' });
  const { events } = extract(report, await read(report));
  return events.flatMap(({ by, plover }) => (by === 'events/learned-type' && plover ? [plover.type] : []));
}

describe('the learned type of an event', () => {
  it('is given to a verb that no frame lists, with two parties', async () => {
    expect(await learned('Kenyan gunmen riddled Ugandan soldiers with bullets.')).toEqual(['ASSAULT']);
  });

  it('is not given where only one party takes part', async () => {
    expect(await learned('Kenya fine-tuned its telescopes on Monday.')).toEqual([]);
  });

  it('is not given to what is only possible', async () => {
    expect(await learned('Kenya might have strafed Ugandan soldiers.')).toEqual([]);
  });

  it('leaves a verb to the frame that tells it', async () => {
    expect(await learned('Kenya attacked Uganda on Monday.')).toEqual([]);
  });
});
