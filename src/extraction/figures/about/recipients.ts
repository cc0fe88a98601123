import { caseOf, childrenBy, lemmaOf, tagOf } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { GRANTED } from '../measures/transfer-words.ts';
import type { Site } from '../site.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';

/** "gives [Kelvar] a 9 percent stake in Orvel", "gives [Vantor] a market share of 31 percent", "will give [Tarn] a loan of $5 million": whoever gets what is measured. */
export function recipients(site: Site, { noun, rule }: Measure, verb: number): About {
  const { tree } = site;
  const isGiven = noun !== undefined && /^(?:give|hand|leave|bring|earn|grant|secure)$/.test(lemmaOf(tree, verb)) && tree.head(noun) === verb;
  if (!isGiven || tree.relation(noun) !== 'obj' || (rule !== 'inside' && rule !== 'noun-of')) return [];
  const to = GRANTED.has(lemmaOf(tree, noun)) ? 'to' : 'of';
  const getters = childrenBy(tree, verb, 'iobj', 'obj').filter((kid) => kid !== noun && kid > verb && kid < noun);
  return getters.flatMap((kid) => actorsAt(site, kid, to));
}

/** "lent [the fund] $10 billion", whatever the tree makes of it. */
const GIVING: ReadonlySet<string> = new Set(['lend', 'give', 'pay', 'owe', 'offer', 'send', 'grant', 'award', 'hand', 'provide', 'promise', 'wire']);

/** The words for those to whom an amount is given: the verb's second object, or a pronoun right before the sum ("lent [her] $14,000"). */
export function gettersOf({ tree, top, first }: Site, { verbName }: Measure, verb: number, role: Role): number[] {
  const isGiven = GIVING.has(lemmaOf(tree, verb)) && tree.head(top) === verb;
  const objects = isGiven ? childrenBy(tree, verb, 'obj').filter((kid) => kid > verb && kid < first) : [];
  const pronouns = isGiven ? childrenBy(tree, top, 'nmod:poss').filter((kid) => kid === first - 1 && tagOf(tree, kid) === 'PRON') : [];
  const second = role === 'from' || verbName === 'debt' ? childrenBy(tree, verb, 'iobj') : [];
  return [...objects, ...pronouns, ...second];
}

/** "gave [him] $5 million": whoever gets it is told by a word that names nobody who is known. */
export function lacksGetter(site: Site, measure: Measure, about: About): boolean {
  const { tree } = site;
  if (measure.verb === undefined || about.some(({ role }) => role === 'to') || !/^[A-Z]{3}/.test(site.quantity.unit)) return false;
  // "fined [Orvel] $5 million": whose fine it is
  if (lemmaOf(tree, measure.verb) === 'fine' && about.length > 0) return false;
  const isOfVerb = measure.noun === undefined || tree.head(measure.noun) === measure.verb || tree.head(site.top) === measure.verb;
  const getters = GIVING.has(lemmaOf(tree, measure.verb)) && isOfVerb ? childrenBy(tree, measure.verb, 'iobj') : [];
  return [...getters, ...gettersOf(site, measure, measure.verb, 'from')].some((kid) => kid !== measure.noun && caseOf(tree, kid) === '');
}
