import { InferenceSession } from 'onnxruntime-node';
import { eventContext } from '../event-types/event-context.ts';
import { brokenModel, ENGLISH } from '../model-files.ts';
import { KIND_SCORES, kindScoresOf } from '../name-kinds/kind-model.ts';
import { applyLemmaScript } from './lemma-scripts.ts';
import { type Labels, readModelFiles } from './model-files.ts';
import { floatsOf, integers, integersOf, meanOf, rowsOf, told } from './model-numbers.ts';
import { ParseScores } from './parse-scores.ts';
import { joined, type ParsedEvent, type ParsedSentence, type ParsedWord } from './parsed-sentence.ts';
import { cutSentence } from './sentence-cuts.ts';
import { settledTree } from './settled-tree.ts';
import { bestSpans, shares, type TaggedSpan } from './tag-spans.ts';
import { WordPieces } from './word-pieces.ts';

/** Longer sentences are parsed in stretches: the cost of a tree grows with the square of its words. In word pieces, without the two marks of the ends. */
const LONGEST_STRETCH = 254;

/** So many stretches of long sentences are kept, since what is no prose repeats itself: rows of marks, lists, tables. */
const KEPT_STRETCHES = 32;

/** A word that is less likely an event than this isn't told. */
const LEAST_EVENT = 0.1;

/** From here on it rather tells one than not. */
const LIKELY_EVENT = 0.5;

/**
 * The joint model of tags, features, lemmas, names, events and the dependency tree.
 * It reads one sentence at a time on one thread, so that a sentence reads the same whatever stands beside it.
 */
export class JointModel {
  readonly #session: InferenceSession;
  readonly #labels: Labels;
  readonly #pieces: WordPieces;
  readonly #kept = new Map<string, ParsedSentence>();

  private constructor(session: InferenceSession, labels: Labels, pieces: WordPieces) {
    this.#session = session;
    this.#labels = labels;
    this.#pieces = pieces;
  }

  /** Loads a model; that of the package where no other folder is named. Throws a `ModelError` when it is missing or damaged. */
  static async load(folder: URL = ENGLISH): Promise<JointModel> {
    const { graph, labels, vocabulary } = readModelFiles(folder);
    try {
      const session = await InferenceSession.create(graph, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        enableCpuMemArena: false,
        enableMemPattern: false,
        logSeverityLevel: 3,
      });
      return new JointModel(session, labels, new WordPieces(vocabulary));
    } catch (error) {
      throw brokenModel(`model.onnx: ${error instanceof Error ? error.message : String(error)}`, error);
    }
  }

  /** Parses a sentence of UD words. One of no words has nothing; a long one is parsed in stretches, whose roots hang on the first one's as `parataxis`. */
  async parse(forms: readonly string[]): Promise<ParsedSentence> {
    const stretches = cutSentence(forms, this.#pieces.sizes(forms), LONGEST_STRETCH);
    const [only] = stretches;
    if (only && stretches.length === 1) return this.#parseStretch(only);
    const parsed: ParsedSentence[] = [];
    for (const stretch of stretches) parsed.push(await this.#parseRepeated(stretch));
    return joined(parsed);
  }

  /** Equal words read equally, so a stretch that was read just before isn't read again. */
  async #parseRepeated(forms: readonly string[]): Promise<ParsedSentence> {
    const key = forms.join('\n');
    const known = this.#kept.get(key);
    if (known) return known;
    const parsed = await this.#parseStretch(forms);
    if (this.#kept.size >= KEPT_STRETCHES) this.#kept.clear();
    this.#kept.set(key, parsed);
    return parsed;
  }

  async #parseStretch(forms: readonly string[]): Promise<ParsedSentence> {
    const { ids, cases, firsts } = this.#pieces.ofWords(forms);
    const results = await this.#session.run({ pieces: integers(ids), cases: integers(cases), firsts: integers(firsts) });
    const rows = (name: string) => rowsOf(floatsOf(results, name), forms.length);
    const names = bestSpans(rows('names'), this.#labels.names);
    const { words, likelihoods } = this.#wordsOf(forms, names, results);
    const vector = floatsOf(results, 'vector');
    const pieces = floatsOf(results, 'contexts');
    const vectorOf = (word: number) => meanOf(pieces, firsts[word] ?? 0, firsts[word + 1] ?? ids.length - 1);
    const events = rows('events').flatMap((row, word) => this.#eventOf(row, word));
    return {
      words,
      likelihoods,
      names,
      events: events.map((event) =>
        isTyped(words, event) ? { ...event, context: eventContext(words, forms, event.word, vectorOf, vector) } : event,
      ),
      nameKinds: nameKindsOf(forms, vectorOf),
      vector,
    };
  }

  /** The mean of the contexts of each word's pieces: 384 numbers a word. For training what reads them. */
  async contexts(forms: readonly string[]): Promise<Float32Array[]> {
    const { ids, cases, firsts } = this.#pieces.ofWords(forms);
    const results = await this.#session.run({ pieces: integers(ids), cases: integers(cases), firsts: integers(firsts) });
    const pieces = floatsOf(results, 'contexts');
    return forms.map((_, word) => meanOf(pieces, firsts[word] ?? 0, firsts[word + 1] ?? ids.length - 1));
  }

  #wordsOf(
    forms: readonly string[],
    names: readonly TaggedSpan[],
    results: InferenceSession.ReturnType,
  ): Pick<ParsedSentence, 'words' | 'likelihoods'> {
    const [upos, feats, lemmas] = ['upos', 'feats', 'lemma'].map((name) => integersOf(results, name));
    const tagged = forms.map((form, index) => {
      const features = told(this.#labels.feats, feats, index);
      return {
        lemma: applyLemmaScript(form, told(this.#labels.lemma, lemmas, index)),
        upos: told(this.#labels.upos, upos, index),
        ...(features === '_' ? {} : { feats: features }),
      };
    });
    const [arcs, relations] = [floatsOf(results, 'arcs'), floatsOf(results, 'rels')];
    const { heads, deprels, likelihoods } = settledTree(
      tagged.map((word, index) => ({
        form: forms[index] ?? '',
        upos: word.upos,
        feats: word.feats ?? '',
        name: names.find(({ first, last }) => first <= index && index <= last)?.kind,
      })),
      new ParseScores({ words: forms.length, arcs, relations, kinds: this.#labels.deprel }),
    );
    const words = tagged.map((word, index) => ({ ...word, head: heads[index] ?? 0, deprel: deprels[index] ?? '_' }));
    return { words, likelihoods };
  }

  /** The likeliest way in which the word tells an event, with the likelihood that it tells one at all. */
  #eventOf(row: Float32Array, word: number): ParsedEvent[] {
    const likely = shares(row);
    const score = likely.reduce((sum, share, column) => (this.#labels.events[column] === undefined ? sum : sum + share), 0);
    if (score < LEAST_EVENT) return [];
    const best = this.#labels.events.reduce<number | undefined>(
      (found, label, column) => (label !== undefined && (found === undefined || (likely[column] ?? 0) > (likely[found] ?? 0)) ? column : found),
      undefined,
    );
    const label = this.#labels.events[best ?? 0];
    return label === undefined ? [] : [{ word, ...label, score }];
  }
}

function isTyped(words: readonly ParsedWord[], { word, score }: ParsedEvent): boolean {
  return score >= LIKELY_EVENT && ['VERB', 'NOUN'].includes(words[word]?.upos ?? '');
}

function nameKindsOf(forms: readonly string[], vectorOf: (word: number) => Float32Array): Float32Array {
  const kinds = new Float32Array(forms.length * KIND_SCORES);
  for (const [word, form] of forms.entries()) if (/^\p{Lu}/u.test(form)) kinds.set(kindScoresOf(vectorOf(word)), word * KIND_SCORES);
  return kinds;
}
