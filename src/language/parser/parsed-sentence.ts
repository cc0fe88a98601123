import type { Certainty } from '../../model/index.ts';
import type { TaggedSpan } from './tag-spans.ts';

/** A word of a parsed sentence; `head` counts from 1, 0 is the root. */
export interface ParsedWord {
  lemma: string;
  upos: string;
  feats?: string;
  head: number;
  deprel: string;
}

/** A word (from 0) that tells an event, how it is told, and how likely that is (0 to 1). */
export interface ParsedEvent {
  word: number;
  certainty: Certainty;
  polarity: 'pos' | 'neg' | 'underspecified';
  score: number;
  /** What the encoder says of the word and its arguments (`eventContext`); of a verb or noun that rather tells an event than not. */
  context?: Float32Array;
}

/** What the model says of one sentence. */
export interface ParsedSentence {
  words: ParsedWord[];
  /** How likely each word hangs where it does in its relation, from 0 to 1. */
  likelihoods: Float32Array;
  names: TaggedSpan[];
  events: ParsedEvent[];
  /** For each word, what its context says of the kind of name that it belongs to, as `kindScoresOf` gives it; noughts where it doesn't begin with a capital. */
  nameKinds: Float32Array;
  /** 384 numbers; sentences of like meaning have vectors of like direction. */
  vector: Float32Array;
}

/** Several stretches as one sentence. */
export function joined(stretches: readonly ParsedSentence[]): ParsedSentence {
  const likelihoods = Float32Array.from(stretches.flatMap((stretch) => [...stretch.likelihoods]));
  const nameKinds = Float32Array.from(stretches.flatMap((stretch) => [...stretch.nameKinds]));
  const whole: ParsedSentence = {
    words: [],
    likelihoods,
    names: [],
    events: [],
    nameKinds,
    vector: new Float32Array(stretches[0]?.vector.length ?? 0),
  };
  const total = stretches.reduce((sum, { words }) => sum + words.length, 0);
  const root = 1 + (stretches[0]?.words.findIndex(({ head }) => head === 0) ?? 0);
  for (const { words, names, events, vector } of stretches) {
    const shift = whole.words.length;
    const hung = (word: ParsedWord): ParsedWord =>
      word.head === 0 && shift > 0 ? { ...word, head: root, deprel: 'parataxis' } : { ...word, head: word.head && word.head + shift };
    whole.words.push(...words.map(hung));
    whole.names.push(...names.map((name) => ({ ...name, first: name.first + shift, last: name.last + shift })));
    whole.events.push(...events.map((event) => ({ ...event, word: event.word + shift })));
    for (const [index, value] of vector.entries()) whole.vector[index] = (whole.vector[index] ?? 0) + (value * words.length) / total;
  }
  return whole;
}
