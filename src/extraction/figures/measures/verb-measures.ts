import { nounClass } from '../../../language/knowledge/nouns.ts';
import { currencyOfWord } from '../../../language/quantities/currency-names.ts';
import { contains } from '../../../model/index.ts';
import { spanOfTokens } from '../../context.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { currencyNamed } from '../change/exchange.ts';
import { isInPoints, isNoun, nounAfter, nounBefore, type Site } from '../site.ts';
import { currencyTold } from './levels.ts';
import type { Measure } from './measure.ts';
import { MASS } from './measure-nouns.ts';
import { MEASURED_OF_MONEY, MEASURED_VERBS } from './measured-verbs.ts';
import { takenAway } from './of-noun.ts';
import { outputOf } from './physical.ts';
import { thingOf } from './prices.ts';

/** "2 million barrels of [oil] a day": of what, within the amount. */
function nounInside({ tree, first, last, quantity }: Site): number | undefined {
  if (/^[A-Z]{3}/.test(quantity.unit)) return undefined;
  for (let token = first + 1; token < last; token++) if (wordAt(tree, token) === 'of' && isNoun(tree, token + 1)) return token + 1;
  return undefined;
}

/** "exported $2 million worth of [tea]": of what. */
function worthBehind({ tree, last }: Site): number | undefined {
  const worth = wordAt(tree, last + 1) === 'worth' && wordAt(tree, last + 2) === 'of' ? last + 1 : undefined;
  return worth === undefined ? undefined : childrenBy(tree, worth, 'nmod').find((kid) => kid > worth && isNoun(tree, kid));
}

/** "imported [5 million tons] of oil", "spent [$5 billion]", "[$5 billion] was spent". */
export function verbObject(site: Site): Measure | undefined {
  const { tree, verb, top, preposition } = site;
  const name = verb === undefined ? undefined : namedByVerb(site, verb);
  if (
    verb === undefined ||
    name === undefined ||
    (preposition !== '' && !isParticle(site, verb) && !isInTotal(site, verb)) ||
    currencyTold(site, verb) !== undefined ||
    isExchanged(site, verb, name) ||
    (site.quantity.unit === 'percent' && /^(?:contribution|payment|receipts|grant|need|claim|charge|funds raised)$/.test(name)) ||
    (lemmaOf(tree, verb) === 'lose' && isInPoints(site.quantity)) ||
    (TELLING.has(lemmaOf(tree, verb)) && !hasRecipient(site, verb))
  )
    return undefined;
  const direct = isInTotal(site, verb) || (tree.head(top) === verb && ['obj', 'nsubj', 'obl', 'ccomp', 'xcomp'].includes(tree.relation(top)));
  const between = site.first > verb && site.first - verb <= 4;
  if (!direct && !between) return undefined;
  if (tree.relation(top) === 'nsubj' && direct && !isPassive(tree, verb)) return undefined;
  const isOfSubject = name === 'cost' || name === 'weight';
  const subject = isOfSubject ? subjectsOf(tree, verb).at(-1) : undefined;
  const inside = isOfSubject ? undefined : nounInside(site);
  const thing = isOfSubject ? thingOf(site, subject).noun : (inside ?? worthBehind(site) ?? nounAfter(site, ['of', 'in', 'on']));
  const named =
    thing !== undefined &&
    (isOfSubject || isNoun(tree, thing)) &&
    (isOfSubject || inside !== undefined || thing === worthBehind(site) || wordAt(tree, site.last + 1) === 'of')
      ? thing
      : undefined;
  const kind = thing !== undefined && MASS.has(lemmaOf(tree, thing)) && !isOfSubject ? thing : undefined;
  const instalment = apposedPayment(site);
  if (instalment) return { rule: 'of-noun', verb, ...instalment };
  if (kind !== undefined && !/^(?:repayment|loss|write-off)$/.test(name)) return { rule: 'of-noun', noun: kind, verb, ...takenAway(tree, top) };
  // "will lose $6 million in [taxes]"
  if (kind !== undefined && name === 'loss') return { rule: 'verb', verbName: name, verb, noun: kind };
  const aim = named === undefined ? aimOf(site, verb, name) : undefined;
  if (aim) return { rule: 'verb', verb, ...aim };
  return { rule: 'verb', verbName: name, verb, ...(named === undefined ? {} : { noun: named }), ...(isOfSubject ? thingOf(site, subject) : {}) };
}

/** "The currency bought [1.2 euros]", "The dollar rose. It bought [96.3 yen]": money that is got for money is a rate, and nobody's purchase. */
function isExchanged(site: Site, verb: number, name: string): boolean {
  const { quantity, context, tree, at } = site;
  const isPlain = /^[A-Z]{3}$/.test(quantity.unit) && !/^ (?:of|worth|in)\b/u.test(context.text.slice(quantity.end, quantity.end + 8));
  if (name !== 'purchases' || !isPlain) return false;
  return subjectsOf(tree, verb).some((subject) => {
    if (/^(?:currency|greenback|sterling)$/.test(lemmaOf(tree, subject)) || currencyNamed(site, subject) !== undefined) return true;
    if (wordAt(tree, subject) !== 'it') return false;
    const told = [context.sentences[at.index - 1]?.sentence.tokens ?? [], at.sentence.tokens.slice(0, subject)].flat();
    return told.some(({ form, upos }, token) => isMoneyTold(form, upos) && told[token - 1]?.upos !== 'NUM');
  });
}

/** "the [dollar]", "the [currency]". */
const isMoneyTold = (form: string, upos: string): boolean =>
  /^(?:NOUN|PROPN)$/.test(upos) && (/^(?:currency|greenback|sterling)$/iu.test(form) || currencyOfWord(form.toLowerCase()) !== undefined);

/** "money put [into banks]": what the money is for, where a common noun tells it. */
function aimOf(site: Site, verb: number, name: string): Pick<Measure, 'elsewhere'> | undefined {
  if (name !== PUT_IN) return undefined;
  const { tree, context, at, top, last } = site;
  const kids = [verb, top, ...tree.tokens.flatMap((_, token) => (token >= site.first && token <= last ? [token] : []))].flatMap((word) =>
    childrenBy(tree, word, 'obl', 'nmod'),
  );
  const aim = kids.find((kid) => kid > last && /^(?:into|towards?)$/.test(caseOf(tree, kid)) && tagOf(tree, kid) === 'NOUN');
  const word = aim === undefined ? undefined : tree.tokens[aim];
  const isThing =
    word !== undefined && !at.sentence.times.some((time) => contains(time, word)) && !at.sentence.quantities.some((other) => contains(other, word));
  if (aim === undefined || !isThing) return undefined;
  const words = [...childrenBy(tree, aim, 'compound').filter((kid) => tagOf(tree, kid) === 'NOUN' && kid < aim), aim].map((kid) => wordAt(tree, kid));
  const span = spanOfTokens(context, at.sentence, { first: verb, last: verb });
  return { elsewhere: { span, name: `money put ${caseOf(tree, aim)} ${words.join(' ')}` } };
}

/** "fined them [a total] of $5 million". */
function isInTotal(site: Site, verb: number): boolean {
  const noun = site.preposition === 'of' ? nounBefore(site) : undefined;
  return noun !== undefined && /^(?:total|sum|average)$/.test(wordAt(site.tree, noun)) && site.tree.head(noun) === verb && noun > verb;
}

/** What is put or pumped into something, by the verb's own word. */
const PUT_IN = 'money put in';

/** "took [in] $5 million": of the verb. */
const isParticle = ({ tree, first, preposition }: Site, verb: number): boolean =>
  first === verb + 2 && PHRASAL.some(([verbal, particle]) => particle === preposition && verbal === lemmaOf(tree, verb));

/** "spending", "cost"; "put $5 billion [into] a bank" is an investment, "put it on the table" isn't. */
function namedByVerb(site: Site, verb: number): string | undefined {
  const { tree, last } = site;
  const lemma = lemmaOf(tree, verb);
  // "earned 253 points"
  if (site.quantity.unit === 'point') return undefined;
  const own = tree.tokens.flatMap((_, token) => (token >= site.first && token <= last ? [token] : []));
  const isInto = [verb, ...own].some((word) => childrenBy(tree, word, 'obl', 'nmod').some((kid) => /^(?:into|towards?)$/.test(caseOf(tree, kid))));
  const phrasal = PHRASAL.find(
    ([verbal, particle]) =>
      verbal === lemma &&
      [verb + 1, ...(particle === 'in' ? [] : [last + 1]), ...tree.children(verb)].some((kid) => kid > verb && wordAt(tree, kid) === particle),
  );
  if (phrasal) return phrasal[2];
  // "offers $700 a week to welders"
  if (lemma === 'offer' && /^[A-Z]{3}\/(?:h|week|month)$/.test(site.quantity.unit)) return 'pay offered';
  if (lemma === 'offer' && isBid(site, verb)) return 'offer';
  if (lemma === 'award' && subjectsOf(tree, verb).some((word) => /^(?:jury|court|judge|tribunal|panel|arbitrator)$/.test(lemmaOf(tree, word))))
    return 'award';
  // "$3 million was used for roads"
  if (lemma === 'use' && isPassive(tree, verb) && /^[A-Z]{3}$/.test(site.quantity.unit)) return 'spending';
  const output = outputOf(site, verb);
  if (output !== undefined) return output;
  // "consumed $3 of each fare": no goods
  if (/^(?:consume|emit|mine|harvest|pump|extract)$/.test(lemma) && /^[A-Z]{3}$/.test(site.quantity.unit) && !isInto) return undefined;
  const ofMoney = /^[A-Z]{3}$/.test(site.quantity.unit) ? MEASURED_OF_MONEY.get(lemma) : undefined;
  return (isInto ? INTO.get(lemma) : undefined) ?? MEASURED_VERBS.get(lemma) ?? ofMoney;
}

/** "offers $78 million [for a mill]": for what one may buy. */
function isBid({ tree, top }: Site, verb: number): boolean {
  const aims = [verb, top].flatMap((word) => childrenBy(tree, word, 'obl', 'nmod').filter((kid) => caseOf(tree, kid) === 'for'));
  return aims.some((aim) => BOUGHT.test(lemmaOf(tree, aim)) || nounClass(lemmaOf(tree, aim)) === 'organisation');
}

const BOUGHT = /^(?:stake|share|business|unit|arm|division|plant|mine|factory|mill|brand|asset|painting|house|property|licence|license)$/;

/** "[set] $5 million [aside]". */
const PHRASAL: readonly (readonly [verb: string, particle: string, name: string])[] = [
  ['set', 'aside', 'allocation'],
  ['put', 'aside', 'allocation'],
  ['put', 'up', 'contribution'],
  ['write', 'off', 'write-off'],
  ['wipe', 'off', 'loss'],
  ['write', 'down', 'write-down'],
  ['pay', 'out', 'payment'],
  ['pay', 'back', 'repayment'],
  ['pay', 'off', 'repayment'],
  ['pull', 'out', 'withdrawals'],
  ['hand', 'out', 'payment'],
  ['hand', 'over', 'payment'],
  ['shell', 'out', 'payment'],
  ['fork', 'out', 'payment'],
  ['chip', 'in', 'contribution'],
  ['take', 'in', 'receipts'],
  ['bring', 'in', 'receipts'],
  ['rake', 'in', 'receipts'],
  ['take', 'out', 'loans'],
  ['appeal', 'for', 'sum sought'],
  ['ask', 'for', 'sum sought'],
  ['apply', 'for', 'sum sought'],
];

/** Verbs of motion by which money is given where it goes "into" something. */
const INTO: ReadonlyMap<string, string> = new Map(
  'put pump pour plough plow sink channel funnel inject'.split(' ').map((verb) => [verb, PUT_IN] as const),
);

const PAYMENTS: ReadonlySet<string> = new Set(
  'instalment installment tranche loan grant fine subsidy dividend ransom donation bonus fee deposit'.split(' '),
);

/** "paid $58 million, the first of nine [instalments]", "paid $58 million, a [fine] for fraud". */
function apposedPayment({ tree, top, context, at }: Site): Pick<Measure, 'elsewhere'> | undefined {
  const apposed = childrenBy(tree, top, 'appos')[0];
  const noun = [apposed, ...(apposed === undefined ? [] : childrenBy(tree, apposed, 'nmod'))].find(
    (word) => word !== undefined && PAYMENTS.has(lemmaOf(tree, word)),
  );
  return noun === undefined
    ? undefined
    : { elsewhere: { span: spanOfTokens(context, at.sentence, { first: noun, last: noun }), name: lemmaOf(tree, noun) } };
}

/** Verbs by which an amount may be told as well as given: "the ministry gave $5 million as the cost". */
const TELLING: ReadonlySet<string> = new Set(['give', 'offer', 'provide']);

function hasRecipient({ tree }: Site, verb: number): boolean {
  if (lemmaOf(tree, verb) === 'offer') return true;
  return [verb, ...childrenBy(tree, verb, 'obj')].some(
    (word) =>
      childrenBy(tree, word, 'iobj').length > 0 || childrenBy(tree, word, 'obl', 'nmod').some((kid) => ['to', 'for'].includes(caseOf(tree, kid))),
  );
}
