import type { Part } from '../api/answers.ts';

const ARTICLE = new Set<Part['role']>(['title', 'standfirst', 'heading', 'paragraph', 'list', 'caption']);

/** Parts in a row that belong to the article, or that don't. */
export interface PartGroup {
  article: boolean;
  parts: Part[];
}

export function isArticle(part: Part): boolean {
  return ARTICLE.has(part.role);
}

/** The parts in the order of the text, those beside the article put together. */
export function partGroups(parts: readonly Part[]): PartGroup[] {
  const groups: PartGroup[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const article = isArticle(part);
    if (last && last.article === article) last.parts.push(part);
    else groups.push({ article, parts: [part] });
  }
  return groups;
}

/** What a folded group holds: "byline, dateline, boilerplate". */
export function rolesIn(group: PartGroup): string {
  return [...new Set(group.parts.map((part) => part.role))].join(', ');
}
