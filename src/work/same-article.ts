import { ARTICLE_ROLES, type Report } from '../model/index.ts';

/** Whether two readings of one address say the same: what stands around the article (most read, comments, the hour) changes all the time. */
export function isSameArticle(one: Report, other: Report): boolean {
  return one.title === other.title && articleOf(one) === articleOf(other);
}

function articleOf(report: Report): string {
  return report.parts
    .filter((part) => ARTICLE_ROLES.has(part.role))
    .map((part) => report.text.slice(part.start, part.end).replace(/\s+/g, ' ').trim())
    .join('\n');
}
