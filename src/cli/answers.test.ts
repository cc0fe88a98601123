import { describe, expect, it, vi } from 'vitest';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { isToldBy } from './answers.ts';

const labels = (report: string | undefined) => EXAMPLE.events.filter(isToldBy(EXAMPLE, report)).map(({ label }) => label);

describe('what a list is narrowed to', () => {
  it('is what the report of such a title, outlet or id tells', () => {
    const [event] = EXAMPLE.events;
    const report = event?.accounts[0]?.report;
    const outlet = EXAMPLE.reports.find(({ id }) => id === report)?.source.name?.toUpperCase();
    expect(labels(report)).toContain(event?.label);
    expect(labels(outlet)).toContain(event?.label);
    expect(labels(undefined)).toHaveLength(EXAMPLE.events.length);
  });

  it('is nothing where no report is called so, which is told', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    expect(labels('no such report')).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
