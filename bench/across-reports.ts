import { referencesAcross } from '../src/alignment/actors/references-across.ts';
import { eventMentionAt, eventMentionsAcross } from '../src/alignment/events/event-mentions-across.ts';
import { align } from '../src/alignment/index.ts';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import type { Actor, AnalysedReport, EventId, Reading } from '../src/model/index.ts';
import { type BenchOptions, type Counts, f1Of, f1Score, noCounts, type Score } from './score.ts';
import { addDocument, conllScore, noClusterSums } from './scoring/clusters.ts';
import { type Link, linkInterval, linksAcross } from './scoring/links.ts';
import { type GoldArticle, type GoldEvent, meantimeParts, reportOfArticle } from './sets/meantime.ts';
import { corePhrase, ownMentionOf } from './sets/own-mention.ts';

interface ReadArticle {
  article: GoldArticle;
  reading: Reading;
  analysed: AnalysedReport;
}

/** MEANTIME: which gold mentions stand for one entity, and for one event, over all articles of a part. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const { part, articles } of meantimeParts(data, final)) scores.push(...(await scoresOf(part, articles)));
  return scores;
}

async function scoresOf(part: string, articles: readonly GoldArticle[]): Promise<Score[]> {
  const all: ReadArticle[] = [];
  for (const article of articles) {
    const report = reportOfArticle(article);
    const reading = await read(report);
    all.push({ article, reading, analysed: { report, findings: extract(report, reading) } });
  }
  const { actors, events } = align(all.map(({ analysed }) => analysed));
  const eventOf = new Map(events.flatMap(({ id, accounts }) => accounts.map((account): [string, EventId] => [account.id, id])));
  return [...entityScores(part, all, actors), ...eventScores(part, all, eventOf)];
}

function entityScores(part: string, all: readonly ReadArticle[], actors: readonly Actor[]): Score[] {
  const chains = referencesAcross(
    all.map(({ analysed, reading }) => ({ ...analysed, reading })),
    actors,
  );
  const mentions = all.flatMap(({ article, reading }, number) =>
    article.entities.map((gold) => {
      const own = ownMentionOf(article.text, gold, reading.references);
      const core = corePhrase(article.text, gold);
      const words = article.text.slice(core.start, core.end);
      return {
        id: `${article.name} ${gold.id}`,
        gold: gold.refersTo,
        own: own === undefined ? undefined : chains[number]?.get(own.chain),
        words: words.toLowerCase(),
      };
    }),
  );
  const clusters = (keyOf: (mention: (typeof mentions)[number]) => string | undefined) =>
    [...Map.groupBy(mentions, (mention) => keyOf(mention) ?? `alone ${mention.id}`).values()].map((members) => members.map(({ id }) => id));
  const gold = clusters((mention) => mention.gold);
  return (['own', 'words'] as const).map((key) => {
    const sums = noClusterSums();
    addDocument(
      sums,
      gold,
      clusters((mention) => mention[key]),
    );
    return conllScore(`${part}: entities, CoNLL F1${key === 'own' ? '' : ', baseline: the same words'}`, sums);
  });
}

function eventScores(part: string, all: readonly ReadArticle[], eventOf: ReadonlyMap<string, EventId>): Score[] {
  const given = all.flatMap((each, article) =>
    each.article.events.map((gold) => ({
      article,
      gold: gold.refersTo,
      mention: eventMentionAt({ ...each.analysed, reading: each.reading }, [headOf(gold)], eventOf),
    })),
  );
  const groups = eventMentionsAcross(given.map(({ mention }) => mention));
  const mentions = given.map(({ article, gold, mention }, at) => ({ article, gold, own: `${groups[at]}`, lemma: mention.lemma || undefined }));
  return (['own', 'lemma'] as const).map((key) => {
    const counts = linksAcross(mentions.map((mention): Link => ({ article: mention.article, gold: mention.gold, own: mention[key] })));
    const total = counts.reduce<Counts>(
      (sum, { right, found, gold }) => ({ right: sum.right + right, found: sum.found + found, gold: sum.gold + gold }),
      noCounts(),
    );
    const score = f1Score(`${part}: events, links between articles${key === 'own' ? '' : ', baseline: the same lemma'}`, total);
    const [low, high] = linkInterval(counts, all.length, f1Of);
    return { ...score, note: `95 % interval ${(100 * low).toFixed(1)}-${(100 * high).toFixed(1)}; ${score.note}` };
  });
}

const headOf = (gold: GoldEvent) => (gold.pos === 'NOUN' ? gold.pieces.at(-1) : gold.pieces[0]) ?? gold;
