import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

describe('what befell the counted', () => {
  it.each([
    ['Some 40 tanneries went under in the valley.', ['tanneries closed = 40 tannery']],
    ['The mine will cost 300 jobs.', ['jobs lost = 300 job']],
    ['The chain announced the closure of 25 branches.', ['branches closed = 25 branch']],
    ['The carmaker recalled 90,000 vans.', ['vans recalled = 90000 van']],
    ['Two mills will close in 2030, another two in 2032.', ['mills closed = 2 mill (2030)', 'mills closed = 2 mill (2032)']],
    ['The mint struck off 400 coins, of which 90 were sold.', ['coins = 400 coin', 'coins sold = 90 coin']],
    [
      'The town will lose 600 office jobs in May and 200 office jobs in June.',
      ['office jobs lost = 600 job (2024-05)', 'office jobs lost = 200 job (2024-06)'],
    ],
    ['The factory turns out 400 bicycles a day.', ['bicycles made = 400 bicycle/day']],
    ['A total of 300 farmers were arrested.', ['farmers arrested = 300 farmer']],
    ['Police seized 2 tonnes of ivory.', ['ivory seized = 2 t']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });

  it('is not told by a verb that only makes a noun a deed', async () => {
    expect(await figureLines('The minister made 14 visits.')).toEqual(['visits = 14 visit']);
  });
});
