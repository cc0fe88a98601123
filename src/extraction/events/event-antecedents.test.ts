import { expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import { extract } from '../index.ts';

/** Typed events, each with its parties, status and time. */
async function eventsIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  return events.flatMap(({ plover, trigger, participants, status, time }) =>
    plover
      ? [
          `${trigger.exact}: ${participants.map(({ entity }) => entities[entity]?.name).join(', ')}; ${[status, time?.edtf].filter(Boolean).join(' ')}`,
        ]
      : [],
  );
}

it.each([
  [
    'Olaf Scholz was to visit Ghana in November. The visit was put off until January. It took place on 9 January.',
    'took place: Olaf Scholz, Ghana; occurred 2024-01-09',
  ],
  ['Olaf Scholz invited William Ruto to Berlin. Nobody knows when the visit will be.', 'visit: William Ruto, Germany; proposed'],
  ['Ghana denied that its envoy had held talks with Togo. "There were no such talks," the office said.', 'talks: Ghana, Togo; negated'],
  ['Kenya and Peru imposed sanctions on Ghana. Norway called the sanctions illegal.', 'called: Norway, Kenya, Peru; occurred'],
  ['Peru asked Norway to lift the sanctions. If it agrees, the sanctions could be lifted in May.', 'sanctions: Norway; hypothetical 2024-05'],
  ['Emmanuel Macron visited Ghana on Monday. It happened on 8 January.', 'happened: Emmanuel Macron, Ghana; occurred 2024-01-08'],
  ['Olaf Scholz will meet Emmanuel Macron and sign an agreement on gas.', 'sign: Olaf Scholz, Emmanuel Macron; planned'],
])('%s', async (text, expected) => {
  expect(await eventsIn(text)).toContain(expected);
});

it('tells all days of a stay that begins on one', async () => {
  expect(await eventsIn('Emmanuel Macron arrived in Kenya on 3 January for a three-day visit.')).toEqual([
    'arrived: Emmanuel Macron, Kenya; occurred 2024-01-03/2024-01-05',
  ]);
});

it('counts months and years back and on from the clause over a clause', async () => {
  expect(await eventsIn('Emmanuel Macron visited Kenya on 3 January, a year after he signed a treaty with Ghana.')).toContain(
    'signed: Emmanuel Macron, Ghana; occurred 2023-01',
  );
  expect(await eventsIn('Emmanuel Macron visited Kenya in May 2021, two months before he met Olaf Scholz.')).toContain(
    'met: Emmanuel Macron, Olaf Scholz; occurred 2021-07',
  );
});

it('gives nobody else’s parties to a noun of its own', async () => {
  expect(await eventsIn('Emmanuel Macron visited Kenya. A visit by the pope is not planned.')).toEqual(['visited: Emmanuel Macron, Kenya; occurred']);
});

it('takes no other deed for the one that was asked for, and no criticism for what took place', async () => {
  expect(await eventsIn('Brazil asked Chad to lift its sanctions. The curfew in Kenya was lifted on Monday.')).toContain(
    'lifted: Kenya; occurred 2024-01-08',
  );
  expect(await eventsIn('Chad condemned Mali. It happened on Friday.')).toEqual(['condemned: Chad, Mali; occurred']);
});

it('meets nobody by a question of how something could happen', async () => {
  const text = 'Mette Frederiksen met Alexander Stubb in Oslo. "Nobody knows how this could happen," Frederiksen told a newspaper.';
  expect((await eventsIn(text)).filter((event) => event.startsWith('happen'))).toEqual([]);
});

it('counts from a visit told before without telling it again', async () => {
  const text = 'Sauli Niinistö visited Rome in March 2021. Two years after this visit, Sergio Mattarella visited Helsinki.';
  expect((await eventsIn(text)).map((event) => event.replace(/^\w+: /, ''))).toEqual([
    'Sauli Niinistö, Italy; occurred 2021-03',
    'Sergio Mattarella, Finland; occurred 2023',
  ]);
});
