import type { Report } from '../model/index.ts';
import type { ActorRef, Opens, OriginRef, ReportRef } from './answers/common.ts';
import { marksOf } from './marks.ts';
import { pointRange } from './points.ts';
import type { Item, Snapshot } from './snapshot.ts';

/** How an actor is named in a line; undefined for an id that the dossier doesn't know. */
export function actorRef(snapshot: Snapshot, id: string | undefined): ActorRef | undefined {
  const actor = id === undefined ? undefined : snapshot.actors.get(id);
  return actor && { id: actor.id, name: actor.name, kind: actor.kind };
}

/** How a report is named in a line: by its title, else its file. */
export function reportRef(report: Report): ReportRef {
  const source = sourceName(report);
  return {
    id: report.id,
    title: report.title ?? fileName(report.path) ?? report.url ?? 'Untitled report',
    ...(source ? { source } : {}),
    ...(report.published ? { published: { edtf: report.published.edtf, basis: report.published.basis } } : {}),
  };
}

/** The last part of a path; of a report in an archive its name there. */
function fileName(path: string | undefined): string | undefined {
  return path?.split(/[/\\]/u).at(-1);
}

/** The outlet's name, or its domain where only that is known. */
export function sourceName(report: Report): string | undefined {
  return report.source.name ?? report.source.domain;
}

export function originRef(snapshot: Snapshot, id: string): OriginRef | undefined {
  const origin = snapshot.origins.get(id);
  if (!origin) return undefined;
  const parent = origin.derived_from ? snapshot.origins.get(origin.derived_from) : undefined;
  return {
    id: origin.id,
    kind: origin.kind,
    ...(origin.name ? { name: origin.name } : {}),
    ...(parent ? { derived_from: parent.name ?? parent.kind } : {}),
  };
}

/** The words at which an account is opened, in code points. Throws a RangeError when its report is not in the dossier. */
export function opens(snapshot: Snapshot, account: Item['accounts'][number]): Opens {
  const report = snapshot.reports.get(account.report);
  const first = marksOf(account)[0];
  if (!report || !first) throw new RangeError(`account ${account.id} has no report`);
  return { report: account.report, account: account.id, ...pointRange(report, first) };
}

/** The actors that are meant, each once, in the order of first naming. */
export function actorRefs(snapshot: Snapshot, ids: readonly (string | undefined)[]): ActorRef[] {
  return [...new Set(ids)].map((id) => actorRef(snapshot, id)).filter((ref) => ref !== undefined);
}
