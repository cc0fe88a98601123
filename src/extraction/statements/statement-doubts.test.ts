import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

async function doubtsIn(text: string): Promise<(string | undefined)[]> {
  return (await findingsOf(text)).statements.map(({ doubts }) => doubts?.join(' '));
}

describe('what is in doubt of a statement', () => {
  it('is who speaks, where somebody certain does and a name stands nearby', async () => {
    expect(await doubtsIn('Jane Doe met Olaf Scholz at noon. “The plant will close.” Outside it rained.')).toEqual(['speaker']);
    expect(await doubtsIn('The Lindal Morning newspaper reported that the plant will close.')).toEqual(['speaker']);
    expect(await doubtsIn('The plant will close, said vice president.')).toEqual(['speaker']);
    expect(await doubtsIn('Toyota met its clients. The memo says that the plant will close.')).toEqual(['speaker']);
  });

  it('is a person who may be a firm or a paper', async () => {
    expect(await doubtsIn('Another, Quell, announced it will shut two mills.')).toEqual(['speaker']);
    expect(await doubtsIn('The shops will stay open, the receivers Delmar said.')).toEqual(['speaker']);
  });

  it('is who speaks, where nobody does', async () => {
    expect(await doubtsIn('It rained.\n\n“The mill will close.”\n\nThen the sun came out.')).not.toContain(undefined);
  });

  it('is nothing where nobody is named, or where whoever speaks is one of many', async () => {
    expect(await doubtsIn('The memo says that the plant will close.')).toEqual([undefined]);
    expect(await doubtsIn('Toyota met its clients. A witness said that the plant will close.')).toEqual([undefined]);
    expect(await doubtsIn('Toyota met its clients. Two clerks said that the plant will close.')).toEqual([undefined]);
  });

  it('is a place that says something, but not several who are named', async () => {
    expect(await doubtsIn('Manchester said that it would appeal.')).toEqual(['speaker']);
    expect(await doubtsIn('Jane Doe and Olaf Scholz said that the plant will close.')).toEqual([undefined]);
  });

  it('is what was said, where a mark lacks its other half or a comment may be the report’s', async () => {
    expect(await doubtsIn('Jane Doe said that orders grew, a sign of better times.')).toEqual(['content']);
    expect(await doubtsIn('Jane Doe said that orders grew in May.')).toEqual([undefined]);
    expect(await doubtsIn('Jane Doe said that she was glad, while the mayor is to speak today.')).toEqual(['content']);
    expect(await doubtsIn('Jane Doe told guests the hall was shut, and guards left the stairs.')).toEqual(['content']);
    expect(await doubtsIn('Jane Doe warned that prices would rise, and the franc fell 2 percent.')).toEqual([undefined]);
    expect(await doubtsIn('Jane Doe hinted that rents would fall, where Malta set records and the bank signalled that fees would rise.')).toEqual([
      'content',
      undefined,
    ]);
    expect(await doubtsIn('The mayor wrote in a note to parents: We have closed the hall. There is no stove.')).toEqual(['content']);
  });

  it('is who "they" are, and of whom a pronoun speaks behind somebody without a name', async () => {
    expect(await doubtsIn('Prosecutors met. They said that the plant will close.')).toEqual(['speaker']);
    expect(await doubtsIn('The clerks left. Three of them said that the plant will close.')).toEqual(['speaker']);
    expect(await doubtsIn('Three of the clerks said that the plant will close.')).toEqual([undefined]);
    expect(await doubtsIn('Jane Doe went home. A clerk of the mill told another story. According to him, the plant will close.')).toEqual([
      'speaker',
    ]);
    expect(await doubtsIn('Jane Doe went home. She said that the plant will close.')).toEqual([undefined]);
  });

  it('is what is called for, where a bare word tells it', async () => {
    expect(await doubtsIn('Jane Doe appealed for blood.')).toEqual(['content']);
    expect(await doubtsIn('Jane Doe has long called for such a step.')).toEqual(['content']);
    expect(await doubtsIn('Jane Doe called for lower fares on the ferry.')).toEqual([undefined]);
  });
});
