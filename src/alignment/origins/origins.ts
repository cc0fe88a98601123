import { type AnalysedReport, addressKey, type Note, type Report, type ReportId, versionKey } from '../../model/index.ts';
import { normalName } from '../normal-form.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits, publishedDay } from '../reports.ts';
import { citedSource, type Found, type Sourced } from './cited-sources.ts';
import { creditedAgency } from './credit-lines.ts';
import { noteBehind } from './note-citations.ts';
import type { OutletFamilies } from './outlet-families.ts';
import { Outlets, OutletTable } from './outlets.ts';
import { Questions } from './questions.ts';
import { Retelling, toldKey } from './retellings.ts';
import type { TakenPassages } from './taken-passages.ts';
import { newestFirst } from './versions.ts';

/** What is known of one report's origins until something on which they depend changes. */
interface Known {
  entry: AnalysedReport;
  outlets: Outlets;
  own?: Found;
  retelling?: Retelling;
  /** Under which outlet and day it is told. */
  told?: string | undefined;
}

/**
 * Tells where accounts come from. For each account, first what fits: somebody cited who is an agency, an outlet or an official; what the
 * note behind its sentence cites; the outlet that the report retells there; the agency that it is credited to; the outlet itself. A copy and a
 * passage taken word for word have their original's origin, and versions of one report have one.
 */
export class OriginFinder {
  readonly #known = new Map<ReportId, Known>();
  readonly #table: OutletTable;
  readonly #byAddress = new IdsBy<string, ReportId>();
  readonly #told = new IdsBy<string, ReportId>();
  readonly #questions = new Questions();
  readonly #taken: TakenPassages;
  readonly #versions: (key: string) => readonly Report[];

  constructor(taken: TakenPassages, versions: (key: string) => readonly Report[], families: OutletFamilies) {
    this.#table = new OutletTable(families);
    this.#taken = taken;
    this.#versions = versions;
  }

  /** Takes in what these reports are now; gives all reports whose accounts may have other origins than before. */
  update(changed: ReadonlySet<ReportId>, entryOf: (id: ReportId) => AnalysedReport | undefined): Set<ReportId> {
    const touched = new Set(changed);
    const answers = [...changed].flatMap((id) => this.#enter(id, entryOf(id)));
    const others = [...changed].flatMap((id) => this.#renew(id, true));
    let wave = this.#questions.askersOf([...answers, ...others]);
    while (wave.size > 0) {
      for (const id of wave) touched.add(id);
      wave = this.#questions.askersOf([...wave].flatMap((id) => this.#renew(id, false)));
    }
    return touched;
  }

  /** Where an account comes from. */
  of(account: Sourced): Found {
    const { report, at } = account;
    const taken = this.#taken.from(report, at);
    if (taken !== undefined) this.#questions.note(report, `report ${taken}`);
    const cited = citedSource(account, this.#document(taken ?? report), this.#known.get(report)?.outlets);
    const own =
      taken === undefined ? (this.#toldBefore(account, cited !== undefined) ?? this.#reportOrigin(report)) : this.#copiedOrigin(report, taken);
    if (!cited) return own;
    const isOwnWord = own.because.length === 0 || (own.kind === cited.kind && own.key === cited.key);
    return isOwnWord ? cited : { ...cited, through: { kind: own.kind, key: own.key } };
  }

  /** The report from which a passage comes: the report itself, of a copy or a taken passage the original. */
  documentOf(report: Report, at: number): Report {
    const original = report.copy_of ?? this.#taken.from(report.id, at);
    if (original === undefined) return report;
    this.#questions.note(report.id, `report ${original}`);
    return this.#known.get(original)?.entry.report ?? report;
  }

  /** Enters a report in the place of what was known of it; gives the questions that have another answer now. */
  #enter(id: ReportId, entry: AnalysedReport | undefined): string[] {
    const known = this.#known.get(id);
    const names = this.#table.put(id, entry?.report).map((name) => `outlet ${name}`);
    const answers = [known?.entry.report, entry?.report].flatMap((report) => (report ? answersOf(report) : []));
    const [old, address] = [known?.entry.report, entry?.report].map(addressOf);
    if (old !== undefined) this.#byAddress.delete(old, id);
    if (address !== undefined) this.#byAddress.add(address, id);
    if (entry) {
      const outlets = new Outlets(this.#table, (name) => this.#questions.note(id, `outlet ${name}`));
      this.#known.set(id, { entry, outlets, told: known?.told });
      return [...names, ...answers];
    }
    this.#known.delete(id);
    this.#questions.forget(id);
    if (known?.told === undefined) return [...names, ...answers];
    this.#told.delete(known.told, id);
    return [...names, ...answers, `told ${known.told}`];
  }

  /** Forgets what was found of a report; gives what has another answer now: its own origin, and under which outlet and day it is told. */
  #renew(id: ReportId, isOther: boolean): string[] {
    const known = this.#known.get(id);
    if (!known) return [`report ${id}`];
    const { own, told: wasTold } = known;
    this.#questions.forget(id);
    delete known.own;
    delete known.retelling;
    const day = publishedDay(known.entry.report);
    const told = day === undefined ? undefined : toldKey(known.outlets.ownOf(known.entry.report), day);
    if (told !== wasTold && wasTold !== undefined) this.#told.delete(wasTold, id);
    if (told !== wasTold && told !== undefined) this.#told.add(told, id);
    known.told = told;
    const tellings = isOther || told !== wasTold ? [wasTold, told].flatMap((key) => (key === undefined ? [] : [`told ${key}`])) : [];
    const isSame = !isOther && own !== undefined && JSON.stringify(this.#reportOrigin(id)) === JSON.stringify(own);
    return isSame ? tellings : [`report ${id}`, ...tellings];
  }

  #reportOrigin(id: ReportId): Found {
    const known = this.#known.get(id);
    if (!known) throw new RangeError(`no report ${id}`);
    known.own ??= this.#originOf(known.entry.report, known.outlets);
    return known.own;
  }

  #originOf(report: Report, outlets: Outlets): Found {
    if (!report.copy_of) return this.#creditedOrigin(report, outlets) ?? { ...outlets.ownOf(report), because: [] };
    this.#questions.note(report.id, `report ${report.copy_of}`);
    return this.#copiedOrigin(report.id, report.copy_of);
  }

  /** A copy has its original's origin; where it is credited to that agency too, its words say so. */
  #copiedOrigin(copy: ReportId, original: ReportId): Found {
    const { because: _, through: __, ...origin } = this.#reportOrigin(original);
    const known = this.#known.get(copy);
    const credit = known && creditedAgency(known.entry.report, known.outlets);
    const isSame = credit !== undefined && credit.agency.kind === origin.kind && credit.agency.key === origin.key;
    return { ...origin, because: [{ reason: 'same_text' }, ...(isSame ? [{ reason: 'credit_line' as const, span: credit.words }] : [])] };
  }

  /** The agency that a report is credited to, or else the newest of its versions that is credited to one. */
  #creditedOrigin(report: Report, outlets: Outlets): Found | undefined {
    const own = creditedAgency(report, outlets);
    if (own) return { ...own.agency, because: [{ reason: 'credit_line', span: own.words }] };
    this.#questions.note(report.id, `version ${versionKey(report)}`);
    const versions = this.#versions(versionKey(report));
    if (versions.length < 2) return undefined;
    const credited = newestFirst(versions).flatMap((version) => creditedAgency(version, outlets)?.agency ?? [])[0];
    // The words stand in the other version.
    return credited && { ...credited, because: [] };
  }

  /** What the account's sentence has from a note, or from an outlet that the report retells there. */
  #toldBefore({ report: id, at, attribution, sentence }: Sourced, isCited: boolean): Found | undefined {
    const known = this.#known.get(id);
    if (!known) return undefined;
    const note = noteBehind(known.entry.report, { start: at, end: at + 1 }, sentence);
    const noted = note && this.#notedOrigin(note, id, known.outlets);
    if (noted) return noted;
    known.retelling ??= new Retelling(known.entry, known.outlets, (key) => this.#reportsTold(id, key));
    const retold = known.retelling.at(at);
    // Whom the report itself cites told it that, unless it took his words from the other.
    if (!retold || (attribution && !isCited && !retold.quote)) return undefined;
    const because: Found['because'] = [{ reason: 'attribution', span: retold.cited }];
    return { ...retold.from, because: [...because, ...(retold.quote ? [{ reason: 'same_quote' as const, span: retold.quote }] : [])] };
  }

  #reportsTold(asker: ReportId, key: string): Report[] {
    this.#questions.note(asker, `told ${key}`);
    return [...this.#told.of(key)].flatMap((id) => this.#known.get(id)?.entry.report ?? []);
  }

  /** The report of this dossier that a note cites, its outlet, or else the document that it names. */
  #notedOrigin({ cites, span }: Note, asker: ReportId, outlets: Outlets): Found | undefined {
    if (!cites) return undefined;
    const because: Found['because'] = [{ reason: 'citation', span }];
    const key = addressKey(cites.url);
    const report = key === undefined ? undefined : this.#reportAt(key, asker);
    if (report !== undefined) return { ...this.#reportOrigin(report), because };
    const outlet = cites.publisher === undefined ? undefined : outlets.named(cites.publisher);
    if (outlet) return { ...outlet, because };
    const name = cites.title ?? cites.publisher;
    const document = key ?? (name === undefined ? undefined : normalName(`${cites.publisher ?? ''} ${cites.title ?? ''}`));
    return document === undefined ? undefined : { kind: 'document', key: document, ...(name === undefined ? {} : { name }), because };
  }

  /** The report at an address; of several that with the highest id. */
  #reportAt(address: string, asker: ReportId): ReportId | undefined {
    const id = [...this.#byAddress.of(address)].toSorted(byCodeUnits).at(-1);
    this.#questions.note(asker, `address ${address}`);
    if (id !== undefined) this.#questions.note(asker, `report ${id}`);
    return id;
  }

  /** What is the same for all versions of a report, and for its copies. */
  #document(id: ReportId): string {
    const report = this.#known.get(id)?.entry.report;
    if (report?.copy_of !== undefined) {
      this.#questions.note(id, `report ${report.copy_of}`);
      return this.#document(report.copy_of);
    }
    return report ? versionKey(report) : id;
  }
}

function addressOf(report: Report | undefined): string | undefined {
  return report?.url === undefined ? undefined : addressKey(report.url);
}

/** The questions that a report answers by being there. */
function answersOf(report: Report): string[] {
  const address = addressOf(report);
  return [`version ${versionKey(report)}`, ...(address === undefined ? [] : [`address ${address}`])];
}
