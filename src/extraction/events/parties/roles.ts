import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy, type NounPhrase, type TokenRange, type Tree } from '../../phrases/index.ts';
import { nounsAfter } from '../candidate.ts';
import { isAmount, isBefallen } from '../frames/befallen.ts';
import { attachedBy, distinct, nounRoles, phrasesAt } from './noun-roles.ts';

/** The phrases of who acts and of who or what is acted upon. */
export interface Roles {
  sources: NounPhrase[];
  targets: NounPhrase[];
}

/** Who acts in the event that a word tells, and on whom: of a verb its subject and object, of a noun its possessor and what it is "of". */
export function rolesOf(at: SentenceContext, token: number): Roles {
  const { tree, clauses } = at.phrases;
  if (!tree) return { sources: [], targets: [] };
  if (tree.tokens[token]?.upos === 'NOUN') return nounRoles(at, tree, token);
  const clause = clauses.find(({ verb, node }) => verb.head === token && node === token);
  return clause ? clauseRoles(at, clause) : modifierRoles(at, tree, token);
}

/** "the jets, [which] landed": the word that stands for the noun in a clause of its own. */
export function relativeWordOf(at: SentenceContext, token: number, noun: NounPhrase): TokenRange | undefined {
  const { tree, clauses } = at.phrases;
  const clause = clauses.find(({ verb, antecedent }) => verb.head === token && antecedent?.includes(noun));
  if (!tree || !clause) return undefined;
  const word = childrenBy(tree, clause.node, 'nsubj', 'obj').find((child) => /^(?:who|which|that)$/i.test(tree.tokens[child]?.form ?? ''));
  return word === undefined ? undefined : { first: word, last: word };
}

/** Subject and object, also by control, relative words and coordination; of a passive its agent and its subject. */
function clauseRoles(at: SentenceContext, clause: Clause): Roles {
  const { verb, subject, object, secondObject, obliques } = clause;
  const given = SUPPLYING.has(verb.lemma) ? nounsAfter(obliques, 'with') : [];
  if (verb.passive) return { sources: nounsAfter(obliques, 'by'), targets: distinct([...subject, ...object, ...given]) };
  const givers = RECEIVING.has(verb.lemma) ? nounsAfter(obliques, 'from') : [];
  if (givers.length > 0) return { sources: givers, targets: distinct([...subject, ...object]) };
  const done = object.filter((noun) => !isGapped(at, noun));
  const isOnlyAmount = object.every((noun) => isAmount(at, noun) && !isSomeOf(at, noun));
  if (isOnlyAmount && subject.length > 0 && isBefallen(at, clause)) return { sources: [], targets: subject };
  return { sources: subject, targets: distinct([...done, ...secondObject, ...given]) };
}

/** "closed [two of its mills]": so many of them, and not by how much. */
function isSomeOf({ sentence: { tokens } }: SentenceContext, { head, phrases }: NounPhrase): boolean {
  return tokens[head]?.upos === 'NUM' && phrases.some(({ preposition }) => preposition === 'of');
}

/** "Peru recorded 300 cases and [Chile] 200": who has a count of their own is acted upon by nobody. */
function isGapped({ sentence: { tokens }, phrases: { tree } }: SentenceContext, { head }: NounPhrase): boolean {
  const next = tokens[head + 1];
  return tokens[head]?.upos === 'PROPN' && tree?.relation(head) === 'conj' && (next?.upos === 'NUM' || next?.upos === 'SYM');
}

/** "Nepal received tents [from Chile]": Chile gave them. */
const RECEIVING: ReadonlySet<string> = new Set(['receive', 'get', 'obtain', 'inherit', 'secure']);

/** "supply the army [with trucks]": what is handed over. */
const SUPPLYING: ReadonlySet<string> = new Set(['supply', 'provide', 'furnish', 'equip', 'present', 'arm', 'issue', 'serve']);

/** Of a participle that is no clause: "aircraft [designed] for", "companies [supplying] arms". */
function modifierRoles(at: SentenceContext, tree: Tree, token: number): Roles {
  const objects = phrasesAt(at, tree, childrenBy(tree, token, 'obj'));
  const isModifier = ['acl', 'amod'].includes(tree.relation(token));
  const modified = isModifier ? phrasesAt(at, tree, [tree.head(token)]) : [];
  if (modified.length === 0) return { sources: phrasesAt(at, tree, childrenBy(tree, token, 'nsubj')), targets: objects };
  if (/ing$/i.test(tree.tokens[token]?.form ?? '')) return { sources: modified, targets: objects };
  return { sources: attachedBy(at, tree, token, 'by'), targets: [...modified, ...objects] };
}
