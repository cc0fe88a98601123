import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

type Visit = Partial<Parameters<HandMade['event']>[0]> & { in?: 'Sudland' | 'Lumen' };

/** A report in whose sentences Holm of Norrland visits Sudland, each time as told. */
function report(source: string, ...visits: Visit[]): HandMade {
  const made = new HandMade({
    source: { name: source },
    published: '2031-06-01',
    parts: visits.map(({ when = 'then' }, at) => ['paragraph', `Holm in Sudland, in Lumen ${when}: visit${at} was what ${source} told.`]),
  });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  for (const [at, { in: where = 'Sudland', ...more }] of visits.entries()) {
    const place = { entity: where === 'Lumen' ? lumen : sudland, words: where };
    made.event({ trigger: `visit${at}`, who: [{ role: 'source', entity: holm, words: 'Holm' }], place, ...more });
  }
  return made;
}

function differences(...reports: HandMade[]): string[] {
  return align(reports.map(({ analysed }) => analysed)).differences.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('where reports differ on an event', () => {
  it('tells all days that a report gives, and only times that it gives nowhere closely', () => {
    const close = report('A', { time: '2031-05-16' }, { time: '2031-05-17' });
    expect(differences(close, report('B', { time: '2031-05' }))).toEqual([
      'precision: For the time of “Ada Holm visits Sudland”, B gives May 2031; A gives 16 May 2031 and 17 May 2031.',
    ]);
    expect(differences(close, report('B', { time: '2031-05' }, { time: '2031-05-16' }))).toEqual([]);
  });

  it('finds no other day where any sentence of a report gives the same one', () => {
    expect(differences(report('A', { time: '2031-05-16' }), report('B', { time: '2031-05-17' }))).toHaveLength(1);
    expect(differences(report('A', { time: '2031-05-16' }), report('B', { time: '2031-05-17' }, { time: '2031-05-16' }))).toEqual([]);
  });

  const SHORT = { time: '2031-05-16/2031-05-17', when: '16-17 May' };
  const LONG = { time: '2031-05-16/2031-05-18', when: 'from 16 to 18 May' };

  it('finds other first or last days of a span, and keeps to the days that most reports give', () => {
    const reports = [report('A', LONG), report('B', SHORT), report('C', SHORT)];
    expect(differences(...reports)).toEqual([
      expect.stringMatching(/^contradiction: For the time of “Ada Holm visits Sudland”, (?=.*A gives 16–18 May 2031)(?=.*gives 16–17 May 2031)/u),
    ]);
    expect(align(reports.map(({ analysed }) => analysed)).events.map(({ time }) => time?.edtf)).toEqual(['2031-05-16/2031-05-17']);
  });

  it('finds none between a span and its days, or a week', () => {
    expect(differences(report('A', { time: '2031-05-16' }, { time: '2031-05-17' }), report('B', SHORT))).toEqual([]);
    expect(differences(report('A', { time: '2031-05-12/2031-05-18', when: 'that week' }), report('B', SHORT))).toEqual([]);
  });

  it('takes one day of a span for a detail, unless the visit only began or ended then', () => {
    expect(differences(report('A', { time: '2031-05-17', when: '17 May' }), report('B', LONG))).toEqual([
      'detail: For the time of “Ada Holm visits Sudland”, B gives 16–18 May 2031; A gives 17 May 2031.',
    ]);
    expect(differences(report('A', { time: '2031-05-18', when: '18 May, as it ended' }), report('B', LONG))).toEqual([]);
  });

  it('finds the place told more closely only where the other report tells it so nowhere', () => {
    const day = { time: '2031-05-16' };
    const city = report('A', { ...day, in: 'Lumen' });
    expect(differences(city, report('B', day))).toEqual(['precision: For the place of “Ada Holm visits Lumen”, B names Sudland; A names Lumen.']);
    expect(differences(city, report('B', day, { ...day, in: 'Lumen' }))).toEqual([]);
  });
});
