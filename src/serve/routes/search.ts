import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorsBy, measureWords, sifted } from '../../dossier/index.ts';
import type { SearchHit } from '../../store/store.ts';
import { actorLine } from '../actors.ts';
import { SearchAnswer } from '../answers/details.ts';
import type { TextHit } from '../answers/lines.ts';
import { lineOf } from '../lines.ts';
import { pointRange } from '../points.ts';
import { reportRef } from '../refs.ts';
import type { Item, Snapshot } from '../snapshot.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, doubtfulQuery, nothing, question } from './route.ts';

/** How much text stands around a hit (UTF-16 code units). */
const AROUND = 120;

const route = question({
  path: '/search',
  summary: 'Words in the reports, and items and actors that hold them',
  query: z.strictObject({
    q: z.string().trim().min(1, 'give at least one word').max(400),
    ...doubtfulQuery,
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  params: nothing,
  answer: SearchAnswer,
});

/** Answers with the words of reports, the items and the actors that hold what is sought. */
export function addSearch(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { q, limit, doubtful: asked } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const texts = (await answering.dossier.search(q, limit)).flatMap((hit) => textHit(snapshot, hit) ?? []);
    const items = [...snapshot.items.values()]
      .filter((item) => holds(wordsOf(item)))
      .toSorted((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1));
    const { shown, doubtful } = sifted(items, asked === 'shown');
    const actors = actorsBy(snapshot).filter(({ actor }) => holds([actor.name, ...actor.aliases].join(' ')));
    return context.json(
      {
        query: q,
        texts,
        items: shown.slice(0, limit).map((item) => lineOf(snapshot, item)),
        doubtful,
        actors: actors.slice(0, limit).map(actorLine),
      },
      200,
    );
  });
}

function wordsOf(item: Item): string {
  if (item.type === 'event') return item.label;
  return item.type === 'statement' ? item.content : [measureWords(item), item.share_of, ...item.accounts.map(({ span }) => span.exact)].join(' ');
}

/** A hit with the words around it; undefined when its report is gone meanwhile. */
function textHit(snapshot: Snapshot, hit: SearchHit): TextHit | undefined {
  const report = snapshot.reports.get(hit.report);
  if (!report) return undefined;
  const { start, end } = hit.span;
  return {
    report: reportRef(report),
    id: report.id,
    ...pointRange(report, hit.span),
    before: start > AROUND ? report.text.slice(start - AROUND, start).replace(/^\S*\s/, '') : report.text.slice(0, start),
    exact: report.text.slice(start, end),
    places: hit.places.map((place) => pointRange(report, place)),
    after: end + AROUND < report.text.length ? report.text.slice(end, end + AROUND).replace(/\s\S*$/, '') : report.text.slice(end),
  };
}
