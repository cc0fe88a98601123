import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await findingsOf(`The ministers met.\n\n${text}`, { published: '2024-05-16' });
  return events.filter(({ trigger, by }) => trigger.exact === word && by !== 'events/second-reading').flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event', () => {
  it('are in doubt where whoever is acted upon stands in a clause under the verb', async () => {
    expect(await doubtsOf('Mali criticised a canal that Niger is digging.', 'criticised')).toEqual(['parties']);
    expect(await doubtsOf('Peru demanded that Chile pay.', 'demanded')).toEqual([]);
    expect(await doubtsOf('Mali criticised Niger.', 'criticised')).toEqual([]);
  });

  it('are where somebody only suffers the deed that is spoken against', async () => {
    expect(await doubtsOf('Peru condemned the killing of a Chilean judge.', 'condemned')).toEqual(['parties']);
    expect(await doubtsOf('Peru condemned Chile’s attack on the port.', 'condemned')).toEqual([]);
  });

  it('are where a state is told only for the place, and nothing is done to places', async () => {
    expect(await doubtsOf('Peru promised to build schools in Chile.', 'promised')).toEqual(['parties']);
  });

  it('are where an adjective tells whose a thing is', async () => {
    expect(await doubtsOf('Peru voiced fears about Chilean dams.', 'voiced')).toEqual(['parties']);
  });
});
