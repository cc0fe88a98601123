import {
  type Actor,
  type Difference,
  differenceId,
  type Edit,
  type Event,
  type ExportRecord,
  type Figure,
  itemId,
  type Origin,
  RECORD_ORDER,
  type Report,
  type ReportId,
  type Statement,
  sha256,
  versionKey,
} from '../model/index.ts';
import { CodePointIndex } from './code-points.ts';
import { spansOf } from './spans.ts';
import { type Finding, finding, quote, type Wrong } from './verify-finding.ts';
import { mentionIds } from './verify-mentions.ts';
import { partsCover } from './verify-parts.ts';
import { idsIn, referencesOf } from './verify-references.ts';

interface StoredText {
  report: Report;
  index: CodePointIndex;
}

/** The records from one `dossier` record to the next. */
export class Block {
  readonly #texts = new Map<string, StoredText>();
  readonly #ids = new Set<string>();
  /** Accounts that an origin lists. */
  readonly #sourced = new Set<string>();
  readonly #accounts = new Map<string, { origin: string; report: string }>();
  readonly #references: { line: number; from: ExportRecord; what: string; id: string }[] = [];
  readonly #waiting: (() => Finding[])[] = [];
  #last: { order: number; id: string } = { order: -1, id: '' };

  /** Checks what can be checked as the record comes by; what needs later records waits for `finish`. */
  add(record: ExportRecord, line: number): Finding[] {
    const wrong = (code: Finding['code'], message: string) => finding(line, record, code, message);
    const messages: Finding[] = [...this.#inOrder(record, wrong)];
    if (record.type === 'dossier') this.#waiting.push(() => this.#counted(record.reports, wrong));
    if (record.type === 'report') messages.push(...this.#addReport(record, line, wrong));
    if (record.type === 'actor') messages.push(...this.#checkActor(record, line, wrong));
    if (record.type === 'event' || record.type === 'statement' || record.type === 'figure') messages.push(...this.#checkItem(record, line, wrong));
    if (record.type === 'difference') messages.push(...this.#checkDifference(record, line, wrong));
    if (record.type === 'origin') this.#checkOrigin(record, line, wrong);
    if (record.type === 'edit') this.#checkEdit(record, line);
    return messages;
  }

  /** A record that breaks its schema still stands there: what names it is not wrong for that. */
  addBroken(value: unknown): void {
    for (const id of idsIn(value)) {
      this.#ids.add(id);
      this.#sourced.add(id);
    }
  }

  finish(): Finding[] {
    const missing = this.#references
      .filter(({ id }) => !this.#ids.has(id))
      .map(({ line, from, what, id }) => finding(line, from, 'reference', `${what} ${id} is not in the export`));
    return [...missing, ...this.#waiting.flatMap((check) => check())];
  }

  #inOrder(record: ExportRecord, wrong: Wrong): Finding[] {
    const order = RECORD_ORDER.indexOf(record.type);
    const id = 'id' in record ? record.id : '';
    const before = this.#last;
    this.#last = { order, id };
    const findings: Finding[] = [];
    if (order < before.order || (order === before.order && id < before.id))
      findings.push(wrong('order', `${record.type} ${id} stands after ${RECORD_ORDER[before.order] ?? ''} ${before.id}`));
    if (id !== '' && this.#ids.has(id)) findings.push(wrong('duplicate', `${id} stands in the export twice`));
    if (id !== '') this.#ids.add(id);
    return findings;
  }

  #addReport(report: Report, line: number, wrong: Wrong): Finding[] {
    const stored = { report, index: new CodePointIndex(report.text) };
    this.#texts.set(report.id, stored);
    for (const [what, id] of [
      ['copy_of', report.copy_of],
      ['version_of', report.version_of],
    ] as const) {
      if (id !== undefined) this.#refer(line, report, what, id);
    }
    const hash = sha256(report.text);
    return [
      ...(hash === report.text_sha256 ? [] : [wrong('hash', `text_sha256 is ${report.text_sha256}, but the text's hash is ${hash}`)]),
      ...partsCover(report, stored.index).map((message) => wrong('parts', message)),
      ...this.#spans(report.id, report, wrong),
    ];
  }

  #checkActor(actor: Actor, line: number, wrong: Wrong): Finding[] {
    const ids = actor.mentions.map((mention) => mention.id);
    const findings = actor.mentions.flatMap((mention) => {
      this.#refer(line, actor, 'report', mention.report);
      const text = this.#texts.get(mention.report);
      const right = text ? mentionIds(actor, mention, text.index) : [mention.id];
      const rightId = right.includes(mention.id) ? [] : [wrong('id', `mention ${mention.id} should have the id ${right[0] ?? ''}`)];
      return [...this.#spans(mention.report, mention, wrong), ...rightId];
    });
    if (ids.length === 0) return [...findings, wrong('count', 'an actor without mentions')];
    return [...findings, ...sameId(actor.id, itemId('act', ids), wrong)];
  }

  #checkItem(item: Event | Statement | Figure, line: number, wrong: Wrong): Finding[] {
    for (const [what, id] of referencesOf(item)) this.#refer(line, item, what, id);
    const findings = item.accounts.flatMap((account) => {
      const twice = this.#accounts.has(account.id) ? [wrong('duplicate', `account ${account.id} stands in the export twice`)] : [];
      this.#accounts.set(account.id, { origin: account.origin, report: account.report });
      this.#ids.add(account.id);
      this.#waiting.push(() => (this.#sourced.has(account.id) ? [] : [wrong('reference', `no origin lists account ${account.id}`)]));
      return [...twice, ...this.#spans(account.report, account, wrong)];
    });
    const ids = item.accounts.map((account) => account.id);
    const expected = { event: itemId('evt', ids), statement: itemId('sta', ids), figure: itemId('fig', ids) }[item.type];
    const reports = new Set(item.accounts.map(({ report }) => this.#versionKeyOf(report))).size;
    const origins = new Set(item.accounts.map((account) => account.origin)).size;
    if (item.reports !== reports) findings.push(wrong('count', `reports is ${item.reports}, but the accounts are of ${reports}`));
    if (item.origins !== origins) findings.push(wrong('count', `origins is ${item.origins}, but the accounts have ${origins}`));
    return [...findings, ...sameId(item.id, expected, wrong)];
  }

  /** All versions of one report count as one. */
  #versionKeyOf(id: ReportId): string {
    const stored = this.#texts.get(id);
    return stored ? versionKey(stored.report) : id;
  }

  #checkDifference(difference: Difference, line: number, wrong: Wrong): Finding[] {
    for (const id of difference.between) this.#refer(line, difference, 'account', id);
    return sameId(difference.id, differenceId(difference.field, difference.between), wrong);
  }

  #checkOrigin(origin: Origin, line: number, wrong: Wrong): void {
    if (origin.derived_from !== undefined) this.#refer(line, origin, 'derived_from', origin.derived_from);
    for (const id of origin.accounts) {
      this.#refer(line, origin, 'account', id);
      this.#sourced.add(id);
    }
    for (const { account } of origin.because) this.#refer(line, origin, 'account', account);
    this.#waiting.push(() => [
      ...origin.accounts
        .filter((id) => this.#accounts.has(id) && this.#accounts.get(id)?.origin !== origin.id)
        .map((id) => wrong('reference', `account ${id} names another origin, ${this.#accounts.get(id)?.origin ?? ''}`)),
      ...origin.because.flatMap((because) => this.#spans(this.#accounts.get(because.account)?.report ?? '', because, wrong)),
    ]);
  }

  /** A rejected account is gone, and a mention may stand for its actor without being listed; the other accounts are there. */
  #checkEdit(edit: Edit, line: number): void {
    if (edit.op !== 'separate' && edit.op !== 'join') return;
    for (const id of edit.targets) this.#refer(line, edit, 'account', id);
  }

  /** The number of reports that the dossier record tells. */
  #counted(told: number, wrong: Wrong): Finding[] {
    return told === this.#texts.size ? [] : [wrong('count', `reports is ${told}, but the export holds ${this.#texts.size}`)];
  }

  #refer(line: number, from: ExportRecord, what: string, id: string): void {
    this.#references.push({ line, from, what, id });
  }

  /** Every span inside the value against the report's text. */
  #spans(report: string, value: unknown, wrong: Wrong): Finding[] {
    const text = this.#texts.get(report);
    if (!text) return [];
    return [...spansOf(value)].flatMap(({ path, start, end, exact }) => {
      const there = text.report.text.slice(text.index.toUtf16(start), text.index.toUtf16(end));
      if (end > codePointLength(text)) return [wrong('span', `${path} ends at ${end}, after the end of report ${report}`)];
      if (exact === undefined || there === exact) return [];
      return [wrong('span', `${path} should read ${quote(exact)}, but report ${report} reads ${quote(there)} at ${start}-${end}`)];
    });
  }
}

function codePointLength({ report, index }: StoredText): number {
  return index.toCodePoints(report.text.length);
}

function sameId(id: string, expected: string, wrong: Wrong): Finding[] {
  return id === expected ? [] : [wrong('id', `the id should be ${expected}, of its lowest member`)];
}
