import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { nounClass } from '../../../language/knowledge/nouns.ts';
import { isVerb, type Move, type Repair, subjectsOf, verbsIn } from './repair.ts';
import { isDayName, lastBefore } from './times.ts';

const SPATIAL = /^(?:in|at|near|outside|inside|around|off)$/;

/** "On Monday [in Oslo], Macron …": where something is done is told of the deed, and not of its day. */
export const placeOfDay: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const day = tree.head(token);
    const isBehindDay = tree.relation(token) === 'nmod' && day >= 0 && day < token && isDay(tree, day);
    const verb = isBehindDay && tree.relation(day) === 'obl' ? tree.head(day) : -1;
    return verb >= 0 && isVerb(tree, verb) && isPlace(tree, token) ? [{ token, head: verb, deprel: 'obl' }] : [];
  });

/** "toured Ghana on 3 March and [Benin] on 9 April", "went to Ghana and [to Benin]": a place is joined to the place before, to no day and to no verb. */
export const placeJoinedToDay: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const head = tree.head(token);
    if (tree.relation(token) !== 'conj' || head < 0 || tree.tokens[token]?.upos !== 'PROPN' || isDay(tree, token)) return [];
    const to = childrenBy(tree, token, 'mark').find((mark) => mark === token - 1 && wordAt(tree, mark) === 'to');
    const isOfDay = isDay(tree, head) && tree.relation(head) === 'obl';
    const verb = isOfDay ? tree.head(head) : to !== undefined && isVerb(tree, head) ? head : -1;
    const place = childrenBy(tree, verb, 'obj', 'obl').findLast(
      (other) => other > verb && other < token && tree.tokens[other]?.upos === 'PROPN' && !isDay(tree, other),
    );
    // "flew to Lima on Friday and Ada Holm on Saturday"
    if (verb < 0 || place === undefined || caseOf(tree, place) !== (to === undefined ? caseOf(tree, token) : 'to')) return [];
    const days = childrenBy(tree, token, 'obl', 'nmod').filter((child) => child > token && isDay(tree, child));
    return [
      { token, head: place, deprel: 'conj' },
      ...(to === undefined ? [] : [{ token: to, head: token, deprel: 'case' }]),
      ...days.map((day) => ({ token: day, head: verb, deprel: 'obl' })),
    ];
  });

function caseOf(tree: Tree, token: number): string | undefined {
  return childrenBy(tree, token, 'case').map((mark) => wordAt(tree, mark))[0];
}

/** "on Monday", "on 3 May". */
function isDay(tree: Tree, token: number): boolean {
  const months = tree.tokens[token]?.upos === 'NUM' ? childrenBy(tree, token, 'nmod', 'compound') : [];
  return [token, ...months].some((word) => isDayName(wordAt(tree, word)));
}

/** "in Oslo", "near the port of Oslo"; not "in March", "in 2019". */
function isPlace(tree: Tree, token: number): boolean {
  const { upos, lemma = '' } = tree.tokens[token] ?? {};
  const isNamed = (upos === 'PROPN' && !isDayName(wordAt(tree, token))) || (upos === 'NOUN' && nounClass(lemma) === 'place');
  return isNamed && childrenBy(tree, token, 'case').some((mark) => SPATIAL.test(wordAt(tree, mark)));
}

/** "In Oslo, [a busy port], Macron met …": what stands between commas behind the name of a place in front is set beside that name; whoever stands right before the verb is its subject. */
export const nounBesidePlace: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    for (let noun = 0; noun < verb; noun++) {
      const place = isThing(tree, noun) ? placeBefore(tree, noun) : undefined;
      const moves = place === undefined ? [] : movesOf(tree, verb, noun, place);
      if (moves.length > 0) return moves;
    }
    return [];
  });

function movesOf(tree: Tree, verb: number, noun: number, place: number): Move[] {
  const isBeside = tree.relation(noun) === 'appos' && tree.head(noun) === place;
  if (!isBeside && !(tree.head(noun) === verb && ASTRAY.has(tree.relation(noun)))) return [];
  const others = subjectsOf(tree, verb).filter((token) => token !== noun);
  const inside = childrenBy(tree, noun, 'appos').find((token) => token > noun && tree.last(token) === lastBefore(tree, verb));
  const own = inside !== undefined && wordAt(tree, firstOf(tree, inside) - 1) === ',' ? inside : undefined;
  const subject = others.length > 0 ? undefined : own;
  if (subject === undefined && !others.some((token) => token > noun && token < verb && wordAt(tree, firstOf(tree, token) - 1) === ',')) return [];
  const voice = childrenBy(tree, verb, 'aux').some((token) => tree.deprel(token) === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
  return [
    ...(isBeside ? [] : [{ token: noun, head: place, deprel: 'appos' }]),
    ...(subject === undefined ? [] : [{ token: subject, head: verb, deprel: voice }]),
  ];
}

const ASTRAY: ReadonlySet<string> = new Set(['nsubj', 'obl', 'parataxis', 'dislocated']);

/** No person, whose name may stand behind: "In Oslo, a baker, Ada Holm, …"; nor a time. */
function isThing(tree: Tree, noun: number): boolean {
  const { upos, lemma = '' } = tree.tokens[noun] ?? {};
  return upos === 'NOUN' && !['person', 'time'].includes(nounClass(lemma)) && childrenBy(tree, noun, 'case').length === 0;
}

/** The name of a place behind a preposition that ends at the comma before a noun's phrase. */
function placeBefore(tree: Tree, noun: number): number | undefined {
  const comma = firstOf(tree, noun) - 1;
  if (wordAt(tree, comma) !== ',' || tree.tokens[comma - 1]?.upos !== 'PROPN') return undefined;
  const name = tree.relation(comma - 1) === 'flat' || tree.relation(comma - 1) === 'compound' ? tree.head(comma - 1) : comma - 1;
  return isPlace(tree, name) ? name : undefined;
}

/** The first word of a phrase, behind its comma. */
function firstOf(tree: Tree, token: number): number {
  return tree.first(token) + (wordAt(tree, tree.first(token)) === ',' ? 1 : 0);
}
