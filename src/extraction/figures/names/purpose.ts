import { caseOf, childrenBy, lemmaOf, subtreeOf, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import type { Site } from '../site.ts';
import { isToldAlready, type Told } from '../told-already.ts';
import { isOfManner, phraseAt } from './phrase-at.ts';
import { verbatim } from './verbatim.ts';

/** What the phrases behind an amount say of it, by what the verb makes of it. */
const BY_NAME: readonly (readonly [names: RegExp, prepositions: RegExp])[] = [
  [/^(?:spending|saving|loss|tax|charge|expenditure)$/, /^(?:on|from|off)$/],
  [/^spending$/, /^(?:in|to)$/],
  [/^(?:investment|money put in)$/, /^(?:in|into|on)$/],
  [/^(?:receipts|earnings|funds raised|sales|loss|production|harvest|withdrawals)$/, /^(?:from|of)$/],
  [/^(?:contribution|donations|allocation|grant|repayment|transfer|refund|supplies|loans)$/, /^(?:to|towards?)$/],
];

/** Nouns for money that is given for something, which the verb may tell: "paid a [fine] of $5 million for dumping waste". */
const GIVEN_FOR =
  /^(?:fine|payment|loan|grant|contract|deal|order|budget|fund|price|bill|fee|tender|bid|offer|package|aid|investment|contribution|compensation|settlement|donation|reward|bonus|penalty|subsidy)$/;

/** What an amount is paid, spent, lost or needed for: "spent $5 million [on roads]", "pledged $5 million [to fund a search]". */
export function purposeOf({ site, measure }: Measured, name: string, told: Told): string | undefined {
  const { tree } = site;
  const { verb, verbName, noun, rule } = measure;
  if (verb === undefined || tagOf(tree, verb) !== 'VERB') return undefined;
  // "spends 9 percent of the grant [on books]"
  const isSpent = rule === 'share-of' && /^(?:spend|invest|devote)$/.test(lemmaOf(tree, verb));
  const isByVerb = isSpent || (rule === 'verb' && verbName !== undefined && !/^(?:time taken|cost)$/.test(verbName));
  const isGiven = !isByVerb && noun !== undefined && noun > verb && GIVEN_FOR.test(lemmaOf(tree, noun)) && /^[A-Z]{3}/.test(site.quantity.unit);
  if (!isByVerb && !isGiven) return undefined;
  const after = Math.max(verb, site.last, isGiven ? noun : 0);
  const kids = [verb, site.top, ...(isSpent && noun !== undefined ? [noun] : [])]
    .flatMap((word) => childrenBy(tree, word, 'obl', 'nmod', 'advcl', 'xcomp', 'acl'))
    .filter((kid) => kid > after);
  const kind = isSpent ? 'spending' : isGiven ? '' : name.replace(/ of .*$/u, '');
  const kid = kids.find((each) => each !== noun && isPurpose(site, each, kind, after) && !isToldAlready(site, each, told));
  const purpose = kid === undefined ? undefined : verbatim(site, phraseAt(site, kid, told));
  // "wiped $4 million off its market value"
  return purpose?.replace(/^off (?:(?:its|their|his|her) )?/u, 'of ');
}

function isPurpose(site: Site, kid: number, name: string, after: number): boolean {
  const { tree } = site;
  const first = subtreeOf(tree, kid)[0] ?? kid;
  if (tree.tokens.slice(after + 1, first).some(({ form }) => /^[,;:]$/u.test(form))) return false;
  const mark = wordAt(tree, childrenBy(tree, kid, 'mark')[0] ?? -1);
  if (['advcl', 'xcomp', 'acl'].includes(tree.relation(kid)))
    // "will need $4 million to do so"
    return (
      (mark === 'to' && !(lemmaOf(tree, kid) === 'do' && wordAt(tree, kid + 1) === 'so')) ||
      (/^(?:for|on|by)$/.test(mark) && wordAt(tree, kid).endsWith('ing'))
    );
  const preposition = caseOf(tree, kid);
  // "lost $4 million on revenue of $9 million"
  if (/^(?:revenue|sale|turnover|income)$/.test(lemmaOf(tree, kid))) return false;
  if (isOfManner(site, kid) || /^(?:example|free)$/.test(lemmaOf(tree, kid))) return false;
  return preposition === 'for' || BY_NAME.some(([names, prepositions]) => names.test(name) && prepositions.test(preposition));
}
