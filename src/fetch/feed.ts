import { saidOfPages } from '../intake/containers/feed.ts';
import { feedsOfList } from '../intake/containers/feed-list.ts';
import { UnreadableInput } from '../intake/unreadable.ts';
import type { EntryMetadata } from '../model/index.ts';
import { Refusal } from './refusal.ts';

/** An address that a feed or list leads to, and what is said of the page there. */
export interface FoundLink {
  url: string;
  said?: EntryMetadata;
}

/** The addresses of a feed's items, in its order, relative ones as they are. Throws a Refusal when it can't be read. */
export function addressesOfFeed(bytes: Uint8Array): FoundLink[] {
  return reading(() => saidOfPages(bytes));
}

/** The addresses of the feeds in an OPML file. Throws a Refusal when it can't be read. */
export function feedsInList(bytes: Uint8Array): FoundLink[] {
  return reading(() => feedsOfList(bytes).map(({ url }) => ({ url })));
}

function reading(read: () => FoundLink[]): FoundLink[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableInput) throw new Refusal(error.code, error.message, { cause: error });
    throw error;
  }
}
