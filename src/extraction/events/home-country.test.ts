import { describe, expect, it } from 'vitest';
import { read } from '../../language/index.ts';
import { plainReport } from '../../language/plain-report.ts';
import { textReport } from '../../model/index.ts';
import { extract } from '../index.ts';
import { homeCountry } from './home-country.ts';

const outlet = (name?: string, domain?: string) =>
  homeCountry({ text: '', parts: [], source: { ...(name ? { name } : {}), ...(domain ? { domain } : {}) } });

const targetsOf = async (source: string, text: string) => {
  const report = { ...plainReport(text), source: { name: source } };
  const findings = extract(report, await read(report));
  const accused = findings.events.find(({ plover }) => plover?.type === 'ACCUSE');
  return accused?.participants.filter(({ role }) => role === 'target').map(({ entity }) => findings.entities[entity]?.country);
};

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

describe('"the government" without a state', () => {
  it('is that of the outlet’s own country', async () => {
    expect(await targetsOf('The Nairobi Standard', 'Bishop Odile Marsan blamed the government for the blackout.')).toEqual(['KEN']);
  });

  it('is not where another state was named nearer', async () => {
    const text = 'Thousands marched in Ecuador on Monday. Bishop Odile Marsan blamed the government for the blackout.';
    expect(await targetsOf('The Nairobi Standard', text)).not.toContain('KEN');
  });
});
