import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const votes = async (text: string): Promise<string[]> =>
  (await figureLines(text)).map((line) => /^votes (?:for|against) [^=]+ = \d+/u.exec(line)?.[0] ?? line);

describe('votes for and against', () => {
  it('are for what was voted on, and never for the body that voted', async () => {
    expect(await votes('Parliament passed the reform by 80 votes to 35.')).toEqual(['votes for reform = 80', 'votes against reform = 35']);
    expect(await votes('The reform passed the Senate by 55 votes to 44.')).toEqual(['votes for reform = 55', 'votes against reform = 44']);
  });

  it('are told by bare numbers behind a vote', async () => {
    expect(await votes('The chamber approved the pact by 61 to nine.')).toEqual(['votes for pact = 61', 'votes against pact = 9']);
    expect(await votes('Senators passed the levy 55-44.')).toEqual(['votes for levy = 55', 'votes against levy = 44']);
    expect(await votes('The council voted 30 to 12 to reject the reform.')).toEqual(['votes against reform = 30', 'votes for reform = 12']);
    expect(await votes('The assembly rejected the budget 120-98 on Friday.')).toEqual(['votes against budget = 120', 'votes for budget = 98']);
    expect((await votes('The fans backed the side to win 3-1.')).some((line) => line.startsWith('votes'))).toBe(false);
    expect((await votes('Kenya approved vaccines for ages 5-11 on Monday.')).some((line) => line.startsWith('votes'))).toBe(false);
    expect((await votes('Kenya confirmed a defeat of Uganda by 98 to 76.')).some((line) => line.startsWith('votes'))).toBe(false);
    expect((await votes('The council approved 10 to 12 projects a year.')).some((line) => line.startsWith('votes'))).toBe(false);
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
