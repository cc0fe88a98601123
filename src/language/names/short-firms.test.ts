import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

const firmsAndMore = async (text: string): Promise<string[]> => {
  const { entities } = await read(reportOf(text));
  return entities.filter(({ kind }) => kind !== 'government').map(({ name, kind }) => `${name}: ${kind}`);
};

describe('a firm that is called without the word for what it is', () => {
  it('is the one whose name ends so', async () => {
    expect(await firmsAndMore('The Spanish lender Banco Orvel said profit rose. Orvel raised its forecast.')).toEqual(['Banco Orvel: company']);
    expect(await firmsAndMore('The Spanish lender Banco Murcia said profit rose. Murcia raised its forecast.')).toEqual(['Banco Murcia: company']);
  });

  it('is nobody who bears the name, and no town', async () => {
    const people = await firmsAndMore('The Spanish lender Banco Orvel said profit rose. Its head, Ada Orvel, left. Orvel said she was glad.');
    expect(people).toEqual(['Banco Orvel: company', 'Ada Orvel: person']);
    const town = await firmsAndMore('The Spanish lender Banco Murcia said profit rose. It has an office in Murcia.');
    expect(town).toEqual(['Banco Murcia: company', 'Murcia: place']);
  });
});
