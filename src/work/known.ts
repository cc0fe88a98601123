import { ENTRY_MARK } from '../model/index.ts';
import type { ContainerOutcome, InputOutcome, Store } from '../store/store.ts';

/** What a dossier knows of its inputs, by location. */
export interface KnownInputs {
  inputs: ReadonlyMap<string, InputOutcome>;
  containers: ReadonlyMap<string, ContainerOutcome>;
  /** The entries of each container. */
  entries: ReadonlyMap<string, readonly InputOutcome[]>;
}

export async function knownInputs(store: Store): Promise<KnownInputs> {
  const inputs = new Map((await store.inputs()).map((input) => [input.location, input]));
  const containers = new Map((await store.containers()).map((container) => [container.location, container]));
  const entries = new Map<string, InputOutcome[]>([...containers.keys()].map((location) => [location, []]));
  for (const input of inputs.values()) entries.get(containerOf(input.location, containers) ?? '')?.push(input);
  return { inputs, containers, entries };
}

/** The location of the container that an entry belongs to; undefined for what is no entry of one of these. */
export function containerOf(location: string, containers: { has(location: string): boolean }): string | undefined {
  for (let at = location.indexOf(ENTRY_MARK); at >= 0; at = location.indexOf(ENTRY_MARK, at + 1)) {
    if (containers.has(location.slice(0, at))) return location.slice(0, at);
  }
  return undefined;
}
