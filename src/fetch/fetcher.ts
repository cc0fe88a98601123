import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AllowedHosts, bareHost, refuseNetworks, webAddress } from './address.ts';
import { type Answer, ask, type CheckedAddress } from './ask.ts';
import { refusalOf, statusRefusal } from './failures.ts';
import { contentOf, type Fetched, redirectOf, type Validators } from './fetched.ts';
import { FETCH_LIMITS, type FetchLimits, ROBOTS_BYTES } from './limits.ts';
import { Patience, unlessAborted } from './patience.ts';
import { Refusal } from './refusal.ts';
import { ALL_ALLOWED, ROBOT_NAME, type RobotRules, robotRules } from './robots.ts';
import { type Clock, Turns } from './turns.ts';

export interface FetcherOptions {
  /** Version of this program, for the User-Agent. */
  version: string;
  /** Hosts that may be private; none when left out. */
  allowed?: AllowedHosts;
  /** Milliseconds between two requests to one host; a second when left out. */
  pause?: number;
  /** Requests at once, over all hosts; 4 when left out. */
  most?: number;
  limits?: Partial<FetchLimits>;
  clock?: Clock;
  /** The IP addresses of a host's name; the system's resolver when left out. */
  resolve?: (host: string) => Promise<CheckedAddress[]>;
}

const PAUSE = 1000;
const MOST_AT_ONCE = 4;
const NEVER = new AbortController().signal;

const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/**
 * Fetches addresses as a careful reader would: says who it is, respects robots.txt, asks a host once a second, follows few redirects,
 * waits and takes in only so much, and never reaches into a private network unless the host was allowed by name.
 */
export class Fetcher {
  readonly #options: Required<Omit<FetcherOptions, 'limits'>>;
  readonly #limits: FetchLimits;
  readonly #turns: Turns;
  readonly #robots = new Map<string, Promise<RobotRules>>();

  constructor(options: FetcherOptions) {
    this.#options = {
      allowed: new Set(),
      pause: PAUSE,
      most: MOST_AT_ONCE,
      clock: SYSTEM_CLOCK,
      resolve: (host) => lookup(host, { all: true }),
      ...options,
    };
    this.#limits = { ...FETCH_LIMITS, ...options.limits };
    this.#turns = new Turns(this.#options);
  }

  /** What is at an address now. Throws a Refusal that says why there is nothing; the signal's reason when it is aborted. */
  async fetch(address: string, known: Validators = {}, signal: AbortSignal = NEVER): Promise<Fetched> {
    const conditions = {
      ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
      ...(known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
    };
    const { url, answer } = await this.#follow(address, signal, async (hop) => {
      const rules = await this.#rulesFor(hop, signal);
      if (!rules.allows(hop))
        throw new Refusal('robots-refused', `${hop.host} does not want this read by programs (robots.txt). Save the page and give the file.`);
      return this.#askInTurn(hop, { headers: conditions, delay: rules.delay, signal });
    });
    if (answer.status === 304) return { kind: 'unchanged' };
    if (answer.status !== 200) throw statusRefusal(answer.status);
    return contentOf(url, answer);
  }

  /** Follows redirects, each of which is checked like an address of its own. */
  async #follow(address: string, signal: AbortSignal, askOne: (hop: URL) => Promise<Answer>): Promise<{ url: URL; answer: Answer }> {
    let url = webAddress(address, this.#options.allowed);
    for (let hops = 0; hops <= this.#limits.redirects; hops++) {
      signal.throwIfAborted();
      const answer = await askOne(url);
      const target = redirectOf(answer);
      if (target === undefined) return { url, answer };
      url = webAddress(URL.parse(target, url.href)?.href ?? target, this.#options.allowed);
    }
    throw new Refusal(
      'too-many-redirects',
      `The address leads on more than ${this.#limits.redirects} times. Open it in a browser and give the address where it ends.`,
    );
  }

  /** The rules of an address's host; asked for once. */
  #rulesFor(url: URL, signal: AbortSignal): Promise<RobotRules> {
    const known = this.#robots.get(url.origin);
    if (known) return known;
    const rules = this.#readRules(url, signal);
    this.#robots.set(url.origin, rules);
    // A host that couldn't tell its rules is asked again the next time.
    rules.catch(() => this.#robots.delete(url.origin));
    return rules;
  }

  async #readRules({ origin }: URL, signal: AbortSignal): Promise<RobotRules> {
    const place = `${origin}/robots.txt`;
    const { answer } = await this.#follow(place, signal, (hop) =>
      this.#askInTurn(hop, { headers: {}, delay: 0, signal, bytes: ROBOTS_BYTES, cut: true }),
    );
    const { status } = answer;
    if (status === 200) return robotRules(place, new TextDecoder().decode(answer.body));
    if (status >= 400 && status < 500 && status !== 429) return ALL_ALLOWED;
    throw new Refusal('robots-unreachable', `The server does not say what programs may read (robots.txt: HTTP ${status}). Try again later.`);
  }

  async #askInTurn(
    url: URL,
    how: { headers: Record<string, string>; delay: number; signal: AbortSignal; bytes?: number; cut?: boolean },
  ): Promise<Answer> {
    try {
      return await this.#turns.take(url.host, how.signal, () => this.#askNow(url, how), how.delay);
    } catch (error) {
      how.signal.throwIfAborted();
      throw refusalOf(url, error);
    }
  }

  async #askNow(url: URL, how: { headers: Record<string, string>; signal: AbortSignal; bytes?: number; cut?: boolean }): Promise<Answer> {
    const patience = new Patience(this.#limits);
    const signal = AbortSignal.any([how.signal, patience.signal]);
    try {
      const at = await unlessAborted(this.#resolved(url), signal);
      return await ask({
        url,
        at,
        headers: { ...this.#headers(), ...how.headers },
        limits: { ...this.#limits, ...(how.bytes === undefined ? {} : { bytes: how.bytes }) },
        ...(how.cut === undefined ? {} : { cut: how.cut }),
        signal,
        onHeaders: () => patience.headersAreThere(),
      });
    } finally {
      patience.end();
    }
  }

  /** The IP addresses to connect to, every one of them checked. */
  async #resolved(url: URL): Promise<CheckedAddress[]> {
    const host = bareHost(url);
    const family = isIP(host);
    const found = family === 0 ? await this.#options.resolve(host) : [{ address: host, family }];
    refuseNetworks(
      url,
      found.map(({ address }) => address),
      this.#options.allowed,
    );
    return found;
  }

  #headers(): Record<string, string> {
    return {
      'user-agent': `${ROBOT_NAME}/${this.#options.version} (reads reports into the dossier of the person who runs it)`,
      accept:
        'text/html, application/xhtml+xml, application/pdf, text/plain, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
    };
  }
}
