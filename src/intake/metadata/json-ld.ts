import type { PageDocument } from '../html/page.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** Characters of JSON-LD on a page that are read. */
const MAX_JSON_LD = 2_000_000;
/** Objects within one another that are searched for an article: `@graph`, `mainEntity`, lists. */
const MAX_DEPTH = 6;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|SocialMediaPosting|LiveBlogPosting|ScholarlyArticle|PressRelease|Claim)$/;
const PAGE_TYPE = /^(?:WebPage|ItemPage|AboutPage|FAQPage|Recipe|VideoObject|NewsVideoObject|PodcastEpisode|Episode|Event|Product|CreativeWork)$/;

/** The page's own description in schema.org terms: its article, else what it calls the page, and every object by its `@id`. */
export interface StructuredData {
  article?: JsonObject;
  byId: ReadonlyMap<string, JsonObject>;
}

/** Reads every `application/ld+json` script; one that is broken is passed over, as search engines do. */
export function structuredDataOf(document: PageDocument): StructuredData {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsWithin(parsed(script.textContent ?? ''), 0),
  );
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && (byId.get(id) === undefined || Object.keys(object).length > 2)) byId.set(id, object);
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)) && 'headline' in object);
  const pages = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type) || PAGE_TYPE.test(type)));
  const article = articles[0] ?? pages[0];
  return { byId, ...(article ? { article } : {}) };
}

/** An object's types, "NewsArticle", without the vocabulary's address. */
function typesOf(object: JsonObject): string[] {
  return asList(object['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

export function asList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object itself, or the one that its `@id` alone points at. */
export function resolved(value: unknown, data: StructuredData): unknown {
  if (!isObject(value) || typeof value['@id'] !== 'string' || 'name' in value) return value;
  return data.byId.get(value['@id']) ?? value;
}

function parsed(json: string): unknown {
  if (json.length > MAX_JSON_LD) return undefined;
  // Control characters within strings and a comment around the whole are common slips of page templates.
  const cleaned = json
    .trim()
    .replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$/g, '')
    .replace(/[\n\r\t]+/g, ' ')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(cleaned);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function objectsWithin(value: unknown, depth: number): JsonObject[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsWithin(item, depth + 1));
  if (!isObject(value)) return [];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author', 'isPartOf'].flatMap((key) =>
    objectsWithin(value[key], depth + 1),
  );
  return [value, ...inner];
}
