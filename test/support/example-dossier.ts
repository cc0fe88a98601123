import { asOfCounts, editWith, knownThen, lookup, planEdit } from '../../src/dossier/index.ts';
import type { Alignment, Report } from '../../src/model/index.ts';
import type { EditDesk, ServedDossier } from '../../src/serve/served-dossier.ts';
import type { SearchHit } from '../../src/store/store.ts';
import { EXAMPLE } from './example-alignment.ts';

/** The example as the server is given it; `change` stands for what the command line does to the store meanwhile. */
export interface ExampleDossier extends ServedDossier {
  change(fingerprint: string, alignment: Alignment): void;
}

/** A dossier in memory whose search finds one literal phrase a report. */
export function exampleDossier(start: Alignment = EXAMPLE): ExampleDossier {
  let held = { fingerprint: 'one', alignment: start };
  const dossier: ExampleDossier = {
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
    leftOut: async () => undefined,
    asOf: (day) => asOf(dossier, day),
    desk: deskOver(
      () => held.alignment,
      (alignment) => (held = { fingerprint: `${held.fingerprint} edited`, alignment }),
    ),
  };
  return dossier;
}

function hitsIn(report: Report, query: string): SearchHit[] {
  const start = report.text.indexOf(query);
  if (start < 0) return [];
  const span = { start, end: start + query.length, exact: query };
  return [{ report: report.id, span, places: [], snippet: query }];
}

/** The reports of that day alone, with what is told by none of them. */
function asOf(dossier: ServedDossier, day: string): ServedDossier {
  const { desk: _desk, ...then } = dossier;
  const reportsThen = async () => (await dossier.alignment()).reports.filter((report) => knownThen(report, day) === 'known');
  return {
    ...then,
    day,
    fingerprint: async () => `${await dossier.fingerprint()} ${day}`,
    alignment: async () => ({ ...EMPTY, reports: await reportsThen() }),
    failures: async () => [],
    search: async () => [],
    leftOut: async () => asOfCounts((await dossier.alignment()).reports, day),
  };
}

const EMPTY: Alignment = { reports: [], actors: [], events: [], statements: [], figures: [], differences: [], origins: [], edits: [] };

/** Keeps edits, of which only new names show in the example. */
function deskOver(read: () => Alignment, write: (alignment: Alignment) => void): EditDesk {
  const names = new Map<string, string>();
  return {
    list: async () => read().edits.map((edit) => ({ ...edit, dormant: false })),
    async make(request) {
      const { edit } = planEdit(lookup(read()), read().edits, request);
      const actors = read().actors.map((actor) => {
        if (edit.op !== 'rename' || edit.value === undefined || !actor.mentions.some(({ id }) => edit.targets.includes(id))) return actor;
        names.set(actor.id, actor.name);
        return { ...actor, name: edit.value };
      });
      write({ ...read(), actors, edits: [...read().edits, edit] });
      return edit;
    },
    async undo(id) {
      const undone = editWith(read().edits, id);
      const actors = read().actors.map((actor) => ({ ...actor, name: names.get(actor.id) ?? actor.name }));
      write({ ...read(), actors, edits: read().edits.filter((edit) => edit !== undone) });
      return undone;
    },
  };
}
