import { lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { isNoun, type Site } from './site.ts';

/** Nouns for what somebody foresees or wants, which say little alone. */
const FORECAST = /^(?:forecast|projection|outlook|guidance|estimate|target|goal)$/;

export const isForecast = (tree: Tree, noun: number): boolean => FORECAST.test(lemmaOf(tree, noun));

/** "cut its forecast [for annual profit] to $5 million": whatever the tree hangs it on. */
export function foreseenThing(site: Site, noun: number): string {
  const { tree } = site;
  let end = noun + 2;
  while (/^(?:ADJ|NOUN|PRON|DET|PUNCT)$/.test(tagOf(tree, end)) && end < noun + 8 && !/^[,.;:()]$/.test(wordAt(tree, end))) end++;
  const [first, last] = [tree.tokens[noun + 2], tree.tokens[end - 1]];
  const isTold = /^(?:for|of)$/.test(wordAt(tree, noun + 1)) && end > noun + 2 && isNoun(tree, end - 1) && first !== undefined && last !== undefined;
  if (!isTold || site.at.sentence.times.some((time) => time.edtf !== undefined && time.start < last.end && first.start < time.end)) return '';
  const words = site.context.text.slice(first.start, last.end).replace(/^(?:the|its|their|an?) /u, '');
  return ` ${wordAt(tree, noun + 1)} ${words}`;
}
