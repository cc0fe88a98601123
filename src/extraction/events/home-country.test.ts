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
  it('is told by a state, its people or its capital in the name', () => {
    expect(outlet('The Lima Herald')).toBe('PER');
    expect(outlet('Georgia Today')).toBe('GEO');
    expect(outlet('The Plain Herald')).toBeUndefined();
  });

  it('is told by the address, where that is not sold to everybody', () => {
    expect(outlet(undefined, 'news.example.pe')).toBe('PER');
    expect(outlet(undefined, 'news.example.io')).toBeUndefined();
  });

  it('is open where name and address differ', () => {
    expect(outlet('The Lima Herald', 'herald.example.fi')).toBeUndefined();
  });

  it('gives way to the dateline', () => {
    const text = 'ACCRA, Ghana —\n\nIt rained.';
    const parts = [
      { role: 'dateline', start: 0, end: 14 },
      { role: 'paragraph', start: 16, end: 26 },
    ] as const;
    expect(homeCountry({ ...textReport(text, [...parts]), source: { name: 'The Lima Herald' } })).toBe('GHA');
  });
});

describe('"the government" without a state', () => {
  it('is that of the outlet’s own country', async () => {
    expect(await targetsOf('The Lima Herald', 'Senator Ana Prates accused the government of hiding the bill.')).toEqual(['PER']);
  });

  it('is not where another state was named nearer', async () => {
    const text = 'Thousands marched in Kenya on Monday. Senator Ana Prates accused the government of hiding the bill.';
    expect(await targetsOf('The Lima Herald', text)).not.toContain('PER');
  });
});
