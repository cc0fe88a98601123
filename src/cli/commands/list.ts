import type { Command } from 'commander';
import { publishedWords } from '../../dossier/index.ts';
import { ENTRY_MARK, type Report } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { type AnswerOptions, askDossier, withAnswerOptions, withAsOf } from '../options.ts';
import { counted } from '../overview.ts';
import { failureLine } from '../progress.ts';
import { oneLine, print, printJson, table } from '../terminal.ts';

/** `list`: the reports, and the inputs that gave none. */
export function registerList(program: Command): void {
  withAsOf(withAnswerOptions(program.command('list')))
    .summary('the reports of a dossier, and what could not be read')
    .description('Lists the reports of a dossier in the order of publication, then the inputs that gave no report, with the reason.')
    .addHelpText('after', '\nExample: chancery list --dossier story.sqlite')
    .action((options: AnswerOptions) => askDossier(options, (dossier) => list(dossier, options)));
}

async function list(dossier: OpenDossier, options: AnswerOptions): Promise<void> {
  const { reports } = await dossier.alignment();
  const failures = await dossier.failures();
  const sorted = reports.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
  // What couldn't be read has no date.
  const containers = dossier.day === undefined ? await dossier.store.containers() : [];
  const asides = containers.flatMap(({ path, leftOut }) => leftOut.map(({ entry, ...why }) => ({ path: `${path}${ENTRY_MARK}${entry}`, ...why })));
  if (options.json) return printJson({ reports: sorted.map(withoutText), failures, left_out: asides });
  if (sorted.length > 0) print(tableOf(sorted));
  for (const report of sorted) for (const { message } of report.problems) print(oneLine(`! ${report.path ?? report.id}: ${message}`));
  for (const failure of failures) print(failureLine(failure));
  for (const { path, message } of asides) print(oneLine(`– ${path}: ${message}`));
  print(`${sorted.length > 0 ? '\n' : ''}${counted(sorted.length, 'report')}, ${counted(failures.length, 'failure')}.`);
}

function tableOf(reports: readonly Report[]): string {
  const foreign = reports.some(({ language }) => language !== 'en');
  return table(
    [
      { title: 'published' },
      { title: 'source', flexible: true },
      { title: 'title', flexible: true },
      { title: 'path', flexible: true },
      ...(foreign ? [{ title: 'language' }] : []),
      { title: 'id' },
    ],
    reports.map((report) => [
      publishedOf(report),
      report.source.name ?? report.source.domain ?? '',
      (report.title ?? '') +
        (report.copy_of === undefined ? '' : ` (copy of ${report.copy_of})`) +
        (report.version_of === undefined ? '' : ` (version of ${report.version_of})`),
      report.path ?? '',
      ...(foreign ? [report.language] : []),
      report.id,
    ]),
  );
}

/** "16 May 2024", or "10–16 May 2024 (estimated)". */
function publishedOf({ published }: Report): string {
  if (published === undefined) return '';
  return publishedWords(published.edtf) + (published.basis === 'estimated' ? ' (estimated)' : '');
}

function withoutText({ text: _text, parts: _parts, notes: _notes, ...rest }: Report) {
  return rest;
}

function sortKey(report: Report): string {
  return `${report.published?.edtf ?? '9999'} ${report.path ?? ''} ${report.id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
