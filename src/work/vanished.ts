import type { Store } from '../store/store.ts';
import type { BuildSummary } from './build-summary.ts';
import { isBelow } from './files.ts';
import { containerOf, type KnownInputs } from './known.ts';
import type { Scan } from './scan.ts';

/**
 * Removes inputs below the named folders that the scan didn't meet; what lies in a folder that can't be read stays. Entries go with their
 * containers.
 */
export async function removeVanished(store: Store, found: Scan, known: KnownInputs, prune: boolean): Promise<number> {
  const there = new Set([...found.files.map((file) => file.location), ...found.failures.map((failed) => failed.location)]);
  let removed = 0;
  for (const location of new Set([...known.containers.keys(), ...known.inputs.keys()])) {
    if (there.has(location) || containerOf(location, known.containers) !== undefined || !found.roots.some((root) => isBelow(location, root)))
      continue;
    if (found.failures.some((failed) => isBelow(location, failed.location))) continue;
    const reports = reportsAt(location, known);
    if (!prune && reports > 0) continue;
    if (await store.removeInput(location)) removed += reports;
  }
  return removed;
}

/** Folders without any file are no longer looked at as roots, so that nothing that was read from them goes. */
export function keepOfEmptied(found: Scan, known: KnownInputs, summary: BuildSummary): void {
  const there = [...found.files, ...found.failures].map(({ location }) => location);
  for (const root of found.roots) {
    if (there.some((location) => isBelow(location, root))) continue;
    const before = [...new Set([...known.containers.keys(), ...known.inputs.keys()])].filter((location) => isBelow(location, root));
    const reports = before.filter((location) => 'report' in (known.inputs.get(location)?.outcome ?? {})).length;
    if (reports > 0) summary.kept.set(root, reports);
  }
  found.roots = found.roots.filter((root) => !summary.kept.has(root));
}

/** How many reports an input or a container gave. */
function reportsAt(location: string, { inputs, entries }: KnownInputs): number {
  const own = inputs.get(location);
  return [...(own ? [own] : []), ...(entries.get(location) ?? [])].filter((input) => 'report' in input.outcome).length;
}
