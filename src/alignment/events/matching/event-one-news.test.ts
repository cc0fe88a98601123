import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

const CAST = 'President Luis Arce of Bolivia and Foreign Minister Juan Salas of Peru spoke to reporters.';

async function aligned(first: string, second: string) {
  return alignedTexts(`${first} ${CAST}`, `${second} ${CAST}`);
}

describe('what two reports of one piece of news tell of one party', () => {
  it.each([
    ['Salas will fly to Quito on Friday.', 'Salas is to visit Quito on Sunday.', 'update time'],
    ['Bolivia closed its border with Peru on Sunday.', 'Bolivia shut its frontier with Peru on Monday.', 'detail time'],
    ['Peru recalled its ambassador from Bolivia.', 'Peru has not recalled its ambassador from Bolivia.', 'contradiction status'],
    ['Peru will send troops to Bolivia.', 'Peru will not send troops to Bolivia.', 'contradiction status'],
  ])('is one event with a difference: %s %s', async (first, second, told) => {
    const { events, differences } = await aligned(first, second);
    expect(events.filter(({ reports }) => reports > 1).length).toBeGreaterThan(0);
    expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual([told]);
  });

  it.each([
    ['to another place', 'Salas will fly to Quito on Friday.', 'Salas is to visit Santiago on Sunday.'],
    ['on two days', 'Salas will fly to Quito on Friday and to Santiago on Monday.', 'Salas is to visit Asuncion on Sunday.'],
    ['again', 'Peru shelled the town of Oruro in Bolivia on Sunday.', 'Peru shelled the town of Oruro in Bolivia on Monday.'],
    ['to others', 'Peru recalled its ambassador from Bolivia.', 'Peru has not recalled its ambassador from Chile.'],
    ['the other way round', 'Peru will send troops to Bolivia.', 'Bolivia will not send troops to Peru.'],
    ['of something else', 'Arce criticised the road plan.', 'Arce criticised the price of bread in the capital.'],
    ['with other things', 'Peru will send nurses to Bolivia on Friday.', 'Peru will not send tanks to Bolivia.'],
    ['to other things', 'Bolivia closed its consulate in Peru on Sunday.', 'Bolivia closed its border with Peru on Monday.'],
    ['for other reasons', 'Arce thanked Peru on Sunday for its doctors.', 'Arce thanked Peru on Monday for the final.'],
    ['to others of one state', 'Peru expelled two Bolivian traders on Sunday.', 'Peru did not expel the Bolivian envoy.'],
    ['long ago', 'Bolivia, which has often closed its border with Peru, protested.', 'Bolivia closed its border with Peru on Monday.'],
  ])('is two events where it was done %s', async (_, first, second) => {
    const { events, differences } = await aligned(first, second);
    expect(events.filter(({ reports, predicate }) => reports > 1 && predicate !== 'speak').map(({ label }) => label)).toEqual([]);
    expect(differences).toEqual([]);
  });
});
