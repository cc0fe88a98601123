import families from '../../../knowledge/publisher-families.json' with { type: 'json' };
import type { Edit, Report, ReportId } from '../../model/index.ts';
import { normalName } from '../normal-form.ts';
import { IdsBy } from '../report-set.ts';

type Source = Report['source'];

/** The keys by which reports are of one outlet: hosts and names in their normal form; where no outlet is known the report's own id. */
export function outletKeys({ id, source }: Pick<Report, 'id' | 'source'>): string[] {
  const keys = keysOf(source);
  return keys.length > 0 ? keys : [id];
}

/** What `knowledge/publisher-families.json` has. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  families.families.flatMap(({ name, outlets }) => outlets.map((outlet) => [outletKey(outlet), name])),
);

/** A domain in small letters, a name in its normal form. */
export function outletKey(nameOrDomain: string): string {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(nameOrDomain) ? nameOrDomain.toLowerCase().replace(/^www\./, '') : normalName(nameOrDomain);
}

/** The domain under which an outlet's editions stand ("edition.example.org": "example.org"), where no page names a publisher. */
function registeredDomain({ family, domain }: Source): string | undefined {
  return domain !== undefined && family !== undefined && `.${domain}`.endsWith(`.${family}`) ? family : undefined;
}

/** By what an outlet is known: its host, the domain of its editions, its name. */
function keysOf(source: Source): string[] {
  return [source.domain, registeredDomain(source), source.name].flatMap((known) => (known === undefined ? [] : outletKey(known)));
}

/** The family to which an outlet belongs: as its page says, or else as the list of families has it, or else the domain of its editions. */
export function familyOf(source: Source): string | undefined {
  const domain = registeredDomain(source);
  if (source.family !== undefined && domain === undefined) return source.family;
  return keysOf(source).flatMap((key) => KNOWN.get(key) ?? [])[0] ?? domain;
}

/**
 * The publisher families that users gave to outlets (edits of op `family`). Such an edit names findings of the outlet's reports and counts for all reports
 * of that outlet, also those that come later.
 */
export class OutletFamilies {
  readonly #keys = new Map<ReportId, string[]>();
  readonly #reports = new IdsBy<string, ReportId>();
  #given: ReadonlyMap<string, string> = new Map();

  /** Takes in a report as it was given, or that it is gone. */
  put(id: ReportId, report: Report | undefined): void {
    for (const key of this.#keys.get(id) ?? []) this.#reports.delete(key, id);
    this.#keys.delete(id);
    if (!report) return;
    const keys = outletKeys(report);
    this.#keys.set(id, keys);
    for (const key of keys) this.#reports.add(key, id);
  }

  /** Takes in the live edits, in the order of ids, of which the first counts for an outlet; gives the reports whose family is another one now. */
  update(edits: readonly Edit[], holdersOf: (target: string) => Iterable<ReportId>): Set<ReportId> {
    const before = this.#given;
    if (edits.length === 0 && before.size === 0) return new Set();
    const named = edits.flatMap(({ targets, value }) =>
      targets.flatMap((target) => [...holdersOf(target)].flatMap((id) => (this.#keys.get(id) ?? []).map((key) => [key, value ?? ''] as const))),
    );
    this.#given = new Map(named.toReversed());
    const changed = [...new Set([...before.keys(), ...this.#given.keys()])].filter((key) => before.get(key) !== this.#given.get(key));
    return new Set(changed.flatMap((key) => [...this.#reports.of(key)]));
  }

  /** The family that a user gave to the outlet of a report as it was given; undefined where none did. */
  of(report: Pick<Report, 'id' | 'source'>): string | undefined {
    return outletKeys(report).flatMap((key) => this.#given.get(key) ?? [])[0];
  }

  /** The family that a user gave to an outlet of this name. */
  ofName(name: string): string | undefined {
    return this.#given.get(outletKey(name));
  }

  /** A report with the family that a user gave to its outlet. */
  marked(report: Report): Report {
    const family = this.of(report);
    return family === undefined ? report : { ...report, source: { ...report.source, family } };
  }
}
