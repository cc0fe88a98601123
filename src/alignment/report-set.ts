import { type AnalysedReport, type Report, type ReportId, versionKey } from '../model/index.ts';
import { markVersions } from './origins/versions.ts';
import { markCopies } from './reports.ts';

/** Ids by a key that several may have. */
export class IdsBy<K, V> {
  readonly #ids = new Map<K, Set<V>>();

  add(key: K, id: V): void {
    const known = this.#ids.get(key);
    if (known) known.add(id);
    else this.#ids.set(key, new Set([id]));
  }

  delete(key: K, id: V): void {
    const known = this.#ids.get(key);
    if (!known?.delete(id)) return;
    if (known.size === 0) this.#ids.delete(key);
  }

  of(key: K): ReadonlySet<V> {
    return this.#ids.get(key) ?? new Set();
  }
}

/**
 * The reports of a dossier, each marked as a copy or a later version of another where it is one. What a report is marked as depends on those of the
 * same text or address alone.
 */
export class ReportSet {
  readonly #given = new Map<ReportId, AnalysedReport>();
  readonly #marked = new Map<ReportId, Report>();
  readonly #byText = new IdsBy<string, ReportId>();
  readonly #byAddress = new IdsBy<string, ReportId>();

  /** Puts reports in, or in the place of those of their id, and takes others out; gives the ids of all whose report is now another one. */
  update(put: readonly AnalysedReport[], removed: Iterable<ReportId>): Set<ReportId> {
    const changed = new Set<ReportId>();
    const [texts, addresses] = [new Set<string>(), new Set<string>()];
    const note = ({ report }: AnalysedReport) => {
      texts.add(report.text_sha256);
      addresses.add(versionKey(report));
      changed.add(report.id);
    };
    for (const id of removed) {
      const given = this.#given.get(id);
      if (given) note(given);
      this.#forget(id);
    }
    for (const entry of put) {
      const before = this.#given.get(entry.report.id);
      if (before) note(before);
      this.#forget(entry.report.id);
      this.#given.set(entry.report.id, entry);
      this.#byText.add(entry.report.text_sha256, entry.report.id);
      this.#byAddress.add(versionKey(entry.report), entry.report.id);
      note(entry);
    }
    for (const id of this.#marking(texts, addresses)) changed.add(id);
    return changed;
  }

  /** The report as it was given, with its findings. */
  given(id: ReportId): AnalysedReport | undefined {
    return this.#given.get(id);
  }

  /** The report with its marks. */
  report(id: ReportId): Report | undefined {
    return this.#marked.get(id);
  }

  ids(): Iterable<ReportId> {
    return this.#given.keys();
  }

  /** All versions of the report of this key. */
  versions(key: string): Report[] {
    return this.#reports(this.#byAddress.of(key));
  }

  #forget(id: ReportId): void {
    const known = this.#given.get(id);
    if (!known) return;
    this.#given.delete(id);
    this.#marked.delete(id);
    this.#byText.delete(known.report.text_sha256, id);
    this.#byAddress.delete(versionKey(known.report), id);
  }

  #reports(ids: Iterable<ReportId>): Report[] {
    return [...ids].flatMap((id) => this.#marked.get(id) ?? this.#given.get(id)?.report ?? []);
  }

  /** Marks all reports of these texts and addresses anew; gives those that are now another one. */
  #marking(texts: Iterable<string>, addresses: Iterable<string>): ReportId[] {
    const changed: ReportId[] = [];
    const keep = (reports: readonly Report[]) => {
      for (const report of reports) {
        const known = this.#marked.get(report.id);
        if (known && known.copy_of === report.copy_of && known.version_of === report.version_of) continue;
        this.#marked.set(report.id, inOrder(report));
        changed.push(report.id);
      }
    };
    for (const text of texts) keep(markCopies(this.#reports(this.#byText.of(text))));
    for (const address of addresses) {
      const reports = this.#reports(this.#byAddress.of(address));
      const numbers = reports.flatMap(({ id }) => {
        const version = this.#given.get(id)?.version;
        return version === undefined ? [] : [[id, version] as const];
      });
      keep(markVersions(reports, new Map(numbers)));
    }
    return changed;
  }
}

/** The marks last, so that a report is the same record however it got them. */
function inOrder({ copy_of, version_of, ...own }: Report): Report {
  return { ...own, ...(copy_of === undefined ? {} : { copy_of }), ...(version_of === undefined ? {} : { version_of }) };
}
