import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

/** Typed events, each with its status and whose word it is. */
async function eventsIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return extract(report, reading).events.flatMap(({ plover, trigger, status, attributed_to }) =>
    plover ? [[trigger.exact, status, ...(attributed_to ? [`by ${attributed_to.span.exact}`] : [])].join(', ')] : [],
  );
}

it.each([
  ['Chad urged Mali to free the envoys, two people with knowledge of the talks said.', ['urged, alleged, by two people with knowledge of the talks']],
  [
    'Chad urged Mali to free the envoys, two people with knowledge of the talks said. Mali rejected the request, the two said.',
    ['urged, alleged, by two people with knowledge of the talks', 'rejected, alleged, by the two'],
  ],
  [
    'Chad urged Mali to free the envoys, two people with knowledge of the talks said. In return, Chad promised to sell Mali grain.',
    ['urged, alleged, by two people with knowledge of the talks', 'promised, alleged'],
  ],
  ['Emmanuel Macron and Olaf Scholz spoke. Chad urged Mali to free the envoys, the two said.', ['urged, occurred, by the two']],
  ['U.S. officials suggested that Chad was preparing to supply arms to Mali.', ['supply, alleged, by U.S. officials']],
  ['According to some reports, Chad rejected the offer.', ['rejected, occurred, by some reports']],
  ['Chad expelled 30 envoys, according to figures that were released on Monday.', ['expelled, occurred, by figures']],
  ['According to a report that was published on Monday, Mali expelled the envoys.', ['expelled, occurred, by a report']],
  ['Chad wants a summit at which Mali and Ghana will meet.', ['meet, proposed']],
])('%s', async (text, expected) => {
  expect((await eventsIn(text)).filter((event) => !event.startsWith('spoke'))).toEqual(expected);
});
