import { parseOpml } from 'feedsmith';
import { LIMITS, refuseOver } from '../limits.ts';
import { hostOf } from '../source.ts';
import { UnreadableInput } from '../unreadable.ts';
import { refuseEntities } from '../xml-safety.ts';
import type { Budget } from './budget.ts';
import { type EntryOutcome, leftOut } from './entries.ts';
import { textOfXml } from './feed.ts';
import { plainName, UniqueNames } from './names.ts';

/** A feed that a list of feeds (OPML) names. */
export interface ListedFeed {
  url: string;
  title?: string;
}

interface Outline {
  text?: unknown;
  title?: string;
  xmlUrl?: string;
  outlines?: Outline[];
}

/** Outlines within one another that are followed. */
const MAX_DEPTH = 50;

/** The feeds that an OPML file names, in its order. Throws `UnreadableInput` (`feed-damaged`, `xml-entities`, `too-large`). */
export function feedsOfList(bytes: Uint8Array): ListedFeed[] {
  refuseOver(bytes.length, LIMITS.feedBytes);
  const text = textOfXml(bytes);
  refuseEntities(text);
  try {
    return feedsIn(parseOpml(text).body?.outlines ?? [], 0);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('feed-damaged', `The list of feeds can’t be read (${reason}). Export it again.`);
  }
}

function feedsIn(outlines: readonly Outline[], depth: number): ListedFeed[] {
  if (depth > MAX_DEPTH) return [];
  return outlines.flatMap(({ text, title, xmlUrl, outlines: inner }) => {
    const name = plainName(title ?? (typeof text === 'string' ? text : ''));
    const own = xmlUrl !== undefined && hostOf(xmlUrl) !== undefined ? [{ url: xmlUrl, ...(name === '' ? {} : { title: name }) }] : [];
    return [...own, ...feedsIn(inner ?? [], depth + 1)];
  });
}

/** A list of feeds holds addresses alone: each is told. */
export async function* feedListEntries(bytes: Uint8Array, budget: Budget): AsyncIterable<EntryOutcome> {
  const names = new UniqueNames();
  for (const { url, title } of feedsOfList(bytes)) {
    budget.takeEntry();
    yield leftOut(
      names.of(plainName(url)),
      'link-only',
      `The list gives the address of a feed${title === undefined ? '' : ` (“${title}”)`}: ${url}`,
      url,
    );
  }
}
