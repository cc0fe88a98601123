import { expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

it('what one firm did to other things, or to more of them, are two events of a report', () => {
  const made = new HandMade({
    published: '2010-01-28',
    parts: [
      [
        'paragraph',
        'Brewer Orvel said it would cut 900 jobs in Peru. It also plans to cut two plants in Chile. Orvel cut 40 jobs in all. It cut 40 jobs there.',
      ],
    ],
  });
  const orvel = made.entity('name:organisation:orvel', 'organisation', 'Orvel', ['Orvel']);
  for (const rest of ['900 jobs', 'two plants', '40 jobs in', '40 jobs there']) {
    made.event({
      trigger: 'cut',
      in: `cut ${rest}`,
      predicate: 'cut',
      who: [{ role: 'source', entity: orvel, words: 'Orvel' }],
      headline: { subject: { role: 'source', plural: false }, verb: 'cut', rest, passive: false },
    });
  }
  const told = align([made.analysed]).events.map(({ accounts }) => accounts.length);
  expect(told.toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
});
