import type { Command } from 'commander';
import { type Brief, type Item, type Lookup, labelOf, mainSpan } from '../../dossier/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { accountLines } from '../account-lines.ts';
import { withDoubts } from '../answers.ts';
import { EXIT } from '../exit.ts';
import { refuseMissing } from '../named-paths.ts';
import {
  type AnswerOptions,
  askDossier,
  type DoubtfulOptions,
  type GivenOptions,
  givenBy,
  withAnswerOptions,
  withDoubtful,
  withGivenOptions,
} from '../options.ts';
import { counted, doubtfulNote } from '../overview.ts';
import { failureLine } from '../progress.ts';
import { idsOf } from '../records.ts';
import { oneLine, print, printJson, styled } from '../terminal.ts';

type BriefOptions = AnswerOptions & GivenOptions & DoubtfulOptions;

/** What is left out is told up to so many; the rest is counted. */
const MOST_LEFT_OUT = 20;

const EXAMPLE = `
Nothing is stored; chancery add does that. A report that the dossier holds already is told as if it didn't.

Example: chancery brief new-report.html`;

/** `brief FILE…`: what reports add to a dossier, nothing stored. */
export function registerBrief(program: Command): void {
  withDoubtful(withGivenOptions(withAnswerOptions(program.command('brief'))))
    .summary('what a report adds to the dossier, storing nothing')
    .description('Reads files and tells what they add: new events, new accounts, changed status, new differences, and what they leave out.')
    .argument('<files...>', 'the files')
    .addHelpText('after', EXAMPLE)
    .action((files: string[], options: BriefOptions) => askDossier(options, (dossier) => tell(dossier, files, options)));
}

async function tell(dossier: OpenDossier, files: readonly string[], options: BriefOptions): Promise<void> {
  refuseMissing(files);
  // Loaded here since the analysis takes a second to load, for which no other command should wait.
  const { briefOfFiles } = await import('../../work/brief.ts');
  const { brief, known, failures } = await briefOfFiles(dossier, files, givenBy(options), options.doubtful);
  for (const failure of failures) console.error(failureLine(failure));
  if (failures.length > 0) process.exitCode = EXIT.failed;
  if (brief.reports.length === 0) {
    if (options.json) return printJson(asJson(brief, known));
    return console.error('No report could be read: there is nothing to brief on.');
  }
  if (options.json) return printJson(asJson(brief, known));
  if (known > 0) print(`The dossier holds ${known} of these already; told as if it didn't.\n`);
  for (const line of briefLines(brief, options)) print(line);
}

function briefLines(brief: Brief & { dossier: Lookup }, options: BriefOptions): string[] {
  const { dossier, news, unlisted, doubtful, again, changed, differences, leftOut } = brief;
  const line = (item: Item) => {
    const label = withDoubts(item, labelOf(dossier, item));
    const status = 'status' in item && item.status !== 'occurred' ? ` (${item.status})` : '';
    return oneLine(`${item.id}  ${label}${label.endsWith(status) ? '' : status}`);
  };
  const firstWords = (item: Item) =>
    item.accounts.slice(0, 1).flatMap((account) => accountLines(dossier.alignment, account.report, mainSpan(account)).slice(1));
  return [
    ...section(`New: ${counted(news.length, 'thing')} nobody told before`, [
      ...news.flatMap((item) => [line(item), ...firstWords(item)]),
      ...(unlisted > 0 ? [`and ${counted(unlisted, 'minor event')} that no list shows`] : []),
    ]),
    ...section(
      `Changed: ${counted(changed.length, 'status', 'statuses')}`,
      changed.map(({ event, before }) => `${line(event)}: ${before} → ${event.status}`),
    ),
    ...section(
      `Differences: ${differences.length} new`,
      differences.map(({ kind, text }) => oneLine(`${kind}: ${text}`)),
    ),
    ...section(
      `Told again: ${counted(again.length, 'thing')} known before`,
      again.map(
        ({ item, accounts }) =>
          `${line(item)}  +${counted(accounts.length, 'account')}, now ${counted(item.reports, 'report')}, ${counted(item.origins, 'origin')}`,
      ),
    ),
    ...section(`Left out: ${counted(leftOut.length, 'thing')} that several reports tell`, [
      ...leftOut.slice(0, MOST_LEFT_OUT).map((item) => `${line(item)}  ${counted(item.reports, 'report')}`),
      ...(leftOut.length > MOST_LEFT_OUT ? [`and ${leftOut.length - MOST_LEFT_OUT} more`] : []),
    ]),
    ...(doubtful > 0 ? [`${counted(news.length + again.length, 'thing')} told${doubtfulNote(doubtful, options)}.`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return [styled('bold', title), ...lines.map((line) => `  ${line}`), ''];
}

function asJson({ reports, news, again, changed, differences, leftOut }: Brief, known: number) {
  return {
    reports,
    known,
    news: idsOf(news),
    again: again.map(({ item, accounts }) => ({ item: item.id, accounts: accounts.map(({ id }) => id) })),
    changed: changed.map(({ event, before }) => ({ event: event.id, before, now: event.status })),
    differences,
    left_out: idsOf(leftOut),
  };
}
