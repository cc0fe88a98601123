import { feedOf } from '../intake/containers/feed.ts';
import { feedsOfList } from '../intake/containers/feed-list.ts';
import { UnreadableInput } from '../intake/unreadable.ts';
import { Refusal } from './refusal.ts';

/** The addresses of a feed's items, in its order, relative ones as they are. Throws a Refusal when it can't be read. */
export function addressesOfFeed(bytes: Uint8Array): string[] {
  return reading(() => feedOf(bytes).items.flatMap(({ url }) => url?.trim() || []));
}

/** The addresses of the feeds in an OPML file. Throws a Refusal when it can't be read. */
export function feedsInList(bytes: Uint8Array): string[] {
  return reading(() => feedsOfList(bytes).map(({ url }) => url));
}

function reading(read: () => string[]): string[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableInput) throw new Refusal(error.code, error.message, { cause: error });
    throw error;
  }
}
