import { childrenBy, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Named } from '../names/name.ts';
import { cased } from '../names/name-spelling.ts';
import { isMeasured, isPlural, type Site, spanAt } from '../site.ts';

const isCapital = (tree: Tree, token: number): boolean =>
  /^\p{Lu}/u.test(tree.tokens[token]?.form ?? '') && /^(?:PROPN|NOUN)$/.test(tagOf(tree, token));

/** "[ABN Amro] was bought", "the [Galaxy Tab] costs": one of several capitalised words that stand together and are no index. */
export function isNameOfThing(tree: Tree, noun: number): boolean {
  if (!isCapital(tree, noun) || isPlural(tree, noun)) return false;
  return (isCapital(tree, noun + 1) && tree.head(noun + 1) === noun) || (noun > 1 && isCapital(tree, noun - 1) && tagOf(tree, noun) === 'PROPN');
}

/** All capitalised words that stand together there: "the Galaxy [Tab] 4" → "Galaxy Tab 4". */
export function inFull(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  if (!isMeasured(site, noun)) return undefined;
  let [first, last] = [noun, noun];
  while (isCapital(tree, first - 1)) first--;
  while (isCapital(tree, last + 1) || (tagOf(tree, last + 1) === 'NUM' && tree.relation(last + 1) === 'flat')) last++;
  const span = spanAt(site, first, last);
  return { span, name: span.exact.replace(/\s+/g, ' ') };
}

/** "[rival] Kelvar Devices": how a firm stands to another is no part of its name. */
const KIN = /^(?:rival|competitor|partner|parent|peer|fellow)$/;

/** "[Brent crude] rose", "[Gold] climbed": a name that is no actor's. */
export function properName(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  if (!isMeasured(site, noun)) return undefined;
  const words = [
    ...childrenBy(tree, noun, 'compound', 'flat', 'amod').filter((child) => Math.abs(child - noun) <= 2 && !KIN.test(wordAt(tree, child))),
    noun,
  ].toSorted((a, b) => a - b);
  const [first, last] = [words[0] ?? noun, words.at(-1) ?? noun];
  return {
    span: spanAt(site, first, last),
    name: words.map((index) => cased(site, index)).join(' '),
  };
}
