import { type Command, InvalidArgumentError, Option } from 'commander';
import { Fetcher } from '../fetch/fetcher.ts';
import type { AddressOptions } from '../work/addresses.ts';
import { packageVersion } from '../work/analyser.ts';
import { wholeNumber } from './options.ts';

export interface FetchingOptions {
  allowPrivate?: string[];
  mostLinks?: number;
}

const MOST_LINKS = 500;

export const ADDRESS_HELP = `
An address (http, https) may be a page, a feed (RSS, Atom, JSON), an OPML list of feeds, a sitemap, an archive, mail or mailbox, or a text
file with one address a line; such a file on this machine does as well. robots.txt is respected, and a host is asked once a second. What was fetched is kept in the dossier.
Given again, an address is asked for what is new; other content of it becomes a new version of the report, and the older stays.`;

/** Adds `--allow-private HOST` and `--most-links N`. */
export function withFetchingOptions(command: Command): Command {
  return command
    .addOption(new Option('--allow-private <host>', 'let this host be on a private network or another port (again for more)').argParser(host))
    .addOption(new Option('--most-links <number>', `most addresses from one feed, sitemap or list (${MOST_LINKS})`).argParser(wholeNumber));
}

/** How the addresses of one command are fetched. */
export function addressOptions({ allowPrivate = [], mostLinks = MOST_LINKS }: FetchingOptions): AddressOptions {
  const allowed = new Set(allowPrivate);
  const fetcher = new Fetcher({ version: packageVersion(), allowed });
  return { fetcher, allowed, mostLinks, lists: new Map(), now: () => new Date().toISOString() };
}

/** A host as addresses have it: `intranet`, `127.0.0.1:8080`. */
function host(text: string, before: string[] = []): string[] {
  const url = URL.parse(`http://${text}/`);
  if (url === null || url.pathname !== '/' || url.username !== '')
    throw new InvalidArgumentError('Name a host, such as intranet.example.org or 127.0.0.1:8080.');
  return [...before, url.host];
}
