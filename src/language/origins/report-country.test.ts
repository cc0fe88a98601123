import { describe, expect, it } from 'vitest';
import { textReport } from '../../model/index.ts';
import { homeCountry } from './report-country.ts';

const outlet = (name?: string, domain?: string) =>
  homeCountry({ text: '', parts: [], source: { ...(name ? { name } : {}), ...(domain ? { domain } : {}) } });

describe('the country of an outlet', () => {
  it.each([
    ['The Nairobi Standard', 'KEN'],
    ['Finland Daily News', 'FIN'],
    ['Times of Uganda', 'UGA'],
  ])('is told by a state or capital that is the whole name before the words for press: %s', (name, country) => {
    expect(outlet(name)).toBe(country);
  });

  it.each([
    ['no place', 'The Plain Herald'],
    ['a further word of place', 'Niger Delta Herald'],
    ['a town called after a capital', 'Panama City News Herald'],
    ['a place that has the name of another', 'Athens Banner-Herald'],
    ['a state of North America', 'The Georgia Sun'],
    ['a region', 'South China Morning Post'],
    ['news about a state', 'North Korea News'],
    ['no word for press', 'Kenya'],
  ])('is not told by %s: %s', (_, name) => {
    expect(outlet(name)).toBeUndefined();
  });

  it('is told by the address of an outlet whose name is shared', () => {
    expect(outlet('The Athens Mirror', 'mirror.example.gr')).toBe('GRC');
  });

  it('is told by the address, where that is not sold to everybody', () => {
    expect(outlet(undefined, 'news.example.pe')).toBe('PER');
    expect(outlet(undefined, 'news.example.io')).toBeUndefined();
  });

  it('is open where name and address differ', () => {
    expect(outlet('The Nairobi Standard', 'standard.example.fi')).toBeUndefined();
  });

  it('gives way to the dateline', () => {
    const text = 'ACCRA, Ghana —\n\nIt rained.';
    const parts = [
      { role: 'dateline', start: 0, end: 14 },
      { role: 'paragraph', start: 16, end: 26 },
    ] as const;
    expect(homeCountry({ ...textReport(text, [...parts]), source: { name: 'The Nairobi Standard' } })).toBe('GHA');
  });
});

const over = (line: string, role: 'dateline' | 'byline' | 'boilerplate') =>
  homeCountry({
    ...textReport(`${line}\n\nIt rained.`, [
      { role, start: 0, end: line.length },
      { role: 'paragraph', start: line.length + 2, end: line.length + 12 },
    ]),
    source: {},
  });

describe('the country of a dateline', () => {
  it.each([
    ['QUITO/GUAYAQUIL, 4 May 2016 (Agency) –', 'dateline', 'ECU'],
    ['By Ada Holm in Nairobi, 4 May 2016', 'byline', 'KEN'],
    ['GUAYAQUIL, Ecuador | Wed May 4, 2016', 'boilerplate', 'ECU'],
  ] as const)('is read from %s', (line, role, country) => {
    expect(over(line, role)).toBe(country);
  });

  it('is read from the head of the first paragraph', () => {
    const text = 'NAIROBI, 4 May. It rained.';
    expect(homeCountry({ ...textReport(text, [{ role: 'paragraph', start: 0, end: text.length }]), source: {} })).toBe('KEN');
  });

  it('is none where bodies of many states sit', () => {
    expect(over('GENEVA, 4 May 2016 –', 'dateline')).toBeUndefined();
  });
});
