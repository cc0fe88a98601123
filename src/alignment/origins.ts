import agencies from '../../knowledge/news-agencies.json' with { type: 'json' };
import {
  type AccountId,
  type Actor,
  type Origin,
  type OriginId,
  originId,
  type Report,
  type ReportId,
  type Sector,
  type Span,
  spanOf,
  versionKey,
} from '../model/index.ts';
import { normalName, oneLine } from './normal-form.ts';
import { byCodeUnits } from './reports.ts';
import type { TakenPassages } from './taken-passages.ts';
import { groupBy } from './tally.ts';
import { newestFirst } from './versions.ts';

type Because = Origin['because'][number];

/** An account as far as its origin goes. */
export interface Sourced {
  id: AccountId;
  report: ReportId;
  /** Where its words begin (UTF-16). */
  at: number;
  /** Whose word it is, where the report cites somebody. */
  attribution?: { actor?: Actor; span: Span };
}

interface Found {
  kind: Origin['kind'];
  key: string;
  name?: string;
  because: Omit<Because, 'account'>[];
}

const AGENCIES: ReadonlyMap<string, string> = new Map(
  agencies.agencies.flatMap(({ name, also }) => [name, ...also].map((form) => [normalName(form), name])),
);
const OUTLET_SECTORS: ReadonlySet<Sector> = new Set<Sector>(['JRN']);

/**
 * Collects where accounts come from. For each account, first what fits: somebody cited who is an agency, an outlet or an official; the
 * agency that the report is credited to; the outlet itself. A copy and a passage taken word for word have their original's origin, and
 * versions of one report have one.
 */
export class OriginLedger {
  readonly #reports: ReadonlyMap<ReportId, Report>;
  readonly #versions: ReadonlyMap<string, readonly Report[]>;
  readonly #origins = new Map<OriginId, Origin>();
  readonly #own = new Map<ReportId, Found>();
  readonly #taken: TakenPassages;

  constructor(reports: readonly Report[], taken: TakenPassages) {
    this.#reports = new Map(reports.map((report) => [report.id, report]));
    this.#versions = groupBy(reports, versionKey);
    this.#taken = taken;
  }

  /** Records an account and gives its origin. */
  of(account: Sourced): OriginId {
    const taken = this.#taken.from(account.report, account.at);
    const own = taken === undefined ? this.#reportOrigin(account.report) : copiedOrigin(this.#reportOrigin(taken));
    const found = citedOrigin(account, this.#document(taken ?? account.report)) ?? own;
    const id = originId(found.kind, found.key);
    const origin = this.#origins.get(id) ?? {
      type: 'origin',
      id,
      kind: found.kind,
      ...(found.name === undefined ? {} : { name: found.name }),
      accounts: [],
      because: [],
    };
    origin.accounts.push(account.id);
    origin.because.push(...found.because.map((because) => ({ account: account.id, ...because })));
    this.#origins.set(id, origin);
    return id;
  }

  /** All origins with an account, by id. */
  records(): Origin[] {
    return [...this.#origins.values()]
      .map((origin) => ({ ...origin, accounts: origin.accounts.toSorted(byCodeUnits), because: origin.because.toSorted(compareBecause) }))
      .toSorted((a, b) => byCodeUnits(a.id, b.id));
  }

  #reportOrigin(id: ReportId): Found {
    const known = this.#own.get(id);
    if (known) return known;
    const report = this.#reports.get(id);
    if (!report) throw new RangeError(`no report ${id}`);
    const found = report.copy_of ? copiedOrigin(this.#reportOrigin(report.copy_of)) : (this.#creditedOrigin(report) ?? ownReporting(report));
    this.#own.set(id, found);
    return found;
  }

  /** The agency that a report is credited to, or else the newest of its versions that is credited to one. */
  #creditedOrigin(report: Report): Found | undefined {
    const own = creditedOrigin(report);
    if (own) return own;
    const versions = this.#versions.get(versionKey(report)) ?? [];
    if (versions.length < 2) return undefined;
    const credited = newestFirst(versions).flatMap((version) => creditedOrigin(version) ?? [])[0];
    // The words stand in the other version.
    return credited && { ...credited, because: [] };
  }

  /** What is the same for all versions of a report. */
  #document(id: ReportId): string {
    const report = this.#reports.get(id);
    return report ? versionKey(report) : id;
  }
}

function compareBecause(a: Because, b: Because): number {
  return byCodeUnits(a.account, b.account) || byCodeUnits(a.reason, b.reason) || (a.span?.start ?? -1) - (b.span?.start ?? -1);
}

/** An official source without a name: "her ministry", "two government officials". */
const OFFICIAL_WORDS =
  /\b(?:ministry|minister|government|officials?|spokes(?:man|woman|person)|office|authorities|cabinet|administration|embassy|presidency|police|military|army|navy|court|parliament)\b/i;

/** "Xinhua reported", "a foreign ministry spokesman said": an attribution to anyone else leaves the outlet as the origin. */
function citedOrigin({ attribution }: Sourced, document: string): Found | undefined {
  if (!attribution) return undefined;
  const because: Found['because'] = [{ reason: 'attribution', span: attribution.span }];
  const { actor, span } = attribution;
  if (!actor)
    return OFFICIAL_WORDS.test(span.exact)
      ? { kind: 'official', key: `${document} ${normalName(span.exact)}`, name: oneLine(span.exact), because }
      : undefined;
  const agency = AGENCIES.get(normalName(actor.name));
  if (agency !== undefined) return { kind: 'agency', key: normalName(agency), name: agency, because };
  if (actor.kind !== 'person' && actor.sectors.some((sector) => OUTLET_SECTORS.has(sector))) {
    return { kind: 'outlet', key: normalName(actor.name), name: actor.name, because };
  }
  const official = actor.kind === 'government' || actor.sectors.includes('GOV');
  return official ? { kind: 'official', key: actor.id, name: actor.name, because } : undefined;
}

/** A byline or dateline that names an agency: "By Reuters", "BEIJING, May 16 (Xinhua) --". */
function creditedOrigin(report: Report): Found | undefined {
  for (const part of report.parts) {
    if (part.role !== 'byline' && part.role !== 'dateline') continue;
    for (const word of report.text.slice(part.start, part.end).matchAll(/[\p{L}][\p{L}\p{M}.-]*(?: [\p{Lu}][\p{L}\p{M}.-]*){0,3}/gu)) {
      const agency = agencyIn(word[0]);
      if (!agency) continue;
      const start = part.start + word.index + agency.at;
      const because: Found['because'] = [{ reason: 'credit_line', span: spanOf(report.text, start, start + agency.length) }];
      return { kind: 'agency', key: normalName(agency.name), name: agency.name, because };
    }
  }
  return undefined;
}

/** The first run of words that is an agency's name. */
function agencyIn(phrase: string): { name: string; at: number; length: number } | undefined {
  const words = [...phrase.matchAll(/[^ ]+/g)];
  for (const [from, first] of words.entries()) {
    for (let to = words.length; to > from; to -= 1) {
      const last = words[to - 1];
      if (!last) continue;
      const exact = phrase.slice(first.index, last.index + last[0].length);
      const name = AGENCIES.get(normalName(exact));
      if (name !== undefined) return { name, at: first.index, length: exact.length };
    }
  }
  return undefined;
}

function copiedOrigin(original: Found): Found {
  return { ...original, because: [{ reason: 'same_text' }] };
}

function ownReporting(report: Report): Found {
  const { family, domain, name } = report.source;
  const agency = name === undefined ? undefined : AGENCIES.get(normalName(name));
  if (agency !== undefined) return { kind: 'agency', key: normalName(agency), name: agency, because: [] };
  const shown = family === undefined || family === domain ? (name ?? domain) : family;
  return { kind: 'own_reporting', key: family ?? domain ?? name ?? report.id, ...(shown === undefined ? {} : { name: shown }), because: [] };
}
