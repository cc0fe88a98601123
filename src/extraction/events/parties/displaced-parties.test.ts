import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(`The ministers met.\n\n${text}`, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event', () => {
  it('are in doubt where whoever is acted upon stands in a clause under the verb', async () => {
    expect(await doubtsOf('Mali criticised a canal that Niger is digging.', 'criticised')).toEqual(['parties']);
    expect(await doubtsOf('Peru demanded that Chile pay.', 'demanded')).toEqual([]);
    expect(await doubtsOf('Mali criticised Niger.', 'criticised')).toEqual([]);
    expect(await doubtsOf('The attack launched by Mali on Niger killed six people.', 'attack')).toEqual([]);
  });

  it('are where somebody only suffers the deed that is spoken against', async () => {
    expect(await doubtsOf('Peru condemned the killing of a Chilean judge.', 'condemned')).toEqual(['parties']);
    expect(await doubtsOf('Peru threatened to block sanctions against Chile.', 'threatened')).toEqual(['parties']);
    expect(await doubtsOf('Peru threatened to impose sanctions on Chile.', 'threatened')).toEqual([]);
    expect(await doubtsOf('Peru condemned Chile’s attack on the port.', 'condemned')).toEqual([]);
  });

  it('are not where a state stands for where something is or whose it is, or those who march say against whom', async () => {
    expect(await doubtsOf('Peru promised to build schools in Chile.', 'promised')).toEqual([]);
    expect(await doubtsOf('Peru voiced fears about Chilean dams.', 'voiced')).toEqual([]);
    expect(await doubtsOf('Miners of Peru marched to demand that the president resign.', 'marched')).toEqual([]);
  });
});
