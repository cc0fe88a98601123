import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import { DAY_PARAMETER } from './api/day.ts';
import { Failed } from './lists/states.tsx';
import { ActorPage } from './pages/actor-page.tsx';
import { ActorsPage } from './pages/actors-page.tsx';
import { CoveragePage } from './pages/coverage-page.tsx';
import { DifferencesPage } from './pages/differences-page.tsx';
import { EditsPage } from './pages/edits-page.tsx';
import { FiguresPage } from './pages/figures-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { ReportsPage } from './pages/reports-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { StatementsPage } from './pages/statements-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { filtersOf } from './search-params.ts';
import { PageFrame } from './shell/page-frame.tsx';
import { TimelinePage } from './timeline/timeline-page.tsx';

const root = createRootRoute({
  component: PageFrame,
  validateSearch: filtersOf(DAY_PARAMETER),
  // The day stays in the address from page to page.
  search: { middlewares: [retainSearchParams([DAY_PARAMETER])] },
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error }) => <Failed error={error instanceof Error ? error : new Error(String(error))} />,
});
const at = { getParentRoute: () => root };

const pages = [
  createRoute({ ...at, path: '/', component: OverviewPage }),
  createRoute({ ...at, path: '/reports', component: ReportsPage, validateSearch: filtersOf('q', 'source') }),
  createRoute({ ...at, path: '/reports/$id', component: ReportPage, validateSearch: filtersOf('around', 'minor', 'doubtful') }),
  createRoute({
    ...at,
    path: '/timeline',
    component: TimelinePage,
    validateSearch: filtersOf('q', 'status', 'type', 'reports', 'from', 'to', 'actor', 'report', 'doubtful', 'stretch'),
  }),
  createRoute({ ...at, path: '/statements', component: StatementsPage, validateSearch: filtersOf('q', 'form', 'speaker', 'report', 'doubtful') }),
  createRoute({ ...at, path: '/figures', component: FiguresPage, validateSearch: filtersOf('q', 'agreement', 'actor', 'report', 'doubtful') }),
  createRoute({ ...at, path: '/actors', component: ActorsPage, validateSearch: filtersOf('q', 'kind') }),
  createRoute({ ...at, path: '/actors/$id', component: ActorPage, validateSearch: filtersOf('doubtful') }),
  createRoute({ ...at, path: '/items/$id', component: ItemPage }),
  createRoute({ ...at, path: '/differences', component: DifferencesPage, validateSearch: filtersOf('q', 'kind', 'field', 'actor', 'report') }),
  createRoute({
    ...at,
    path: '/coverage',
    component: CoveragePage,
    validateSearch: filtersOf('kind', 'which', 'source', 'actor', 'type', 'doubtful'),
  }),
  createRoute({ ...at, path: '/edits', component: EditsPage }),
  createRoute({ ...at, path: '/search', component: SearchPage, validateSearch: filtersOf('q', 'doubtful') }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(pages),
  scrollRestoration: true,
  defaultHashScrollIntoView: false,
  // Filters stand in the address as plain words, also those that look like numbers.
  parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const query = new URLSearchParams(given).toString();
    return query === '' ? '' : `?${query}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
