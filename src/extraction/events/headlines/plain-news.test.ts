import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The headlines of a passage as "subject | verb | rest", by its events' first words. */
async function headlinesIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ headline, participants }) => {
    if (!headline) return [];
    const { subject, verb, passive, rest } = headline;
    return `${subject.words ?? participants.find(({ role }) => role === subject.role)?.span.exact} | ${passive ? 'be ' : ''}${verb} | ${rest}`;
  });
}

it.each([
  ['Ivo Tarn was detained in June along with 15 colleagues.', 'Ivo Tarn | be detain | '],
  ['Marta Holm conceded defeat on Sunday.', 'Marta Holm | concede | defeat'],
  ['Marta Holm has conceded the election.', 'Marta Holm | concede | the election'],
  ['A Kenyan court had blocked the deployment in January.', 'A Kenyan court | block | the deployment'],
  ['Ivo Tarn fled the country in 2019.', 'Ivo Tarn | flee | the country'],
  ['President Ada Holm of Peru called an emergency meeting on Monday.', 'President Ada Holm of Peru | call | an emergency meeting'],
  ['Ada Holm called an early election for May 3.', 'Ada Holm | call | an early election for May 3'],
  ["Norway's central bank cut its main rate to 4 percent from 5 percent.", "Norway's central bank | cut | its main rate to 4 percent from 5 percent"],
  ['The trial will resume on 9 November.', 'The trial | resume | '],
])('plain news is told for its own sake: %s', async (text, headline) => {
  expect(await headlinesIn(text)).toContain(headline);
});

it.each([
  'Marta Holm refused to concede defeat.',
  'Ivo Tarn conceded that he had lost.',
  'The trial resumed.',
  'The talk began on Monday.',
  'Ada Holm called a friend on Monday.',
  'Ada Holm called elections a farce.',
  'The central bank cut its main rate.',
  'Ada Holm fled the scene.',
])('not what is refused or only said, and no session without its day: %s', async (text) => {
  expect(await headlinesIn(text)).toEqual([]);
});

it('nobody is arrested by a warrant', async () => {
  const { events } = await findingsOf('A judge in Lima signed a warrant for the arrest of Ivo Tarn.');
  expect(events.map(({ predicate }) => predicate)).not.toContain('arrest');
});
