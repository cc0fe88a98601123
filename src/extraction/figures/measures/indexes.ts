import { INDEX_NAMES } from '../../../language/quantities/index-names.ts';
import { contains, type Range } from '../../../model/index.ts';
import { childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Site } from '../site.ts';

/** Words that end the name of an index: "Straits Times [Index]", "Nikkei [average]". */
const INDEX_HEADS: ReadonlySet<string> = wordSet('index average composite');

interface Words {
  first: number;
  last: number;
}

/** The words of a share index's name, of which `token` is one: "the [Dow Jones industrial average]", "Japan's [Nikkei 225]", "[Lima 40]". */
export function indexAt({ tree, at }: Pick<Site, 'tree' | 'at'>, token: number): Words | undefined {
  if (!/^(?:PROPN|NOUN|ADJ)$/.test(tagOf(tree, token))) return undefined;
  let first = token;
  while (isNamePart(tree, first - 1) || isInside(tree, first - 1) || isMakersNumber(tree, first - 1)) first--;
  // "the [Peruvian] Lima 40 share index", "the [benchmark] index"
  while (first < token && (tagOf(tree, first) === 'ADJ' || !isCapital(tree, first))) first++;
  let last = token;
  while (isNamePart(tree, last + 1) || isNumberOfName(tree, last + 1) || isJoint(tree, last + 1)) last++;
  last = headBehind(tree, last) ?? last;
  const words = tree.tokens.slice(first, last + 1).map(({ form }) => form.toLowerCase());
  const isNumbered = last > first && tagOf(tree, last) === 'NUM' && INDEX_SIZES.has(words.at(-1) ?? '') && isTold(tree, first, last);
  const isNamed =
    words.some((word) => INDEX_NAMES.has(word)) || isNumbered || (last > first && INDEX_HEADS.has(words.at(-1) ?? '') && isCapital(tree, first));
  const isTime = at.sentence.times.some((time) => tree.tokens.slice(first, last + 1).some((word) => contains(time, word)));
  return isNamed && !isTime ? { first, last } : undefined;
}

/** How many shares make up an index that is known by name and number alone: "the Lima [40]". */
const INDEX_SIZES: ReadonlySet<string> = wordSet('20 25 30 35 40 50 60 80 100 120 150 200 225 250 300 350 400 500 600 800 1000 2000 3000');

/** "the Lima 40 [lost]": with an article before it, or before the verb that tells of it. */
function isTold(tree: Tree, first: number, last: number): boolean {
  let left = first - 1;
  // "the [small-cap] Kovar 2000", "the [broader] Lima 40"
  while (left > first - 5 && (/^(?:ADJ|NOUN)$/.test(tagOf(tree, left)) || /^[-‑]$/u.test(wordAt(tree, left)))) left--;
  return wordAt(tree, left) === 'the' && tree.relation(last) === 'flat' && /^(?:nsubj|obj|obl|conj|root|parataxis|appos)$/.test(tree.relation(first));
}

/** The word that ends the name, over what stands inside it: "Nikkei 225 [stock average]", "Dow Jones [industrial average]". */
function headBehind(tree: Tree, from: number): number | undefined {
  let token = from + 1;
  while ((INNER.test(wordAt(tree, token)) || isSector(tree, token)) && token < from + 3 && !INDEX_HEADS.has(lemmaOf(tree, token))) token++;
  return INDEX_HEADS.has(lemmaOf(tree, token)) ? token : undefined;
}

/** "Stoxx [banks] index", "Topix [property] index": the line of business between a name that is known and its last word. */
const isSector = (tree: Tree, token: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(tagOf(tree, token)) &&
  !isCapital(tree, token) &&
  INDEX_NAMES.has(wordAt(tree, token - 1)) &&
  isCapital(tree, token - 1) &&
  INDEX_HEADS.has(lemmaOf(tree, token + 1));

const INNER = /^(?:share|stock|blue-chip|all-share|equity|industrial|component|composite|general|market|price)$/;

/** "Lima [40 share] index", "LIMA[-40] index", "Standard [&] Poor[’s] 500": what a name holds before its last word. */
const isInside = (tree: Tree, token: number): boolean =>
  (tagOf(tree, token) === 'NUM' && (isCapital(tree, token - 1) || isJoint(tree, token - 1) || isMakersNumber(tree, token - 1))) ||
  isJoint(tree, token) ||
  isMakersAnd(tree, token) ||
  isHyphenOfNumber(tree, token) ||
  isSector(tree, token) ||
  INNER.test(wordAt(tree, token));

/** "LIMA[-]40", "S&P[/]ASX", "Harlow [&] Finch": between two words of a name. */
const isJoint = (tree: Tree, token: number): boolean =>
  /^[-–‑&/]$/u.test(wordAt(tree, token)) && isCapital(tree, token - 1) && (isCapital(tree, token + 1) || tagOf(tree, token + 1) === 'NUM');

/** "Harlow & Finch['s] 300 Index", "Harlow & Finch['s] 300-share index": whoever makes an index lends it the name where a number follows. */
function isMakersNumber(tree: Tree, token: number): boolean {
  if (!/^['’]s?$/u.test(wordAt(tree, token)) || tagOf(tree, token + 1) !== 'NUM') return false;
  const head = /^[-‑]$/u.test(wordAt(tree, token + 2)) && INNER.test(wordAt(tree, token + 3)) ? token + 4 : token + 2;
  return INDEX_HEADS.has(lemmaOf(tree, head));
}

/** "Harlow [and] Finch's 300 index". */
const isMakersAnd = (tree: Tree, token: number): boolean =>
  wordAt(tree, token) === 'and' && isCapital(tree, token - 1) && isCapital(tree, token + 1) && isMakersNumber(tree, token + 2);

/** "Harlow & Finch's 300[-]share index". */
const isHyphenOfNumber = (tree: Tree, token: number): boolean =>
  /^[-‑]$/u.test(wordAt(tree, token)) && tagOf(tree, token - 1) === 'NUM' && INNER.test(wordAt(tree, token + 1)) && isMakersNumber(tree, token - 2);

const isCapital = (tree: Tree, token: number): boolean => /^[\p{Lu}]/u.test(tree.tokens[token]?.form ?? '');

/** A capitalised word, with which a sentence may begin only if it is a name. */
const isNamePart = (tree: Tree, token: number): boolean =>
  isCapital(tree, token) &&
  (tagOf(tree, token) === 'PROPN' ||
    // "the [All] Ordinaries"
    (token > 0 && wordAt(tree, token) === 'all') ||
    (token > 0 && /^(?:NOUN|ADJ)$/.test(tagOf(tree, token)))) &&
  (!isPossessor(tree, token) || isMakersNumber(tree, token + 1));

const isPossessor = (tree: Tree, token: number): boolean => /^['’]s?$/u.test(wordAt(tree, token + 1));

/** "FTSE [100]". */
const isNumberOfName = (tree: Tree, token: number): boolean =>
  tagOf(tree, token) === 'NUM' &&
  /^\d+$/.test(wordAt(tree, token)) &&
  ((isFlatOn(tree, token) && tree.relation(token) === 'flat') ||
    isSize(tree, token) ||
    isMakersNumber(tree, token - 1) ||
    isNumberInside(tree, token));

/** "FTSE [100] up", "CAC [40] at"; not "Dow 30 points lower". */
const isSize = (tree: Tree, token: number): boolean =>
  INDEX_NAMES.has(wordAt(tree, token - 1)) &&
  isCapital(tree, token - 1) &&
  INDEX_SIZES.has(wordAt(tree, token)) &&
  !/^(?:points?|percent|per|%|-)$/.test(wordAt(tree, token + 1));

/** On the word before, or on the first of two with a mark: "Harlow & Finch [300]". */
const isFlatOn = (tree: Tree, token: number): boolean =>
  tree.head(token) === token - 1 || (tree.head(token) === token - 3 && isJoint(tree, token - 2));

/** "Nikkei [225] stock average": the number hangs on the last word of the name. */
const isNumberInside = (tree: Tree, token: number): boolean =>
  isCapital(tree, token - 1) && tagOf(tree, token - 1) === 'PROPN' && headBehind(tree, token) !== undefined;

/** Whether a word is part of an index's name, or says "index". */
export function isIndex(site: Pick<Site, 'tree' | 'at'>, token: number): boolean {
  return lemmaOf(site.tree, token) === 'index' || indexAt(site, token) !== undefined;
}

const TAKING_UP: ReadonlySet<string> = wordSet('index average benchmark gauge indicator measure');

/** The index that "the index", "the benchmark" takes up: the one named last, in this sentence or the two before it. */
export function indexMeant({ context, at, tree }: Site, noun: number): string | undefined {
  const isBare = childrenBy(tree, noun, 'amod', 'compound', 'nmod').length === 0 && /^(?:the|this)$/.test(wordAt(tree, noun - 1));
  if (!isBare || !TAKING_UP.has(lemmaOf(tree, noun))) return undefined;
  for (let back = 0; back <= 2; back++) {
    const ahead = context.sentences[at.index - back];
    const there = ahead?.phrases.tree;
    if (!ahead || !there) continue;
    const until: Range = { start: 0, end: (back === 0 ? tree.tokens[noun]?.start : undefined) ?? Number.MAX_SAFE_INTEGER };
    const named = there.tokens.findLastIndex((token, index) => contains(until, token) && indexAt({ tree: there, at: ahead }, index) !== undefined);
    const words = named < 0 ? undefined : indexAt({ tree: there, at: ahead }, named);
    if (words) return nameOfIndex(context.text, there, words);
  }
  return undefined;
}

/** The words of an index's name as they stand in the text. */
export function nameOfIndex(text: string, { tokens }: Tree, { first, last }: Words): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/gu, ' ');
}

/** The index that "it" stands for: the only one named in the sentence before, or earlier in this one. */
export function indexBefore({ context, at, tree }: Site, pronoun: number): string | undefined {
  const ahead = context.sentences[at.index - 1];
  const places = [
    { there: tree, sentence: at, until: pronoun },
    ...(ahead?.phrases.tree && ahead.sentence.part - at.sentence.part >= -1
      ? [{ there: ahead.phrases.tree, sentence: ahead, until: ahead.phrases.tree.tokens.length }]
      : []),
  ];
  for (const { there, sentence, until } of places) {
    const named = new Set(
      there.tokens.slice(0, until).flatMap((_, token) => {
        const words = indexAt({ tree: there, at: sentence }, token);
        return words ? [nameOfIndex(context.text, there, words)] : [];
      }),
    );
    if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  }
  return undefined;
}
