import { describe, expect, it } from 'vitest';
import { textReport } from '../model/index.ts';
import { venueOf } from './venues.ts';

/** Where it was said by a report of these words. */
function venue(text: string, exact: string | undefined): string | undefined {
  const report = textReport(text, []);
  const start = exact === undefined ? 0 : text.indexOf(exact);
  const span = exact === undefined ? {} : { venue: { start, end: start + exact.length, exact } };
  return venueOf({ reports: new Map([[report.id, report]]) }, [{ report: report.id, ...span }]);
}

describe('where something was said', () => {
  it('is told with the word before it', () => {
    expect(venue('“It came late,” she wrote on Facebook.', 'Facebook')).toBe('on Facebook');
    expect(venue('“It came late,” she said in a video\naddress.', 'a video\naddress')).toBe('in a video address');
  });

  it('stands behind “at” where no such word does', () => {
    expect(venue('He told a news conference that it was late.', 'a news conference')).toBe('at a news conference');
  });

  it('is unknown where no account tells it', () => {
    expect(venue('He said that it was late.', undefined)).toBeUndefined();
  });
});
