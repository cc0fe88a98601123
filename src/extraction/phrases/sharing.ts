import { childrenBy, type Tree } from '../../language/dependency-tree.ts';
import type { Clause } from './types.ts';

/** Spreads auxiliaries and objects over joined verbs; governors come before what they govern. */
export function shareAmongConjuncts(tree: Tree, inOrder: readonly Clause[]): void {
  for (const clause of inOrder) {
    const { governor } = clause;
    if (clause.link !== 'coordinate' || !governor || childrenBy(tree, clause.node, 'nsubj', 'aux', 'cop').length > 0) continue;
    clause.sharesAuxiliary = sharesAuxiliary(tree, clause, governor);
    if (clause.sharesAuxiliary) clause.verb = underAuxiliaries(clause, governor);
    shareObjects(clause, governor);
  }
}

/** "to meet Ruto and [visit] Kenya", "has met Ruto and [visited] Kenya", "was arrested and [charged]", "did not visit or [meet]". */
function sharesAuxiliary(tree: Tree, { verb, marker }: Clause, { verb: above, node, sharesAuxiliary: shared }: Clause): boolean {
  const opens = above.form === 'infinitive' || shared || childrenBy(tree, node, 'aux').length > 0;
  if (verb.form === 'infinitive') return above.form === 'infinitive' && !verb.bare;
  if (verb.bare)
    return opens && (above.form === 'infinitive' || above.modal !== undefined || above.tense === 'future' || above.supported === true || shared);
  if (verb.form === 'gerund') return above.form === 'gerund' || above.progressive;
  if (verb.form === 'participle') return opens || above.form === 'participle';
  return (marker === 'or' || marker === 'nor') && above.negative && verb.tense === 'past';
}

/** The verb as it is under the auxiliaries of the one before it. */
function underAuxiliaries({ verb }: Clause, { verb: above }: Clause): Clause['verb'] {
  const passive = verb.passive || (verb.form === 'participle' && above.passive);
  return {
    ...verb,
    form: 'finite',
    tense: above.tense,
    perfect: above.perfect,
    progressive: above.progressive,
    passive,
    ...(above.modal ? { modal: above.modal } : {}),
  };
}

/** "[buys] and sells oil", "met and [praised] Ruto": the object stands once. */
function shareObjects(clause: Clause, governor: Clause): void {
  if (clause.verb.passive || governor.verb.passive) return;
  const shared = governor.object[0];
  if (clause.object.length === 0 && shared && shared.first > clause.verb.head) clause.object = governor.object;
  // "waited, [then] left"
  if (clause.verb.adverbs.includes('then')) return;
  const isBare = governor.object.length === 0 && governor.obliques.length === 0 && clause.node - governor.node <= 3;
  if (isBare && clause.object.length > 0) governor.object = clause.object;
}

/** "plans to meet Ruto, [in Lisbon next month]": what stands behind an infinitive is the infinitive's, also where it hangs on the verb above. */
export function shareTail(inOrder: readonly Clause[]): void {
  for (const clause of inOrder) {
    const { governor, verb } = clause;
    if (!governor || clause.deprel !== 'xcomp' || verb.form !== 'infinitive') continue;
    const known = new Set(clause.obliques.map(({ first }) => first));
    const tail = governor.obliques.filter((phrase) => !phrase.noun && phrase.first > verb.last && !known.has(phrase.first));
    clause.obliques.push(...tail);
    if (tail.length > 0 || governor.obliques.length === 0) clause.times.push(...governor.times.filter((time) => !clause.times.includes(time)));
  }
}

const SAME_TIME: ReadonlySet<string> = new Set(['while', 'when', 'as', 'during']);

/** "[On Monday], Macron visited Kenya and met Ruto", "[last month], while visiting Kenya, the minister …": the opening time holds for both. */
export function shareTimes(tree: Tree, inOrder: readonly Clause[]): void {
  for (const clause of inOrder) {
    const { governor, link, marker } = clause;
    const beside = governor !== undefined && ((link === 'coordinate' && clause.subject === governor.subject) || SAME_TIME.has(marker ?? ''));
    if (!beside || isDated(clause) || (isOfNow(tree, clause) && !isOfNow(tree, governor))) continue;
    const opened = tree.tokens[governor.verb.first]?.start ?? 0;
    clause.obliques = [...governor.obliques.filter((phrase) => phrase.time && phrase.last < governor.verb.first), ...clause.obliques];
    clause.times = [...clause.times, ...governor.times.filter((time) => time.end <= opened)];
  }
}

/** "In 2021 it bought a stake and [has] since sold it": another time than the one before. */
function isOfNow(tree: Tree, { node }: Clause): boolean {
  return childrenBy(tree, node, 'aux').some((aux) => /^(?:has|have)$/i.test(tree.tokens[aux]?.form ?? ''));
}

function isDated({ times, obliques }: Clause): boolean {
  return times.length > 0 || obliques.some(({ time }) => time !== undefined);
}
