import { doubtWords, passageAt, publishedWords, venueOf } from '../dossier/index.ts';
import type { Alignment, EventAccount, FigureAccount, ReportId, Span, StatementAccount } from '../model/index.ts';
import { excerpt } from './excerpt.ts';
import { oneLine, styled } from './terminal.ts';

/** Which report says it, and the words. */
export function accountLines(alignment: Alignment, id: ReportId, at: Span | undefined, within?: { start: number; end: number }): string[] {
  const report = alignment.reports.find((one) => one.id === id);
  if (report === undefined || at === undefined) return [];
  const source = [report.source.name ?? report.source.domain, report.title, report.published && publishedWords(report.published.edtf), report.id]
    .filter((part) => part !== undefined)
    .join(' · ');
  return [styled('dim', oneLine(source)), `    ${excerpt(passageAt(report, at, within))}`];
}

/** Whom a report cites for an event or figure: "    on the word of “US officials”"; with the actor's name where it is another one. */
export function onTheWordOf(alignment: Alignment, account: EventAccount | FigureAccount): string[] {
  if (account.attributed_to === undefined) return [];
  const words = account.attributed_to.span.exact.replaceAll(/\s+/g, ' ');
  const { actor } = account.attributed_to;
  const name = alignment.actors.find(({ id }) => id === actor)?.name ?? actor;
  return [`    ${oneLine(`on the word of “${words}”${name === undefined || name === words ? '' : ` (${name})`}`)}`];
}

/** Where it was said, as the report has it: "    at a news conference in Lumen", "    on Facebook". */
export function venueLines({ reports }: Alignment, account: StatementAccount): string[] {
  const words = venueOf({ reports: { get: (id) => reports.find((report) => report.id === id) } }, [account]);
  return words === undefined ? [] : [`    ${oneLine(words)}`];
}

/** What of an account is in doubt: "    not sure whose figure this is". */
export function inDoubt(kind: 'event' | 'statement' | 'figure', { doubts }: EventAccount | StatementAccount | FigureAccount): string[] {
  return doubts === undefined ? [] : [`    ${doubtWords(kind, doubts)}`];
}
