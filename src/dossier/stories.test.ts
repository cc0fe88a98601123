import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import type { Report } from '../model/index.ts';
import { storiesOf } from './stories.ts';

const report = (title: string, published: string, ...paragraphs: string[]): Report =>
  new HandMade({
    source: { name: 'Fjord Post' },
    published,
    title,
    parts: [['title', title], ...paragraphs.map((words): ['paragraph', string] => ['paragraph', words])],
  }).analysed.report;

const FERRY = [
  report(
    'Ferry runs aground off Varholm',
    '2031-05-02',
    'The ferry Skarv ran aground off Varholm in fog. All 214 passengers of the Skarv were taken ashore.',
  ),
  report(
    'Passengers of Skarv ashore',
    '2031-05-03',
    'The Skarv, a ferry, struck a reef off Varholm in thick fog, and its passengers were taken to the island.',
  ),
  report('Captain of Skarv blames fog', '2031-05-05', 'The captain of the ferry that ran aground off Varholm said the fog had hidden the reef.'),
];
const VOTE = [
  report(
    'Sudland votes for a new parliament',
    '2031-05-02',
    'Voters in Sudland chose a parliament on Sunday; the Harvest Party of Ivo Brandt led the count.',
  ),
  report(
    'Brandt claims victory in Sudland',
    '2031-05-03',
    'Ivo Brandt said that his Harvest Party had won the parliament in Sudland with half of all votes.',
  ),
];

describe('stories', () => {
  const stories = storiesOf([...FERRY, ...VOTE]);
  const of = (reports: readonly Report[]) => new Set(reports.map(({ id }) => stories.get(id)));

  it('hold together what is told of one thing, and apart what isn’t', () => {
    expect([of(FERRY).size, of(VOTE).size, of([...FERRY, ...VOTE]).size]).toEqual([1, 1, 2]);
  });

  it('are the same in whatever order the reports come', () => {
    expect(storiesOf([...VOTE, ...FERRY].toReversed())).toEqual(stories);
  });

  it('are not one over years, though the words are alike', () => {
    const again = report(
      'Ferry runs aground off Varholm',
      '2036-05-02',
      'The ferry Skarv ran aground off Varholm in fog. Its passengers were taken ashore.',
    );
    expect(new Set(storiesOf([...FERRY, ...VOTE, again]).values()).size).toBe(3);
  });
});
