import type { Alignment, Report } from '../../src/model/index.ts';
import type { ServedDossier } from '../../src/serve/index.ts';
import type { SearchHit } from '../../src/store/store.ts';
import { EXAMPLE } from './example-alignment.ts';

/** The example as the server is given it; `change` stands for what the command line does to the store meanwhile. */
export interface ExampleDossier extends ServedDossier {
  change(fingerprint: string, alignment: Alignment): void;
}

/** A dossier in memory whose search finds one literal phrase a report. */
export function exampleDossier(start: Alignment = EXAMPLE): ExampleDossier {
  let held = { fingerprint: 'one', alignment: start };
  return {
    name: 'example.sqlite',
    analyser: 'example 1',
    createdBy: 'chancery example',
    fingerprint: async () => held.fingerprint,
    alignment: async () => held.alignment,
    failures: async () => [{ path: 'broken.pdf', code: 'pdf-damaged', message: 'The PDF ends in the middle. Download it again.' }],
    search: async (query, limit) => held.alignment.reports.flatMap((report) => hitsIn(report, query)).slice(0, limit),
    change: (fingerprint, alignment) => {
      held = { fingerprint, alignment };
    },
  };
}

function hitsIn(report: Report, query: string): SearchHit[] {
  const start = report.text.indexOf(query);
  if (start < 0) return [];
  const span = { start, end: start + query.length, exact: query };
  return [{ report: report.id, span, snippet: query }];
}
