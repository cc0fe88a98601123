import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  ActorAnswer,
  ActorLine,
  CoverageAnswer,
  DifferenceView,
  EditsAnswer,
  EventLine,
  FigureLine,
  ItemAnswer,
  OverviewAnswer,
  ReportAnswer,
  ReportLine,
  SearchAnswer,
  StatementLine,
} from './answers.ts';
import { type Asked, ask } from './ask.ts';

/** A list that may have been cut: `total` lines match. */
export interface Lines<Line> {
  total: number;
  lines: Line[];
}

function question<Answer>(path: string, asked: Asked = {}) {
  return queryOptions({ queryKey: [path, asked], queryFn: ({ signal }) => ask<Answer>(path, asked, signal) });
}

export const overview = () => question<OverviewAnswer>('overview');
export const reports = (asked: Asked) => question<Lines<ReportLine>>('reports', asked);
export const report = (id: string) => question<ReportAnswer>(`reports/${encodeURIComponent(id)}`);
export const timeline = (asked: Asked) => question<Lines<EventLine>>('timeline', asked);
export const statements = (asked: Asked) => question<Lines<StatementLine>>('statements', asked);
export const figures = (asked: Asked) => question<Lines<FigureLine>>('figures', asked);
export const actors = (asked: Asked) => question<Lines<ActorLine>>('actors', asked);
export const actor = (id: string) => question<ActorAnswer>(`actors/${encodeURIComponent(id)}`);
export const item = (id: string) => question<ItemAnswer>(`items/${encodeURIComponent(id)}`);
export const differences = (asked: Asked) => question<Lines<DifferenceView>>('differences', asked);
export const coverage = (asked: Asked) => question<CoverageAnswer>('coverage', asked);
export const edits = () => question<EditsAnswer>('edits');
export const search = (q: string) => question<SearchAnswer>('search', { q });

/** How often the page asks anew while it is looked at (milliseconds): the dossier may grow meanwhile. */
const LOOK_AGAIN = 15_000;

/** What is on the page is asked anew now and then; the server answers "not modified" cheaply. */
export const QUERY_DEFAULTS: ConstructorParameters<typeof QueryClient>[0] = {
  defaultOptions: { queries: { staleTime: 2_000, retry: false, refetchOnWindowFocus: true, refetchInterval: LOOK_AGAIN } },
};
