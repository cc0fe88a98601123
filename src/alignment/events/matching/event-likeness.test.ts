import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** A report in which the firm Corvex does something with a factory in Lumen on one day. */
function report(source: string, verb: string, predicate: string, what = 'a large factory'): HandMade {
  const made = new HandMade({
    source: { name: source },
    published: '2031-05-03',
    parts: [['paragraph', `Corvex ${verb} ${what} in Lumen. So ${source}.`]],
  });
  const firm = made.entity('name:company:corvex', 'company', 'Corvex', ['Corvex']);
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  return made.event({
    trigger: verb,
    predicate,
    time: '2031-05-02',
    who: [{ role: 'source', entity: firm, words: 'Corvex' }],
    place: { entity: lumen, words: 'Lumen' },
    headline: { subject: { role: 'source', plural: false }, verb: predicate.split(' ')[0] ?? '', passive: false, rest: what },
  });
}

const events = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).events.length;

describe('what a party did on a day, told in like words', () => {
  it('is one event', () => {
    expect(events(report('A', 'shut', 'shut factory'), report('B', 'closed', 'close factory'))).toBe(1);
  });

  it('is two where the one deed is the opposite of the other', () => {
    expect(events(report('A', 'opened', 'open factory'), report('B', 'closed', 'close factory'))).toBe(2);
  });
});
