import { read } from '../src/language/index.ts';
import type { BenchOptions, Score } from './score.ts';
import { addDocument, type Clusters, conllScore, noClusterSums } from './scoring/clusters.ts';
import { type GoldArticle, meantimeParts, reportOfArticle } from './sets/meantime.ts';
import { corePhrase, ownMentionOf } from './sets/own-mention.ts';

/** MEANTIME: which gold mentions of an article stand for one entity. A gold mention that Chancery doesn't have stands alone. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const { part, articles } of meantimeParts(data, final)) scores.push(...(await scoresOf(part, articles)));
  return scores;
}

async function scoresOf(part: string, articles: readonly GoldArticle[]): Promise<Score[]> {
  const whole = noClusterSums();
  const linked = noClusterSums();
  const sameWords = noClusterSums();
  let matched = 0;
  let all = 0;
  for (const article of articles) {
    const { references } = await read(reportOfArticle(article));
    const ownOf = new Map(article.entities.map((entity) => [entity.id, ownMentionOf(article.text, entity, references)]));
    all += ownOf.size;
    matched += [...ownOf.values()].filter((own) => own !== undefined).length;
    const gold = clustersBy(article, (_, refersTo) => refersTo);
    const own = clustersBy(article, (id) => ownOf.get(id)?.chain.toString());
    addDocument(whole, gold, own);
    addDocument(linked, withoutSingletons(gold), withoutSingletons(own));
    const wordsOf = new Map(article.entities.map((entity) => [entity.id, coreWords(article.text, entity)]));
    addDocument(
      sameWords,
      gold,
      clustersBy(article, (id) => wordsOf.get(id)),
    );
  }
  return [
    conllScore(`${part}: CoNLL F1`, whole, `; ${matched} of ${all} gold mentions are known`),
    conllScore(`${part}: CoNLL F1, mentions that stand alone left out`, linked),
    conllScore(`${part}: baseline, the same words are the same entity`, sameWords),
  ];
}

function coreWords(text: string, gold: { start: number; end: number }): string {
  const { start, end } = corePhrase(text, gold);
  return text.slice(start, end).toLowerCase();
}

function clustersBy(article: GoldArticle, keyOf: (id: string, refersTo: string) => string | undefined): Clusters {
  return [...Map.groupBy(article.entities, ({ id, refersTo }) => keyOf(id, refersTo) ?? `alone ${id}`).values()].map((members) =>
    members.map(({ id }) => id),
  );
}

const withoutSingletons = (clusters: Clusters): Clusters => clusters.filter((cluster) => cluster.length > 1);
