import { CLAUSE_RELATIONS, type Tree } from '../../dependency-tree.ts';

/** A subject above a word: of its own clause, or of one in which that clause stands. */
interface SubjectAbove {
  /** The word that is the subject; of "who" and "which" the noun that they stand for. */
  subject: number;
  verb: number;
  /** How many clauses with a subject of their own lie between: 0 for the word's own. */
  level: number;
  /** The relation by which the clause below hangs on this one. */
  link: string;
}

/** Which subjects rule over the words of a sentence. */
export interface SentenceClauses {
  /** The subjects above a word, the nearest first; not those of which the word is part. */
  above(word: number): readonly SubjectAbove[];
  /** The verb, or noun or adjective with a copula, on which a word hangs. */
  predicateOf(word: number): number;
}

const MOST_LEVELS = 4;

/** The clauses of a sentence by its tree. */
export function clausesOf(tree: Tree): SentenceClauses {
  return { above: (word) => subjectsAbove(tree, word), predicateOf: (word) => predicateOf(tree, word) };
}

function subjectsAbove(tree: Tree, word: number): SubjectAbove[] {
  const found: SubjectAbove[] = [];
  let link = '';
  let below = word;
  let at = predicateOf(tree, word);
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    const subject = subjectOf(tree, at);
    if (subject !== undefined && !isWithin(tree, word, subject))
      found.push({ subject: antecedent(tree, subject, at), verb: at, level: found.length, link });
    else if (subject === undefined && tree.relation(at) === 'acl') found.push({ subject: tree.head(at), verb: at, level: found.length, link });
    if (found.length >= MOST_LEVELS) break;
    link = tree.deprel(at);
    below = at;
    at = tree.head(at) < 0 ? -1 : predicateOf(tree, tree.head(at));
    if (at === below) break;
  }
  return found;
}

/** The head of the clause in which a word stands; a verb is its own. */
function predicateOf(tree: Tree, word: number): number {
  let at = word;
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    if (isPredicate(tree, at) || tree.head(at) < 0) return at;
    at = tree.head(at);
  }
  return at;
}

function isPredicate(tree: Tree, token: number): boolean {
  const relation = tree.relation(token);
  return CLAUSE_RELATIONS.has(relation) || (relation === 'conj' && (tree.tokens[token]?.upos === 'VERB' || subjectOf(tree, token) !== undefined));
}

/** The subject of a predicate; of one joined to another by "and" that of the first. */
function subjectOf(tree: Tree, predicate: number): number | undefined {
  const own = tree.children(predicate).find((child) => tree.relation(child) === 'nsubj' || tree.relation(child) === 'csubj');
  if (own !== undefined || tree.relation(predicate) !== 'conj') return own;
  return subjectOf(tree, tree.head(predicate));
}

/** "[the bank], which said": whom a relative pronoun stands for. */
function antecedent(tree: Tree, subject: number, verb: number): number {
  const isRelative = /^(?:which|who|that)$/iu.test(tree.tokens[subject]?.form ?? '') && tree.relation(verb) === 'acl';
  return isRelative ? tree.head(verb) : subject;
}

function isWithin(tree: Tree, word: number, top: number): boolean {
  for (let at = word; at >= 0; at = tree.head(at)) if (at === top) return true;
  return false;
}
