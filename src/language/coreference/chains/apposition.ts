import type { Token } from '../../../model/index.ts';
import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';
import type { MarkableSource } from './markables.ts';

/**
 * Joins what stands together by its construction: a kind before its name ("aircraft manufacturer Orvel"), appositions, short names in brackets,
 * relative pronouns, and what a name is said to be ("Orla Venn is the chairwoman").
 */
export function joinAppositions(builder: ChainBuilder, { sentences }: MarkableSource): void {
  const bySentence = Map.groupBy(builder.markables.keys(), (index) => builder.markables[index]?.sentence ?? -1);
  for (const [number, indices] of bySentence) {
    const tokens = sentences[number]?.tokens ?? [];
    const endingAt = Map.groupBy(indices, (index) => builder.markables[index]?.to ?? -1);
    for (const index of indices) {
      const markable = builder.markables[index];
      if (!markable) continue;
      for (const other of partnersOf(markable, index, tokens, endingAt, builder)) builder.join(other, index);
    }
  }
}

type EndingAt = ReadonlyMap<number, readonly number[]>;

function partnersOf(markable: Markable, index: number, tokens: readonly Token[], endingAt: EndingAt, builder: ChainBuilder): number[] {
  const at = (to: number): number | undefined => longest(endingAt.get(to) ?? [], builder);
  if (isRelative(markable)) {
    const ahead = tokens[markable.from - 1];
    const before = ahead?.form === ',' || ahead?.upos === 'ADP' ? antecedentEnd(tokens, markable.from - 1) : markable.from;
    return list(at(before));
  }
  if (markable.form === 'pronoun') return [];
  const inner = kindBefore(markable, index, endingAt, builder);
  return [...inner, ...bracketed(markable, tokens, at), ...apposed(markable, tokens, at, builder), ...saidToBe(markable, tokens, at, builder)];
}

const list = (index: number | undefined): number[] => (index === undefined ? [] : [index]);
const isRelative = ({ form, lemma }: Markable): boolean => form === 'pronoun' && /^(?:which|that|who|whom|whose|where)$/u.test(lemma);
const antecedentEnd = (tokens: readonly Token[], at: number): number => (tokens[at - 1]?.form === ',' ? at - 1 : at);

/** Of the markables that end at a word the longest: the whole phrase. */
function longest(indices: readonly number[], builder: ChainBuilder): number | undefined {
  return indices.toSorted((a, b) => (builder.markables[a]?.from ?? 0) - (builder.markables[b]?.from ?? 0))[0];
}

/** "Spokeswoman" in "Spokeswoman Ada Venn": begins with the whole phrase and ends right before the name. */
function kindBefore(markable: Markable, index: number, endingAt: EndingAt, builder: ChainBuilder): number[] {
  if (markable.form !== 'name') return [];
  for (let to = markable.to - 1; to > markable.from; to -= 1) {
    const inner = (endingAt.get(to) ?? []).filter((other) => other !== index && builder.markables[other]?.from === markable.from);
    const found = inner.filter((other) => builder.markables[other]?.form === 'common');
    if (found.length > 0) return found;
    if (inner.length > 0 && to < markable.to - 1) return [];
  }
  return [];
}

/** "the Orvel Port Agency (OPA)" */
function bracketed(markable: Markable, tokens: readonly Token[], at: (to: number) => number | undefined): number[] {
  const isIn = tokens[markable.from - 1]?.form === '(' && tokens[markable.to]?.form === ')';
  return isIn && markable.form === 'name' && /^\p{Lu}[\p{Lu}&.]+$/u.test(tokens[markable.from]?.form ?? '') ? list(at(markable.from - 1)) : [];
}

/** "Ada Venn, the chairwoman of Orvel," or "the chairwoman of Orvel, Ada Venn,": two phrases with a comma between, one of them a name. */
function apposed(markable: Markable, tokens: readonly Token[], at: (to: number) => number | undefined, builder: ChainBuilder): number[] {
  if (tokens[markable.from - 1]?.form !== ',') return [];
  const before = at(markable.from - 1);
  const other = before === undefined ? undefined : builder.markables[before];
  if (before === undefined || !other || other.form === 'pronoun' || (other.form === markable.form && markable.determiner === undefined)) return [];
  const after = tokens[markable.to];
  if (/^(?:and|or|&)$/u.test(after?.form ?? '') || isListed(tokens, other.from)) return [];
  if (/^(?:ADP|SCONJ|VERB)$/u.test(tokens[0]?.upos ?? '') && !tokens.slice(0, other.from).some(({ form }) => form === ',') && isSubject(after))
    return [];
  if (markable.form === other.form && !/^[,.;:)—–-]$/u.test(after?.form ?? '.')) return [];
  const kind = markable.form === 'common' ? markable : other;
  const isTold = kind.determiner !== undefined || kind.class === 'person' || kind.class === 'organisation';
  return isTold && kind.number !== 'several' && markable.class !== 'time' && markable.class !== 'place' ? [before] : [];
}

const isSubject = (after: Token | undefined): boolean => /^(?:VERB|AUX|ADV)$/u.test(after?.upos ?? '');

/** A comma before the phrase as well: "Orvel, Lind, the port" */
const isListed = (tokens: readonly Token[], from: number): boolean => tokens[from - 1]?.form === ',' && from > 3;

/** "Ada Venn is the chairwoman", "has been its first director" */
function saidToBe(markable: Markable, tokens: readonly Token[], at: (to: number) => number | undefined, builder: ChainBuilder): number[] {
  if (markable.form !== 'common' || !/^(?:the|its|his|her|their)$/u.test(markable.determiner ?? '')) return [];
  let verb = markable.from - 1;
  if (!/^(?:is|was|are|were|be|been|becomes?|became)$/u.test(tokens[verb]?.form ?? '')) return [];
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[verb - 1]?.upos ?? '')) verb -= 1;
  const subject = at(verb);
  return subject !== undefined && builder.markables[subject]?.form !== 'common' ? [subject] : [];
}
