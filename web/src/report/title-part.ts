import type { Part, ReportAnswer } from '../api/answers.ts';
import { isArticle } from './part-groups.ts';

/** How much of what is no article may stand above a title that heads the page (code points): a path through the site, a section's name. */
const MOST_ABOVE = 200;

/**
 * The part of a report's text that heads its page: its title, where that stands on top of the article in the words by which lists name the
 * report. Undefined of a report whose title stands elsewhere or nowhere in its text.
 */
export function headingPart({ report, line }: Pick<ReportAnswer, 'report' | 'line'>, offset: (point: number) => number): Part | undefined {
  const [first] = report.parts.filter(isArticle);
  if (first?.role !== 'title' || first.start > MOST_ABOVE) return undefined;
  const words = report.text.slice(offset(first.start), offset(first.end));
  return onOneLine(words) === onOneLine(line.title) ? first : undefined;
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
