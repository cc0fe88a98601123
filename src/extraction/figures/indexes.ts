import { contains, type Range } from '../../model/index.ts';
import { childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Site } from './site.ts';

/** One word of the names by which the share indexes of the world's exchanges go. */
const INDEX_NAMES: ReadonlySet<string> = wordSet(
  'nikkei topix mothers dax mdax tecdax cac ftse footsie dow nasdaq s&p russell kospi kosdaq sensex nifty csi sse hang seng asx ordinaries nzx jse bovespa ibovespa',
  'merval tsx ibex mib aex omx smi atx wig bux rts micex moex bist stoxx egx kse psei klci taiex sti vix iseq',
);

/** Words that end the name of an index: "Straits Times [Index]", "Nikkei [average]". */
const INDEX_HEADS: ReadonlySet<string> = wordSet('index average composite');

interface Words {
  first: number;
  last: number;
}

/** The words of a share index's name, of which `token` is one: "the [Dow Jones Industrial Average]", "Japan's [Nikkei 225]". */
export function indexAt({ tree, at }: Pick<Site, 'tree' | 'at'>, token: number): Words | undefined {
  if (!/^(?:PROPN|NOUN|ADJ)$/.test(tagOf(tree, token))) return undefined;
  const isHead = lemmaOf(tree, token) === 'index';
  let first = token;
  const isPart = (left: number): boolean => isNamePart(tree, left) || (isHead && isBeforeIndex(tree, left));
  while (isPart(first - 1)) first--;
  // "the [Peruvian] Lima 40 share index"
  while (first < token && tagOf(tree, first) === 'ADJ') first++;
  let last = token;
  while (isNamePart(tree, last + 1) || isNumberOfName(tree, last + 1) || (INDEX_HEADS.has(lemmaOf(tree, last + 1)) && last + 1 > first)) last++;
  const words = tree.tokens.slice(first, last + 1).map(({ form }) => form.toLowerCase());
  const isNamed = words.some((word) => INDEX_NAMES.has(word)) || (last > first && INDEX_HEADS.has(words.at(-1) ?? '') && isCapital(tree, first));
  const isTime = at.sentence.times.some((time) => tree.tokens.slice(first, last + 1).some((word) => contains(time, word)));
  return isNamed && !isTime ? { first, last } : undefined;
}

/** "Lima [40 share] index", "LIMA[-40] index". */
const isBeforeIndex = (tree: Tree, token: number): boolean =>
  (tagOf(tree, token) === 'NUM' && tagOf(tree, token - 1) !== 'ADP') ||
  (/^[-–‑&]$/u.test(wordAt(tree, token)) && token > 0) ||
  (tagOf(tree, token) === 'NOUN' && /^(?:share|stock|blue-chip|all-share|equity)$/.test(wordAt(tree, token)));

const isCapital = (tree: Tree, token: number): boolean => /^[\p{Lu}]/u.test(tree.tokens[token]?.form ?? '');

/** A capitalised word, with which a sentence may begin only if it is a name. */
const isNamePart = (tree: Tree, token: number): boolean =>
  isCapital(tree, token) && (tagOf(tree, token) === 'PROPN' || (token > 0 && /^(?:NOUN|ADJ)$/.test(tagOf(tree, token)))) && !isPossessor(tree, token);

const isPossessor = (tree: Tree, token: number): boolean => /^['’]s?$/u.test(wordAt(tree, token + 1));

/** "FTSE [100]". */
const isNumberOfName = (tree: Tree, token: number): boolean =>
  tagOf(tree, token) === 'NUM' && tree.head(token) === token - 1 && /^\d+$/.test(wordAt(tree, token)) && tree.relation(token) === 'flat';

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
