import { editWords, familyEdits, lookup, publishedWords } from '../dossier/index.ts';
import { type Alignment, isListed, type Report, type Status } from '../model/index.ts';
import { asCalled } from './as-called.ts';
import { field, heading } from './details.ts';
import { figureMeasure, figureValue } from './figure-value.ts';
import { counted } from './overview.ts';
import { oneLine } from './terminal.ts';

/** A report: where it comes from, and what it says in the order of its text; minor events only with `all`. */
export function reportLines(report: Report, alignment: Alignment, all = false): string[] {
  const events = alignment.events.filter(({ salience, accounts }) => salience > 0 && accounts.some((account) => account.report === report.id));
  const minor = all ? 0 : events.filter((event) => !isListed(event)).length;
  const found = [
    ...events
      .filter((event) => all || isListed(event))
      .flatMap((event) =>
        event.accounts.map((account) => ({
          account,
          at: account.trigger,
          what: `${event.id}  ${event.label}${notDone(account.status, event.label)}`,
        })),
      ),
    ...alignment.statements.flatMap((one) => one.accounts.map((account) => ({ account, at: account.content[0], what: `${one.id}  ${one.content}` }))),
    ...alignment.figures.flatMap((one) =>
      one.accounts.map((account) => ({
        account,
        at: account.span,
        what: `${one.id}  ${figureMeasure(one)}: ${figureValue(one)}${notDone(account.status)}`,
      })),
    ),
  ];
  const own = found.filter(({ account }) => account.report === report.id).toSorted((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
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
    ...own.map(({ what }) => oneLine(what)),
    minor === 0 ? undefined : asCalled(`and ${counted(minor, 'minor event')}: chancery show ${report.id} --all`),
  ].filter((line) => line !== undefined);
}

/** What is listed without its fields says at least where it is not told as done: " (planned)". */
function notDone(status: Status, label = ''): string {
  const said = label.startsWith('Denied:') ? 'denied' : / \((?<status>[a-z]+)\)$/.exec(label)?.groups?.['status'];
  return status === 'occurred' || status === said ? '' : ` (${status})`;
}
