import { isSharedCurrency } from '../../language/quantities/currency-names.ts';
import { isMeasureSymbol } from '../../language/quantities/units.ts';
import { contains, type Quantity, type Span } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import {
  type Clause,
  caseOf,
  childrenBy,
  lemmaOf,
  predicateOf,
  subjectsOf,
  type Tree,
  tagOf,
  tokensWithin,
  topOf,
  wordAt,
} from '../phrases/index.ts';
import { currencyNamed } from './change/exchange.ts';
import { indexAt } from './measures/indexes.ts';

/** Where an amount stands: its words, the word on which they hang, and the verb above. */
export interface Site {
  context: ReportContext;
  at: SentenceContext;
  tree: Tree;
  quantity: Quantity;
  first: number;
  last: number;
  /** The word of the amount by which it hangs in the tree: "$", "percent", the counted noun. */
  top: number;
  /** The preposition right before: "rose [to] $5 billion". */
  preposition: string;
  /** The predicate above. */
  verb: number | undefined;
}

const MONEY = /^[A-Z]{3}(?:\/.*)?$/;

/** Whether a unit is money, a share or a measure, and no counted noun. */
export const isMeasureUnit = (unit: string): boolean =>
  MONEY.test(unit) || unit.startsWith('percent') || isMeasureSymbol(unit) || isSharedCurrency(unit);

/** "5 percent", "2 percentage points", "300 points": of what the amount itself doesn't say. */
export const isInPoints = ({ unit }: Quantity): boolean => unit === 'percent' || unit.endsWith('point');

const UNIT_MARK = /^(?:[\p{L}]{0,3}[$€£¥]|%|percent|per|cent)$/iu;

/** Undefined where the amount holds no word of its own. */
export function siteOf(context: ReportContext, at: SentenceContext, tree: Tree, quantity: Quantity): Site | undefined {
  const tokens = tokensWithin(at.sentence, quantity);
  if (!tokens) return undefined;
  // "[exceeded] $5 billion" is read as one amount; the verb gives it
  while (tokens.first < tokens.last && tagOf(tree, tokens.first) === 'VERB') tokens.first++;
  const top = aboveInterval(tree, topOfAmount(tree, tokens.first, tokens.last), tokens.last);
  return {
    context,
    at,
    tree,
    quantity,
    ...tokens,
    top,
    preposition:
      BEYOND.exec(wordAt(tree, tokens.first))?.[0] ??
      (BETWEEN.test(wordAt(tree, tokens.first)) ? beforeBetween(tree, tokens.first) : prepositionOf(tree, tokens.first, top)),
    verb: predicateAbove(tree, top, tokens),
  };
}

/** "fell [below] $60": read as part of the amount. */
const BEYOND = /^(?:below|under|above|past|beyond)$/;

/** "gave [between] $2 million and $3 million". */
const BETWEEN = /^between$/;

/** "cut its forecast [to] between $2 million and $3 million", "a profit [of] between $2 million and $3 million". */
const beforeBetween = (tree: Tree, first: number): string => /^(?:to|of|at)$/.exec(wordAt(tree, first - 1))?.[0] ?? '';

/** The predicate above an amount; the currency in "put 3 trillion [won] into the banks" may be taken for a verb. */
function predicateAbove(tree: Tree, top: number, { first, last }: { first: number; last: number }): number | undefined {
  const verb = predicateOf(tree, top);
  return verb !== undefined && verb > first && verb <= last && tree.head(verb) >= 0 ? predicateOf(tree, tree.head(verb)) : verb;
}

/** "grew 12 percent [year]-on-year": the amount hangs on the interval. */
function aboveInterval(tree: Tree, top: number, last: number): number {
  const head = tree.head(top);
  const isInterval =
    head === last + 1 && /^(?:year|month|quarter)$/.test(lemmaOf(tree, head)) && /^[-‑]?(?:on|over)$/.test(wordAt(tree, joint(tree, head)));
  return isInterval ? head : top;
}

/** The word behind a noun and a hyphen. */
const joint = (tree: Tree, noun: number): number => (/^[-‑–]$/u.test(wordAt(tree, noun + 1)) ? noun + 2 : noun + 1);

/** "[US$] 40 billion", "47 [percent]"; else the word whose head lies outside. */
function topOfAmount(tree: Tree, first: number, last: number): number {
  for (let token = last; token >= first; token--) {
    const head = tree.head(token);
    if ((head < first || head > last) && UNIT_MARK.test(wordAt(tree, token)) && tree.relation(token) !== 'case') return token;
  }
  return topOf(tree, { first, last }) ?? last;
}

const BESIDE = new Set(['DET', 'ADJ', 'ADV', 'SYM', 'NUM']);

/** By position first, since a tree may hang it elsewhere: over "a record", "an estimated", "as much as". */
function prepositionOf(tree: Tree, first: number, top: number): string {
  let token = first - 1;
  for (let steps = 0; steps < 4 && BESIDE.has(tagOf(tree, token)) && !isParticle(tree, token); steps++) token--;
  if (tagOf(tree, token) === 'ADP' && tree.relation(token) !== 'compound') return wordAt(tree, token);
  if (tree.relation(token) === 'case' || tree.relation(token) === 'fixed') return wordAt(tree, token);
  // "fell [as] much as 3 percent": inside the amount
  const isWithin = childrenBy(tree, top, 'case').every((mark) => mark >= first && wordAt(tree, mark) === 'as');
  return token === first - 1 && !isWithin ? caseOf(tree, top) : '';
}

const isParticle = (tree: Tree, token: number): boolean => /^(?:up|down)$/.test(wordAt(tree, token));

/** The noun before "of" and the like that stands right before the amount: "a [profit] of $5 million". */
export function nounBefore({ tree, first, top, preposition }: Site): number | undefined {
  const head = tree.head(top);
  let token = first - 1;
  while (token > 0 && token > first - 6 && wordAt(tree, token) !== preposition) token--;
  const before = token - 1;
  if (wordAt(tree, token) === preposition && isNoun(tree, before)) return before;
  return head >= 0 && head < first && isNoun(tree, head) ? head : undefined;
}

/** The verb as a field, where there is one. */
export const withVerb = (verb: number | undefined): { verb?: number } => (verb === undefined ? {} : { verb });

/** The words from one token of the sentence to another. */
export const spanAt = ({ context, at }: Site, first: number, last = first): Span => spanOfTokens(context, at.sentence, { first, last });

/** Whether a token is a common noun. */
export function isNoun(tree: Tree, token: number): boolean {
  return tagOf(tree, token) === 'NOUN';
}

/** Whether a token stands in the plural. */
export const isPlural = ({ tokens }: Tree, token: number): boolean => tokens[token]?.feats?.includes('Number=Plur') === true;

/** A noun in the plural, or a name that looks like one: "the [Yankees]". */
export const namesSeveral = (tree: Tree, token: number): boolean =>
  isPlural(tree, token) || (tagOf(tree, token) === 'PROPN' && wordAt(tree, token).endsWith('s'));

/** A common noun, or a name of nobody and no place: "[Brent] crude rose", "the [Nikkei] lost". */
export function isMeasured({ tree, at, context }: Site, token: number): boolean {
  if (isNoun(tree, token)) return true;
  if (indexAt({ tree, at }, token) !== undefined || currencyNamed({ tree }, token) !== undefined) return true;
  const word = tree.tokens[token];
  if (tagOf(tree, token) !== 'PROPN' || !word || at.sentence.times.some((time) => contains(time, word))) return false;
  return !at.mentions.some((mention) => contains(mention, word) && context.reading.entities[mention.entity] !== undefined);
}

/** Of what a verb tells; where the tree gives it no subject, the measured noun or name that stands right before it: "the FTSE [100] gained". */
export function measuredSubject(site: Site, verb: number): number | undefined {
  const own = subjectsOf(site.tree, verb).at(-1);
  let token = verb - 1;
  while (token > 0 && /^(?:AUX|ADV)$/.test(tagOf(site.tree, token))) token--;
  // "the Lima 40 index [of main stocks] sinking"
  if (site.tree.relation(token) === 'nmod' && indexAt(site, site.tree.head(token)) !== undefined) token = site.tree.head(token);
  // "with [the FTSE 100] falling 3 percent"
  if (own !== undefined && !(wordAt(site.tree, verb).endsWith('ing') && own < token && indexAt(site, token) !== undefined)) return own;
  if (tagOf(site.tree, token) === 'NUM' && indexAt(site, token - 1) !== undefined) token--;
  // "its [share] of the market shrank", where the tree takes the verb for a participle
  const above = site.tree.relation(verb) === 'acl' ? site.tree.head(verb) : -1;
  if (above >= 0 && above < token && site.tree.head(token) === above && caseOf(site.tree, token) === 'of') return above;
  return token >= 0 && (isNoun(site.tree, token) || indexAt(site, token) !== undefined) ? token : undefined;
}

const INSIDE: ReadonlySet<string> = new Set(['nmod:poss', 'compound', 'amod', 'nummod', 'det']);

/** "6 billion pesos ($5 million[)] in aid": the bracket that ends the same in other money, else the last word of the amount. */
function bracketBehind({ tree, last }: Site): number {
  if (wordAt(tree, last + 1) !== '(') return last;
  const end = tree.tokens.findIndex(({ form }, token) => form === ')' && token > last);
  return end > 0 && end < last + 7 ? end : last;
}

/** What stands right behind the amount with a preposition: "40 percent of [exports]", "$5 million in [aid]". */
export function nounAfter(site: Site, prepositions: readonly string[]): number | undefined {
  const { tree, top } = site;
  const last = bracketBehind(site);
  if (!prepositions.includes(wordAt(tree, last + 1))) return undefined;
  const hung = tree.children(top).find((kid) => kid > last + 1 && tree.children(kid).includes(last + 1));
  if (hung !== undefined) return hung;
  let above = tree.head(last + 1);
  // "of the [union]'s gas": up to the noun that is meant
  while (above > last && tree.head(above) > above && INSIDE.has(tree.tokens[above]?.deprel ?? '')) above = tree.head(above);
  return above > last + 1 && above < last + 12 ? above : undefined;
}

/** The clause of a predicate, as the phrases tell it: for what is told of whether it is so. */
export function clauseOf(at: SentenceContext, tree: Tree, predicate: number | undefined): Clause | undefined {
  if (predicate === undefined) return undefined;
  const cop = tree.children(predicate).find((kid) => tree.relation(kid) === 'cop');
  return at.phrases.clauses.find(({ verb }) => verb.head === predicate || verb.head === cop);
}
