import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

/** Whom the words of a state without its name mean. */
async function meant(text: string): Promise<string[]> {
  const { mentions, entities } = await read(plainReport(text));
  return mentions
    .filter(({ form, start, end }) => form === 'nominal' && text.slice(start, end).toLowerCase().startsWith('the '))
    .map(({ entity }) => entities[entity]?.country ?? '-');
}

describe('a state told by where it lies', () => {
  it('is the one before that lies there', async () => {
    expect(await meant('Gabon signed a deal with Japan. The Central African nation will sell oil.')).toEqual(['GAB']);
    expect(await meant('Ecuador held talks. Norway praised the Andean country.')).toEqual(['ECU']);
    expect(await meant('Malta raised fees. The island nation criticised Oslo.')).toEqual(['MLT']);
    expect(await meant('Ghana raised fees. The former British colony criticised Oslo.')).toEqual(['GHA']);
  });

  it('is nobody where none or several lie there', async () => {
    expect(await meant('Chile criticised Bolivia. The Andean country left.')).toEqual([]);
    expect(await meant('Bolivia raised fees. The West African nation criticised Oslo.')).toEqual([]);
    expect(await meant('Ghana raised fees. Norway criticised the landlocked nation.')).toEqual([]);
    expect(await meant('Russia left Georgia. The former Soviet republic criticised Oslo.')).not.toContain('RUS');
    expect(await meant('Britain left. The former British colony criticised Oslo.')).toEqual([]);
  });

  it('is no other one and no part of a state', async () => {
    expect(await meant('Sweden left. The other Nordic country criticised Oslo.')).toEqual([]);
    expect(await meant('Gabon left. The African nation of Chad criticised Oslo.')).not.toContain('GAB');
  });
});
