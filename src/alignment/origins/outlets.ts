import agencies from '../../../knowledge/news-agencies.json' with { type: 'json' };
import type { Origin, Report, ReportId } from '../../model/index.ts';
import { normalName } from '../normal-form.ts';
import { IdsBy } from '../report-set.ts';
import { Tally } from '../tally.ts';
import { familyOf, type OutletFamilies } from './outlet-families.ts';

/** Who stands behind an account: an agency, an outlet, an office. Equal kinds and keys are one origin. */
export interface Originator {
  kind: Origin['kind'];
  key: string;
  name?: string;
}

const AGENCIES: ReadonlyMap<string, string> = new Map(
  agencies.agencies.flatMap(({ name, also }) => [name, ...also].map((form) => [normalName(form), name])),
);

/** "LISBON, June 20 (Harbour Wire) -": the name in brackets signs for the report as agencies do. */
const SIGNED = /\((?<name>\p{Lu}[^()]{1,40})\)/u;

/** The outlets and agencies that a set of reports knows by name: what is said to come from one of them can be told from mere companies. */
export class OutletTable {
  readonly #reports = new Map<ReportId, { report: Report; signed?: string | undefined }>();
  readonly #signing = new Map<string, Tally<string>>();
  readonly #named = new IdsBy<string, ReportId>();
  readonly #families: Pick<OutletFamilies, 'of' | 'ofName'>;

  /** `families` are those that users gave. */
  constructor(families: Pick<OutletFamilies, 'of' | 'ofName'>) {
    this.#families = families;
  }

  /** Puts a report in the place of what was known of this id; gives the names, in normal form, that now stand for something else. */
  put(id: ReportId, report: Report | undefined): string[] {
    const known = this.#reports.get(id);
    const signed = report && signatureOf(report);
    const names = [known?.signed, known?.report.source.name, signed, report?.source.name].flatMap((name) =>
      name === undefined ? [] : [normalName(name)],
    );
    const before = names.map((name) => this.#told(name));
    if (known) this.#count(known, -1);
    if (report) this.#reports.set(id, { report, signed });
    else this.#reports.delete(id);
    if (report) this.#count({ report, signed }, 1);
    return names.filter((name, at) => this.#told(name) !== before[at]);
  }

  /** The family that a user gave to the outlet of a report, or to an outlet or agency of a name; it goes before all that is known else. */
  usersFamily(outlet: Report | string): Originator | undefined {
    const family = typeof outlet === 'string' ? this.#families.ofName(outlet) : this.#families.of(outlet);
    return family === undefined ? undefined : { kind: 'own_reporting', key: family, name: family };
  }

  /** The agency of this name in normal form: a well-known one, or one that signs a dateline among these reports. */
  agency(normal: string): string | undefined {
    return AGENCIES.get(normal) ?? this.#signing.get(normal)?.commonest();
  }

  /** The report of an outlet of this name in normal form; of several that with the lowest id. */
  reportOf(normal: string): Report | undefined {
    let first: ReportId | undefined;
    for (const id of this.#named.of(normal)) if (first === undefined || id < first) first = id;
    return first === undefined ? undefined : this.#reports.get(first)?.report;
  }

  #count({ report, signed }: { report: Report; signed?: string | undefined }, times: 1 | -1): void {
    if (signed !== undefined) {
      const forms = this.#signing.get(normalName(signed)) ?? new Tally(String);
      forms.count(signed, times);
      this.#signing.set(normalName(signed), forms);
    }
    if (report.source.name === undefined) return;
    if (times === 1) this.#named.add(normalName(report.source.name), report.id);
    else this.#named.delete(normalName(report.source.name), report.id);
  }

  #told(normal: string): string {
    return JSON.stringify([this.agency(normal), this.reportOf(normal)?.source]);
  }
}

/** Questions to a table of outlets; `hear` is told each name, in normal form, on which an answer depends. */
export class Outlets {
  readonly #table: OutletTable;
  readonly #hear: (normal: string) => void;

  constructor(table: OutletTable, hear: (normal: string) => void) {
    this.#table = table;
    this.#hear = hear;
  }

  /** The agency of this name: a well-known one, or one that signs a dateline among these reports. */
  agency(name: string): Originator | undefined {
    const normal = normalName(name);
    this.#hear(normal);
    const known = this.#table.agency(normal);
    return known === undefined ? undefined : (this.#table.usersFamily(name) ?? { kind: 'agency', key: normalName(known), name: known });
  }

  /** The agency or outlet of this name; undefined where neither these reports nor the list of agencies know one. */
  named(name: string): Originator | undefined {
    return this.agency(name) ?? this.#outlet(normalName(name)) ?? this.#outlet(normalName(`the ${name}`));
  }

  /** Who stands behind what a report tells on its own word. */
  ownOf(report: Report): Originator {
    const { domain, name } = report.source;
    const users = this.#table.usersFamily(report);
    if (users) return users;
    const agency = name === undefined ? undefined : this.agency(name);
    if (agency) return agency;
    const family = familyOf(report.source);
    const shown = family === undefined || family === domain ? (name ?? domain) : family;
    return { kind: 'own_reporting', key: family ?? domain ?? name ?? report.id, ...(shown === undefined ? {} : { name: shown }) };
  }

  #outlet(normal: string): Originator | undefined {
    this.#hear(normal);
    const report = this.#table.reportOf(normal);
    return report && this.ownOf(report);
  }
}

function signatureOf(report: Report): string | undefined {
  const dateline = report.parts.find(({ role }) => role === 'dateline');
  return dateline && SIGNED.exec(report.text.slice(dateline.start, dateline.end))?.groups?.['name'];
}
