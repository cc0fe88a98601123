import { describe, expect, it } from 'vitest';
import { countriesByCode, isFederation } from './countries.ts';
import { familyFirstNames, givenNames, organisationHeads, otherNames, titlesByHead, unaccented } from './lexicon.ts';
import { organisationsById } from './organisations.ts';
import { holderOf, peopleById } from './people.ts';
import { countriesOfPeoples, peopleNamed, peopleOfAdjective } from './peoples.ts';
import { places } from './places.ts';
import { verbClass } from './verb-classes.ts';

const isPresident = (title: string): boolean => title === 'president';

describe('knowledge', () => {
  it('is read without an error', () => {
    expect(countriesByCode().size).toBeGreaterThan(240);
    expect(peopleById().size).toBeGreaterThan(250);
    expect(organisationsById().size).toBeGreaterThan(250);
    expect(places().length).toBeGreaterThan(3000);
    expect(titlesByHead().size).toBeGreaterThan(80);
    expect(givenNames().size).toBeGreaterThan(500);
    expect(familyFirstNames().has('Xi')).toBe(true);
    expect(organisationHeads().get('Ministry')?.strength).toBe('strong');
    expect(otherNames()).toContain('Cold War');
    expect(verbClass('deny', 'face')).toContain('refute');
    expect(['DEU', 'FRA'].map(isFederation)).toEqual([true, false]);
  });

  it('knows every country and organisation that an office belongs to', () => {
    const unknown = [...peopleById().values()].flatMap(({ id, offices }) =>
      offices.filter(({ of }) => !countriesByCode().has(of) && !organisationsById().has(of)).map(({ of }) => `${id}: ${of}`),
    );
    expect(unknown).toEqual([]);
  });

  it('ends every office after it begins', () => {
    const wrong = [...peopleById().values()].filter(({ offices }) =>
      offices.some(({ from, to }) => from !== undefined && to !== undefined && to <= from),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has one holder of an office at a time', () => {
    expect(holderOf('USA', isPresident, '2016-06-01')?.id).toBe('barack-obama');
    expect(holderOf('USA', isPresident, '2024-05-16')?.id).toBe('joe-biden');
    expect(holderOf('USA', isPresident, '2021')).toBeUndefined();
    expect(holderOf('USA', isPresident, '1900')).toBeUndefined();
  });

  it('is not sure of the year in which an office changed hands', () => {
    expect(holderOf('GHA', isPresident, '2001-01')).toBeUndefined();
    expect(holderOf('GHA', isPresident, '2000-06-01')?.id).toBe('jerry-rawlings');
    expect(holderOf('GHA', isPresident, '2003-06-01')?.id).toBe('john-kufuor');
  });

  it.each([
    ['KEN', 'president', '1995-03-01', 'daniel-arap-moi'],
    ['PER', 'president', '1997-01-15', 'alberto-fujimori'],
    ['IDN', 'president', '1996-09-01', 'suharto'],
    ['HRV', 'president', '1995-08-05', 'franjo-tudman'],
    ['ZAF', 'president', '1990-02-11', 'frederik-willem-de-klerk'],
    ['FRA', 'foreign minister', '1999-04-01', 'hubert-vedrine'],
    ['united-nations', 'secretary-general', '1994-05-01', 'boutros-boutros-ghali'],
    ['NPL', 'king', '1990-04-01', 'king-birendra'],
  ])('knows who held an office: %s, %s, %s', (body, office, day, id) => {
    expect(holderOf(body, (title) => title === office, day)?.id).toBe(id);
  });

  it('takes what is told of one country in several places together', () => {
    expect(countriesByCode().get('RUS')).toMatchObject({ name: 'Russia', seats: ['Kremlin'], leader: 'president' });
    expect(countriesByCode().get('UKR')?.capitals).toEqual(['Kyiv', 'Kiev']);
  });

  it('knows states that are no more, by the code they had', () => {
    expect(countriesByCode().get('SUN')).toMatchObject({ name: 'Soviet Union', adjectives: ['Soviet'] });
    expect(countriesByCode().get('CSK')?.name).toBe('Czechoslovakia');
    expect(countriesByCode().get('COD')?.names).toContain('Zaire');
  });

  it('knows peoples by their plural and their adjective', () => {
    expect(peopleNamed('Chechens')).toEqual({ plural: 'Chechens', country: 'RUS' });
    expect(peopleOfAdjective('Chechen')).toEqual({ plural: 'Chechens', country: 'RUS' });
    expect(peopleOfAdjective('Turkish Cypriot')?.country).toBe('CYP');
    expect(peopleNamed('Poles')?.country).toBe('POL');
    expect(peopleNamed('Kurds')).toEqual({ plural: 'Kurds' });
    expect(peopleNamed('Apples')).toBeUndefined();
  });

  it('knows every country in which a people lives', () => {
    expect([...countriesOfPeoples().values()].filter((code) => !countriesByCode().has(code))).toEqual([]);
  });

  it('writes letters without their marks', () => {
    expect(unaccented('Erdoğan, Şimşek, Łódź, Støre, İstanbul')).toBe('Erdogan, Simsek, Lodz, Store, Istanbul');
  });
});
