import { describe, expect, it } from 'vitest';
import { names } from './mentions.fixture.ts';

describe('a name that the model marks alone', () => {
  it('is no pronoun that stands in capitals', async () => {
    expect(await names('Us growers paid for the wells ourselves.')).toEqual([]);
    expect(await names('The choir sang Us in Nairobi on Friday.')).toEqual(['Nairobi → place:nairobi']);
  });

  it('is the place, of which a word before tells a part', async () => {
    expect(await names('Rebels in eastern Congo criticised Chile on Monday.')).toEqual(['Congo → place:COD', 'Chile → gov:CHL']);
  });

  it('is the state where all of it is in capitals', async () => {
    expect(await names('US growers paid for the wells.')).toEqual(['US → gov:USA']);
  });
});
