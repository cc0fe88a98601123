import type { Sentence, TimeExpression, Token } from '../../model/index.ts';
import type { NounPhrase, TokenRange } from './types.ts';
import { POSSESSIVES } from './words.ts';

/** What the chunker knows of a sentence beside its tokens. */
export interface ChunkInput {
  sentence: Sentence;
  tokens: readonly Token[];
  /** First token → a name or nominal whose words stay together ("the president of the Commission, Jane Doe"), with its head. */
  closed: ReadonlyMap<number, TokenRange & { head: number }>;
  /** First token → time expression and its last token. */
  times: ReadonlyMap<number, { last: number; time: TimeExpression }>;
  /** First token → last token of an amount: "more than 280 entities". */
  amounts: ReadonlyMap<number, number>;
}

const NOMINAL = new Set(['NOUN', 'PROPN']);
const GENITIVE = new Set(["'s", '’s', "'", '’']);
const GLUE = new Set(['-', '–', '‑', '/']);
const OPENING = new Set(['“', '"', '‘', '«', "'"]);
const CLOSING = new Set(['”', '"', '’', '»', "'"]);
const MAX_TERM = 8;
const NO = /^(?:no|neither|none|nobody)$/i;

/** The noun phrase that begins at token `at`, with its possessors ("China’s foreign minister"); undefined where none begins. */
export function nounPhraseAt(input: ChunkInput, at: number, afterPreposition = false): NounPhrase | undefined {
  let phrase = basePhraseAt(input, at, afterPreposition);
  while (phrase && isGenitive(input.tokens, phrase.last + 1)) {
    const possessed = basePhraseAt(input, phrase.last + 2, true);
    if (!possessed) return { ...phrase, last: phrase.last + 1 };
    phrase = { ...possessed, first: phrase.first, possessor: possessed.possessor ?? phrase };
  }
  return phrase;
}

export function isGenitive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && GENITIVE.has(token.form) && (token.upos === 'PART' || token.form.length === 2) && token.upos !== 'AUX';
}

/** Determiner, modifiers and head, without a genitive after it. */
function basePhraseAt(input: ChunkInput, at: number, begun = false): NounPhrase | undefined {
  const { tokens } = input;
  const state = { i: at, head: -1, inside: begun, last: -1 };
  let possessor: NounPhrase | undefined;
  let time: TimeExpression | undefined;
  const first = tokens[at];
  if (!first) return undefined;
  const whole = input.closed.get(at);
  if (whole && !goesOn(input, whole.last + 1)) return { ...whole, closed: true, lemma: lemmaAt(tokens, whole.head) };
  if (isPossessive(tokens, at)) {
    possessor = wordAlone(tokens, at);
    state.inside = true;
    state.i++;
  } else if (first.upos === 'PRON') return wordAlone(tokens, at);
  else if (first.upos === 'DET') {
    state.inside = true;
    state.last = at;
    state.i++;
  }
  while (state.i < tokens.length) {
    const step = nextWord(input, state.i, state.inside, state.head);
    if (!step) break;
    if (step.head !== undefined) state.head = step.head;
    if (step.time) time = step.time;
    state.last = step.last;
    state.inside = true;
    state.i = step.last + 1;
    if (step.closes) break;
  }
  const head = state.head >= 0 ? state.head : headless(tokens, at, state.last);
  if (head === undefined) return undefined;
  const last = state.head >= 0 ? Math.max(state.head, head) : head;
  return {
    first: at,
    last,
    head,
    lemma: lemmaAt(tokens, head),
    closed: false,
    ...(NO.test(first.form) ? { negative: true } : {}),
    ...(possessor ? { possessor } : {}),
    ...(time ? { time } : {}),
  };
}

interface Step {
  last: number;
  head?: number;
  time?: TimeExpression;
  closes?: boolean;
}

/** The next word of a base noun phrase, or several that stay together. */
function nextWord(input: ChunkInput, i: number, inside: boolean, head: number): Step | undefined {
  const { tokens } = input;
  const token = tokens[i];
  if (!token) return undefined;
  const whole = input.closed.get(i);
  if (whole && head < 0) {
    return { last: whole.last, head: whole.head, closes: !goesOn(input, whole.last + 1) };
  }
  const amount = input.amounts.get(i);
  if (amount !== undefined && head < 0) return { last: amount, ...(NOMINAL.has(tokens[amount]?.upos ?? '') ? { head: amount } : {}) };
  const time = input.times.get(i);
  if (time) {
    const modifies = inside && head < 0 && isModified(tokens[time.last + 1]);
    return modifies ? { last: time.last, time: time.time } : undefined;
  }
  if (NOMINAL.has(token.upos)) return { last: i, head: i };
  if (GLUE.has(token.form))
    return isGlued(tokens, i) ? { last: i + 1, ...(NOMINAL.has(tokens[i + 1]?.upos ?? '') ? { head: i + 1 } : {}) } : undefined;
  if (isRank(tokens, i)) return { last: i, head: i };
  if (token.upos === 'ADJ') return head < 0 || isModified(tokens[i + 1]) ? { last: i } : undefined;
  if (head >= 0) return token.upos === 'NUM' && tokens[i - 1]?.upos === 'PROPN' ? { last: i } : undefined;
  if (token.upos === 'NUM' || token.upos === 'SYM' || token.form === '%') return { last: i };
  if (OPENING.has(token.form) && inside) return quotedTerm(tokens, i);
  if (token.upos === 'ADV') return inside && isModifier(tokens[i + 1]) ? { last: i } : undefined;
  if (token.upos === 'VERB') return isParticipleModifier(tokens, i, inside) ? { last: i } : undefined;
  if (token.upos === 'DET' && inside) return { last: i };
  if (token.upos === 'CCONJ' && inside) return coordinatedModifier(tokens, i);
  return undefined;
}

/** A name that is the modifier of what follows: "[Kenya] policy", "[China]-Russia trade". */
function goesOn(input: ChunkInput, next: number): boolean {
  const { tokens } = input;
  return NOMINAL.has(tokens[next]?.upos ?? '') || (GLUE.has(tokens[next]?.form ?? '') && isGlued(tokens, next));
}

/** "a record [high]": an adjective as the head. */
function isRank(tokens: readonly Token[], i: number): boolean {
  const form = tokens[i]?.form.toLowerCase();
  return (form === 'high' || form === 'low') && tokens[i]?.upos === 'ADJ' && tokens[i - 1]?.upos === 'NOUN' && !isModified(tokens[i + 1]);
}

/** "the political and economic ties": two adjectives before one head. */
function coordinatedModifier(tokens: readonly Token[], i: number): Step | undefined {
  const fits = tokens[i - 1]?.upos === 'ADJ' && tokens[i + 1]?.upos === 'ADJ';
  return fits ? { last: i } : undefined;
}

/** "the “no limits” partnership": a term between marks that modifies what follows. */
function quotedTerm(tokens: readonly Token[], open: number): Step | undefined {
  for (let i = open + 1; i < Math.min(tokens.length, open + MAX_TERM); i++) {
    if (!CLOSING.has(tokens[i]?.form ?? '')) continue;
    return isModified(tokens[i + 1]) ? { last: i } : undefined;
  }
  return undefined;
}

/** "a planned visit", "of [frozen] assets": a participle before its noun. */
export function isParticipleModifier(tokens: readonly Token[], i: number, inside: boolean): boolean {
  const form = tokens[i]?.form.toLowerCase() ?? '';
  return inside && /(?:ed|ing|en|wn|ght|ld)$/.test(form) && isModified(tokens[i + 1]);
}

function isModified(token: Token | undefined): boolean {
  return token !== undefined && (NOMINAL.has(token.upos) || token.upos === 'ADJ');
}

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'ADJ' || token.upos === 'VERB' || token.upos === 'NUM');
}

/** "China-Russia", "state-owned": no white space on either side of the stroke. */
function isGlued(tokens: readonly Token[], i: number): boolean {
  const [before, glue, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return before !== undefined && glue !== undefined && after !== undefined && before.end === glue.start && glue.end === after.start;
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form.toLowerCase() ?? '';
  if (!POSSESSIVES.has(form)) return false;
  const next = tokens[at + 1];
  if (form !== 'her') return next !== undefined && next.upos !== 'PUNCT';
  return next !== undefined && (isModified(next) || next.upos === 'NUM' || (next.upos === 'VERB' && isModified(tokens[at + 2])));
}

/** A head that is no noun: "the two", "both", "10". */
function headless(tokens: readonly Token[], at: number, last: number): number | undefined {
  for (let i = Math.max(at, last); i >= at; i--) {
    const upos = tokens[i]?.upos;
    if (upos === 'NUM' || upos === 'DET') return i;
  }
  return undefined;
}

function lemmaAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lemma.toLowerCase() ?? '';
}

function wordAlone(tokens: readonly Token[], at: number): NounPhrase {
  return { first: at, last: at, head: at, lemma: lemmaAt(tokens, at), closed: true };
}
