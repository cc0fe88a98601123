import type { PageDocument, PageElement } from '../html/page.ts';
import { authorsOf } from './authors.ts';
import { asList, resolved, type StructuredData } from './json-ld.ts';
import { allMeta, type MetaTags } from './meta-tags.ts';
import { nameOf } from './structured-text.ts';
import { fold } from './title.ts';

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'twitter:creator:name',
];
/** What a page marks as its author, the surest first. */
const AUTHOR_ELEMENTS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '.author.vcard',
  '.byline .fn',
  '.p-author',
  '.author-name',
  '.byline-name',
  '.byline__name',
  '[class*="authorname"]',
];
/** Elements of one kind that are looked at. */
const MOST_ELEMENTS = 8;
const MAX_LINE = 120;
/** Places of what others wrote: readers' comments, other stories. */
const ELSEWHERE = /(?:^|[\s_-])(?:comments?|replies|reply|forum|related|recommend\w*|teasers?|sidebar|widget|popular)(?:$|[\s_-])/i;
const HIDDEN = /display\s*:\s*none/i;

/**
 * The authors that a page names, by JSON-LD → `meta` → elements marked as author; `outlets` are names of the outlet itself, which is no author.
 * Where `meta` and the page's own marks agree against JSON-LD (which often names whoever saved the page), they win.
 */
export function pageAuthors(document: PageDocument, data: StructuredData, tags: MetaTags, outlets: readonly (string | undefined)[]): string[] {
  const isOutlet = (name: string) => outlets.some((outlet) => outlet?.toLowerCase() === name.trim().toLowerCase());
  const written = (lines: readonly string[]) => namesWritten(lines, isOutlet);
  const structured = written(asList(data.article?.['author'] ?? data.article?.['creator']).flatMap((each) => nameOf(resolved(each, data)) ?? []));
  const tagged = firstFound(AUTHOR_TAGS.map((name) => () => written(allMeta(tags, [name]))));
  const marked = firstFound(AUTHOR_ELEMENTS.map((selector) => () => written(linesOf(document, selector))));
  const agreeOnOthers = structured.length > 0 && sameNames(tagged, marked) && !structured.some((name) => sharesName(marked, name));
  const [first = []] = (agreeOnOthers ? [marked] : [structured, tagged, marked]).filter((names) => names.length > 0);
  return first.map((name) => withoutRole(name, marked));
}

/** Names without the outlet's own, which is looked for before the line is parted ("Fish & Ships"), and after. */
function namesWritten(lines: readonly string[], isOutlet: (name: string) => boolean): string[] {
  return authorsOf(lines.filter((line) => !isOutlet(line))).filter((name) => !isOutlet(name));
}

function firstFound(finders: readonly (() => string[])[]): string[] {
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of the first element marked so, and of those beside it: further down the page stand the authors of other stories. */
function linesOf(document: PageDocument, selector: string): string[] {
  const elements = [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS).filter((element) => isShown(element));
  const named = elements.filter((element) => (element.textContent ?? '').trim() !== '' && (element.textContent ?? '').length < MAX_LINE);
  const [first] = named;
  if (!first) return [];
  return named.filter((element) => areNear(first, element)).map((element) => element.textContent ?? '');
}

function areNear(one: PageElement, other: PageElement): boolean {
  return one === other || parentsOf(one).some((element) => parentsOf(other).includes(element));
}

function parentsOf(element: PageElement): PageElement[] {
  return [element.parentNode, element.parentNode?.parentNode].flatMap((each) => (each && each.localName !== 'body' ? [each] : []));
}

function isShown(element: PageElement): boolean {
  if (HIDDEN.test(element.firstElementChild?.getAttribute('style') ?? '')) return false;
  for (let each: PageElement | null = element; each && each.localName !== 'body'; each = each.parentNode) {
    if (typeof each.getAttribute !== 'function') break;
    if (HIDDEN.test(each.getAttribute('style') ?? '')) return false;
    if (ELSEWHERE.test(`${each.getAttribute('class') ?? ''} ${each.getAttribute('id') ?? ''}`)) return false;
  }
  return true;
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && some.length === others.length && some.every((name) => sharesName(others, name));
}

function sharesName(names: readonly string[], name: string): boolean {
  return names.some((other) => fold(other) === fold(name));
}

/** "Motoring expert Jane Doe" where the page links "Jane Doe" as its author. */
function withoutRole(name: string, marked: readonly string[]): string {
  return marked.find((other) => other.includes(' ') && name.endsWith(` ${other}`)) ?? name;
}
