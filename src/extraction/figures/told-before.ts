import type { Span } from '../../model/index.ts';
import { type SentenceContext, spanOfTokens } from '../context.ts';
import { isPassive, lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Measure } from './measures/measure.ts';
import type { Site } from './site.ts';

/** Verbs by which somebody only tells an amount: "[named] $480 million", "[spoke] of $520 million". */
const TELLING: ReadonlySet<string> = wordSet('give name quote cite mention speak talk');

/** Nouns for an amount of money, by which the sentence or heading before may say what is told. */
const MONEY_NOUNS: ReadonlySet<string> = wordSet('cost price bill budget damage debt fee fine profit loss revenue salary');

const CURRENCY = /^[A-Z]{3}$/;

/** "What the cable [costs]", "The [cost] remains in dispute.", and then: "The ministry gave $520 million in March." */
export function toldBefore(site: Site): Measure | undefined {
  const { tree, verb, quantity, preposition, context, at } = site;
  if (verb === undefined || !CURRENCY.test(quantity.unit) || !TELLING.has(lemmaOf(tree, verb)) || isPassive(tree, verb)) return undefined;
  const isTold = preposition === '' || (preposition === 'of' && /^(?:speak|talk)$/.test(lemmaOf(tree, verb)));
  const before = context.sentences[at.index - 1];
  if (!isTold || !before || at.sentence.part - before.sentence.part > 1) return undefined;
  const ahead = onlyTells(before) ? context.sentences[at.index - 2] : before;
  const named = ahead && before.sentence.part - ahead.sentence.part <= 1 ? moneyNoun(site, ahead) : undefined;
  return named && { rule: 'level', verb, elsewhere: named };
}

/** "The contract named $480 million." */
function onlyTells({ sentence, phrases }: SentenceContext): boolean {
  return (
    sentence.quantities.length > 0 &&
    sentence.quantities.every(({ unit }) => CURRENCY.test(unit)) &&
    phrases.clauses.filter(({ link }) => link === 'main').every(({ verb }) => TELLING.has(verb.lemma))
  );
}

/** The only word for money in a sentence without an amount of its own. */
function moneyNoun({ context }: Site, before: SentenceContext): { span: Span; name: string } | undefined {
  const { tree } = before.phrases;
  if (!tree || before.sentence.quantities.length > 0) return undefined;
  const [word, other] = tree.tokens.flatMap((_, token) => (isMoneyWord(tree, token) ? [token] : []));
  if (word === undefined || other !== undefined) return undefined;
  return { span: spanOfTokens(context, before.sentence, { first: word, last: word }), name: lemmaOf(tree, word) };
}

function isMoneyWord(tree: Tree, token: number): boolean {
  if (tagOf(tree, token) === 'NOUN') return MONEY_NOUNS.has(lemmaOf(tree, token));
  return tagOf(tree, token) === 'VERB' && /^costs?$/.test(wordAt(tree, token));
}
