import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { Status } from '../../model/index.ts';
import { align } from '../index.ts';

/** A report that tells, without a day, of a letter that Holm signs. */
function signing(published: string | undefined, status: Status, tense: 'past' | 'future' = 'past'): HandMade {
  const report = new HandMade({
    source: { name: 'Quay Review' },
    ...(published === undefined ? {} : { published }),
    parts: [['paragraph', 'Holm signed it.']],
  });
  const holm = report.entity('person:holm', 'person', 'Holm', ['Holm']);
  return report.event({ trigger: 'signed', predicate: 'sign', status, tense, who: [{ role: 'source', entity: holm, words: 'Holm' }] });
}

const timesOf = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).events.map(({ time }) => time);

describe('an event of which no report tells when it was', () => {
  it('had been by the day on which the report came out', () => {
    expect(timesOf(signing('2031-03-04', 'occurred'))).toEqual([{ edtf: '../2031-03-04', basis: 'inferred' }]);
    expect(timesOf(signing('2031-03', 'alleged'))).toEqual([{ edtf: '../2031-03-31', basis: 'inferred' }]);
  });

  it('has no time where its report has none, or where it may lie ahead or never have been', () => {
    expect(timesOf(signing(undefined, 'occurred'))).toEqual([undefined]);
    expect(timesOf(signing('2031-03-04', 'planned', 'future'))).toEqual([undefined]);
    expect(timesOf(signing('2031-03-04', 'alleged', 'future'))).toEqual([undefined]);
    expect(timesOf(signing('2031-03-04', 'negated'))).toEqual([undefined]);
  });
});
