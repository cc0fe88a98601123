import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { AnalysedReport, PartRole } from '../../model/index.ts';
import { align } from '../index.ts';

const ADDRESS = 'https://herald.example/visit';

/** What an address gave the how manieth time: one paragraph that tells of Holm's visit to Lumen, and what stands above it. */
function version(number: number, text: string, above: [PartRole, string][] = [], url = ADDRESS): AnalysedReport {
  const made = new HandMade({
    source: { name: 'Herald', domain: 'herald.example' },
    url,
    published: '2031-01-01',
    parts: [...above, ['paragraph', text]],
  });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  made.event({
    trigger: 'visited',
    who: [{ role: 'source', entity: holm, words: 'Holm' }],
    place: { entity: lumen, words: 'Lumen' },
    time: '2031-01-01',
  });
  return { ...made.analysed, version: number };
}

/** What the address tells the how manieth time of Norrland's dead. */
function deaths(number: number, words: string, value: number): AnalysedReport {
  const text = `The storm killed ${words} people in Norrland.`;
  const made = new HandMade({ source: { name: 'Herald' }, url: ADDRESS, published: '2031-01-01', parts: [['paragraph', text]] });
  const norrland = made.entity('place:norrland', 'place', 'Norrland', ['Norrland'], { country: 'NOR' });
  made.figure({ words, measure: 'people', name: 'deaths', value, unit: 'person', period: '2030', about: [{ entity: norrland, role: 'of' }] });
  return { ...made.analysed, version: number };
}

const first = version(1, 'Holm visited Lumen.');
const second = version(2, 'Holm visited Lumen by sea.');
const third = version(3, 'Holm visited Lumen by sea on Monday.');

describe('versions of one report', () => {
  it('are of one address with other content, each a version of the one before it, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, third], { minLength: 3 }), (shuffled) => {
        const older = new Map(align(shuffled).reports.map((report) => [report.id, report.version_of]));
        expect(older.get(first.report.id)).toBeUndefined();
        expect(older.get(second.report.id)).toBe(first.report.id);
        expect(older.get(third.report.id)).toBe(second.report.id);
      }),
    );
  });

  it('close the gap when one is taken out', () => {
    const { reports } = align([first, third]);
    expect(reports.find(({ id }) => id === third.report.id)?.version_of).toBe(first.report.id);
  });

  it('count as one report of one origin', () => {
    const { events } = align([first, second, third]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ accounts: { length: 3 }, reports: 1, origins: 1 });
  });

  it('that correct a figure give an update, not a contradiction', () => {
    const { figures, differences } = align([deaths(1, '12', 12), deaths(2, '14', 14)]);
    expect(figures).toMatchObject([{ value: 14, agreement: 'updated', reports: 1 }]);
    expect(differences).toMatchObject([{ kind: 'update' }]);
  });

  it('have the origin of the version that names an agency', () => {
    const credited = version(2, 'Holm visited Lumen by sea.', [['dateline', 'PORT (Reuters) -']]);
    const { events, origins } = align([first, credited]);
    expect(events[0]).toMatchObject({ reports: 1, origins: 1 });
    expect(origins).toMatchObject([{ kind: 'agency', name: 'Reuters', accounts: { length: 2 }, because: [{ reason: 'credit_line' }] }]);
  });

  it('are known by the address without scheme, www and tracking', () => {
    const same = version(2, 'Holm visited Lumen by sea.', [], 'http://www.herald.example/visit/?utm_source=feed');
    expect(align([first, same]).events[0]?.reports).toBe(1);
  });

  it('are not two pages that both name their site as their address', () => {
    const one = version(1, 'Holm visited Lumen.', [], 'https://herald.example/');
    const other = version(1, 'Holm visited Lumen by sea.', [], 'https://herald.example/');
    const { reports, events } = align([one, other]);
    expect(reports.every((report) => report.version_of === undefined)).toBe(true);
    expect(events[0]).toMatchObject({ reports: 2, origins: 1 });
  });
});
