import type { NameKind } from '../name-kinds/kind-model.ts';
import type { FoundName } from './found-name.ts';

/** A name of which it is settled what it names. */
export interface Settled {
  key: string;
  kind: FoundName['kind'];
}

/** Settled names by the words with which bodies begin and people end. */
export interface SettledIndex {
  add(name: Settled): void;
  /** The kinds of the bodies that have a name or one that begins with it. */
  bodiesBeginning(key: string): readonly FoundName['kind'][];
  /** How many people have a name that ends with this one and is longer. */
  peopleEnding(key: string): number;
}

export function settledIndex(names: readonly Settled[]): SettledIndex {
  const bodies = new Map<string, FoundName['kind'][]>();
  const people = new Map<string, number>();
  const index: SettledIndex = {
    add({ key, kind }) {
      const words = key.split(' ');
      if (nameKindOf(kind) === 'person')
        for (let at = 1; at < words.length; at += 1) {
          const end = words.slice(at).join(' ');
          people.set(end, (people.get(end) ?? 0) + 1);
        }
      if (nameKindOf(kind) !== 'organisation') return;
      for (let to = 1; to <= words.length; to += 1) {
        const start = words.slice(0, to).join(' ');
        const known = bodies.get(start);
        if (known) known.push(kind);
        else bodies.set(start, [kind]);
      }
    },
    bodiesBeginning: (key) => bodies.get(key) ?? [],
    peopleEnding: (key) => people.get(key) ?? 0,
  };
  for (const name of names) index.add(name);
  return index;
}

export function nameKindOf(kind: FoundName['kind']): NameKind | undefined {
  if (kind === 'person' || kind === 'place') return kind;
  return kind === 'government' ? undefined : 'organisation';
}
