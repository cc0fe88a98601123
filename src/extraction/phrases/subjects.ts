import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import { isTangible, nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { verbClass } from '../../language/knowledge/verb-classes.ts';
import { CLAIMS } from './belied.ts';
import { joinCompanions } from './companions.ts';
import { isRelative, isRelativeWord } from './links.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { Clause, NounPhrase } from './types.ts';
import { OBJECT_CONTROL, SUBJECT_CONTROL } from './words.ts';

/** Fills the subjects of clauses, governors before what they govern; relative words give way to what they refer to. */
export function fillSubjects(tree: Tree, nouns: NounPhrases, inOrder: readonly Clause[]): void {
  for (const clause of inOrder) {
    if (clause.antecedent) replaceRelatives(tree, clause, clause.antecedent);
    const own = childrenBy(tree, clause.node, 'nsubj').filter((child) => child !== clause.node);
    const named = own.flatMap((child) => (isRelativeWord(tree, child) && clause.antecedent ? clause.antecedent : nouns.joined(child)));
    clause.inverted = own.length > 0 && own.every((child) => child > clause.verb.head);
    clause.subject = named.length > 0 ? named : own.length > 0 ? [] : impliedSubject(tree, nouns, clause);
    joinCompanions(tree, nouns, clause);
  }
}

/** "the treaty [which] Kenya signed", "the treaty Kenya signed", "with [whom] she met", "[whose] army attacked". */
function replaceRelatives(tree: Tree, clause: Clause, antecedent: readonly NounPhrase[]): void {
  const meant = (list: readonly NounPhrase[]) => list.flatMap((noun) => (isRelativeWord(tree, noun.head) ? antecedent : [noun]));
  clause.object = meant(clause.object);
  clause.obliques = clause.obliques.map((phrase) => ({ ...phrase, nouns: meant(phrase.nouns) }));
  if (isWithoutWord(tree, clause) && clause.object.length === 0) clause.object = [...antecedent];
}

/** "the treaty Kenya signed": what the verb lacks is the antecedent. */
function isWithoutWord(tree: Tree, { node, deprel, verb }: Clause): boolean {
  if (deprel !== 'acl:relcl' || verb.passive || verb.lemma === 'be') return false;
  const taken = childrenBy(tree, node, 'obj', 'ccomp', 'xcomp');
  const subjects = childrenBy(tree, node, 'nsubj');
  const words = tree.children(node).some((child) => isRelativeWord(tree, child));
  return taken.length === 0 && subjects.length > 0 && !words;
}

/** The subject that a clause takes from what it hangs on. */
function impliedSubject(tree: Tree, nouns: NounPhrases, clause: Clause): NounPhrase[] {
  const { node, governor, governorNoun, verb } = clause;
  const relation = tree.relation(node);
  const possessors = childrenBy(tree, node, 'nmod:poss').flatMap((child) => nouns.at(child) ?? []);
  if (possessors.length > 0) return possessors;
  if (isRelative(tree, node)) return clause.antecedent ?? [];
  if (clause.realised && governor) return governor.subject.length > 0 ? governor.subject : governor.object;
  const listed = verb.form === 'participle' ? listedBehind(tree, nouns, node) : [];
  if (listed.length > 0) return listed;
  if (governor && isMetBySubject(clause, governor)) return governor.subject;
  if (governorNoun && verb.form !== 'infinitive') return isSetOff(tree, node) && verb.form === 'gerund' ? (governor?.subject ?? []) : [governorNoun];
  if (governor && isOwnPlan(tree, clause, governor)) return governor.subject;
  if (governorNoun?.possessor) return [governorNoun.possessor];
  if (!governor) return [];
  if (relation === 'conj') return clause.link === 'coordinate' ? governor.subject : [];
  // "told airlines not to buy": of the object also where the tree makes it a clause of content
  const isTold = relation === 'ccomp' && verb.form === 'infinitive' && governor.object.length > 0;
  if (relation === 'xcomp' || (isTold && OBJECT_CONTROL.has(governor.verb.lemma))) return controllers(governor);
  if (relation === 'advcl' && verb.form === 'infinitive' && OBJECT_CONTROL.has(governor.verb.lemma)) return controllers(governor);
  if (verb.form === 'infinitive' && relation !== 'acl' && isGivenTime(governor)) return governor.object;
  if (verb.form === 'gerund' && OF_OBJECT.has(clause.marker ?? '') && governor.object.length > 0 && !governor.verb.passive) return governor.object;
  if (governorNoun) return governor.subject.includes(governorNoun) ? [] : governor.subject;
  // "waited, [only to] strike", also where the tree sets it apart
  if (clause.marker === 'only to') return governor.subject;
  if (relation === 'advcl' || (relation === 'ccomp' && verb.form !== 'finite') || verb.form === 'gerund') return governor.subject;
  return [];
}

/** "[denied] accusations of shelling", "[face] accusations of shelling": made against whoever denies or faces them, but for courts, which reject those of others. */
function isMetBySubject({ governorNoun, marker }: Clause, { verb, object, subject }: Clause): boolean {
  if (marker !== 'of' || !governorNoun || !CLAIMS.has(governorNoun.lemma) || verb.passive) return false;
  return (
    object.includes(governorNoun) &&
    MEETING.has(verb.lemma) &&
    !subject.some(({ lemma }) => /^(?:court|judge|tribunal|jury|magistrate|panel)$/.test(lemma))
  );
}

const MEETING = verbClass('deny', 'face', 'counter');

/** "defended [their] decision to leave": one's own. */
function isOwnPlan(tree: Tree, { governorNoun, verb }: Clause, governor: Clause): boolean {
  if (!governorNoun?.possessor || verb.form !== 'infinitive' || governor.verb.passive || !governor.object.includes(governorNoun)) return false;
  return OWN.has(governor.verb.lemma) && /^(?:its|their|his|her)$/.test(wordAt(tree, governorNoun.possessor.head));
}

const OWN: ReadonlySet<string> = new Set(
  'defend justify explain announce renew repeat reiterate drop abandon cancel postpone delay reconsider reverse'.split(' '),
);

/** "Among those arrested were [two envoys]": who they are stands behind the copula. */
function listedBehind(tree: Tree, nouns: NounPhrases, node: number): NounPhrase[] {
  const those = tree.head(node);
  const copula = tree.last(node) + 1;
  if (those !== 1 || wordAt(tree, those) !== 'those' || wordAt(tree, 0) !== 'among' || !/^(?:was|were|is|are)$/.test(wordAt(tree, copula))) return [];
  const first = tree.tokens.findIndex(
    ({ upos }, token) => token > copula && /^(?:NOUN|PROPN)$/.test(upos) && (tree.head(token) <= copula || tree.head(token) < 0),
  );
  return first < 0 ? [] : nouns.joined(first);
}

/** "gave [Kenya] three days to leave": whoever is given a stretch of time is to do it. */
function isGivenTime({ verb, object, secondObject, times, obliques }: Clause): boolean {
  const isStretch = times.some(({ timex }) => timex.type === 'DURATION') || obliques.some(({ preposition }) => preposition === 'until');
  return GIVING.has(verb.lemma) && !verb.passive && object.length > 0 && secondObject.length === 0 && isStretch;
}

const GIVING: ReadonlySet<string> = new Set(['give', 'grant', 'allow']);

/** "Exports reached a peak, [representing] half of the trade": behind a comma the gerund is the subject's. */
function isSetOff(tree: Tree, node: number): boolean {
  return tree.tokens[node - 1]?.form === ',';
}

/** "accused [Kenya] of spying", "warned [Kenya] against leaving". */
const OF_OBJECT: ReadonlySet<string> = new Set(['against', 'from', 'into', 'of', 'for']);

/** "signed [a contract] to buy 20 jets": what is signed buys nothing. */
function isAbstract(lemma: string): boolean {
  return nounClass(lemma) === 'thing' && !isTangible(lemma);
}

/** Who does what the infinitive after `governor` says: "urged [China] to", "[China] agreed to", "called on [China] to". */
function controllers(governor: Clause): NounPhrase[] {
  const { verb, object, obliques, subject } = governor;
  if (verb.passive || verb.lemma === 'be' || SUBJECT_CONTROL.has(verb.lemma)) return subject;
  const isControlled = OBJECT_CONTROL.has(verb.lemma) || object.some(({ lemma, closed }) => closed || !isAbstract(singularOf(lemma)));
  if (object.length > 0) return isControlled ? object : subject;
  const asked = OBJECT_CONTROL.has(verb.lemma)
    ? obliques.find(({ preposition, nouns }) => ['on', 'upon', 'to', 'for'].includes(preposition) && nouns.length > 0)
    : undefined;
  return asked?.nouns ?? subject;
}
