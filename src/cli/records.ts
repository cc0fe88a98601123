import type { Lookup } from '../dossier/index.ts';
import type { Event, Report } from '../model/index.ts';
import { UserError } from './exit.ts';

/** The report or event with an id, the start of one, or a report's path. Throws a UserError when that isn't exactly one. */
export function reportOrEvent({ alignment }: Lookup, wanted: string): Report | Event {
  const all: (Report | Event)[] = [...alignment.reports, ...alignment.events];
  const found = all.filter(({ id }) => id === wanted);
  const begun = found.length > 0 ? found : all.filter((one) => one.id.startsWith(wanted) || ('path' in one && endsPath(one.path, wanted)));
  const [only, another] = begun;
  if (!only) throw new UserError(`The dossier holds no report or event ${wanted}. See: chancery list, chancery timeline`);
  if (another)
    throw new UserError(
      `${begun.length} reports and events fit ${wanted}. Give more of the id: ${begun
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', ')} …`,
    );
  return only;
}

/** The ids of records, for JSON. */
export function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function endsPath(path: string | undefined, wanted: string): boolean {
  return path === wanted || path?.endsWith(`/${wanted}`) === true;
}

/** The whole id of which a user gave the start; the words as they are where nothing or several begin so. */
export function wholeId({ reports, items, actors, accounts, alignment }: Lookup, wanted: string): string {
  if (!/^[a-z]{3}_[0-9a-f]+$/.test(wanted)) return wanted;
  const mentions = wanted.startsWith('men_') ? alignment.actors.flatMap((actor) => actor.mentions.map(({ id }) => id)) : [];
  const found = [...reports.keys(), ...items.keys(), ...actors.keys(), ...accounts.keys(), ...mentions].filter((id) => id.startsWith(wanted));
  return found.length === 1 ? (found[0] ?? wanted) : wanted;
}
