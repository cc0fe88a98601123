import type { Command } from 'commander';
import {
  compareEvents,
  compareReports,
  differingSpans,
  type EventComparison,
  type Item,
  type Lookup,
  labelOf,
  lookup,
  type ReportComparison,
} from '../../dossier/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { accountLines } from '../account-lines.ts';
import { withDoubts } from '../answers.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, type DoubtfulOptions, withAnswerOptions, withAsOf, withDoubtful } from '../options.ts';
import { counted, doubtfulNote } from '../overview.ts';
import { idsOf, reportOrEvent } from '../records.ts';
import { oneLine, print, printJson, styled, table } from '../terminal.ts';

type CompareOptions = AnswerOptions & DoubtfulOptions;

const EXAMPLE = `
Of two reports: what both tell, where they part ways first, and what only one of them does. Of two events: field by field. Ids may be shortened;
a report may be named by its path.

Example: chancery compare rep_0f1e2d rep_3c4b5a`;

/** `compare A B`: two reports, or two events, side by side. */
export function registerCompare(program: Command): void {
  withDoubtful(withAsOf(withAnswerOptions(program.command('compare'))))
    .summary('two reports or two events side by side')
    .description('Compares two reports, or two events.')
    .argument('<first>', 'a report or an event')
    .argument('<second>', 'another one')
    .addHelpText('after', EXAMPLE)
    .action((first: string, second: string, options: CompareOptions) => askDossier(options, (dossier) => compare(dossier, first, second, options)));
}

async function compare(dossier: OpenDossier, first: string, second: string, options: CompareOptions): Promise<void> {
  const known = lookup(await dossier.alignment());
  const [one, other] = [reportOrEvent(known, first), reportOrEvent(known, second)];
  if (one.type === 'report' && other.type === 'report') return tellReports(known, compareReports(known, one, other, options.doubtful), options);
  if (one.type === 'event' && other.type === 'event') return tellEvents(compareEvents(known, one, other), options);
  throw new UserError('A report can only be compared with a report, an event with an event.');
}

function tellReports(known: Lookup, compared: ReportComparison, options: CompareOptions): void {
  const { reports, both, alone, doubtful } = compared;
  if (options.json) {
    return printJson({
      reports: reports.map(({ id }) => id),
      both: both.map(({ item, accounts, differences }) => ({
        item: item.id,
        accounts: accounts.map((list) => list.map(({ id }) => id)),
        differences,
      })),
      alone: alone.map(idsOf),
    });
  }
  print(styled('bold', `Both tell ${counted(both.length, 'thing')}`));
  for (const { item, accounts, differences } of both) {
    print(lineOf(known, item));
    for (const { kind, text, field } of differences) {
      print(oneLine(`  ${kind}: ${text}`));
      for (const [account] of accounts) {
        const [at] = account ? differingSpans(known, account, { field, text }) : [];
        if (account) for (const line of accountLines(known.alignment, account.report, at)) print(`    ${line}`);
      }
    }
  }
  for (const [at, report] of reports.entries()) {
    const own = alone[at] ?? [];
    print(styled('bold', oneLine(`\nOnly ${report.title ?? report.path ?? report.id} tells ${counted(own.length, 'thing')}`)));
    for (const item of own) print(lineOf(known, item));
  }
  const things = new Set([...both.map(({ item }) => item), ...alone.flat()]).size;
  if (doubtful > 0) print(`\n${counted(things, 'thing')} in all${doubtfulNote(doubtful, options)}.`);
}

function lineOf(known: Lookup, item: Item): string {
  return oneLine(`${item.id}  ${withDoubts(item, labelOf(known, item))}`);
}

function tellEvents({ events, fields, link }: EventComparison, { json }: AnswerOptions): void {
  if (json) return printJson({ events: events.map(({ id }) => id), fields, ...(link ? { link } : {}) });
  const [first, second] = events;
  const columns = [{ title: '' }, { title: first.label, flexible: true }, { title: second.label, flexible: true }, { title: 'same' }];
  print(
    table(
      columns,
      fields.map(({ field, values, same }) => [field, ...values, same ? 'yes' : 'no']),
    ),
  );
  if (link) print(link === 'part_of' ? '\nOne is a part of the other.' : '\nBoth are of one series.');
}
