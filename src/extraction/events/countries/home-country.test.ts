import { describe, expect, it } from 'vitest';
import { read } from '../../../language/index.ts';
import { plainReport } from '../../../language/plain-report.ts';
import { extract } from '../../index.ts';

const targetsOf = async (source: string, text: string) => {
  const report = { ...plainReport(text), source: { name: source } };
  const findings = extract(report, await read(report));
  const accused = findings.events.find(({ plover }) => plover?.type === 'ACCUSE');
  return accused?.participants.filter(({ role }) => role === 'target').map(({ entity }) => findings.entities[entity]?.country);
};

describe('"the government" without a state', () => {
  it('is that of the outlet’s own country', async () => {
    expect(await targetsOf('The Nairobi Standard', 'Bishop Odile Marsan blamed the government for the blackout.')).toEqual(['KEN']);
  });

  it('is not where another state was named nearer', async () => {
    const text = 'Thousands marched in Ecuador on Monday. Bishop Odile Marsan blamed the government for the blackout.';
    expect(await targetsOf('The Nairobi Standard', text)).not.toContain('KEN');
  });
});

const countriesOf = async (sentence: string) => {
  const text = `Rail strike spreads\n\nNAIROBI, March 3, 2021 –\n\nTrains stood still across Kenya for a third day. The Kenyan railways lost millions.\n\n${sentence}\n\nIn Mombasa no train ran.\n`;
  const report = plainReport(text);
  const { entities, events } = extract(report, await read(report));
  return [
    ...new Set(
      events.flatMap(({ participants }) => participants.map(({ entity, as, span }) => `${span.exact}: ${as?.country ?? entities[entity]?.country}`)),
    ),
  ];
};

describe('those whose state no word tells', () => {
  it.each([
    ['police', 'Police arrested the strikers.', 'Police: KEN'],
    ['the government', 'The government accused the strikers of sabotage.', 'The government: KEN'],
    ['people at work', 'Farmers accused the strikers of sabotage.', 'Farmers: KEN'],
    [
      'those beside whom another state is no more than mentioned',
      'The government accused the strikers of breaking a deal with Uganda.',
      'The government: KEN',
    ],
  ])('are of the one of which the report speaks: %s', async (_, sentence, told) => {
    expect(await countriesOf(sentence)).toContain(told);
  });

  it('are of another one where they are told to be, or where its police act', async () => {
    expect(await countriesOf('Police in Kampala arrested nine bakers.')).toContain('nine bakers: UGA');
    expect(await countriesOf('Gunmen killed hundreds of soldiers in Uganda and Rwanda.')).not.toContain('hundreds of soldiers: KEN');
  });

  it('are not of the one with which something is dealt', async () => {
    expect(await countriesOf('Bakers angry at a deal with Norway blocked a road.')).not.toContain('Bakers: NOR');
  });

  it('are of the state that acts in the sentence', async () => {
    expect(await countriesOf('Uganda arrested journalists.')).not.toContain('journalists: KEN');
  });

  it('are nobody’s where another word tells whose they are', async () => {
    expect(await countriesOf('Foreign soldiers accused the strikers of sabotage.')).not.toContain('Foreign soldiers: KEN');
  });
});

const doers = async (text: string) => {
  const report = plainReport(text);
  const { entities, events } = extract(report, await read(report));
  const told = events.filter(({ plover }) => plover !== undefined).at(-1);
  return told?.participants
    .filter(({ role }) => role === 'source')
    .map(({ entity, as, span }) => `${span.exact}: ${as?.country ?? entities[entity]?.country}`);
};

describe('a body of a state that is told by its noun alone', () => {
  it('is of the state of which it was told before', async () => {
    expect(await doers('The Kenyan foreign ministry held a briefing last week. The ministry criticised Chile on Monday.')).toEqual([
      'The ministry: KEN',
    ]);
    expect(await doers('The Kenyan army fought rebels last week. On Monday the army arrested ten villagers.')).toEqual(['the army: KEN']);
  });

  it('is of none of two of which it was told', async () => {
    const text = 'The Kenyan army met the Ugandan army last week. On Monday the army arrested ten villagers.';
    expect(await doers(text)).not.toEqual(['the army: KEN']);
    expect(await doers(text)).not.toEqual(['the army: UGA']);
  });

  it.each([
    ['the police: MLI', 'Chadian police held nine men last week. In Mali, the police arrested a Chadian teacher.'],
    ['The army in Mali: MLI', 'The Chadian army fought rebels. The army in Mali arrested ten villagers.'],
    ['the army: CHL', "Peru's army arrested ten villagers. Chile's capital was calm, but the army arrested nine students."],
  ])('is of another one that its sentence tells: %s', async (told, text) => expect(await doers(text)).toEqual([told]));

  it.each([
    'The Chadian army fought rebels. After talks in Mali, the army arrested ten villagers.',
    'The Chadian army fought rebels. Mali said the army had arrested ten villagers.',
  ])('is of none that is told in passing or speaks of it: %s', async (text) => expect(await doers(text)).toEqual(['the army: TCD']));

  it('is of none of those whose adjectives are joined', async () => {
    const told = await doers('Chadian and Malian police met last week. The police arrested ten villagers.');
    expect(told).not.toContain('The police: MLI');
    expect(told).not.toContain('The police: TCD');
    expect(await doers('Chadian and Malian police met last week. The police attacked a Peruvian base.')).toEqual(['The police: undefined']);
  });

  it('does nothing to its own state', async () => {
    expect(await doers('The ministry criticised Chile on Monday.')).toEqual(['The ministry: undefined']);
    expect(await doers('The army called on Chile to hold talks.')).toEqual(['The army: undefined']);
    expect(await doers('Police in Chile arrested two students.')).toEqual(['Police in Chile: CHL']);
  });
});
