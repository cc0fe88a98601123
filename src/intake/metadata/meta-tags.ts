import type { PageDocument } from '../html/page.ts';

/** The page's `meta` elements: lower-case name, property or itemprop → contents in order, without empty ones. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Characters of one content that are kept. */
const MAX_CONTENT = 2000;

export function metaTagsOf(document: PageDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.slice(0, MAX_CONTENT).replace(/\s+/g, ' ').trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content]);
      }
    }
  }
  return tags;
}

/** The first content of the first name that has one, in the order of `names`. */
export function firstMeta(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return undefined;
}

/** All contents of the first name that has any. */
export function allMeta(tags: MetaTags, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const contents = tags.get(name);
    if (contents !== undefined) return contents;
  }
  return [];
}
