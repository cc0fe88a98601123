import { describe, expect, it } from 'vitest';
import { countriesByCode } from './countries.ts';
import { familyFirstNames, givenNames, organisationHeads, otherNames, titlesByHead, unaccented } from './lexicon.ts';
import { organisationsById } from './organisations.ts';
import { holderOf, peopleById } from './people.ts';
import { places } from './places.ts';

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

  it('takes what is told of one country in several places together', () => {
    expect(countriesByCode().get('RUS')).toMatchObject({ name: 'Russia', seats: ['Kremlin'], leader: 'president' });
    expect(countriesByCode().get('UKR')?.capitals).toEqual(['Kyiv', 'Kiev']);
  });

  it('writes letters without their marks', () => {
    expect(unaccented('Erdoğan, Şimşek, Łódź, Støre, İstanbul')).toBe('Erdogan, Simsek, Lodz, Store, Istanbul');
  });
});
