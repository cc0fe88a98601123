import { expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** A report that plans Holm's visit for a day in its first sentence, and speaks of it again in the second, followed by `more`. */
function differences(more: string): string[] {
  const made = new HandMade({
    source: { name: 'Fjord Post' },
    published: '2031-05-02',
    parts: [['paragraph', `Holm will be in Sudland on a day in June: visit0. Of Holm in Sudland speaks visit1. ${more}`]],
  });
  const holm = made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], { country: 'NOR', sectors: ['GOV'] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  for (const [trigger, time] of [
    ['visit0', '2031-06-04'],
    ['visit1', undefined],
  ] as const) {
    const who = [
      { role: 'source' as const, entity: holm, words: 'Holm' },
      { role: 'target' as const, entity: sudland, words: 'Sudland' },
    ];
    made.event({ trigger, status: 'planned', who, ...(time ? { time, when: 'on a day in June' } : {}) });
  }
  return align([made.analysed]).differences.map(({ kind, field, text }) => `${kind} in ${field}: ${text}`);
}

it.each([
  'Her office will tell all once the exact date is fixed.',
  'No date has been announced yet.',
  'The timing of the trip has not been agreed.',
  'Dates are yet to be set.',
])('a report that plans for a day contradicts itself with “%s”', (words) => {
  expect(differences(words)).toEqual([
    expect.stringMatching(/^contradiction in time: For the time of “Ada Holm to visit Sudland”, Fjord Post gives 4 June 2031, and says “.+”\.$/u),
  ]);
});

it.each(['The date was set last week.', 'On that date the harbour is shut.', 'Nobody sets dates so late.'])('but not with “%s”', (words) => {
  expect(differences(words)).toEqual([]);
});
