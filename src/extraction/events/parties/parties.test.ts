import { describe, expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';
import { read } from '../../../language/index.ts';
import { reportOf } from '../../../language/testing.ts';
import type { PartRole } from '../../../model/index.ts';
import { extract } from '../../index.ts';

/** The parties of the typed events of a sentence: "source Police/ZWE, target protesters/ZWE". */
async function partiesIn(text: string, role: PartRole = 'paragraph'): Promise<string[]> {
  const report = reportOf(text, { published: '2024-05-10', role });
  const { events, entities } = extract(report, await read(report));
  return events.flatMap(({ plover, participants }) =>
    plover
      ? [
          participants
            .map(({ role: side, span, entity, as }) => `${side} ${span.exact}/${as?.country ?? entities[entity]?.country ?? '-'}`)
            .join(', '),
        ]
      : [],
  );
}

describe('who did it to whom', () => {
  it.each([
    ['Police fired tear gas at protesters in Harare on Saturday.', 'source Police/ZWE, target protesters in Harare/ZWE'],
    ['The minister said Kenya will send food to Somalia.', 'source Kenya/KEN, target Somalia/SOM'],
    ['Russia offered to host the next round in Moscow.', 'source Russia/RUS'],
    ['Kenya agreed to host a summit in Mombasa.', 'source Kenya/KEN'],
    ['Israel struck Gaza on Monday.', 'source Israel/ISR, target Gaza/PSE'],
    ['Haitian gangs attacked a prison in Port-au-Prince.', 'source Haitian gangs/HTI, target a prison in Port-au-Prince/HTI'],
    ['The Danish navy intercepted a Russian tanker in the Baltic Sea.', 'source The Danish navy/DNK, target a Russian tanker/RUS'],
    [
      'Hackers linked to Russia attacked the website of the Estonian parliament.',
      'source Hackers linked to Russia/RUS, target the Estonian parliament/EST',
    ],
    ['Egyptians urged their government to act.', 'source Egyptians/EGY, target their government/EGY'],
    ['Hong Kong barred a dozen democrats from standing for election.', 'source Hong Kong/HKG, target a dozen democrats/HKG'],
    ['Mombasa condemned Somalia on Monday.', 'source Mombasa/KEN, target Somalia/SOM'],
    ['Farmers wounded in an Egyptian raid were treated by Norway.', 'source Norway/NOR, target Farmers/-'],
    ['Norwegian police arrested Tarnland Premier Ada Holm.', 'source Norwegian police/NOR, target Tarnland Premier Ada Holm/-'],
    [
      'The United States and its allies, including Norway and Denmark, imposed sanctions on Chad.',
      'source The United States/USA, source its allies/-, source Norway/NOR, source Denmark/DNK, target Chad/TCD',
    ],
    ['Nine Arab foreign ministers appealed to Iraq to comply with the resolutions.', 'source Nine Arab foreign ministers/-, target Iraq/IRQ'],
  ])('%s', async (text, expected) => {
    expect(await partiesIn(text)).toContain(expected);
  });

  it('takes a participle without an object in a headline for a passive', async () => {
    expect(await partiesIn('Hostages freed in Yemen after months of talks', 'title')).toEqual(['target Hostages/YEM']);
    expect(await partiesIn('Iran sanctioned over missile tests', 'title')).toEqual(['target Iran/IRN']);
  });
});

describe('what is lifted or released at home', () => {
  it.each([
    ['Nine dissidents were freed in Cuba.', 'release occurred: Cuba → dissidents in Cuba'],
    ['Three Norwegian tourists were freed in Mali.', 'release occurred:  → Norwegian tourists'],
  ])('is so by the state there, unless others may have held them: %s', async (text, line) => {
    expect(await typedEventLines(text)).toContain(line);
  });
});

describe('what is forsworn', () => {
  it('is promised, where it is harm', async () => {
    expect(await typedEventLines('Kenya pledged not to attack Somalia.')).toEqual(['promise occurred: Kenya → Somalia']);
    expect(await typedEventLines('Kenya vowed to attack Somalia.')).toEqual(['vow occurred: Kenya → Somalia']);
  });
});

describe('an envoy who is received', () => {
  it('stands for the state', async () => {
    expect(await typedEventLines('President Brandt of Norway received a Kenyan envoy.')).toContain('host occurred: Brandt → Kenya');
    expect(await typedEventLines('Norway hosted Kenya in a qualifier on Monday.')).toEqual([]);
  });
});
