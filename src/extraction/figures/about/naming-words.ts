import { contains } from '../../../model/index.ts';
import { childrenBy, extentOf, leftEdge, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isInNameOfCrude } from '../measures/crude.ts';
import { PLAIN_ADJECTIVES } from '../measures/measure-nouns.ts';
import { isMeasureUnit, type Site } from '../site.ts';

export function wordsOf(site: Site, noun: number, counted: boolean): number[] {
  const kept: number[] = [];
  // of the counted only what stands behind its number: "(820 miles) with [96 sailors]"
  const edge = leftEdge(site.tree, noun);
  const owners = childrenBy(site.tree, noun, 'nmod:poss').map((owner) => extentOf(site.tree, owner));
  const isOwner = (token: number): boolean => owners.some(({ first, last }) => first <= token && token <= last);
  for (let token = counted && noun <= site.last ? Math.max(edge, site.first) : edge; token < noun; token++)
    if (!isOwner(token) && (isNaming(site, token, counted) || isGrade(site, token, noun) || isRhythm(site.tree, token, noun))) kept.push(token);
  // "[large and small] islands"
  const words = [...kept, noun];
  return words.flatMap((token, index) =>
    words[index + 1] === token + 2 && /^(?:and|or)$/.test(wordAt(site.tree, token + 1)) ? [token, token + 1] : [token],
  );
}

/** "[monthly] inflation", which is another than that of the year. */
const isRhythm = (tree: Tree, index: number, noun: number): boolean =>
  /^(?:monthly|quarterly|weekly)$/.test(wordAt(tree, index)) && /^(?:inflation|growth)$/.test(lemmaOf(tree, noun));

/** "[Arabica] futures": the name of a sort of goods, where it is taken for a firm of which nothing is known; "Gazprom gas" is the firm's. */
function isGrade({ tree, at, context }: Site, index: number, noun: number): boolean {
  const token = tree.tokens[index];
  if (token && isInNameOfCrude(tree, index, noun)) return true;
  if (!token || !/^(?:crude|oil|future|gas|coffee|wheat)$/.test(lemmaOf(tree, noun)) || !isNameOfGood(tree, index)) return false;
  const named = at.mentions.filter((mention) => contains(mention, token));
  return named.every(({ entity }) => {
    const known = context.reading.entities[entity];
    return known !== undefined && /^(?:company|organisation)$/.test(known.kind) && known.country === undefined && known.key.startsWith('name:');
  });
}

const UNIT_WORDS: ReadonlySet<string> = new Set(
  'percent per cent dollar euro pound yuan ruble rouble yen ton tonne metre meter kilometre kilometer mile foot acre hectare litre liter gallon'.split(
    ' ',
  ),
);

/** "sales of the [Lumo] phone", "the [Lumo 4] battery": a name of nobody right before what it is a kind of. */
function isNameOfGood(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (!token) return false;
  if (tagOf(tree, index) === 'NUM') return tree.relation(index) === 'flat' && tree.head(index) === index - 1 && isNameOfGood(tree, index - 1);
  return (
    tagOf(tree, index) === 'PROPN' &&
    /^\p{Lu}/u.test(token.form) &&
    !/^(?:['’]s?)$/u.test(wordAt(tree, index + 1)) &&
    tree.relation(index) === 'compound'
  );
}

/** "fatty [(in a good sense)] beef". */
function isInBrackets({ tokens }: Tree, index: number): boolean {
  const open = tokens.findLastIndex(({ form }, token) => token < index && token > index - 12 && /^[()]$/.test(form));
  return tokens[open]?.form === '(' && tokens.slice(index, index + 12).some(({ form }) => form === ')');
}

/** "would buy [back] shares". */
const isParticle = (tree: Tree, index: number): boolean =>
  /^(?:back|out|off|up|down|over)$/.test(wordAt(tree, index)) && tagOf(tree, index - 1) === 'VERB';

/** "[new] exports"; but "the [current] account". */
const isPlain = (tree: Tree, index: number): boolean =>
  PLAIN_ADJECTIVES.has(wordAt(tree, index)) && !(wordAt(tree, index) === 'current' && wordAt(tree, index + 1) === 'account');

function isNaming({ tree, at, quantity }: Site, index: number, counted: boolean): boolean {
  const token = tree.tokens[index];
  const tag = tagOf(tree, index);
  if (!token || isPlain(tree, index) || UNIT_WORDS.has(wordAt(tree, index))) return false;
  if (at.mentions.some((mention) => contains(mention, token)) || at.sentence.times.some((time) => contains(time, token))) return false;
  if (contains(quantity.number, token) || isInBrackets(tree, index) || isParticle(tree, index)) return false;
  const inAmount = at.sentence.quantities.find((other) => contains(other, token));
  if (inAmount && !(inAmount.noun && contains(inAmount.noun, token) && !isMeasureUnit(inAmount.unit))) return false;
  if (tag === 'NOUN' || (!counted && isNameOfGood(tree, index))) return true;
  return (tag === 'ADJ' || (tag === 'VERB' && !counted)) && (wordAt(tree, index) === token.form || index === 0);
}
