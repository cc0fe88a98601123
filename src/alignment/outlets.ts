import agencies from '../../knowledge/news-agencies.json' with { type: 'json' };
import families from '../../knowledge/publisher-families.json' with { type: 'json' };
import type { Origin, Report } from '../model/index.ts';
import { normalName } from './normal-form.ts';
import { groupBy } from './tally.ts';

/** Who stands behind an account: an agency, an outlet, an office. Equal kinds and keys are one origin. */
export interface Originator {
  kind: Origin['kind'];
  key: string;
  name?: string;
}

const AGENCIES: ReadonlyMap<string, string> = new Map(
  agencies.agencies.flatMap(({ name, also }) => [name, ...also].map((form) => [normalName(form), name])),
);
const FAMILIES: ReadonlyMap<string, string> = new Map(
  families.families.flatMap(({ name, outlets }) => outlets.map((outlet) => [outletKey(outlet), name])),
);

function outletKey(nameOrDomain: string): string {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(nameOrDomain) ? nameOrDomain.toLowerCase().replace(/^www\./, '') : normalName(nameOrDomain);
}

/** The family to which an outlet belongs: as its page says, or else as the list of families has it. */
function familyOf({ family, domain, name }: Report['source']): string | undefined {
  return family ?? [domain, name].flatMap((known) => (known === undefined ? [] : (FAMILIES.get(outletKey(known)) ?? [])))[0];
}

/** "LISBON, June 20 (Harbour Wire) -": the name in brackets signs for the report as agencies do. */
const SIGNED = /\((?<name>\p{Lu}[^()]{1,40})\)/u;

/** The outlets and agencies that a set of reports knows by name: what is said to come from one of them can be told from mere companies. */
export class Outlets {
  readonly #signing = new Map<string, string>();
  readonly #byName = new Map<string, Originator>();

  constructor(reports: readonly Report[]) {
    for (const report of reports) {
      const signed = signatureOf(report);
      if (signed !== undefined) this.#signing.set(normalName(signed), signed);
    }
    for (const [name, of] of groupBy(
      reports.filter(({ source }) => source.name !== undefined),
      ({ source }) => normalName(source.name ?? ''),
    )) {
      const [first] = of.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      if (first) this.#byName.set(name, this.ownOf(first));
    }
  }

  /** The agency of this name: a well-known one, or one that signs a dateline among these reports. */
  agency(name: string): Originator | undefined {
    const normal = normalName(name);
    const known = AGENCIES.get(normal) ?? this.#signing.get(normal);
    return known === undefined ? undefined : { kind: 'agency', key: normalName(known), name: known };
  }

  /** The agency or outlet of this name; undefined where neither these reports nor the list of agencies know one. */
  named(name: string): Originator | undefined {
    return this.agency(name) ?? this.#byName.get(normalName(name)) ?? this.#byName.get(normalName(`the ${name}`));
  }

  /** Who stands behind what a report tells on its own word. */
  ownOf(report: Report): Originator {
    const { domain, name } = report.source;
    const agency = name === undefined ? undefined : this.agency(name);
    if (agency) return agency;
    const family = familyOf(report.source);
    const shown = family === undefined || family === domain ? (name ?? domain) : family;
    return { kind: 'own_reporting', key: family ?? domain ?? name ?? report.id, ...(shown === undefined ? {} : { name: shown }) };
  }
}

function signatureOf(report: Report): string | undefined {
  const dateline = report.parts.find(({ role }) => role === 'dateline');
  return dateline && SIGNED.exec(report.text.slice(dateline.start, dateline.end))?.groups?.['name'];
}
