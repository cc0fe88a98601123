import { describe, expect, it } from 'vitest';
import { calledShortly } from './called-shortly.ts';
import { links } from './mentions.fixture.ts';

const idOf = (name: Parameters<typeof calledShortly>[0]): string | undefined => calledShortly(name)?.person?.id;

describe('a surname without more', () => {
  it('means the one in office on the day', () => {
    expect(idOf({ surname: 'Bush', day: '1990-08-10' })).toBe('george-h-w-bush');
    expect(idOf({ surname: 'Bush', day: '2003-03-10' })).toBe('george-w-bush');
    expect(idOf({ surname: 'Aquino', day: '1987-05' })).toBe('corazon-aquino');
    expect(idOf({ surname: 'Kabila', day: '2009' })).toBe('joseph-kabila');
    expect(idOf({ surname: 'al-Bashir', day: '2004-07-01' })).toBe('omar-al-bashir');
  });

  it('means nobody where several may be meant, but tells their country', () => {
    expect(calledShortly({ surname: 'Clinton', day: '2016-05-02' })).toEqual({ country: 'USA' });
    expect(calledShortly({ surname: 'Hariri', day: '1999-05-02' })).toEqual({ country: 'LBN' });
  });

  it('is no name of the great where many are called so and nobody of them is in office', () => {
    expect(calledShortly({ surname: 'Abe', day: '2011-05-02' })).toBeUndefined();
    expect(idOf({ surname: 'Abe', day: '2015-05-02' })).toBe('shinzo-abe');
    expect(calledShortly({ surname: 'Cook', day: '1998-05-02' })).toBeUndefined();
  });

  it('is no common word that is written otherwise', () => {
    expect(calledShortly({ surname: 'Store', day: '2023-05-02' })).toBeUndefined();
    expect(idOf({ surname: 'Støre', day: '2023-05-02' })).toBe('jonas-gahr-store');
  });

  it('is told by an office, however common it is', () => {
    expect(idOf({ surname: 'Cook', title: 'foreign secretary', day: '1998-05-02' })).toBe('robin-cook');
    expect(idOf({ surname: 'Singh', title: 'prime minister', country: 'IND', day: '2005-06-01' })).toBe('manmohan-singh');
    expect(idOf({ surname: 'Singh', title: 'prime minister', country: 'IND', day: '1990-06-01' })).toBe('v-p-singh');
    expect(idOf({ surname: 'Baker', title: 'secretary of state', day: '1989-10-02' })).toBe('james-baker');
    expect(idOf({ surname: 'Carter', title: 'former president', day: '2001-05-02' })).toBe('jimmy-carter');
    expect(calledShortly({ surname: 'Baker', title: 'foreign minister', country: 'NOR', day: '1989-10-02' })).toBeUndefined();
    expect(calledShortly({ surname: 'Cook', title: 'bishop', day: '1998-05-02' })).toBeUndefined();
  });
});

describe('in a sentence', () => {
  it('a small first word belongs to the surname', async () => {
    expect(await links('Savimbi refused to see dos Santos.', ['name'], '1992-06-01')).toEqual([
      'Savimbi → person:jonas-savimbi',
      'dos Santos → person:jose-eduardo-dos-santos',
    ]);
  });

  it('a surname that a town has too is a person behind a title', async () => {
    expect(await links('Peruvian President Toledo dismissed the charge.', ['name'], '2003-06-01')).toEqual(['Toledo → person:alejandro-toledo']);
  });

  it('whom the report names in full comes before whom the world knows', async () => {
    const told = await links('Karl Putin runs a bakery in Bremen. Putin opens at six.', ['name'], '2005-06-01');
    expect(told.filter((link) => link.startsWith('Putin'))).toEqual(['Putin → name:person:karl putin']);
  });

  it('a surname that is a common noun without its diacritics is meant only with them', async () => {
    const told = await links('Tickets for the Bargain Store went quickly. Støre bought two.', ['name'], '2023-06-01');
    expect(told.filter((link) => link.includes('gahr'))).toEqual(['Støre → person:jonas-gahr-store']);
  });
});
