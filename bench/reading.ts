/**
 * Measures reading on public sets, beside the repository in ../shared/data: part of speech, lemma, words and sentence breaks on UD English EWT, time
 * expressions on MEANTIME (the airbus and gm parts; only its first six sentences an article are annotated).
 *
 *     node bench/reading.ts [dev|test]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { read } from '../src/language/index.ts';
import { sentenceEnds } from '../src/language/sentences/boundaries.ts';
import { reportOf } from '../src/language/testing.ts';
import { forTagger } from '../src/language/tokens/capitals.ts';
import { repairTags } from '../src/language/tokens/repair.ts';
import { tokenize } from '../src/language/tokens/tokenize.ts';
import { tagByWink } from '../src/language/tokens/wink.ts';

const DATA = resolve(import.meta.dirname, '../../shared/data');

interface GoldSentence {
  text: string;
  forms: string[];
  lemmas: string[];
  tags: string[];
  opensParagraph: boolean;
}

function goldSentences(conllu: string): GoldSentence[] {
  return conllu
    .trim()
    .split('\n\n')
    .map((block) => {
      const rows = block.split('\n').filter((line) => /^\d+\t/u.test(line));
      const column = (index: number): string[] => rows.map((row) => row.split('\t')[index] ?? '');
      return {
        text: /^# text = (.*)$/mu.exec(block)?.[1] ?? '',
        forms: column(1),
        lemmas: column(2),
        tags: column(3),
        opensParagraph: /^# new(?:par|doc)/mu.test(block),
      };
    });
}

function f1(name: string, right: number, gold: number, found: number): string {
  return `${name}: F1 ${((200 * right) / (gold + found)).toFixed(1)} (precision ${((100 * right) / found).toFixed(1)}, recall ${((100 * right) / gold).toFixed(1)}, ${gold} gold)`;
}

function measureTags(sentences: readonly GoldSentence[]): string {
  let words = 0;
  let tags = 0;
  let lemmas = 0;
  for (const { forms, tags: goldTags, lemmas: goldLemmas } of sentences) {
    for (const [index, { upos, lemma }] of repairTags(forms, tagByWink(forTagger(forms))).entries()) {
      words++;
      if (upos === goldTags[index]) tags++;
      if (lemma === goldLemmas[index]) lemmas++;
    }
  }
  return `given words: UPOS ${((100 * tags) / words).toFixed(1)}, lemma ${((100 * lemmas) / words).toFixed(1)} of ${words}`;
}

function measureWords(sentences: readonly GoldSentence[]): string {
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const { text, forms } of sentences) {
    const own = new Set(tokenize(text, 0, text.length).map(({ start, end }) => `${start}:${end}`));
    found += own.size;
    let at = 0;
    for (const form of forms) {
      const start = text.indexOf(form, at);
      if (start < 0 || start - at > 2) continue;
      at = start + form.length;
      gold++;
      if (own.has(`${start}:${at}`)) right++;
    }
  }
  return f1('words', right, gold, found);
}

function measureSentences(sentences: readonly GoldSentence[]): string {
  const paragraphs: string[][] = [];
  for (const { text, opensParagraph } of sentences) {
    if (opensParagraph || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(text);
  }
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const texts of paragraphs) {
    const whole = texts.join(' ');
    const ends = texts.map((_, index) => texts.slice(0, index + 1).join(' ').length);
    const own = [...new Set([...sentenceEnds(whole, false), whole.length].map((end) => whole.slice(0, end).trimEnd().length))];
    const expected = spans(ends);
    gold += expected.size;
    found += own.length;
    for (const span of spans(own)) if (expected.has(span)) right++;
  }
  return f1('sentences', right, gold, found);
}

function spans(ends: readonly number[]): Set<string> {
  return new Set(ends.map((end, index) => `${ends[index - 1] ?? 0}-${end}`));
}

interface GoldTimes {
  text: string;
  created: string | undefined;
  annotatedTo: number;
  times: { start: number; end: number; value: string }[];
}

/** A MEANTIME article: its words parted by spaces, its sentences by blank lines. */
function goldTimes(xml: string): GoldTimes {
  const at = new Map<string, [number, number]>();
  let text = '';
  let last = '0';
  let annotatedTo = 0;
  for (const match of xml.matchAll(/<token [^>]*sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/gu)) {
    const [, sentence = '', id = '', form = ''] = match;
    if (text !== '') text += sentence === last ? ' ' : '\n\n';
    last = sentence;
    const plain = form.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    at.set(id, [text.length, text.length + plain.length]);
    text += plain;
    if (Number(sentence) <= 5) annotatedTo = text.length;
  }
  const times: GoldTimes['times'] = [];
  let created: string | undefined;
  for (const match of xml.matchAll(/<TIMEX3 ([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/gu)) {
    const value = / value="([^"]*)"/u.exec(match[1] ?? '')?.[1] ?? '';
    if (/CREATION_TIME/u.test(match[1] ?? '') && /^\d{4}-\d\d-\d\d/u.test(value)) created = value.slice(0, 10);
    const places = [...(match[2] ?? '').matchAll(/t_id="(\d+)"/gu)].flatMap((anchor) => at.get(anchor[1] ?? '') ?? []);
    if (places.length > 0) times.push({ start: Math.min(...places), end: Math.max(...places), value });
  }
  return { text, created, annotatedTo, times: times.filter(({ start }) => start < annotatedTo) };
}

function measureTimes(folder: string): string[] {
  let strict = 0;
  let overlapping = 0;
  let values = 0;
  let gold = 0;
  let found = 0;
  for (const part of ['corpus_airbus', 'corpus_gm']) {
    for (const file of readdirSync(resolve(folder, part)).toSorted()) {
      const article = goldTimes(readFileSync(resolve(folder, part, file), 'utf8'));
      const reading = read(reportOf(article.text, article.created ? { published: article.created } : {}));
      const own = reading.sentences.flatMap(({ times }) => times).filter(({ start }) => start < article.annotatedTo);
      gold += article.times.length;
      found += own.length;
      const free = new Set(own);
      for (const time of article.times) {
        const match = [...free].find(({ start, end }) => start < time.end && time.start < end);
        if (!match) continue;
        free.delete(match);
        overlapping++;
        if (match.start === time.start && match.end === time.end) strict++;
        if (match.timex.value === time.value) values++;
      }
    }
  }
  return [
    f1('times, exact extent', strict, gold, found),
    f1('times, overlapping', overlapping, gold, found),
    `times, value of the overlapping ones: ${((100 * values) / overlapping).toFixed(1)}`,
  ];
}

const treebank = resolve(DATA, `ud-ewt/en_ewt-ud-${process.argv[2] ?? 'dev'}.conllu`);
const meantime = resolve(DATA, 'meantime/intra_cross-doc_annotation');
const lines: string[] = [];
if (existsSync(treebank)) {
  const sentences = goldSentences(readFileSync(treebank, 'utf8'));
  lines.push(measureTags(sentences), measureWords(sentences), measureSentences(sentences));
} else lines.push(`skipped, not there: ${treebank}`);
if (existsSync(meantime)) lines.push(...measureTimes(meantime));
else lines.push(`skipped, not there: ${meantime}`);
process.stdout.write(`${lines.join('\n')}\n`);
