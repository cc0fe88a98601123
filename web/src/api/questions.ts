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

/** Events, statements or figures: so many that fit are doubtful, and among the lines only where they were asked for. */
export interface ItemLines<Line> extends Lines<Line> {
  doubtful: number;
}

function question<Answer>(path: string, asked: Asked = {}) {
  return queryOptions({ queryKey: [path, asked], queryFn: ({ signal }) => ask<Answer>(path, asked, signal) });
}

export const overview = () => question<OverviewAnswer>('overview');
export const reports = (asked: Asked) => question<Lines<ReportLine>>('reports', asked);
export const report = (id: string) => question<ReportAnswer>(`reports/${encodeURIComponent(id)}`);
export const timeline = (asked: Asked) => question<ItemLines<EventLine>>('timeline', asked);
export const statements = (asked: Asked) => question<ItemLines<StatementLine>>('statements', asked);
export const figures = (asked: Asked) => question<ItemLines<FigureLine>>('figures', asked);
export const actors = (asked: Asked) => question<Lines<ActorLine>>('actors', asked);
export const actor = (id: string, asked: Asked = {}) => question<ActorAnswer>(`actors/${encodeURIComponent(id)}`, asked);
export const item = (id: string) => question<ItemAnswer>(`items/${encodeURIComponent(id)}`);
export const differences = (asked: Asked) => question<Lines<DifferenceView>>('differences', asked);
export const coverage = (asked: Asked) => question<CoverageAnswer>('coverage', asked);
export const edits = () => question<EditsAnswer>('edits');
export const search = (asked: Asked) => question<SearchAnswer>('search', asked);

/** How often the page asks anew while it is looked at (milliseconds): the dossier may grow meanwhile. */
const LOOK_AGAIN = 15_000;

/** What is on the page is asked anew now and then; the server answers "not modified" cheaply. */
export const QUERY_DEFAULTS: ConstructorParameters<typeof QueryClient>[0] = {
  defaultOptions: { queries: { staleTime: 2_000, retry: false, refetchOnWindowFocus: true, refetchInterval: LOOK_AGAIN } },
};
