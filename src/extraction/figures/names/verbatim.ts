import { contains, type Range } from '../../../model/index.ts';
import { tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Site } from '../site.ts';

/** Marks behind which another thought begins. */
const ENDS = /^(?:[,;:()[\]—–"“”-]|--|\.{1,3})$/u;

/** Adverbs of time and stress that tell nothing of the thing. */
const SLIGHT = wordSet(
  'now currently still today then also already once only just even yet further however reportedly again recently actually really',
);

/** What may not end a phrase that was cut. */
const LEADING = /^(?:ADP|DET|CCONJ|SCONJ|PART|AUX|PUNCT)$/;

/** Longer phrases can't be read at a glance. */
const MOST_WORDS = 12;

/**
 * The words of these tokens, which are in the order of the text, up to a mark that ends the thought; without articles, times and slight adverbs. Undefined where nothing is
 * left, where they are too many, where a pronoun among them points to what stands elsewhere ("to fund [it]"), or where the head fell away.
 */
export function verbatim(site: Site, tokens: readonly number[], head?: number): string | undefined {
  const { tree } = site;
  const kept = untilMark(site, tokens).filter((token) => isTelling(site, token));
  while (kept.length > 0 && LEADING.test(tagOf(tree, kept.at(-1) ?? -1)) && !isStranded(site, kept.at(-1) ?? -1)) kept.pop();
  if (kept.length === 0 || kept.length > MOST_WORDS || kept.some((token) => isPointing(site, token))) return undefined;
  if (head !== undefined && !kept.includes(head)) return undefined;
  // "at [what] is their largest fair": a clause within the clause, of which a part fell away
  if (kept.some((token) => /^(?:PRON|DET)$/.test(tagOf(tree, token)) && /^(?:what|whatever|whoever|whom|whose)$/.test(wordAt(tree, token))))
    return undefined;
  return kept.map((token, place) => `${spelt(site, token)}${isApart(tree.tokens, token, kept[place + 1]) ? ' ' : ''}`).join('');
}

/** The first word of a sentence loses its capital where it is no name. */
function spelt({ tree, at }: Site, token: number): string {
  const word = tree.tokens[token];
  const isName = word !== undefined && at.mentions.some((mention) => contains(mention, word));
  return token === 0 && !isName && tagOf(tree, token) !== 'PROPN' ? wordAt(tree, token) : (word?.form ?? '');
}

const isApart = (words: readonly Range[], token: number, next: number | undefined): boolean =>
  next !== undefined && (words[next]?.start ?? 0) > (words[token]?.end ?? 0);

/** Up to a mark, which may stand between two of the words. */
function untilMark({ tree }: Site, tokens: readonly number[]): number[] {
  const isEnd = (token: number): boolean => ENDS.test(tree.tokens[token]?.form ?? '') && !isWithinWord(tree.tokens, token);
  const kept: number[] = [];
  for (const token of tokens) {
    const before = kept.at(-1);
    if (isEnd(token)) break;
    if (before !== undefined && token - before < 30 && tree.tokens.slice(before + 1, token).some((_, place) => isEnd(before + 1 + place))) break;
    kept.push(token);
  }
  return kept;
}

/** "a two[-]storey house". */
function isWithinWord(words: readonly Range[], token: number): boolean {
  const [before, word, after] = [words[token - 1], words[token], words[token + 1]];
  return before !== undefined && word !== undefined && after !== undefined && before.end === word.start && word.end === after.start;
}

function isTelling({ tree, at }: Site, token: number): boolean {
  const word = tree.tokens[token];
  // "at $25 [a] game"
  const isRate = /^an?$/i.test(word?.form ?? '') && /^(?:NUM|SYM)$/.test(tagOf(tree, token - 1));
  if (
    !word ||
    (!isRate && /^(?:an?|the)$/i.test(word.form)) ||
    (tagOf(tree, token) === 'ADV' && (SLIGHT.has(word.form.toLowerCase()) || /^(?:there|here)$/i.test(word.form)))
  )
    return false;
  return !at.sentence.times.some((time) => contains(time, word));
}

/** "a sum to live [on]", "plants that were set [up]". */
const isStranded = ({ tree }: Site, token: number): boolean => tagOf(tree, token) === 'ADP' && !['case', 'mark', 'cc'].includes(tree.relation(token));

/** Whether a word takes up what stands elsewhere: "to fund [it]", "by [that] date". */
export function isPointing({ tree }: Site, token: number): boolean {
  const tag = tagOf(tree, token);
  // "the present [one]"
  if (/^ones?$/.test(wordAt(tree, token)) && /^(?:NOUN|PRON)$/.test(tag)) return true;
  if (tag === 'DET') return /^(?:this|that|these|those|such)$/.test(wordAt(tree, token));
  if (tag !== 'PRON' || tree.relation(token) === 'nmod:poss' || tree.deprel(token) === 'nmod:poss') return false;
  return /^(?:it|them|him|her|they|he|she|we|us|i|me|you|this|these|those)$/.test(wordAt(tree, token));
}
