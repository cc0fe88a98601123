import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { type Edtf, edtf, type Range, type Report, textReport } from '../../src/model/index.ts';

/** Words annotated as one thing: `pieces` are its words, offsets into the article's text. */
interface GoldMention extends Range {
  id: string;
  sentence: number;
  pieces: Range[];
}

/** A mention of an entity or event; the same key stands for the same one, in all articles. */
interface GoldReference extends GoldMention {
  refersTo: string;
}

export interface GoldEvent extends GoldReference {
  /** Empty where it was annotated for coreference alone. */
  certainty: string;
  polarity: string;
  pos: string;
}

/** A MEANTIME article (CAT format). Its words are written with the spaces of ordinary print; offsets are into that text. */
export interface GoldArticle {
  name: string;
  text: string;
  sentences: Range[];
  created?: Edtf;
  times: (GoldMention & { value: string })[];
  amounts: GoldMention[];
  entities: GoldReference[];
  events: GoldEvent[];
  participants: { event: string; entity: string; role: string }[];
}

/** Airbus and GM are for development, Apple and the stock market for scoring. */
export const MEANTIME_PARTS = { develop: ['corpus_airbus', 'corpus_gm'], score: ['corpus_apple', 'corpus_stock'] } as const;

/** Articles are annotated in full in these sentences; the second one is the date line. */
export const ANNOTATED_FULLY: ReadonlySet<number> = new Set([0, 2, 3, 4, 5]);
export const LAST_ANNOTATED = 5;

/** The articles of these folders, in the order of their names. Throws when a file can't be read. */
export function readMeantime(data: string, folders: readonly string[]): GoldArticle[] {
  return folders.flatMap((folder) => {
    const below = join(data, 'meantime/intra_cross-doc_annotation', folder);
    return readdirSync(below)
      .toSorted()
      .map((file) => articleOf(file, readFileSync(join(below, file), 'utf8')));
  });
}

/** The parts that are measured, with their articles: the development set, and the scoring set for a last measurement. */
export function meantimeParts(data: string, final: boolean): { part: string; articles: GoldArticle[] }[] {
  const sets = final ? (['develop', 'score'] as const) : (['develop'] as const);
  return sets.map((set) => ({
    part: MEANTIME_PARTS[set].map((folder) => folder.replace('corpus_', '')).join('+'),
    articles: readMeantime(data, MEANTIME_PARTS[set]),
  }));
}

/** What is used of the parsed file. */
interface Tree {
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Element extends Tree {
  textContent: string | null;
  getAttribute(name: string): string | null;
}

function articleOf(name: string, xml: string): GoldArticle {
  const document: Tree = new DOMParser().parseFromString(xml, 'text/xml');
  const { text, places, sentences } = writtenText(document);
  const mentions = (selector: string): [GoldMention, Element][] =>
    [...document.querySelectorAll(selector)].flatMap((element): [GoldMention, Element][] => {
      const mention = mentionOf(element, places);
      return mention ? [[mention, element]] : [];
    });
  const created = [...document.querySelectorAll('TIMEX3[functionInDocument="CREATION_TIME"]')]
    .map((element) => /^\d{4}-\d\d-\d\d/u.exec(element.getAttribute('value') ?? '')?.[0])
    .find((value) => value !== undefined);
  const referents = referentsOf(document, name);
  const refersTo = ({ id }: GoldMention) => ({ refersTo: referents.get(id) ?? `${name} ${id}` });
  return {
    name,
    text,
    sentences,
    ...(created === undefined ? {} : { created: edtf(created) }),
    times: mentions('Markables > TIMEX3').map(([mention, element]) => ({ ...mention, value: element.getAttribute('value') ?? '' })),
    amounts: mentions('Markables > VALUE').map(([mention]) => mention),
    entities: mentions('Markables > ENTITY_MENTION').map(([mention]) => ({ ...mention, ...refersTo(mention) })),
    events: mentions('Markables > EVENT_MENTION').map(([mention, element]) => ({
      ...mention,
      ...refersTo(mention),
      certainty: element.getAttribute('certainty') ?? '',
      polarity: element.getAttribute('polarity') ?? '',
      pos: element.getAttribute('pos') ?? '',
    })),
    participants: [...document.querySelectorAll('HAS_PARTICIPANT')].flatMap((relation) =>
      idsOf(relation, 'target').map((entity) => ({
        event: idsOf(relation, 'source')[0] ?? '',
        entity,
        role: relation.getAttribute('sem_role') ?? '',
      })),
    ),
  };
}

interface Written {
  text: string;
  places: Map<string, Range & { sentence: number }>;
  sentences: Range[];
}

/** The text with ordinary spaces, a blank line after each sentence: paragraphs are not annotated. */
function writtenText(document: Tree): Written {
  const written: Written = { text: '', places: new Map(), sentences: [] };
  let before = '';
  let inQuotes = false;
  for (const token of document.querySelectorAll('token')) {
    const form = (token.textContent ?? '').replace(/^``$|^''$/u, '"');
    const sentence = Number(token.getAttribute('sentence'));
    const opens = written.sentences[sentence] === undefined;
    if (opens) {
      inQuotes = false;
      written.text += written.text === '' ? '' : '\n\n';
    } else if (needsSpace(before, form, inQuotes)) written.text += ' ';
    const start = written.text.length;
    written.text += form;
    const range = { start, end: written.text.length };
    written.places.set(token.getAttribute('t_id') ?? '', { ...range, sentence });
    written.sentences[sentence] = { start: written.sentences[sentence]?.start ?? start, end: range.end };
    // The space after an opening mark falls away, that before a closing one does too.
    if (form === '"') inQuotes = !inQuotes;
    before = form === '"' && inQuotes ? '(' : form;
  }
  return written;
}

function needsSpace(before: string, form: string, inQuotes: boolean): boolean {
  if (/^(?:[([{“‘$£€#]|(?:US|AU|C)\$)$/u.test(before) || (/^[-–/]$/u.test(before) && /^\d/u.test(form))) return false;
  if (form === '"') return !inQuotes;
  return !/^(?:[.,;:!?)\]}%”’]|'(?:s|re|ve|ll|d|m)|n't|'|\.\.\.)$/iu.test(form);
}

function mentionOf(element: Element, places: Written['places']): GoldMention | undefined {
  const anchors = [...element.querySelectorAll('token_anchor')].flatMap((anchor) => places.get(anchor.getAttribute('t_id') ?? '') ?? []);
  const pieces = anchors.toSorted((a, b) => a.start - b.start);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  return {
    id: element.getAttribute('m_id') ?? '',
    sentence: first.sentence,
    start: first.start,
    end: last.end,
    pieces: pieces.map(({ start, end }) => ({ start, end })),
  };
}

function idsOf(relation: Element, tag: 'source' | 'target'): string[] {
  return [...relation.querySelectorAll(tag)].map((element) => element.getAttribute('m_id') ?? '');
}

/** What each mention refers to, by its id: an instance of the whole corpus, or one of this article alone; the first where there are several. */
function referentsOf(document: Tree, article: string): Map<string, string> {
  const instances = new Map<string, string>();
  for (const element of document.querySelectorAll('ENTITY, EVENT')) {
    const id = element.getAttribute('m_id') ?? '';
    instances.set(id, element.getAttribute('instance_id') ?? `${article} ${id}`);
  }
  const referents = new Map<string, string>();
  for (const relation of document.querySelectorAll('REFERS_TO')) {
    const instance = instances.get(idsOf(relation, 'target')[0] ?? '');
    for (const mention of idsOf(relation, 'source')) if (instance !== undefined && !referents.has(mention)) referents.set(mention, instance);
  }
  return referents;
}

/** The article as a report: its first sentence is the title, each other one a paragraph. */
export function reportOfArticle({ text, sentences, created }: GoldArticle): Report {
  const parts = sentences.map((range, index) => ({ role: index === 0 ? ('title' as const) : ('paragraph' as const), ...range }));
  return textReport(text, parts, created ? { published: created } : {});
}
