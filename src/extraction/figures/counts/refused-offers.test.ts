import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const figures = async (text: string) => (await findingsOf(text, { published: '2024-06-28' })).figures;

describe('figures of both deeds, of offers and of refusals', () => {
  it('tells two deeds where they are counted together, with their time', async () => {
    const [told] = await figures('Pirates have killed or wounded more than 1,500 sailors in the first four months of 2024.');
    expect([told?.measureName, told?.period?.edtf]).toEqual(['sailors killed or injured', '2024-01/2024-04']);
  });

  it('takes an offer, and what is refused, for proposed', async () => {
    expect((await figures('Lufthansa has offered a pay rise of 9 percent.'))[0]?.status).toBe('proposed');
    const [vetoed] = await figures('Norway vetoed a 40 billion euro package of aid for Moldova.');
    expect([vetoed?.status, vetoed?.about.some(({ role }) => role === 'of')]).toEqual(['proposed', false]);
  });

  it('reads the dollars of the report’s country, and no type of a car as money', async () => {
    const text = 'Canada fined the lender 6 million Canadian dollars. The lender repaid 31 million dollars.';
    expect((await figures(text)).at(-1)?.unit).toBe('CAD');
    expect((await figures('Norway bought the RM85 scooter.')).map(({ unit }) => unit)).toEqual([]);
  });

  it('gives a central bank’s rate to its state', async () => {
    const [rate] = await figures('Kenya’s central bank raised its key rate to 13 percent on Thursday.');
    expect([rate?.about.length, rate?.doubts]).toEqual([1, undefined]);
  });
});
