import type { Edtf } from '../../model/index.ts';
import type { FoundDate, FoundMetadata } from '../draft.ts';
import type { PageDocument } from '../html/page.ts';
import { hostOf } from '../source.ts';
import { edtfOf } from './dates.ts';
import { asList, isObject, resolved, type StructuredData, structuredDataOf } from './json-ld.ts';
import { firstMeta, type MetaTags, metaTagsOf } from './meta-tags.ts';
import { pageAuthors } from './page-authors.ts';
import { nameOf, textOf } from './structured-text.ts';
import { fold, titleWithoutOutlet } from './title.ts';

/**
 * What a page says about itself, by JSON-LD → OpenGraph → other `meta` elements → what it marks in its text (`rel=author`,
 * `itemprop`). The document is read and not changed.
 */
export function metadataOfPage(document: PageDocument): FoundMetadata {
  const data = structuredDataOf(document);
  const tags = metaTagsOf(document);
  const url = urlOf(document, data, tags);
  const publisher = publisherOf(data);
  const sourceName = publisher.name ?? firstMeta(tags, ['og:site_name', 'application-name', 'twitter:app:name:iphone', 'dc.publisher', 'publisher']);
  const host = hostOf(url);
  const title = titleOf(
    document,
    data,
    tags,
    [sourceName, host].filter((name) => name !== undefined),
  );
  const authors = pageAuthors(document, data, tags, [sourceName]);
  const date = dateOf(document, data, tags);
  const description = textOf(data.article?.['description']) ?? firstMeta(tags, ['og:description', 'description', 'twitter:description']);
  const language =
    (document.documentElement.getAttribute('lang') || document.documentElement.getAttribute('xml:lang')) ??
    textOf(data.article?.['inLanguage']) ??
    firstMeta(tags, ['og:locale', 'language']);
  return {
    authors,
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
    ...(sourceName ? { sourceName } : {}),
    ...(publisher.family ? { publisherFamily: publisher.family } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
  };
}

function urlOf(document: PageDocument, data: StructuredData, tags: MetaTags): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const page = data.article?.['mainEntityOfPage'];
  const candidates = [canonical, firstMeta(tags, ['og:url']), textOf(data.article?.['url']), isObject(page) ? textOf(page['@id']) : textOf(page)];
  return candidates.find((url) => typeof url === 'string' && hostOf(url) !== undefined) ?? undefined;
}

/** The publisher's name, and its parent organisation as the family. */
function publisherOf(data: StructuredData): { name?: string; family?: string } {
  const publisher = asList(data.article?.['publisher'])
    .map((each) => resolved(each, data))
    .find((each) => isObject(each) || typeof each === 'string');
  const name = nameOf(publisher);
  const family = isObject(publisher) ? nameOf(resolved(asList(publisher['parentOrganization'])[0], data)) : undefined;
  return { ...(name ? { name } : {}), ...(family ? { family } : {}) };
}

const TITLE_TAGS = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'sailthru.title', 'title'];

/**
 * The headline: of what metadata and `title` give, the first that the page shows as a heading; else the first of them; else the first heading.
 * (Search engines are often given another headline than readers.)
 */
function titleOf(document: PageDocument, data: StructuredData, tags: MetaTags, outlet: readonly string[]): string | undefined {
  const first = headingsOf(document, 'h1');
  const lower = headingsOf(document, 'h2, h3');
  const written = [
    textOf(data.article?.['headline']),
    ...TITLE_TAGS.map((name) => firstMeta(tags, [name])),
    textOf(document.querySelector('title')?.textContent),
  ];
  const given = written.filter((title) => title !== undefined).map((title) => titleWithoutOutlet(title, outlet, first));
  const shown = new Set(first.map(fold));
  return given.find((title) => shown.has(fold(title))) ?? (given[0] ? titleWithoutOutlet(given[0], outlet, lower) : first[0]);
}

/** The words of the first headings of the page. */
function headingsOf(document: PageDocument, selector: string): string[] {
  const headings = [...document.querySelectorAll(selector)].slice(0, 12);
  return headings.flatMap((heading) => textOf(heading.textContent) ?? []);
}

const DATE_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'publishdate',
  'pubdate',
  'publish-date',
  'publish_date',
  'article.published',
  'date',
  'og:published_time',
  'bt:pubdate',
  'pub_date',
  'publicationdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'rnews:datepublished',
  'shareaholic:article_published_time',
  'article:published',
  'dc.date.created',
  'dcterms.created',
  'uploaddate',
];

/** Names that templates fill with the last change as well. */
const UNSURE_TAGS: ReadonlySet<string> = new Set(['date', 'dc.date', 'dcterms.date']);

function dateOf(document: PageDocument, data: StructuredData, tags: MetaTags): FoundDate | undefined {
  const structured = edtfFrom(textOf(data.article?.['datePublished']) ?? textOf(data.article?.['dateCreated']));
  if (structured) return foundDate(structured, 'datePublished in the page’s JSON-LD');
  for (const name of DATE_TAGS) {
    const date = edtfFrom(firstMeta(tags, [name]));
    if (date) return { ...foundDate(date, `meta ${name} of the page`), ...(UNSURE_TAGS.has(name) ? { unsure: true } : {}) };
  }
  const marked = document.querySelector(
    'time[itemprop~="datePublished"], [itemprop~="datePublished"], time[pubdate], time.entry-date.published, .dt-published, abbr.published',
  );
  const date = edtfFrom(
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.getAttribute('title') ?? marked?.textContent ?? undefined,
  );
  return date ? foundDate(date, 'datePublished marked in the page') : undefined;
}

function edtfFrom(written: string | undefined): Edtf | undefined {
  return written === undefined ? undefined : edtfOf(written);
}

function foundDate(edtf: Edtf, reason: string): FoundDate {
  return { edtf, because: [{ reason }] };
}
