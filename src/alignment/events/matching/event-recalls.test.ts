import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

type Told = Partial<Parameters<HandMade['event']>[0]>;

/** A report in which Ada Holm of Norrland and Ivo Brandt of Sudland do something together. */
function report(published: string, sentence: string, told: Told & { trigger: string }): HandMade {
  const made = new HandMade({ source: { name: `of ${published}` }, published, parts: [['paragraph', `${sentence} Told on ${published}.`]] });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], STATE('NOR'));
  const brandt = made.entity('person:brandt', 'person', 'Ivo Brandt', ['Brandt'], STATE('SWE'));
  const who = [
    { role: 'source' as const, entity: holm, words: 'Holm' },
    { role: 'source' as const, entity: brandt, words: 'Brandt' },
  ];
  return made.event({ predicate: 'meet', mutual: true, who, ...told });
}

/** A report in which Ada Holm and somebody who is told by a noun alone do something together. */
function withPilot(published: string, sentence: string, told: Told & { trigger: string }, noun = 'pilot'): HandMade {
  const made = new HandMade({ source: { name: `of ${published}` }, published, parts: [['paragraph', `${sentence} Told on ${published}.`]] });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], STATE('NOR'));
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', [], STATE('NOR'));
  const who = [
    { role: 'source' as const, entity: holm, words: 'Holm' },
    { role: 'source' as const, entity: norrland, words: `the ${noun}` },
  ];
  return made.event({ predicate: 'meet', mutual: true, who, ...told });
}

/** A report in which Sudland frees firms of its sanctions, or will. */
function eased(published: string, when: string, told: Partial<Told>): HandMade {
  const made = new HandMade({
    source: { name: `of ${published}` },
    published,
    parts: [['paragraph', `${when} Sudland frees firms. Told on ${published}.`]],
  });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  const firms = made.entity('name:group:firms', 'group', 'firms', ['firms']);
  const who = [
    { role: 'source' as const, entity: sudland, words: 'Sudland' },
    { role: 'target' as const, entity: firms, words: 'firms' },
  ];
  return made.event({ trigger: 'frees', predicate: 'ease sanctions', type: 'RETREAT', who, ...told });
}

function counts(...reports: HandMade[]): number[] {
  return align(reports.map(({ analysed }) => analysed))
    .events.map(({ accounts }) => accounts.length)
    .toSorted((a, b) => a - b);
}

const MET = report('2031-06-21', 'Holm met Brandt on Friday.', { trigger: 'met', time: '2031-06-20' });

describe('what an account without a day tells of', () => {
  it('is what the same two did in the days before', () => {
    expect(counts(MET, report('2031-06-22', 'Holm and Brandt held talks.', { trigger: 'talks' }))).toEqual([2]);
    expect(counts(MET, report('2031-07-22', 'Holm and Brandt held talks.', { trigger: 'talks' }))).toEqual([1, 1]);
  });

  it('is, in a denial, whatever was told before, unless there were two', () => {
    const denied = report('2032-01-05', 'Holm never met Brandt, they say.', { trigger: 'met', status: 'denied' });
    expect(counts(MET, denied)).toEqual([2]);
    const again = report('2031-10-09', 'Holm met Brandt again on Monday.', { trigger: 'met', time: '2031-10-06' });
    expect(counts(MET, again, denied)).toEqual([1, 1, 1]);
  });

  it('is, where it tells that nothing came about, what was told just before of the same person and somebody told by the same noun', () => {
    const met = withPilot('2031-06-21', 'Holm met the pilot on Friday.', { trigger: 'met', time: '2031-06-20' });
    const negated = { trigger: 'meet', status: 'negated' } as const;
    expect(counts(met, withPilot('2031-06-22', 'Holm did not meet the pilot.', negated))).toEqual([2]);
    expect(counts(met, withPilot('2031-07-22', 'Holm did not meet the pilot.', negated))).toEqual([1, 1]);
    expect(counts(met, withPilot('2031-06-22', 'Holm did not meet the widow.', negated, 'widow'))).toEqual([1, 1]);
  });

  it('is, of a state that eases its sanctions, the plan that was told within half a year before', () => {
    const plan = eased('2031-05-02', 'Next,', { status: 'planned' });
    expect(counts(plan, eased('2031-08-20', 'In July at last,', { time: '2031-07' }))).toEqual([2]);
    expect(counts(plan, eased('2032-08-20', 'A year ago,', { time: '2032-07' }))).toEqual([1, 1]);
  });
});
