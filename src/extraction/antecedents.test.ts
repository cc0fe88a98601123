import { describe, expect, it } from 'vitest';
import { makeReport } from '../../test/support/report-of-text.ts';
import { contextOf } from './context.ts';
import { extract } from './index.ts';

/** The words that pronouns take up: "those: sanctions". */
async function takenUp(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return contextOf(report, reading).sentences.flatMap((at) =>
    [...at.antecedents].map(([noun, meant]) => `${at.sentence.tokens[noun.head]?.form}: ${meant.at.sentence.tokens[meant.noun.head]?.form}`),
  );
}

describe('what a pronoun takes up that has no name', () => {
  it.each([
    ['Ghana imposed sanctions on two firms. Togo lifted those on a bank.', 'those: sanctions'],
    ['Ghana imposed tariffs in May. Togo has lifted none.', 'none: tariffs'],
    ['Peru fined 9 banks on Tuesday. It sued two of them on Friday.', 'them: banks'],
    ['About 40 teachers marched through the town. They blocked a bridge.', 'They: teachers'],
  ])('%s', async (text, expected) => {
    expect(await takenUp(text)).toContain(expected);
  });

  it('is nobody in particular where others may be meant', async () => {
    expect(await takenUp('Doctors criticised the ministers. They resigned on Monday.')).toEqual([]);
  });

  it('is no name', async () => {
    expect(await takenUp('Emmanuel Macron met Olaf Scholz. They signed a treaty.')).not.toContain('They: Macron');
  });
});

async function eventsIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  return events.map(
    ({ predicate, status, participants }) => `${participants.map(({ entity }) => entities[entity]?.name).join(', ')}: ${predicate}, ${status}`,
  );
}

it('tells the sense of a verb and whose a thing is', async () => {
  expect(await eventsIn('Ghana and Togo imposed sanctions on Mali in May. Ghana lifted those on grain in July. Togo has lifted none.')).toEqual([
    'Ghana, Togo, Mali: impose sanctions, occurred',
    'Ghana: ease sanctions, occurred',
    'Togo: ease sanctions, negated',
  ]);
});

it('tells of whom some are told', async () => {
  expect(await eventsIn('Ghana imposed sanctions on 30 foreign traders in May. It lifted those against four of them in July.')).toEqual([
    'Ghana, foreign traders: impose sanctions, occurred',
    'Ghana, foreign traders: ease sanctions, occurred',
  ]);
});
