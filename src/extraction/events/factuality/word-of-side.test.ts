import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function assaultsIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  return events.flatMap(({ plover, status, participants }) => {
    const struck = participants.flatMap(({ role, entity }) => (role === 'target' ? [entities[entity]?.name] : []));
    return plover?.type === 'ASSAULT' ? [[plover.mode ?? 'attack', status, ...struck].join(', ')] : [];
  });
}

const OURS = 'met on the border. "Our troops came under attack at dawn," Colonel Amin Hassan, a spokesman for the Chadian border guard, said.';

it.each([
  [`Chadian and Sudanese forces ${OURS}`, ['attack, alleged, Chad']],
  ['"The president has staged a coup," said Moussa Traore, an opposition senator in Mali.', ['attack, alleged']],
  ['Opposition leader Ada Kovar said soldiers had killed two teachers in Lima.', ['attack, alleged, teachers in Peru']],
  ["Sudan's army came under attack near Kassala on Friday.", ['attack, occurred, Sudan']],
  ["Sudan's army came under bombardment near Kassala on Friday.", ['heavy-weapons, occurred, Sudan']],
  ['Soldiers staged a coup in Niger on Friday.', ['attack, occurred']],
])('%s', async (text, expected) => {
  expect(await assaultsIn(text)).toEqual(expected);
});

it.each([
  ['"The president has carried out a judicial coup," said Ada Kovar, an opposition senator in Peru.', []],
  ['The diplomat pulled off a publicity coup in Peru.', []],
  ['The governor of Lima said soldiers had killed two rebels in Peru.', ['attack, occurred, rebels in Peru']],
  ['"Our guests came under fire in Mali," said Ada Holm of the Danish Red Cross.', ['attack, occurred, guests in Mali']],
  ['Iraq invaded Kuwait on 2 August 1990.', ['heavy-weapons, occurred, Kuwait']],
])('leaves what nobody opposed tells: %s', async (text, expected) => {
  expect(await assaultsIn(text)).toEqual(expected);
});
