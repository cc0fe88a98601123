import { align } from '../src/alignment/index.ts';
import { type Figure, overlaps } from '../src/model/index.ts';
import { analysed, type Outcome, pairScores, show } from './pairs-events.ts';
import type { Score } from './score.ts';
import { type Pair, type Passage, readPairs } from './sets/pairs.ts';

/** Own pairs of passages (`sets/figure-pairs.txt`), read and aligned as two reports: how the amounts meant stand to one another. */
export async function run(): Promise<Score[]> {
  const judged: { pair: Pair; outcome: Outcome }[] = [];
  for (const pair of readPairs('figure-pairs.txt')) judged.push({ pair, outcome: await judge(pair) });
  if (process.env['CHANCERY_PAIRS'] !== undefined) for (const { pair, outcome } of judged) show(pair, outcome);
  return pairScores(judged);
}

async function judge({ verdict, passages }: Pair): Promise<Outcome> {
  const { figures } = align([await analysed(passages[0]), await analysed(passages[1])]);
  const [a, b] = passages.map((passage) => meant(figures, passage));
  if (!a || !b || a.length === 0 || b.length === 0) return 'not found';
  const both = a.filter((figure) => b.includes(figure));
  if (verdict === 'incomparable') return both.length === 0 ? 'right' : 'wrong';
  return both.some(({ agreement }) => agreement === verdict) ? 'right' : 'wrong';
}

/** The figures with an account in the passage whose amount stands in what is marked. */
function meant(figures: readonly Figure[], { report, marks }: Passage): Figure[] {
  return figures.filter(({ accounts }) => accounts.some(({ report: id, span }) => id === report.id && marks.some((mark) => overlaps(mark, span))));
}
