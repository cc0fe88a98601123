import { describe, expect, it } from 'vitest';
import { alignedReports } from '../../test/support/aligned-story.ts';
import { HandMade } from '../../test/support/analysed-report.ts';
import { lookup } from './lookup.ts';
import { voicesOf } from './voices.ts';

const CLAIM = 'Police said that Sudland had shelled Lumen.';
const ANALYSTS = 'Analysts at the Lumen institute said that Sudland had shelled Lumen.';
const OTHER = 'Ada Holm, an envoy, said that Sudland had shelled Lumen, as the police had.';

/** On whose word the one event stands that these accounts tell: in a sentence, by whose words, in a title where they are nobody's. */
function voices(status: 'occurred' | 'proposed', ...by: ('police' | 'Holm' | 'analysts' | 'nobody')[]): string | undefined {
  const report = new HandMade({
    published: '2031-03-03',
    parts: [
      ['title', 'Sudland shells Lumen'],
      ['paragraph', `${CLAIM} ${OTHER} ${ANALYSTS}`],
    ],
  });
  const sudland = report.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  const lumen = report.entity('gov:NOR', 'government', 'Lumen', ['Lumen'], { country: 'NOR', sectors: ['GOV'] });
  const holm = report.entity('person:holm', 'person', 'Ada Holm', ['Ada Holm']);
  const told = {
    police: [CLAIM, { words: 'Police' }],
    Holm: [OTHER, { entity: holm, words: 'Ada Holm' }],
    analysts: [ANALYSTS, { words: 'Analysts at the Lumen institute' }],
    nobody: ['Sudland shells', undefined],
  } as const;
  for (const one of by) {
    const [sentence, from] = told[one];
    report.event({
      trigger: one === 'nobody' ? 'shells' : 'shelled',
      in: sentence,
      predicate: 'attack',
      type: 'ASSAULT',
      status,
      time: '2031-03-02',
      who: [
        { role: 'source', entity: sudland, words: 'Sudland' },
        { role: 'target', entity: lumen, words: 'Lumen' },
      ],
      ...(from ? { from } : {}),
    });
  }
  const known = lookup(alignedReports(report.analysed));
  const [event] = known.alignment.events;
  return event && voicesOf(known, event);
}

describe('on whose word an event stands', () => {
  it('is told as it stands within a sentence', () => expect(voices('occurred', 'police')).toBe('police'));
  it('is no name where it only begins a sentence', () => expect(voices('occurred', 'analysts')).toBe('analysts at the Lumen institute'));
  it('is told of several', () => expect(voices('occurred', 'police', 'Holm')?.split(' and ').toSorted()).toEqual(['Ada Holm', 'police']));
  it('is told under a headline that cites nobody', () => expect(voices('occurred', 'police', 'nobody')).toBe('police'));
  it('is not told of what its report tells itself', () => expect(voices('occurred', 'nobody')).toBeUndefined());
  it('is not told of what somebody proposes', () => expect(voices('proposed', 'police')).toBeUndefined());
});
