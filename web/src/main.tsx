import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QUERY_DEFAULTS } from './api/questions.ts';
import { router } from './router.tsx';
import { applyTheme } from './shell/theme.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/lines.css';
import './styles/pages.css';
import './styles/across.css';
import './styles/report.css';
import './styles/report-marks.css';
import './styles/timeline.css';
import './styles/print.css';

applyTheme();
const page = document.getElementById('app');
if (!page) throw new Error('the page has no place for the app');
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient(QUERY_DEFAULTS)}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
