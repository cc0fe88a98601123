import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding, overlaps } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { caseOf, childrenBy, type Tree } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/**
 * Whether a clause tells people by a noun, or by a name that a noun brings, who take part in an event of a type, and whom no participant covers. `own` are the clause's words, `isPassive` is its verb.
 */
export function arePeopleLeftOut(
  at: SentenceContext,
  tree: Tree,
  { own, isPassive }: { own: ReadonlySet<number>; isPassive: boolean },
  { plover, participants }: EventFinding,
): boolean {
  if (!plover) return false;
  const isLeftOut = (token: number) => {
    const word = at.sentence.tokens[token];
    if (word === undefined || participants.some(({ span }) => overlaps(span, word))) return false;
    // "the chancellor, [Ada Holm]," whom the account has by the office: the reading knows them for one
    return !at.mentions.some((mention) => overlaps(mention, word) && participants.some(({ entity }) => entity === mention.entity));
  };
  return (
    [...own].some((token) => isLeftOut(token) && (isCompanion(tree, token, isPassive) || isSomeOf(tree, token))) ||
    participants.some(({ span }) => namesAt(tree, at, span).some(isLeftOut))
  );
}

/** "was arrested along with [12 members of the club]", "was shot with [his driver]". */
function isCompanion(tree: Tree, token: number, isPassive: boolean): boolean {
  if (!['obl', 'nmod'].includes(tree.relation(token)) || !isPeople(tree, token)) return false;
  const preposition = caseOf(tree, token);
  return COMPANY.has(preposition) || (isPassive && preposition === 'with' && tree.relation(token) === 'obl');
}

const COMPANY: ReadonlySet<string> = new Set(['along', 'along with', 'together', 'together with', 'alongside', 'as well as']);

function isPeople(tree: Tree, token: number): boolean {
  const { upos, lemma } = tree.tokens[token] ?? {};
  return upos === 'PROPN' || (upos === 'NOUN' && PEOPLE.has(nounClass(singularOf(lemma?.toLowerCase() ?? ''))));
}

const PEOPLE = wordSet('person organisation');

/** "held [six of them]", "killed [one of its commanders]". */
function isSomeOf(tree: Tree, token: number): boolean {
  return (
    tree.tokens[token]?.upos === 'NUM' &&
    tree.relation(token) === 'obj' &&
    childrenBy(tree, token, 'nmod').some((each) => caseOf(tree, each) === 'of' && (isPeople(tree, each) || tree.tokens[each]?.upos === 'PRON'))
  );
}

/** "a judge named [Ada Holm]", "a third hostage, the driver [Ada Holm]": the name of somebody whom an account has by the noun alone. */
function namesAt(tree: Tree, { sentence: { tokens } }: SentenceContext, span: EventFinding['trigger']): number[] {
  const inside = tokens.flatMap((token, index) => (contains(span, token) ? [index] : []));
  const head = inside.find((index) => !inside.includes(tree.head(index)));
  if (head === undefined || tree.tokens[head]?.upos !== 'NOUN') return [];
  const called = childrenBy(tree, head, 'acl').filter((each) => /^(?:named|called)$/.test(tree.tokens[each]?.form ?? ''));
  const names = called.flatMap((each) => childrenBy(tree, each, 'xcomp', 'obj', 'obl'));
  const beside = childrenBy(tree, head, 'appos');
  return [...names, ...beside, ...beside.flatMap((each) => childrenBy(tree, each, 'appos'))].filter((each) => tree.tokens[each]?.upos === 'PROPN');
}
