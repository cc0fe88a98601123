import { type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** Runs that only marks part are one. */
export function joined(tree: Tree, runs: readonly TokenRange[]): TokenRange[] {
  const kept: TokenRange[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const gap = before ? tree.tokens.slice(before.last + 1, run.first) : [];
    if (before && gap.every(({ upos }) => upos === 'PUNCT')) before.last = run.last;
    else kept.push({ ...run });
  }
  return kept.filter((run) => tree.tokens.slice(run.first, run.last + 1).some(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ'));
}

/** "said that two men had died, [without giving details]", "…, [citing costs]", "…, [according to the union]": how it was said, and whose words come after it. */
export function withoutManner(tree: Tree, { first, last }: TokenRange): TokenRange {
  for (let token = first + 1; token < last; token++) {
    if (wordAt(tree, token) === ',' && isManner(tree, token + 1, last)) return { first, last: token - 1 };
    if (/^(?:but|and)$/.test(wordAt(tree, token)) && isReserve(tree, token + 1, last)) return { first, last: token - 1 };
  }
  return { first, last };
}

function isManner(tree: Tree, token: number, last: number): boolean {
  const word = wordAt(tree, token);
  if (word === 'without') return MANNERS.has(wordAt(tree, token + 1));
  if (word === 'citing' || word === 'quoting') return true;
  // "…, [a view that the court rejected]": the report speaks of what was said
  if (word === 'a' || word === 'an') return [1, 2].some((next) => CLAIMS.has(wordAt(tree, token + next)));
  const isLast = tree.tokens.slice(token, last + 1).every(({ form }) => form !== ',' && form !== ';');
  return word === 'according' && wordAt(tree, token + 1) === 'to' && isLast;
}

/** "confirmed that a body had been found [but gave no details]", "[and declined to say more]": what he did not tell. */
function isReserve(tree: Tree, verb: number, last: number): boolean {
  const word = wordAt(tree, verb);
  if (/^(?:declined|refused)$/.test(word)) return wordAt(tree, verb + 1) === 'to' || wordAt(tree, verb + 1) === 'comment';
  const isGiven = /^(?:gave|offered|provided|released|added)$/.test(word) && /^(?:no|few|little)$/.test(wordAt(tree, verb + 1));
  return isGiven && tree.tokens.slice(verb + 1, Math.min(verb + 5, last + 1)).some(({ lemma }) => RESERVED.has(lemma.toLowerCase()));
}

const RESERVED: ReadonlySet<string> = wordSet('detail information reason explanation name evidence proof comment further date figure');

const CLAIMS: ReadonlySet<string> = wordSet(
  'view claim charge allegation assertion accusation argument contention statement denial prediction warning',
);

const MANNERS: ReadonlySet<string> = wordSet(
  'giving elaborating providing naming specifying saying citing identifying offering explaining adding going',
);

/** Without the "that" or "and" that joins it. */
export function withoutLinks(tree: Tree, run: TokenRange): TokenRange {
  let { first } = run;
  while (first < run.last && isLink(tree, first)) first++;
  return { first, last: run.last };
}

function isLink(tree: Tree, token: number): boolean {
  const { form, upos } = tree.tokens[token] ?? {};
  return (upos === 'PUNCT' && form === ',') || (form?.toLowerCase() === 'that' && tree.relation(token) === 'mark');
}
