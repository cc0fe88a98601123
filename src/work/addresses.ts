import { webAddress } from '../fetch/address.ts';
import type { Fetched, Fetcher, Validators } from '../fetch/fetcher.ts';
import { type LinkList, linksIn } from '../fetch/links.ts';
import { Refusal } from '../fetch/refusal.ts';
import { type Failure, type GivenMetadata, sha256 } from '../model/index.ts';
import type { ArchivedAddress, InputOutcome, Store } from '../store/store.ts';
import { analyserVersion } from './analyser.ts';
import { givenHash, mergeGiven } from './given.ts';
import { type PlannedInput, plannedContent } from './plan.ts';
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
  | { kind: 'unchanged'; path: string }
  | { kind: 'failed'; path: string; failure: Failure }
  | { kind: 'links'; path: string; list: LinkList };

export interface AddressWork {
  store: Store;
  options: AddressOptions;
  known: ReadonlyMap<string, InputOutcome>;
  given?: GivenMetadata;
  signal: AbortSignal;
  analyse: (task: PlannedInput['task']) => Promise<TaskResult>;
  /** Told of each address as it's done; `open` are still to be read. */
  done: (outcome: AddressOutcome, open: number) => Promise<void>;
}

/** An address that is to be read; pages that a feed leads to lead nowhere further, so that nothing goes round in circles. */
interface Wanted {
  url: URL;
  /** How often it was led on to get here. */
  depth: number;
}

/** A list of feeds leads to feeds and these to pages. */
const DEEPEST = 2;

/** Reads addresses and what they lead to, each once: one host's one after another, all hosts side by side. */
export class AddressReader {
  readonly #work: AddressWork;
  readonly #byHost = new Map<string, Wanted[]>();
  readonly #seen = new Set<string>();
  readonly #running: Promise<void>[] = [];
  readonly #versions: ReadonlyMap<string, readonly InputOutcome[]>;
  #open = 0;

  constructor(work: AddressWork) {
    this.#work = work;
    this.#versions = versionsByAddress(work.known.values());
  }

  /** Reads them all; settles when the last is stored, or nothing more is begun since the signal was aborted. */
  async read(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) await this.#want(address, 0);
    for (let host = this.#running.shift(); host; host = this.#running.shift()) await host;
  }

  async #want(address: string, depth: number): Promise<void> {
    try {
      const url = webAddress(address, this.#work.options.allowed);
      if (this.#seen.has(url.href)) return;
      this.#seen.add(url.href);
      this.#open++;
      const queue = this.#byHost.get(url.host);
      if (queue) return void queue.push({ url, depth });
      this.#byHost.set(url.host, [{ url, depth }]);
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
      for (const link of outcome.list.addresses) if (!this.#isLeftAlone(link)) await this.#want(link, wanted.depth + 1);
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
  async #readOne({ url, depth }: Wanted): Promise<AddressOutcome | undefined> {
    const { signal, options } = this.#work;
    const versions = this.#versions.get(url.href) ?? [];
    const latest = versions.at(-1);
    const known = latest?.archived ?? options.lists.get(url.href)?.validators ?? {};
    try {
      const fetched = await options.fetcher.fetch(url.href, known, signal);
      const list = this.#linksOf(url, depth, fetched);
      if (list && !latest) return { kind: 'links', path: url.href, list };
      return await this.#readContent(url, versions, fetched);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!(error instanceof Refusal)) throw error;
      return this.#failed(failed(url.href, error), latest);
    }
  }

  #linksOf(url: URL, depth: number, fetched: Fetched): LinkList | undefined {
    const { lists, mostLinks } = this.#work.options;
    if (fetched.kind === 'unchanged') return lists.get(url.href)?.list;
    const list = depth > DEEPEST ? undefined : linksIn(fetched.bytes, fetched.address, fetched.contentType, mostLinks);
    if (list) lists.set(url.href, { validators: fetched.validators, list });
    return list;
  }

  /** Analyses what was fetched where it's new; as a version of its own only when the article says something else than before. */
  async #readContent(url: URL, versions: readonly InputOutcome[], fetched: Fetched): Promise<AddressOutcome> {
    const { store, given, options, analyse } = this.#work;
    const latest = versions.at(-1);
    const bytes = fetched.kind === 'content' ? fetched.bytes : latest && (await store.bytesOf(latest.location));
    if (bytes === undefined)
      throw new Refusal('http-status', 'The server says that nothing has changed, but nothing is known of it. Try again later.');
    const location = `${url.href} ${sha256(bytes)}`;
    const before = versions.find((version) => version.location === location);
    const archived = archivedOf(url, fetched, latest?.archived, before?.archived, options.now());
    const byHand = mergeGiven(latest?.byHand, given);
    const planned = plannedContent({ location, path: url.href, archived }, bytes, byHand, before ? { before } : {});
    const result = await analyse(planned.task);
    if (result.kind === 'failure') return this.#failed({ kind: 'failed', path: url.href, failure: result.failure }, latest);
    if (result.kind === 'unchanged' || (!before && (await this.#saysNothingNew(result, latest, planned)))) {
      if (latest?.archived) await store.putArchived((before ?? latest).location, { ...archived, version: (before ?? latest).archived?.version ?? 1 });
      return { kind: 'unchanged', path: url.href };
    }
    return { kind: 'stored', path: url.href, planned, result };
  }

  async #saysNothingNew(result: TaskResult, latest: InputOutcome | undefined, planned: PlannedInput): Promise<boolean> {
    if (result.kind !== 'report' || latest === undefined || !('report' in latest.outcome)) return false;
    const same = latest.key.given === planned.key.given && latest.key.analyser === planned.key.analyser;
    const report = same ? await this.#work.store.report(latest.outcome.report) : undefined;
    return report !== undefined && isSameArticle(report, result.analysed.report);
  }

  /** A failure is kept only where there is no older version, which stays as it is. */
  async #failed(outcome: AddressOutcome & { kind: 'failed' }, latest: InputOutcome | undefined): Promise<AddressOutcome> {
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

function archivedOf(
  url: URL,
  fetched: Fetched,
  latest: ArchivedAddress | undefined,
  before: ArchivedAddress | undefined,
  retrieved: string,
): ArchivedAddress {
  if (fetched.kind === 'unchanged' && latest) return { ...latest, retrieved };
  const content = fetched.kind === 'content' ? fetched : undefined;
  return {
    address: url.href,
    found: content?.address ?? url.href,
    version: before?.version ?? (latest?.version ?? 0) + 1,
    retrieved,
    ...(content?.contentType === undefined ? {} : { contentType: content.contentType }),
    ...content?.validators,
  };
}

/** The versions of each address, the newest last. */
function versionsByAddress(inputs: Iterable<InputOutcome>): Map<string, InputOutcome[]> {
  const versions = new Map<string, InputOutcome[]>();
  for (const input of inputs) {
    if (input.archived === undefined) continue;
    versions.set(input.archived.address, [...(versions.get(input.archived.address) ?? []), input]);
  }
  for (const list of versions.values()) list.sort((a, b) => (a.archived?.version ?? 0) - (b.archived?.version ?? 0));
  return versions;
}
