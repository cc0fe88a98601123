import { contentWords, editWords, familyEdits, type Item, lookup, publishedWords } from '../dossier/index.ts';
import { type Alignment, isListable, type Report, type Status } from '../model/index.ts';
import { withDoubts } from './answers.ts';
import { asCalled } from './as-called.ts';
import { field, heading } from './details.ts';
import { figureMeasure, figureValue } from './figure-value.ts';
import { counted } from './overview.ts';
import { oneLine } from './terminal.ts';

/** A report: where it comes from, and what it says in the order of its text, what is doubtful with what isn't sure; minor events only with `all`. */
export function reportLines(report: Report, alignment: Alignment, all = false): string[] {
  const told = findingsIn(report, alignment);
  const minor = new Set(all ? [] : told.map(({ item }) => item).filter((item) => !isListable(item)));
  const own = told.filter(({ item }) => !minor.has(item));
  return [
    heading(report.id, report.title ?? 'without a title'),
    field('source', report.source.name ?? report.source.domain),
    field('authors', report.authors.join(', ')),
    field('family', report.source.family === report.source.domain ? undefined : report.source.family),
    field('published', report.published && `${publishedWords(report.published.edtf)} (${report.published.basis})`),
    field('address', report.url),
    field('path', report.path),
    field('language', report.language),
    field('copy of', report.copy_of),
    field('version of', report.version_of),
    field('versions', alignment.reports.flatMap(({ id, version_of }) => (version_of === report.id ? id : [])).join(', ')),
    ...report.problems.map((problem) => field('problem', problem.message)),
    ...familyEdits(lookup(alignment), report).map((edit) => field('edited', `${editWords(edit)}, by ${edit.by} (${edit.id})`)),
    '',
    ...own.map(({ item, what }) => oneLine(`${item.id}  ${withDoubts(item, what)}`)),
    minor.size === 0 ? undefined : asCalled(`and ${counted(minor.size, 'minor event')}: chancery show ${report.id} --all`),
  ].filter((line) => line !== undefined);
}

/** Everything that a report tells, in the order of its text; an item once for each of its accounts. */
function findingsIn(report: Report, { events, statements, figures, reports }: Alignment): { item: Item; what: string }[] {
  const known = { reports: new Map(reports.map((one) => [one.id as string, one])) };
  const found = [
    ...events
      .filter(({ salience }) => salience > 0)
      .flatMap((item) =>
        item.accounts.map((account) => ({ item, account, at: account.trigger, what: `${item.label}${notDone(account.status, item.label)}` })),
      ),
    ...statements.flatMap((item) => item.accounts.map((account) => ({ item, account, at: account.content[0], what: contentWords(known, item) }))),
    ...figures.flatMap((item) =>
      item.accounts.map((account) => ({
        item,
        account,
        at: account.span,
        what: `${figureMeasure(item)}: ${figureValue(item)}${notDone(account.status)}`,
      })),
    ),
  ];
  return found.filter(({ account }) => account.report === report.id).toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
}

/** What is listed without its fields says at least where it is not told as done: " (planned)". */
function notDone(status: Status, label = ''): string {
  const said = label.startsWith('Denied:') ? 'denied' : / \((?<status>[a-z]+)\)$/.exec(label)?.groups?.['status'];
  return status === 'occurred' || status === said ? '' : ` (${status})`;
}
