import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';
import { extract } from '../index.ts';
import { signsAgainst } from './signs.ts';
import type { SurenessModel } from './sureness-model.ts';

const FIGURE = { least: 0, weights: { 'names left>=1': -1 } };

/** What speaks against the first event of a text, with its words. */
async function signsIn(text: string, weights: SurenessModel['event']['weights'], least = 0): Promise<[string, string[]][]> {
  const { report, reading } = await makeReport(text, { published: '2024-05-16' });
  const { events, entities } = extract(report, reading);
  const [event] = events;
  if (!event) throw new TypeError('no event');
  const signs = signsAgainst({ report, reading }, event, entities, { event: { least, weights }, figure: FIGURE });
  return signs.map(({ sign, words }) => [sign, words.map(({ start, end }) => report.text.slice(start, end))]);
}

describe('what speaks against a line', () => {
  const text = 'Kenya expelled two bishops with Ivo Lind on Monday.';

  it('is told with its words, the weightiest first', async () => {
    expect(await signsIn(text, { 'names left>=1': -1, 'source relation=nsubj': -3, 'target form=none': -0.5 })).toEqual([
      ['named', ['Ivo Lind']],
      ['noun', ['two bishops']],
    ]);
  });

  it('is nothing where the sum is high enough, or counts for little', async () => {
    expect(await signsIn(text, { 'names left>=1': -1 }, -2)).toEqual([]);
    expect(await signsIn(text, { 'names left>=1': -0.05, 'source relation=nsubj': -1 })).toEqual([]);
  });
});
