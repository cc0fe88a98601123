import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const countryOf = async (name: string, text: string) => (await read(plainReport(text))).entities.find((entity) => entity.name === name)?.country;

describe('the country of somebody', () => {
  it('is told by a phrase that means them', async () => {
    expect(await countryOf('Torvik Foods', 'Torvik Foods said it would buy a mill, a move that gives the Danish company a foothold in Asia.')).toBe(
      'DNK',
    );
  });

  it('is that of the state of which the sentence tells, for its minister or envoy', async () => {
    expect(await countryOf('Lucia Orro', 'Bolivia turned the offer down, and its fisheries minister, Lucia Orro, left the hall.')).toBe('BOL');
    expect(await countryOf('Yao Renn', 'China urged restraint. Its special envoy, Yao Renn, arrived on Monday.')).toBe('CHN');
  });

  it('is that of the state that the pronoun means, not of the first one told', async () => {
    const text = 'Bolivia lost a case against Chile, and Peru sent its ambassador, Ada Holm, home.';
    expect(await countryOf('Ada Holm', text)).not.toBe('BOL');
  });

  it('is that of the state that the pronoun means, where the report speaks of another', async () => {
    const text =
      'NAIROBI (AFP) - Kenya said on Monday that it would close the road.\n\nUganda, which lost two trucks in May, has asked for talks. Its trade minister, Ada Orro, is to visit Nairobi.\n\nThe Kenyan army said the road was mined.';
    expect(await countryOf('Ada Orro', text)).toBe('UGA');
  });

  it('is not told by whose firm somebody leads', async () => {
    expect(await countryOf('Lucia Orro', 'Bolivia turned the offer down, and its buyer, Lucia Orro, left the hall.')).toBeUndefined();
  });

  it('of a leader without a state is that of the capital in which the report was written', async () => {
    const text =
      'BUCHAREST (AFP) - Romanian prosecutors charged a man on Monday.\n\nHe fled to Serbia. Romanian unions want Prime Minister Andrei Orro out. Romanian police seized a car. A Romanian court will hear the case.';
    expect(await countryOf('Andrei Orro', text)).toBe('ROU');
  });

  it('of a minister is told by no word of the title', async () => {
    const text =
      'DUBLIN (Reuters) - Ireland said it would act.\n\nWorkers in Cork met Enterprise Minister Aoife Orro on Monday. Irish unions agreed. The Irish state will pay. Ireland has done so before.';
    expect(await countryOf('Aoife Orro', text)).toBe('IRL');
  });
});
