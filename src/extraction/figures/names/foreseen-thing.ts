import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import { lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { actorsAt } from '../about/actors-at.ts';
import { DURATION_UNITS } from '../measures/measure-nouns.ts';
import { isNoun, type Site } from '../site.ts';

/** Nouns for what somebody foresees or wants, which say little alone. */
const FORECAST = verbClass('forecast');

export const isForecast = (tree: Tree, noun: number): boolean => FORECAST.has(lemmaOf(tree, noun));

const IN_PHRASE = /^(?:ADJ|NOUN|PRON|DET|PUNCT|PROPN|PART)$/;

/** The noun of what is foreseen: "cut its forecast for annual [profit] to $5 million", "a target of $5 million for Kenya's [exports]", whatever the tree hangs it on. */
export function foreseenAt(site: Site, noun: number): number | undefined {
  // "raised the deficit target to 5 percent of gross domestic [product]": a whole, and not what is foreseen
  const isWhole = site.quantity.unit === 'percent' && wordAt(site.tree, site.last + 1) === 'of';
  return behind(site, noun + 1) ?? (site.last > noun && !isWhole ? behind(site, site.last + 1) : undefined);
}

function behind({ tree, at }: Site, preposition: number): number | undefined {
  if (!/^(?:for|of)$/.test(wordAt(tree, preposition))) return undefined;
  let end = preposition + 1;
  while (IN_PHRASE.test(tagOf(tree, end)) && end < preposition + 8 && !/^[,.;:()]$/.test(wordAt(tree, end))) end++;
  const [first, last] = [tree.tokens[preposition + 1], tree.tokens[end - 1]];
  const isTold = end > preposition + 1 && isNoun(tree, end - 1) && first !== undefined && last !== undefined;
  const isTime = isTold && at.sentence.times.some((time) => time.edtf !== undefined && time.start < last.end && first.start < time.end);
  return isTold && !isTime && !DURATION_UNITS.has(lemmaOf(tree, end - 1)) ? end - 1 : undefined;
}

/** The words of it, without whose it is: "annual profit", "exports", "euro zone growth"; of "Orvel profit" the profit, where Orvel is told as somebody. */
export function foreseenWords(site: Site, thing: number): string {
  const { tree, context } = site;
  // "the [euro] zone", which begins with no capital as names of somebody do
  const isNaming = (word: number): boolean =>
    tagOf(tree, word) === 'PROPN' && (!/^\p{Lu}/u.test(tree.tokens[word]?.form ?? '') || actorsAt(site, word, 'of').length === 0);
  let first = thing;
  while ((/^(?:ADJ|NOUN|PUNCT)$/.test(tagOf(tree, first - 1)) || isNaming(first - 1)) && !/^[,.;:()]$/.test(wordAt(tree, first - 1))) first--;
  return context.text.slice(tree.tokens[first]?.start ?? 0, tree.tokens[thing]?.end ?? 0);
}
