import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { AsOfButton, AsOfNotice } from './as-of.tsx';
import { SearchBox } from './search-box.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { useKeys } from './use-keys.ts';

const PAGES = [
  { to: '/', name: 'Overview', key: 'o' },
  { to: '/reports', name: 'Reports', key: 'r' },
  { to: '/timeline', name: 'Timeline', key: 't' },
  { to: '/statements', name: 'Statements', key: 's' },
  { to: '/figures', name: 'Figures', key: 'f' },
  { to: '/actors', name: 'Actors', key: 'a' },
  { to: '/differences', name: 'Differences', key: 'd' },
  { to: '/coverage', name: 'Coverage', key: 'v' },
  { to: '/edits', name: 'Edits', key: 'e' },
] as const;

/** How long after "g" a letter still means a page (milliseconds). */
const GO_WINDOW = 1_500;

/** Header, navigation and the page itself. */
export function PageFrame() {
  const [help, setHelp] = useState(false);
  useGoKeys();
  useKeys({
    '/': (event) => {
      event.preventDefault();
      document.getElementById('search')?.focus();
    },
    '?': () => setHelp(true),
  });
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <PageHeader onHelp={() => setHelp(true)} />
      <main id="main" tabIndex={-1}>
        <StaleNotice />
        <AsOfNotice />
        <Outlet />
      </main>
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** The name, the pages, and what is at hand on each of them. */
function PageHeader({ onHelp }: { onHelp: () => void }) {
  return (
    <header className="page-header">
      <Link to="/" className="wordmark" aria-label="Chancery, overview">
        Chancery
      </Link>
      <nav aria-label="Pages">
        <ul>
          {PAGES.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="page-tools">
        <SearchBox />
        <AsOfButton />
        <ThemeToggle />
        <button type="button" className="icon-button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

/** "g" and then a page's letter goes to that page; a new page takes the focus, so that it is read from its beginning. */
function useGoKeys(): void {
  const navigate = useNavigate();
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) document.getElementById('main')?.focus({ preventScroll: true });
    // On a narrow screen the names of the pages scroll sideways.
    document.querySelector('.page-header nav [aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    before.current = path;
  }, [path]);
  const goTo = Object.fromEntries(
    PAGES.map(({ key, to }) => [
      key,
      () => {
        if (performance.now() - pressed.current < GO_WINDOW) void navigate({ to });
        pressed.current = Number.NEGATIVE_INFINITY;
      },
    ]),
  );
  useKeys({
    ...goTo,
    g: () => {
      pressed.current = performance.now();
    },
  });
}
