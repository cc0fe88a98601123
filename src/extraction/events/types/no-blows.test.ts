import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function typesIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ plover }) => (plover ? [plover.type] : []));
}

describe('what sounds like violence', () => {
  it.each([
    'Officers charged four Malian nurses with theft on Sunday.',
    'Malian police charged 20 demonstrators over the broken windows.',
    'The guards charged the refugees 50 dollars for water.',
    'The Maltese premier survived an attempt by members of his own party to unseat him.',
    'The senator dodged an attack by critics over the budget.',
    'The governor accepted responsibility for the seizure of power by the council.',
    'A lorry tore through the fence of the Tunisian consulate.',
    'Tulane fell to Navy 31-7.',
    'Malta flew past Cyprus after two shots at the Cypriot goal.',
    'Two Maltese shots at the Cypriot net hit the woodwork.',
    'Maltese fires killed six tourists.',
    'Six Cypriots died in Maltese fires.',
    'Maltese farmers were hit by a ban on exports.',
    'Libyan students were struck by a tax.',
  ])('may be none: %s', async (text) => {
    expect(await typesIn(text)).not.toContain('ASSAULT');
  });

  it.each([
    'Malian riot police charged the Libyan demonstrators.',
    'Malian police charged four Libyan students with batons.',
    'The Maltese premier survived an assassination attempt.',
    'The senator survived an attack by Libyan gunmen.',
    'The Houthis took responsibility for the attack on a Maltese tanker.',
    'A bomb tore through the Tunisian consulate.',
    'Sirte fell to the Chadian army.',
    'Libyan fire killed six Cypriots.',
    'A Libyan student was hit by a policeman.',
  ])('may be some: %s', async (text) => {
    expect(await typesIn(text)).toContain('ASSAULT');
  });

  it.each([
    ["The Libyan government's bombing raid on a Chadian village killed nine people.", 'ASSAULT'],
    ['A dawn raid by Chadian rebels on a Libyan police post killed nine people.', 'ASSAULT'],
  ])('is no search where it comes from the air or from rebels: %s', async (text, type) => {
    const types = await typesIn(text);
    expect(types).toContain(type);
    expect(types).not.toContain('COERCE');
  });
});

describe('whoever attacks', () => {
  it.each([
    ['Malian soldiers attacked a group of insurgents.', false],
    ['Malian police attacked armed students in Bamako.', false],
    ['Chadian soldiers attacked the leaders of a militia.', false],
    ['A mob attacked a guard in Bamako.', true],
    ['A mob attacked a nurse in Bamako.', true],
  ])('the armed beats nobody: %s', async (text, isBlow) => {
    const { events } = await findingsOf(text);
    expect(events.some(({ predicate }) => predicate === 'beat')).toBe(isBlow);
  });
});
