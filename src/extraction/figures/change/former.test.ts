import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

const names = async (text: string) => (await findingsOf(text)).figures.map(({ measureName }) => measureName);

describe('a forecast that is no more', () => {
  it('is named as what it was', async () => {
    expect(await names('Corvex cut its profit forecast to $3 million from $4 million.')).toEqual(['profit forecast', 'former profit forecast']);
    expect(await names('Corvex said sales fell to $3 million from $4 million.')).toEqual(['sales', 'sales']);
  });
});

describe('what an amount was before', () => {
  it('stands behind "from" after the level that was reached', async () => {
    expect(await figureLines('The loss of the ferry line widened to $410 million in 2022 from $120 million a year earlier.')).toEqual([
      'loss of ferry line = 410000000 USD (2022)',
      'loss of ferry line = 120000000 USD (2021)',
    ]);
  });

  it('stands before "to" where both are told', async () => {
    expect(await figureLines('The budget deficit narrowed from 6.1 percent of GDP in 2022 to 5 percent in 2023.')).toEqual([
      'budget deficit = 6.1 percent of GDP (2022)',
      'budget deficit = 5 percent (2023)',
    ]);
  });

  it('may be what had been foreseen', async () => {
    expect(await figureLines('Toyota expects a profit of $4 billion, up from its previous forecast of $3 billion.')).toEqual([
      'profit = 4000000000 USD, of Toyota',
      'profit = 3000000000 USD, of Toyota',
    ]);
  });

  it('may be what it is elsewhere', async () => {
    expect(await figureLines('Unemployment in Kenya was 3 percent in May 2024, compared with 4 percent in Uganda.')).toEqual([
      'unemployment = 3 percent, of Kenya (2024-05)',
      'unemployment = 4 percent, of Uganda (2024-05)',
    ]);
  });

  it('is a peak above which it was, and a change of another time', async () => {
    expect(await figureLines('Inflation eased to 4 percent in May 2024, well below the peak of 12 percent reached in July 2022.')).toEqual([
      'inflation = 4 percent (2024-05)',
      'inflation = 12 percent (2022-07)',
    ]);
    expect(await figureLines('Rents were 3 percent higher in May 2024 than a year earlier, down from 5 percent in March 2024.')).toEqual([
      'growth of rents = 3 percent (2024-05)',
      'growth of rents = 5 percent (2024-03)',
    ]);
  });

  it('is counted like what is counted now', async () => {
    expect(await figureLines('Toyota delivered 735 buses in 2023, up from 661 a year earlier.')).toEqual([
      'buses delivered = 735 bus, from Toyota (2023)',
      'buses delivered = 661 bus, from Toyota (2022)',
    ]);
  });
});
