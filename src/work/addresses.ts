import { webAddress } from '../fetch/address.ts';
import type { Fetched, Validators } from '../fetch/fetched.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { type LinkList, linksIn } from '../fetch/links.ts';
import { Refusal } from '../fetch/refusal.ts';
import { referenceOfAddress } from '../intake/references/match.ts';
import type { Reference } from '../intake/references/reference.ts';
import { type EntryMetadata, type Failure, type GivenMetadata, sha256 } from '../model/index.ts';
import type { ArchivedAddress, Store } from '../store/store.ts';
import { type AddressVersion, archivedOf, versionsByAddress } from './address-versions.ts';
import { analyserVersion } from './analyser.ts';
import { givenHash, mergeGiven } from './given.ts';
import type { KnownInputs } from './known.ts';
import { beforeAt, type PlannedInput, plannedContent } from './plan.ts';
import { isSameArticle } from './same-article.ts';
import type { TaskResult } from './tasks.ts';

/** How addresses are read; it may live over several builds. */
export interface AddressOptions {
  fetcher: Fetcher;
  /** Hosts that were allowed by name, see `Fetcher`. */
  allowed: ReadonlySet<string>;
  /** Most addresses that are taken from one feed, sitemap or list. */
  mostLinks: number;
  /** Whether pages that a feed or list leads to are left alone when they are known. */
  newOnly?: boolean;
  /** What feeds and lists gave the last time, by address. */
  lists: Map<string, { validators: Validators; list: LinkList }>;
  /** The time, ISO 8601. */
  now: () => string;
}

/** What became of one address. */
export type AddressOutcome =
  | { kind: 'stored'; path: string; planned: PlannedInput; result: TaskResult }
  /** A file that holds several reports: they are stored and told already. */
  | { kind: 'several'; path: string }
  | { kind: 'unchanged'; path: string }
  | { kind: 'failed'; path: string; failure: Failure }
  | { kind: 'links'; path: string; list: LinkList };

export interface AddressWork {
  store: Store;
  options: AddressOptions;
  known: KnownInputs;
  given?: GivenMetadata;
  /** What libraries of reference managers that were given with the addresses know. */
  references: readonly Reference[];
  signal: AbortSignal;
  /** Reads an input; undefined for one that holds several reports, which are stored and told as they come. */
  read: (planned: PlannedInput) => Promise<TaskResult | undefined>;
  /** Told of each address as it's done; `open` are still to be read. */
  done: (outcome: AddressOutcome, open: number) => Promise<void>;
}

/** An address that is to be read; pages that a feed leads to lead nowhere further, so that nothing goes round in circles. */
interface Wanted {
  url: URL;
  /** How often it was led on to get here. */
  depth: number;
  /** What the feed that leads there says of it. */
  said?: EntryMetadata | undefined;
}

/** A list of feeds leads to feeds and these to pages. */
const DEEPEST = 2;

/** Reads addresses and what they lead to, each once: one host's one after another, all hosts side by side. */
export class AddressReader {
  readonly #work: AddressWork;
  readonly #byHost = new Map<string, Wanted[]>();
  readonly #seen = new Map<string, Wanted>();
  readonly #running: Promise<void>[] = [];
  readonly #versions: ReadonlyMap<string, readonly AddressVersion[]>;
  #open = 0;

  constructor(work: AddressWork) {
    this.#work = work;
    this.#versions = versionsByAddress(work.known);
  }

  /** Reads them all; settles when the last is stored, or nothing more is begun since the signal was aborted. */
  async read(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) await this.#want(address, 0);
    for (let host = this.#running.shift(); host; host = this.#running.shift()) await host;
  }

  async #want(address: string, depth: number, said?: EntryMetadata): Promise<void> {
    try {
      const url = webAddress(address, this.#work.options.allowed);
      const seen = this.#seen.get(url.href);
      if (seen) seen.said ??= said;
      if (seen) return;
      const wanted = { url, depth, said };
      this.#seen.set(url.href, wanted);
      this.#open++;
      const queue = this.#byHost.get(url.host);
      if (queue) return void queue.push(wanted);
      this.#byHost.set(url.host, [wanted]);
      this.#running.push(this.#readHost(url.host));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#open++;
      await this.#done(failed(address, error));
    }
  }

  async #readHost(host: string): Promise<void> {
    const queue = this.#byHost.get(host) ?? [];
    for (let wanted = queue.shift(); wanted; wanted = queue.shift()) {
      if (this.#work.signal.aborted) break;
      const outcome = await this.#readOne(wanted);
      if (outcome === undefined) break;
      await this.#done(outcome);
      if (outcome.kind !== 'links') continue;
      const { addresses, said } = outcome.list;
      for (const link of addresses) if (!this.#isLeftAlone(link)) await this.#want(link, wanted.depth + 1, said.get(link));
    }
    this.#byHost.delete(host);
  }

  #done(outcome: AddressOutcome): Promise<void> {
    this.#open--;
    return this.#work.done(outcome, this.#open);
  }

  #isLeftAlone(link: string): boolean {
    return this.#work.options.newOnly === true && this.#versions.has(URL.parse(link)?.href ?? link);
  }

  /** Undefined when it was interrupted. */
  async #readOne(wanted: Wanted): Promise<AddressOutcome | undefined> {
    const { url, depth } = wanted;
    const { signal, options } = this.#work;
    const latest = this.#versionsOf(url).at(-1);
    const known = latest?.archived ?? options.lists.get(url.href)?.validators ?? {};
    try {
      const fetched = await options.fetcher.fetch(url.href, known, signal);
      const list = this.#linksOf(url, depth, fetched);
      if (list && !latest) return { kind: 'links', path: url.href, list };
      return await this.#readContent(wanted, fetched);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof Refusal)) throw error;
      return this.#failed(failed(url.href, error), latest);
    }
  }

  #versionsOf(url: URL): readonly AddressVersion[] {
    return this.#versions.get(url.href) ?? [];
  }

  #linksOf(url: URL, depth: number, fetched: Fetched): LinkList | undefined {
    const { lists, mostLinks } = this.#work.options;
    if (fetched.kind === 'unchanged') return lists.get(url.href)?.list;
    const list = depth > DEEPEST ? undefined : linksIn(fetched.bytes, fetched.address, fetched.contentType, mostLinks);
    if (list) lists.set(url.href, { validators: fetched.validators, list });
    return list;
  }

  /** Analyses what was fetched where it's new; as a version of its own only when the article says something else than before. */
  async #readContent({ url, said }: Wanted, fetched: Fetched): Promise<AddressOutcome> {
    const { store, known, given, options, references } = this.#work;
    const versions = this.#versionsOf(url);
    const latest = versions.at(-1);
    const bytes = fetched.kind === 'content' ? fetched.bytes : latest && (await store.bytesOf(latest.location));
    if (bytes === undefined)
      throw new Refusal('http-status', 'The server says that nothing has changed, but nothing is known of it. Try again later.');
    const location = `${url.href} ${sha256(bytes)}`;
    const before = versions.find((version) => version.location === location);
    const found = fetched.kind === 'content' ? fetched.address : latest?.archived.found;
    const reference = referenceOfAddress([url.href, ...(found ? [found] : [])], references)?.given;
    const archived = archivedOf(url, fetched, { latest: latest?.archived, before: before?.archived, said, reference, retrieved: options.now() });
    const older = latest === undefined || latest === before ? undefined : known.entries.get(latest.location);
    const planned = plannedContent({ location, path: url.href, archived }, bytes, mergeGiven(latest?.byHand, given), beforeAt(location, known));
    return this.#read({ ...planned, ...(older ? { olderEntries: older } : {}) }, archived, { latest, before });
  }

  async #read(planned: PlannedInput, archived: ArchivedAddress, { latest, before }: Record<'latest' | 'before', AddressVersion | undefined>) {
    const { path } = planned;
    const result = await this.#work.read(planned);
    if (result === undefined) {
      if (before) await this.#work.store.putArchived(before.location, archived);
      return { kind: 'several', path } satisfies AddressOutcome;
    }
    if (result.kind === 'failure') return this.#failed({ kind: 'failed', path, failure: result.failure }, latest);
    if (result.kind === 'unchanged' || (!before && (await this.#saysNothingNew(result, latest, planned)))) {
      const same = before ?? latest;
      if (same) await this.#work.store.putArchived(same.location, { ...archived, version: same.archived.version });
      return { kind: 'unchanged', path } satisfies AddressOutcome;
    }
    return { kind: 'stored', path, planned, result } satisfies AddressOutcome;
  }

  async #saysNothingNew(result: TaskResult, latest: AddressVersion | undefined, planned: PlannedInput): Promise<boolean> {
    if (result.kind !== 'report' || latest === undefined || !('outcome' in latest) || !('report' in latest.outcome)) return false;
    const same = latest.key.given === planned.key.given && latest.key.analyser === planned.key.analyser;
    const report = same ? await this.#work.store.report(latest.outcome.report) : undefined;
    return report !== undefined && isSameArticle(report, result.analysed.report);
  }

  /** A failure is kept only where there is no older version, which stays as it is. */
  async #failed(outcome: AddressOutcome & { kind: 'failed' }, latest: AddressVersion | undefined): Promise<AddressOutcome> {
    if (latest === undefined) {
      const key = { sha256: '', given: givenHash(undefined), analyser: analyserVersion() };
      await this.#work.store.putFailure({ location: outcome.path, path: outcome.path, key, outcome: { failure: outcome.failure } });
    }
    return outcome;
  }
}

function failed(path: string, { code, message }: Refusal): AddressOutcome & { kind: 'failed' } {
  return { kind: 'failed', path, failure: { path, code, message } };
}
