import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import { contextOf } from '../context.ts';
import { extract } from '../index.ts';
import { withSureness } from './index.ts';
import type { SurenessModel } from './sureness-model.ts';

/** Doubts whatever leaves a name of its clause out, and figures whose owner stands three steps off. */
const MODEL: SurenessModel = {
  event: { least: -0.5, weights: { 'names left>=1': -1 } },
  figure: { least: -0.5, weights: { 'owner of steps>=2': -1 } },
};

async function doubtsOf(text: string, model = MODEL): Promise<string[][]> {
  const { report, reading } = await makeReport(text, { published: '2024-05-16' });
  const findings = extract(report, reading);
  const { events, figures } = withSureness(
    contextOf(report, reading),
    {
      ...findings,
      events: findings.events.map((event) => ({ ...event, doubts: undefined })),
      figures: findings.figures.map((figure) => ({ ...figure, doubts: undefined })),
    },
    model,
  );
  return [...events, ...figures].map(({ doubts = [] }) => doubts);
}

describe('the reading of a line as a whole', () => {
  it('is in doubt where the sum of what its features count for is too low', async () => {
    expect(await doubtsOf('Kenya expelled Ada Holm with Ivo Lind on Monday.')).toEqual([['reading']]);
    expect(await doubtsOf('Kenya expelled Ada Holm on Monday.')).toEqual([[]]);
  });

  it('is in doubt of nothing that no feature speaks against', async () => {
    expect(
      await doubtsOf('Kenya exported tea worth $9 million to Chad in 2023.', { event: { least: 0, weights: {} }, figure: { least: 0, weights: {} } }),
    ).toEqual([[], []]);
  });
});

describe('the shipped model', () => {
  it.each([
    'Emmanuel Macron visited Kenya on 3 May 2024.',
    'Kenya expelled two French diplomats on Monday.',
    'Peru and Chile signed a treaty in Lima on 4 May 2024.',
    'Sudan accused Chad of arming rebels.',
  ])('doubts no plain sentence: %s', async (text) => {
    const { report, reading } = await makeReport(text, { published: '2024-05-16' });
    expect(extract(report, reading).events.flatMap(({ doubts = [] }) => doubts)).toEqual([]);
  });
});
