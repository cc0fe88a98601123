import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const doubts = async (text: string) => (await findingsOf(text)).figures.map(({ doubts: fields }) => fields?.join(' ') ?? '-');

describe('a measure that says nothing alone is in doubt', () => {
  it.each([
    ['Some stood there with 30 friends.', ['measure']],
    ['The plan means a 4 percent boost.', ['measure']],
    ['It carries 240 passengers.', ['measure']],
    ['Pour 2 litres of milk into the pan.', ['measure']],
    ['412 views', ['measure']],
    ['For 4 trays of scones, stir the dough twice.', ['measure']],
    ['When 40 members are present, a vote can be held.', ['measure']],
    ['The gale left the lake shrinking, shedding 40 percent.', ['measure']],
    ['The repairs cost $9 million more than planned.', ['measure']],
    ['The price is $40.', ['measure']],
    ['The studio of 15 metres is new.', ['measure']],
    ['The line has 14 halls, five of them more than 30 metres below ground.', ['owner', 'measure']],
    ['The old one took 11 seconds.', ['measure']],
    ['Kenya asked for 300 tents.', ['measure']],
    ['She won by 38 votes to 34.', ['measure owner', 'measure owner']],
    ['Near the lake they lost a $9 million ferry.', ['measure']],
  ])('%s', async (text, expected) => {
    expect(await doubts(text)).toEqual(expected);
  });

  it.each([
    ['The ferry carries 240 passengers.', ['-']],
    ['Some 30 farmers left the valley.', ['-']],
    ['There were 34 arrests in the valley.', ['-']],
    ['Kenya has 300 tanks.', ['-']],
  ])('but not where its clause tells more: %s', async (text, expected) => {
    expect(await doubts(text)).toEqual(expected);
  });
});
