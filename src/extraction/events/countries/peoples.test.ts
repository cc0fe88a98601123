import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** Each party of the typed events of a text as `name (country)`. */
const partiesOf = async (text: string): Promise<string[]> => {
  const { events, entities } = await findingsOf(text);
  return events
    .filter(({ plover }) => plover)
    .flatMap(({ participants }) => participants)
    .map(({ entity, as }) => `${entities[entity]?.name} (${as?.country ?? entities[entity]?.country ?? 'none'})`);
};

describe('peoples without a state of their own', () => {
  it('are parties, of the state in which they live', async () => {
    expect(await partiesOf('Tibetans protested in Lhasa.')).toEqual(['Tibetans (CHN)']);
    expect(await partiesOf('Turkish Cypriots protested in Nicosia.')).toEqual(['Turkish Cypriots (CYP)']);
    expect(await partiesOf('Hutu militiamen killed dozens of Tutsis in Rwanda.')).toEqual(['Hutu militiamen (RWA)', 'Tutsis (RWA)']);
  });

  it('tell whose somebody is, without being that state', async () => {
    expect(await partiesOf('Chechen police detained two activists.')).toContain('Chechen police (RUS)');
    expect(await partiesOf('Bosnian Serb forces shelled Sarajevo on Monday.')).toContain('Bosnian Serb forces (BIH)');
    expect(await partiesOf('Acehnese rebels rejected the offer of the Indonesian government.')).toEqual(['Acehnese rebels (IDN)', 'Indonesia (IDN)']);
    expect(await partiesOf('South African police fired on strikers.')).toContain('South Africa (ZAF)');
  });
});

describe('states that are no more', () => {
  it('keep their own code', async () => {
    expect(await partiesOf('Soviet troops attacked Afghan rebels.')).toEqual(['Soviet Union (SUN)', 'Afghan rebels (AFG)']);
    expect(await partiesOf('Yugoslavia accused Albania of arming the guerrillas.')).toEqual(['Yugoslavia (YUG)', 'Albania (ALB)']);
  });
});

describe('bodies of world news', () => {
  it('are known with their state', async () => {
    expect(await partiesOf('Polisario accused Morocco of violating the truce.')).toEqual(['Polisario Front (ESH)', 'Morocco (MAR)']);
    expect(await partiesOf('The Contras accused Cuba of lying.')).toEqual(['Contras (NIC)', 'Cuba (CUB)']);
  });
});
