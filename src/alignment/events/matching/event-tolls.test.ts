import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** A report by whose sentence so many people lost their lives in Lumen on a day. */
function deaths(source: string, text: string, trigger: string, dead: string, time: string): HandMade {
  const made = new HandMade({ source: { name: source }, parts: [['paragraph', text]] });
  const who = [{ role: 'target' as const, entity: made.entity('name:group:people', 'group', 'people', [dead]), words: dead }];
  made.entity('place:lumen', 'place', 'Lumen', text.includes('Lumen') ? ['Lumen'] : [], { country: 'SWE' });
  const headline = { subject: { role: 'target' as const, plural: true }, verb: 'die', passive: false, rest: '' };
  return made.event({ trigger, predicate: trigger === 'died' ? 'die' : 'kill', who, time, headline });
}

function counts(...reports: HandMade[]): number[] {
  return align(reports.map(({ analysed }) => analysed)).events.map(({ accounts }) => accounts.length);
}

const KILLED = deaths('A', 'An avalanche buried a hut at Lumen and killed six people.', 'killed', 'six people', '2031-02-04');

describe('deaths', () => {
  it('are one event told from either side, of equally many people at one place and day', () => {
    expect(counts(KILLED, deaths('B', 'Six people died as snow came down on Lumen.', 'died', 'Six people', '2031-02-04'))).toEqual([2]);
  });

  it('are others on another day, of others, or elsewhere', () => {
    expect(counts(KILLED, deaths('B', 'Six people died as snow came down on Lumen.', 'died', 'Six people', '2031-02-05'))).toEqual([1, 1]);
    expect(counts(KILLED, deaths('B', 'Two people died as snow came down on Lumen.', 'died', 'Two people', '2031-02-04'))).toEqual([1, 1]);
    expect(counts(KILLED, deaths('B', 'Six people died in a road crash.', 'died', 'Six people', '2031-02-04'))).toEqual([1, 1]);
  });
});
