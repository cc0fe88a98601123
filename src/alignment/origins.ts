import {
  type AccountId,
  type Actor,
  type AnalysedReport,
  addressKey,
  type Note,
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
import { type ByAddress, byAddress, noteBehind } from './note-citations.ts';
import { type Originator, Outlets } from './outlets.ts';
import { byCodeUnits } from './reports.ts';
import { Retellings } from './retellings.ts';
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

interface Found extends Originator {
  because: Omit<Because, 'account'>[];
}

const OUTLET_SECTORS: ReadonlySet<Sector> = new Set<Sector>(['JRN']);

/**
 * Collects where accounts come from. For each account, first what fits: somebody cited who is an agency, an outlet or an official; what the
 * note behind its sentence cites; the outlet that the report retells there; the agency that it is credited to; the outlet itself. A copy and a
 * passage taken word for word have their original's origin, and versions of one report have one.
 */
export class OriginLedger {
  readonly #reports: ReadonlyMap<ReportId, Report>;
  readonly #versions: ReadonlyMap<string, readonly Report[]>;
  readonly #origins = new Map<OriginId, Origin>();
  readonly #own = new Map<ReportId, Found>();
  readonly #taken: TakenPassages;
  readonly #outlets: Outlets;
  readonly #retellings: Retellings;
  readonly #byAddress: ByAddress;

  constructor(set: readonly AnalysedReport[], taken: TakenPassages) {
    const reports = set.map(({ report }) => report);
    this.#outlets = new Outlets(reports);
    this.#retellings = new Retellings(set, this.#outlets);
    this.#byAddress = byAddress(reports);
    this.#reports = new Map(reports.map((report) => [report.id, report]));
    this.#versions = groupBy(reports, versionKey);
    this.#taken = taken;
  }

  /** Records an account and gives its origin. */
  of(account: Sourced): OriginId {
    const taken = this.#taken.from(account.report, account.at);
    const own = taken === undefined ? this.#reportOrigin(account.report) : copiedOrigin(this.#reportOrigin(taken));
    const found =
      this.#citedOrigin(account, this.#document(taken ?? account.report)) ?? (taken === undefined ? this.#toldBefore(account) : undefined) ?? own;
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
    const found = report.copy_of
      ? copiedOrigin(this.#reportOrigin(report.copy_of))
      : (this.#creditedOrigin(report) ?? { ...this.#outlets.ownOf(report), because: [] });
    this.#own.set(id, found);
    return found;
  }

  /** The agency that a report is credited to, or else the newest of its versions that is credited to one. */
  #creditedOrigin(report: Report): Found | undefined {
    const own = creditedOrigin(report, this.#outlets);
    if (own) return own;
    const versions = this.#versions.get(versionKey(report)) ?? [];
    if (versions.length < 2) return undefined;
    const credited = newestFirst(versions).flatMap((version) => creditedOrigin(version, this.#outlets) ?? [])[0];
    // The words stand in the other version.
    return credited && { ...credited, because: [] };
  }

  /** "Xinhua reported", "a foreign ministry spokesman said": an attribution to anyone else leaves the outlet as the origin. */
  #citedOrigin({ attribution }: Sourced, document: string): Found | undefined {
    if (!attribution) return undefined;
    const because: Found['because'] = [{ reason: 'attribution', span: attribution.span }];
    const { actor, span } = attribution;
    if (!actor)
      return OFFICIAL_WORDS.test(span.exact)
        ? { kind: 'official', key: `${document} ${normalName(span.exact)}`, name: oneLine(span.exact), because }
        : undefined;
    const outlet = actor.kind === 'person' ? undefined : this.#outlets.named(actor.name);
    if (outlet) return { ...outlet, because };
    if (actor.kind !== 'person' && actor.sectors.some((sector) => OUTLET_SECTORS.has(sector))) {
      return { kind: 'outlet', key: normalName(actor.name), name: actor.name, because };
    }
    const official = actor.kind === 'government' || actor.sectors.includes('GOV');
    return official ? { kind: 'official', key: actor.id, name: actor.name, because } : undefined;
  }

  /** What the account's sentence has from a note, or from an outlet that the report retells there. */
  #toldBefore({ report: id, at, attribution }: Sourced): Found | undefined {
    const report = this.#reports.get(id);
    if (!report) return undefined;
    const note = noteBehind(report, { start: at, end: at + 1 });
    const noted = note && this.#notedOrigin(note);
    if (noted) return noted;
    const retold = this.#retellings.at(report, at);
    // Whom the report itself cites told it that, unless it took his words from the other.
    if (!retold || (attribution && !retold.quote)) return undefined;
    const because: Found['because'] = [{ reason: 'attribution', span: retold.cited }];
    return { ...retold.from, because: [...because, ...(retold.quote ? [{ reason: 'same_quote' as const, span: retold.quote }] : [])] };
  }

  /** The report of this dossier that a note cites, its outlet, or else the document that it names. */
  #notedOrigin({ cites, span }: Note): Found | undefined {
    if (!cites) return undefined;
    const because: Found['because'] = [{ reason: 'citation', span }];
    const key = addressKey(cites.url);
    const report = key === undefined ? undefined : this.#byAddress.get(key);
    if (report) return { ...this.#reportOrigin(report.id), because };
    const outlet = cites.publisher === undefined ? undefined : this.#outlets.named(cites.publisher);
    if (outlet) return { ...outlet, because };
    const name = cites.title ?? cites.publisher;
    const document = key ?? (name === undefined ? undefined : normalName(`${cites.publisher ?? ''} ${cites.title ?? ''}`));
    return document === undefined ? undefined : { kind: 'document', key: document, ...(name === undefined ? {} : { name }), because };
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

/** A byline or dateline that names an agency: "By Reuters", "BEIJING, May 16 (Xinhua) --". */
function creditedOrigin(report: Report, outlets: Outlets): Found | undefined {
  for (const part of report.parts) {
    if (part.role !== 'byline' && part.role !== 'dateline') continue;
    for (const word of report.text.slice(part.start, part.end).matchAll(/[\p{L}][\p{L}\p{M}.-]*(?: [\p{Lu}][\p{L}\p{M}.-]*){0,3}/gu)) {
      const agency = agencyIn(word[0], outlets);
      if (!agency) continue;
      const start = part.start + word.index + agency.at;
      const because: Found['because'] = [{ reason: 'credit_line', span: spanOf(report.text, start, start + agency.length) }];
      return { ...agency.agency, because };
    }
  }
  return undefined;
}

/** The first run of words that is an agency's name. */
function agencyIn(phrase: string, outlets: Outlets): { agency: Originator; at: number; length: number } | undefined {
  const words = [...phrase.matchAll(/[^ ]+/g)];
  for (const [from, first] of words.entries()) {
    for (let to = words.length; to > from; to -= 1) {
      const last = words[to - 1];
      if (!last) continue;
      const exact = phrase.slice(first.index, last.index + last[0].length);
      const agency = outlets.agency(exact);
      if (agency) return { agency, at: first.index, length: exact.length };
    }
  }
  return undefined;
}

function copiedOrigin(original: Found): Found {
  return { ...original, because: [{ reason: 'same_text' }] };
}
