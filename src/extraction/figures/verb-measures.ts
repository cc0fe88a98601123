import { spanOfTokens } from '../context.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, wordAt } from '../phrases/index.ts';
import { currencyTold } from './levels.ts';
import type { Measure } from './measure.ts';
import { outputOf } from './physical.ts';
import { thingOf } from './prices.ts';
import { isNoun, nounAfter, type Site } from './site.ts';
import { MASS, MEASURED_VERBS } from './words.ts';

/** "imported [5 million tons] of oil", "spent [$5 billion]", "[$5 billion] was spent". */
export function verbObject(site: Site): Measure | undefined {
  const { tree, verb, top, preposition } = site;
  const name = verb === undefined ? undefined : namedByVerb(site, verb);
  if (
    verb === undefined ||
    name === undefined ||
    (preposition !== '' && !isParticle(site, verb)) ||
    currencyTold(site, verb) !== undefined ||
    (lemmaOf(tree, verb) === 'lose' && (site.quantity.unit === 'percent' || site.quantity.unit.endsWith('point'))) ||
    (TELLING.has(lemmaOf(tree, verb)) && !hasRecipient(site, verb))
  )
    return undefined;
  const direct = tree.head(top) === verb && ['obj', 'nsubj', 'obl', 'ccomp', 'xcomp'].includes(tree.relation(top));
  const between = site.first > verb && site.first - verb <= 4;
  if (!direct && !between) return undefined;
  if (tree.relation(top) === 'nsubj' && direct && !isPassive(tree, verb)) return undefined;
  const isOfSubject = name === 'cost' || name === 'weight';
  const subject = isOfSubject ? subjectsOf(tree, verb).at(-1) : undefined;
  const thing = isOfSubject ? thingOf(site, subject).noun : nounAfter(site, ['of', 'in', 'on']);
  const named =
    thing !== undefined && (isOfSubject || isNoun(tree, thing)) && (isOfSubject || wordAt(tree, site.last + 1) === 'of') ? thing : undefined;
  const kind = thing !== undefined && MASS.has(lemmaOf(tree, thing)) && !isOfSubject ? thing : undefined;
  const instalment = apposedPayment(site);
  if (instalment) return { rule: 'of-noun', verb, ...instalment };
  if (kind !== undefined) return { rule: 'of-noun', noun: kind, verb };
  return { rule: 'verb', verbName: name, verb, ...(named === undefined ? {} : { noun: named }), ...(isOfSubject ? thingOf(site, subject) : {}) };
}

/** "took [in] $5 million": of the verb. */
const isParticle = ({ tree, first, preposition }: Site, verb: number): boolean =>
  first === verb + 2 && PHRASAL.some(([verbal, particle]) => particle === preposition && verbal === lemmaOf(tree, verb));

/** "spending", "cost"; "put $5 billion [into] a bank" is an investment, "put it on the table" isn't. */
function namedByVerb(site: Site, verb: number): string | undefined {
  const { tree, last } = site;
  const lemma = lemmaOf(tree, verb);
  const isInto = childrenBy(tree, verb, 'obl').some((kid) => /^(?:into|towards?)$/.test(caseOf(tree, kid)));
  const phrasal = PHRASAL.find(
    ([verbal, particle]) =>
      verbal === lemma &&
      [verb + 1, ...(particle === 'in' ? [] : [last + 1]), ...tree.children(verb)].some((kid) => kid > verb && wordAt(tree, kid) === particle),
  );
  if (phrasal) return phrasal[2];
  const output = outputOf(site, verb);
  if (output !== undefined) return output;
  return (isInto ? INTO.get(lemma) : undefined) ?? MEASURED_VERBS.get(lemma);
}

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
];

/** Verbs of motion by which money is given where it goes "into" something. */
const INTO: ReadonlyMap<string, string> = new Map(
  'put pump pour plough plow sink channel funnel inject'.split(' ').map((verb) => [verb, 'investment'] as const),
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
