import { type Kysely, sql } from 'kysely';
import { ReportId } from '../../model/index.ts';
import { bestPassage, snippetAround } from '../search-passage.ts';
import { findPhrase, parseSearchQuery, type SearchQuery } from '../search-query.ts';
import type { SearchHit } from '../store.ts';
import { MATCH_END, MATCH_START, reportOfRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** Full-text search by FTS5 with word stems; phrases are then held to the letter. Best first by BM25, a title counting fourfold. */
export async function searchArticles(db: Kysely<Tables>, query: string, limit: number): Promise<SearchHit[]> {
  const wanted = parseSearchQuery(query);
  const expression = fts5Expression(wanted);
  if (expression === undefined) return [];
  const { rows } = await sql<{ id: number }>`
    select i.id from article_text as a join report_inputs as i on i.id = a.rowid
    where article_text match ${expression} order by bm25(article_text, 4.0, 1.0), i.report_id`.execute(db);
  const hits: SearchHit[] = [];
  for (const row of rows) {
    if (hits.length >= limit) break;
    const hit = await hitOf(db, row.id, expression, wanted);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

/** `("grain" AND "deal"*) NOT ("rumour")`; undefined when nothing is asked for. Quoted, so that no word is taken for an operator. */
function fts5Expression(query: SearchQuery): string | undefined {
  const wanted = [...query.words, ...query.phrases].map(fts5Term);
  if (wanted.length === 0) return undefined;
  const without = query.without.map(fts5Term);
  return `(${wanted.join(' AND ')})${without.length === 0 ? '' : ` NOT (${without.join(' OR ')})`}`;
}

function fts5Term(term: string): string {
  const prefix = term.endsWith('*') ? '*' : '';
  return `"${term.replaceAll('"', '""')}"${prefix}`;
}

async function hitOf(db: Kysely<Tables>, id: number, expression: string, query: SearchQuery): Promise<SearchHit | undefined> {
  // The driver binds numbers as REAL, for which FTS5 passes the row's id over and gives the first match; hence the cast.
  const { rows } = await sql<{ marked: string }>`
    select highlight(article_text, 1, ${MATCH_START}, ${MATCH_END}) as marked from article_text
    where article_text match ${expression} and rowid = cast(${id} as integer)`.execute(db);
  const row = await db.selectFrom('inputs').select(['path', 'report_id', 'report', 'text']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const report = reportOfRow(row);
  const phrases = query.phrases.map((phrase) => ({
    inText: findPhrase(rows[0]?.marked.replaceAll(MATCH_START, '').replaceAll(MATCH_END, '') ?? '', phrase),
    inTitle: findPhrase(report.title ?? '', phrase),
  }));
  if (phrases.some((places) => places.inText.length + places.inTitle.length === 0)) return undefined;
  const matches = phrases.length > 0 ? phrases.flatMap((places) => places.inText) : markedRanges(rows[0]?.marked ?? '');
  const passage =
    bestPassage(
      report.text,
      matches.toSorted((a, b) => a.start - b.start),
    ) ?? beginningOf(report);
  if (passage === undefined) return undefined;
  return { report: ReportId.parse(row.report_id), ...(report.title === undefined ? {} : { title: report.title }), ...passage };
}

/** The ranges between the marks, as offsets of the text without them. */
function markedRanges(marked: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let removed = 0;
  let start = 0;
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === MATCH_START) start = at - removed++;
    else if (marked[at] === MATCH_END) ranges.push({ start, end: at - removed++ });
  }
  return ranges;
}

/** For a report that matched by its title alone: its first words. */
function beginningOf(report: ReturnType<typeof reportOfRow>): Pick<SearchHit, 'span' | 'snippet' | 'places'> | undefined {
  const first = /\S+/u.exec(report.text);
  if (first === null) return undefined;
  const start = first.index;
  const end = start + first[0].length;
  return { span: { start, end, exact: first[0] }, snippet: snippetAround(report.text, start, end), places: [] };
}
