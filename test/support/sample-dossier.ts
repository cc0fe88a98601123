import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { align } from '../../src/alignment/index.ts';
import type { AccountId, Alignment, AnalysedReport, Event, Figure, Statement } from '../../src/model/index.ts';
import { analysedSample, SAMPLES } from './analysed-samples.ts';
import type { EventRef, FigureRef, StatementRef } from './expected-across.ts';

type Found<R> = { account: AccountId; record: R } | { missing: string };

/** All sample reports, analysed and aligned, with the ways to find in them what an expectation names. */
export class SampleDossier {
  readonly alignment: Alignment;
  readonly #reports: ReadonlyMap<string, AnalysedReport>;

  constructor(reports: ReadonlyMap<string, AnalysedReport>) {
    this.#reports = reports;
    this.alignment = align([...reports.values()]);
  }

  report(file: string): AnalysedReport | undefined {
    return this.#reports.get(file);
  }

  /** The event that the words tell of, and the account that tells it there. */
  event({ file, in: words, trigger }: EventRef): Found<Event> {
    const analysed = this.report(file);
    if (!analysed) return { missing: unread(file) };
    const at = analysed.report.text.replaceAll('\n', ' ').indexOf(words);
    if (at < 0) return { missing: `${file} holds no "${words}"` };
    const found = analysed.findings.events.find(
      (event) => event.trigger.exact.includes(trigger) && event.trigger.start >= at && event.trigger.end <= at + words.length + 60,
    );
    return recordOf(this.alignment.events, found?.id, `${file}: no event "${words}"`);
  }

  figure({ file, exact }: FigureRef): Found<Figure> {
    const analysed = this.report(file);
    if (!analysed) return { missing: unread(file) };
    const found = analysed.findings.figures.find((figure) => figure.span.exact.includes(exact) || exact.includes(figure.span.exact));
    return recordOf(this.alignment.figures, found?.id, `${file}: no figure "${exact}"`);
  }

  statement({ file, content }: StatementRef): Found<Statement> {
    const analysed = this.report(file);
    if (!analysed) return { missing: unread(file) };
    const found = analysed.findings.statements.find((statement) => statement.content[0]?.exact.replaceAll('\n', ' ').startsWith(content));
    return recordOf(this.alignment.statements, found?.id, `${file}: no statement "${content}"`);
  }
}

function unread(file: string): string {
  return `${file} can't be read yet`;
}

function recordOf<R extends { accounts: { id: AccountId }[] }>(records: readonly R[], account: AccountId | undefined, missing: string): Found<R> {
  const record = account && records.find(({ accounts }) => accounts.some(({ id }) => id === account));
  return account && record ? { account, record } : { missing };
}

/** Whether nothing but unread formats stands in the way. */
export function onlyUnread(wrong: readonly string[]): boolean {
  return wrong.length > 0 && wrong.every((each) => each.endsWith("can't be read yet"));
}

/** Reads every sample report whose format can be read, and aligns them. */
export async function sampleDossier(): Promise<SampleDossier> {
  const reports = new Map<string, AnalysedReport>();
  for (const file of readdirSync(resolve(SAMPLES, 'reports')).toSorted()) {
    const result = await analysedSample(file);
    if ('report' in result) reports.set(file, result);
  }
  return new SampleDossier(reports);
}
