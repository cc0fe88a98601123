import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

const kindsIn = async (text: string): Promise<string[]> => {
  const { entities } = await read(reportOf(text));
  return entities.map(({ name, kind }) => `${name}: ${kind}`);
};

describe('a name that nobody knows', () => {
  it('is a firm where what is told of it in all its places is a firm’s', async () => {
    const kinds = await kindsIn(
      'Tavelin lost 4 million euros in the quarter. The bakery chain said it would sell 12 shops.\n\nTavelin’s shares fell. A spokesman for Tavelin declined to comment.',
    );
    expect(kinds).toContain('Tavelin: company');
  });

  it('is a person where a person’s deeds are told', async () => {
    expect(await kindsIn('Maro Tavelin, 46, was arrested at his home. Tavelin told the court he was innocent.')).toContain('Maro Tavelin: person');
  });

  it('is a firm beside a founder of that name', async () => {
    const kinds = await kindsIn('Tavelin Foods cut 200 jobs. Tavelin’s profit halved to 3 million euros, and the shares of Tavelin fell 6 percent.');
    expect(kinds).not.toContain('Tavelin: person');
  });

  it('is found behind a plural noun that begins the sentence, without it', async () => {
    const { sentences } = await read(reportOf('Miners Tavelin Ore and Brosk Resources lost 4 percent and 6 percent.'));
    expect(sentences.flatMap(({ names }) => names).map(({ start }) => start)).toContain(7);
  });
});

describe('the name of a storm', () => {
  it('is nobody’s, also where it stands alone', async () => {
    expect(await kindsIn('Cyclone Tavel killed 40 people in Peru on Monday. Tavel will reach Chile on Friday, and Tavel’s winds fell.')).toEqual([
      'Peru: place',
      'Chile: place',
    ]);
    expect(await kindsIn('Hurricane Ian hit Peru. Ian Holm, a fisherman, said he was safe.')).toContain('Ian Holm: person');
  });

  it('is told in capitals', async () => {
    expect(await kindsIn('The storm Florida feared came on Monday. Florida closed its schools.')).toContain('Florida: place');
  });

  it('is no firm’s name of several words', async () => {
    expect(await kindsIn('Storm Tavel Energy plc said its profit rose. Shares of Storm Tavel Energy fell.')).toContain('Storm Tavel Energy: company');
  });
});

describe('a name beside an office', () => {
  it('is a person’s', async () => {
    expect(await kindsIn('“We have no water,” the town’s mayor, Voahangy Tavel, told the paper by telephone.')).toContain('Voahangy Tavel: person');
    expect(await kindsIn('The mayor of the town, Anna Tavel, said the school was full.')).toContain('Anna Tavel: person');
    expect(await kindsIn('The commander of the base, Camp Tavel, fled Peru.')).not.toContain('Camp Tavel: person');
  });
});

describe('a town', () => {
  it('stays one where it stands as one', async () => {
    expect(await kindsIn('Two people were hurt in a fire in Lodz on Sunday.')).toContain('Łódź: place');
  });
});
