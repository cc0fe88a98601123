import type { Fetched } from '../fetch/fetched.ts';
import { ENTRY_MARK, type EntryMetadata, type GivenMetadata } from '../model/index.ts';
import type { ArchivedAddress, ContainerOutcome, InputOutcome } from '../store/store.ts';
import type { KnownInputs } from './known.ts';

/** One content of an address that is known: a report, a failure to read one, or a file that holds several. */
export type AddressVersion = (InputOutcome | ContainerOutcome) & { archived: ArchivedAddress };

/** The versions of each address, the newest last; the entries of a fetched archive go with it. */
export function versionsByAddress({ inputs, containers }: KnownInputs): Map<string, AddressVersion[]> {
  const versions = new Map<string, AddressVersion[]>();
  // Told by its location alone: a dossier that was recovered has entries without their archive.
  const isOnItsOwn = ({ location, archived }: InputOutcome) =>
    !containers.has(location) && !location.includes(ENTRY_MARK, archived?.address.length ?? 0);
  for (const known of [...containers.values(), ...[...inputs.values()].filter(isOnItsOwn)]) {
    const { archived } = known;
    if (archived !== undefined) versions.set(archived.address, [...(versions.get(archived.address) ?? []), { ...known, archived }]);
  }
  for (const list of versions.values()) list.sort((a, b) => a.archived.version - b.archived.version);
  return versions;
}

/** What is known of a fetched address before it is read. */
export interface Knowledge {
  latest: ArchivedAddress | undefined;
  /** What is stored of the very same content. */
  before: ArchivedAddress | undefined;
  said: EntryMetadata | undefined;
  reference: GivenMetadata | undefined;
  /** ISO 8601. */
  retrieved: string;
}

/** What is kept with the bytes of an address; what a feed or a library said of it stays until it says something else. */
export function archivedOf(url: URL, fetched: Fetched, known: Knowledge): ArchivedAddress {
  const { latest, before, retrieved } = known;
  const said = known.said ?? latest?.said;
  const reference = known.reference ?? latest?.reference;
  const knowing = { ...(said ? { said } : {}), ...(reference ? { reference } : {}) };
  if (fetched.kind === 'unchanged' && latest) return { ...latest, retrieved, ...knowing };
  const content = fetched.kind === 'content' ? fetched : undefined;
  return {
    address: url.href,
    found: content?.address ?? url.href,
    version: before?.version ?? (latest?.version ?? 0) + 1,
    retrieved,
    ...(content?.contentType === undefined ? {} : { contentType: content.contentType }),
    ...content?.validators,
    ...knowing,
  };
}
