import { read } from '../src/language/index.ts';
import { overlaps, type Quantity, type TimeExpression } from '../src/model/index.ts';
import { type BenchOptions, type Counts, f1Score, noCounts, type Score } from './score.ts';
import { type GoldArticle, LAST_ANNOTATED, meantimeParts, reportOfArticle } from './sets/meantime.ts';

/** MEANTIME: time expressions (TIMEX3) and amounts (money, percentages, quantities) in the sentences that are annotated. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const { part, articles } of meantimeParts(data, final)) scores.push(...(await scoresOf(part, articles)));
  return scores;
}

async function scoresOf(part: string, articles: readonly GoldArticle[]): Promise<Score[]> {
  const times = { relaxed: noCounts(), exact: noCounts(), value: noCounts() };
  const amounts = { relaxed: noCounts(), exact: noCounts() };
  for (const article of articles) {
    const end = article.sentences[LAST_ANNOTATED]?.end ?? article.text.length;
    const { sentences } = await read(reportOfArticle(article));
    const ownTimes = sentences.flatMap((sentence) => sentence.times).filter(({ start }) => start < end);
    const goldTimes = article.times.filter(({ start }) => start < end);
    compare(times.relaxed, goldTimes, ownTimes, overlaps);
    compare(times.exact, goldTimes, ownTimes, (gold, own) => gold.start === own.start && gold.end === own.end);
    compare(times.value, goldTimes, ownTimes, (gold, own) => overlaps(gold, own) && sameValue(gold.value, own));
    const ownAmounts = sentences.flatMap((sentence) => sentence.quantities).filter(({ start }) => start < end);
    const goldAmounts = article.amounts.filter(({ start }) => start < end);
    compare(amounts.relaxed, goldAmounts, ownAmounts, (gold, own) => overlaps(gold, own.number));
    compare(amounts.exact, goldAmounts, ownAmounts, (gold, own) => sameExtent(article.text.slice(gold.start, gold.end), own, article.text));
  }
  return [
    f1Score(`${part}: time expressions, relaxed`, times.relaxed),
    f1Score(`${part}: time expressions, exact extent`, times.exact),
    f1Score(`${part}: time expressions, value`, times.value),
    f1Score(`${part}: amounts, relaxed`, amounts.relaxed),
    f1Score(`${part}: amounts, exact extent`, amounts.exact),
  ];
}

/** Pairs each gold item with one own item for which `matches` holds, in the order of the text. */
function compare<Gold, Own>(total: Counts, gold: readonly Gold[], own: readonly Own[], matches: (gold: Gold, own: Own) => boolean): void {
  const free = new Set(own);
  total.gold += gold.length;
  total.found += own.length;
  for (const wanted of gold) {
    const match = [...free].find((each) => matches(wanted, each));
    if (!match) continue;
    free.delete(match);
    total.right++;
  }
}

function sameValue(value: string, { timex }: TimeExpression): boolean {
  return timex.value === value;
}

const bare = (words: string) => words.replace(/[\s$£€#]|US\$/gu, '').toLowerCase();

/** The number alone ("13 billion") or the whole expression ("£13 billion"), white space and sign of the currency aside. */
function sameExtent(gold: string, own: Quantity, text: string): boolean {
  return [own, own.number].some((range) => bare(text.slice(range.start, range.end)) === bare(gold));
}
