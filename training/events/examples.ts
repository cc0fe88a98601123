import { readFileSync } from 'node:fs';
import { NO_TYPE } from '../../src/language/event-types/type-model.ts';
import { type ParsedSentence, parseWords } from '../../src/language/parser/index.ts';
import { lemmaOf } from '../../src/language/tokens/lemmas.ts';
import { tokenize } from '../../src/language/tokens/tokenize.ts';
import type { Range } from '../../src/model/index.ts';

/** An event word in its sentence, with its PLOVER type or none. */
export interface Example {
  type: string;
  lemma: string;
  /** Running number of the line that it comes from. */
  line: number;
  marked: boolean;
  /** As `eventContext` gives it. */
  context: Float32Array;
}

interface Mark extends Range {
  type: string;
}

/** Neither example nor counterexample. */
const LEFT_OUT = '~';

/** All examples of a file of marked sentences, each of a line's wordings read as a sentence of its own. What isn't marked is an example of none. */
export async function examplesOf(file: string): Promise<Example[]> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const examples: Example[] = [];
  for (const [line, content] of lines.entries()) {
    if (content === '' || content.startsWith('#')) continue;
    for (const { text, marks } of wordingsOf(content)) examples.push(...(await examplesIn(text, marks)).map((example) => ({ ...example, line })));
  }
  return distinct(examples);
}

/** "ASSAULT  Rebels {shelled|pounded} a town": a sentence for each wording, with where the marks stand in it. */
function wordingsOf(line: string): { text: string; marks: Mark[] }[] {
  const [type = '', template = ''] = line.split('\t');
  const pieces = template.split(/(?<mark>\{[^}]*\})/u).map((piece) => {
    const { words, other } = /^\{(?<words>[^=}]*)(?:=(?<other>[A-Z~]+))?\}$/u.exec(piece)?.groups ?? {};
    return words === undefined ? { wordings: [piece] } : { wordings: words.split('|'), type: other ?? type };
  });
  const count = Math.max(...pieces.map(({ wordings }) => wordings.length));
  return Array.from({ length: count }, (_, number) => {
    let text = '';
    const marks: Mark[] = [];
    for (const piece of pieces) {
      const wording = piece.wordings[number % piece.wordings.length] ?? '';
      if (piece.type !== undefined) marks.push({ start: text.length, end: text.length + wording.length, type: piece.type });
      text += wording;
    }
    return { text: text.charAt(0).toUpperCase() + text.slice(1), marks };
  });
}

async function examplesIn(text: string, marks: readonly Mark[]): Promise<Omit<Example, 'line'>[]> {
  const tokens = tokenize(text, 0, text.length);
  const forms = tokens.map(({ start, end }) => text.slice(start, end));
  const parsed = await parseWords(forms);
  const inside = marks.map((mark) => tokens.flatMap(({ start, end }, word) => (mark.start <= start && end <= mark.end ? [word] : [])));
  const types = new Map<number, string>();
  for (const [index, words] of inside.entries()) {
    const trigger = triggerAmong(parsed, words);
    const type = marks[index]?.type;
    if (trigger !== undefined && type !== undefined && type !== LEFT_OUT) types.set(trigger, type);
  }
  const near = new Set(inside.flat().flatMap((word) => [word, ...beside(parsed, word)]));
  return parsed.events.flatMap(({ word, context }) => {
    const type = types.get(word);
    const token = parsed.words[word];
    if (!context || !token || (type === undefined && (near.has(word) || token.deprel === 'amod'))) return [];
    return [{ type: type ?? NO_TYPE, lemma: lemmaOf(forms[word] ?? '', token).toLowerCase(), marked: type !== undefined, context }];
  });
}

const CONTENT = new Set(['VERB', 'NOUN', 'ADJ']);

/** The word of a mark over which no other one of it stands. */
function triggerAmong({ words }: ParsedSentence, inside: readonly number[]): number | undefined {
  const content = inside.filter((word) => CONTENT.has(words[word]?.upos ?? ''));
  return content.find((word) => !inside.includes((words[word]?.head ?? 0) - 1)) ?? content[0];
}

const TOLD_TOGETHER = /^(?:obj|xcomp|ccomp|obl|nmod|compound|nsubj|amod|advcl)(?::|$)/u;

/** What is told by a marked word together with it: the verb over it, and its own arguments. */
function beside({ words }: ParsedSentence, word: number): number[] {
  const below = words.flatMap(({ head, deprel }, index) => (head === word + 1 && TOLD_TOGETHER.test(deprel) ? [index] : []));
  return [(words[word]?.head ?? 0) - 1, ...below];
}

/** Of the unmarked words one of a kind a line; none that is marked with a type elsewhere, since it may tell such an event here. */
function distinct(examples: readonly Example[]): Example[] {
  const typed = new Set(examples.filter(({ type }) => type !== NO_TYPE).map(({ lemma }) => lemma));
  const seen = new Set<string>();
  return examples.filter(({ marked, lemma, line }) => {
    if (marked) return true;
    const key = `${line} ${lemma}`;
    if (typed.has(lemma) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
