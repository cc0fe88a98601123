import { expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

it('a visit under way goes on, though the title above tells it in the present', () => {
  const report = new HandMade({
    parts: [
      ['title', 'Holm visits Chad'],
      ['paragraph', 'Holm is visiting Chad for talks.'],
    ],
  });
  const holm = report.entity('name:person:holm', 'person', 'Holm', ['Holm']);
  const chad = report.entity('country:TCD', 'government', 'Chad', ['Chad']);
  for (const [trigger, status] of [
    ['visits', 'occurred'],
    ['visiting', 'ongoing'],
  ] as const)
    report.event({
      trigger,
      predicate: 'visit',
      status,
      who: [
        { role: 'source', entity: holm, words: 'Holm' },
        { role: 'target', entity: chad, words: 'Chad' },
      ],
    });
  expect(align([report.analysed]).events.map(({ status, accounts }) => [status, accounts.length])).toEqual([['ongoing', 2]]);
});
