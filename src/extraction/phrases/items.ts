import type { Token } from '../../model/index.ts';
import { type ChunkInput, isGenitive, isParticipleModifier, nounPhraseAt } from './noun-phrases.ts';
import type { Item } from './types.ts';
import { isInfinitiveMarker, verbGroupAt } from './verb-groups.ts';
import { COMPLEMENT_VERBS, LONG_PREPOSITIONS, PREPOSITION_OR_SUBORDINATOR, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

type Mark = 'comma' | 'colon' | 'dash' | 'semicolon' | 'quote' | 'bracket' | 'stop';

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...marks('comma', ', ，'),
  ...marks('colon', ':'),
  ...marks('semicolon', ';'),
  ...marks('stop', '. ! ? …'),
  ...marks('dash', '— – -- -'),
  ...marks('bracket', '( ) [ ]'),
  ...marks('quote', '“ ” " ‘ ’ « » \' „'),
]);

function marks(kind: Mark, forms: string): [string, Mark][] {
  return forms.split(' ').map((form) => [form, kind]);
}

/** Prepositions that are tagged as verbs. */
const VERBAL_PREPOSITIONS: ReadonlySet<string> = new Set(['including', 'excluding', 'regarding', 'concerning', 'following']);

/** The sentence as a row of chunks: noun phrases, verb groups, prepositions, times, connectors and marks. Linear in its tokens. */
export function itemsOf(input: ChunkInput): Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < input.tokens.length) {
    const item = itemAt(input, i, items.at(-1));
    items.push(item);
    i = item.last + 1;
  }
  return items;
}

function itemAt(input: ChunkInput, i: number, before: Item | undefined): Item {
  const { tokens } = input;
  const token = tokens[i];
  if (!token) return { kind: 'other', first: i, last: i, word: '' };
  const mark = MARKS.get(token.form);
  if (mark && !input.closed.has(i)) return { kind: mark, first: i, last: i };
  return timeItem(input, i) ?? connectorAt(input, i, before) ?? phraseAt(input, i, before) ?? wordAt(token, i);
}

/** A time on its own: "on [Monday]"; not "[last week]’s meeting" or "the [2024] elections". */
function timeItem(input: ChunkInput, i: number): Item | undefined {
  const found = input.times.get(i);
  if (!found || isGenitive(input.tokens, found.last + 1)) return undefined;
  return { kind: 'time', first: i, last: found.last, time: found.time };
}

function connectorAt(input: ChunkInput, i: number, before: Item | undefined): Item | undefined {
  const { tokens } = input;
  const token = tokens[i];
  if (!token) return undefined;
  const word = token.form.toLowerCase();
  if (token.upos === 'CCONJ') return { kind: 'conjunction', first: i, last: i, word };
  if (input.amounts.has(i)) return undefined;
  const long = longPrepositionAt(tokens, i);
  if (long) return { kind: 'preposition', first: i, last: i + long.length - 1, word: long.join(' ') };
  if (isRelative(tokens, i, before)) return { kind: 'relative', first: i, last: i, word };
  if (word === 'that' && isComplementizer(tokens, i)) return { kind: 'subordinator', first: i, last: i, word };
  if (isInfinitiveMarker(tokens, i) && token.upos !== 'ADP') return undefined;
  if (
    SUBORDINATORS.has(word) &&
    token.upos !== 'VERB' &&
    (token.upos !== 'ADV' || word === 'when' || word === 'where') &&
    !PREPOSITION_OR_SUBORDINATOR.has(word)
  )
    return { kind: 'subordinator', first: i, last: i, word };
  if (PREPOSITION_OR_SUBORDINATOR.has(word) && (token.upos !== 'ADV' || word === 'when' || word === 'while'))
    return prepositionOrSubordinator(input, i, word);
  if ((word === 'up' || word === 'down') && input.amounts.has(i + 1)) return { kind: 'adverb', first: i, last: i, word };
  if (VERBAL_PREPOSITIONS.has(word) && (word !== 'following' || before === undefined || before.kind === 'comma'))
    return { kind: 'preposition', first: i, last: i, word };
  if (PREPOSITIONS.has(word) && (token.upos === 'ADP' || token.upos === 'SCONJ' || token.upos === 'PART'))
    return { kind: 'preposition', first: i, last: i, word };
  return undefined;
}

/** "told the agency [that] in five years …": also where it is tagged as a pronoun, before what can't follow one. */
function isComplementizer(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.upos === 'SCONJ') return true;
  if (i === 0 || next === undefined) return false;
  if (COMPLEMENT_VERBS.has(tokens[i - 1]?.lemma.toLowerCase() ?? '') && tokens[i - 1]?.upos === 'VERB')
    return next.upos !== 'AUX' && next.upos !== 'PUNCT';
  if (token?.upos === 'PRON') return ['ADP', 'DET', 'PRON', 'PROPN', 'ADJ', 'NOUN', 'NUM'].includes(next.upos);
  return token?.upos === 'DET' && ['ADP', 'DET', 'PRON', 'PROPN'].includes(next.upos);
}

/** "after [she left]" opens a clause, "after [the talks]" and "after [leaving]" do not. */
function prepositionOrSubordinator(input: ChunkInput, i: number, word: string): Item {
  let noun = nounPhraseAt(input, i + 1);
  let next = (noun?.last ?? i) + 1;
  while (noun && input.tokens[next]?.upos === 'CCONJ') {
    noun = nounPhraseAt(input, next + 1);
    next = (noun?.last ?? next) + 1;
  }
  while (input.tokens[next]?.upos === 'ADV') next++;
  const verb = noun ? verbGroupAt(input.tokens, next) : undefined;
  const opens = verb !== undefined && verb.form === 'finite' && !input.times.has(i + 1);
  return { kind: opens ? 'subordinator' : 'preposition', first: i, last: i, word };
}

function longPrepositionAt(tokens: readonly Token[], i: number): readonly string[] | undefined {
  const words = LONG_PREPOSITIONS.find((candidate) => candidate.every((word, k) => tokens[i + k]?.form.toLowerCase() === word));
  return words && words.at(-1) === 'to' && isInfinitiveMarker(tokens, i + words.length - 1) ? undefined : words;
}

/** "the minister, [who] hosted …", "the plan [that] was made". */
function isRelative(tokens: readonly Token[], i: number, before: Item | undefined): boolean {
  const word = tokens[i]?.form.toLowerCase() ?? '';
  if (!RELATIVES.has(word) || !before) return false;
  const afterNoun =
    before.kind === 'noun' || before.kind === 'comma' || before.kind === 'time' || before.kind === 'preposition' || before.kind === 'dash';
  if (!afterNoun) return false;
  if (word !== 'that') return true;
  const next = tokens[i + 1];
  return before.kind === 'noun' && next !== undefined && (next.upos === 'AUX' || next.upos === 'VERB');
}

function phraseAt(input: ChunkInput, i: number, before: Item | undefined): Item | undefined {
  const { tokens } = input;
  if (before?.kind === 'preposition' && tokens[i]?.upos === 'VERB' && !/ing$/i.test(tokens[i]?.form ?? '') && isParticipleModifier(tokens, i, true)) {
    const noun = nounPhraseAt(input, i, true);
    if (noun) return { kind: 'noun', first: noun.first, last: noun.last, noun };
  }
  const verb =
    (tokens[i]?.upos === 'VERB' || tokens[i]?.upos === 'AUX' || isInfinitiveMarker(tokens, i)) && !input.closed.has(i)
      ? verbGroupAt(tokens, i)
      : undefined;
  if (verb) return { kind: 'verb', first: verb.first, last: verb.last, verb };
  const noun = nounPhraseAt(input, i);
  if (noun) return { kind: 'noun', first: noun.first, last: noun.last, noun };
  return undefined;
}

function wordAt(token: Token, i: number): Item {
  if (token.upos === 'ADV' || token.upos === 'PART') return { kind: 'adverb', first: i, last: i, word: token.form.toLowerCase() };
  return { kind: 'other', first: i, last: i, word: token.form.toLowerCase() };
}
