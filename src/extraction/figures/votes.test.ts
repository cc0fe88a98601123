import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

const votes = async (text: string): Promise<string[]> =>
  (await figureLines(text)).map((line) => /^votes (?:for|against) [^=]+ = \d+/u.exec(line)?.[0] ?? line);

describe('votes for and against', () => {
  it('are for what was voted on, and never for the body that voted', async () => {
    expect(await votes('Parliament passed the reform by 80 votes to 35.')).toEqual(['votes for reform = 80', 'votes against reform = 35']);
    expect(await votes('The reform passed the Senate by 55 votes to 44.')).toEqual(['votes for reform = 55', 'votes against reform = 44']);
  });

  it('go on with what stands before them', async () => {
    expect(await votes('The pact was backed by 80 votes to 35 and the levy by 60 votes to 52.')).toEqual([
      'votes for pact = 80',
      'votes against pact = 35',
      'votes for levy = 60',
      'votes against levy = 52',
    ]);
  });
});
