import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import { VENUES } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';
import type { Clause } from './types.ts';

/**
 * Marks the infinitives and gerunds whose deed was done with what stands above them (Karttunen's implicatives): "was the first [to visit]", "was quick [to condemn]",
 * "used the speech [to praise]", "took the step of [expelling]", "wasted no time in [closing]", "had no choice but [to leave]", "did not hesitate [to strike]",
 * "waited, only [to strike]".
 */
export function fillRealised(tree: Tree, inOrder: readonly Clause[]): void {
  for (const clause of inOrder) {
    const { governor, verb } = clause;
    if (!governor || (verb.form !== 'infinitive' && verb.form !== 'gerund')) continue;
    const sign = verb.form === 'infinitive' ? ofInfinitive(tree, clause, governor) : ofGerund(tree, clause, governor);
    if (sign) clause.realised = sign;
  }
}

function ofInfinitive(tree: Tree, clause: Clause, governor: Clause): Clause['realised'] {
  const { verb, object } = governor;
  if (clause.marker === 'only to' || isOfRank(tree, clause, governor)) return 'affirmed';
  if (verb.lemma === 'be' && verb.tense === 'past' && PROMPT.has(clause.governorAdjective ?? '') && !isOfIt(tree, governor)) return 'affirmed';
  if (verb.lemma === 'choose' && object.length === 0) return isChosen(tree, clause, governor) ? 'affirmed' : undefined;
  if (isLasting(tree, clause, governor)) return 'affirmed';
  if (verb.lemma === 'hesitate') return verb.negative && verb.tense === 'past' && !verb.modal ? 'denied' : undefined;
  if (verb.lemma === 'go' && verb.adverbs.includes('far') && wordAt(tree, verb.last + 1) === 'so') return 'affirmed';
  const [what] = object;
  if (!what || verb.passive) return undefined;
  if (isBut(tree, clause) && /^(?:choice|option|alternative)$/.test(what.lemma))
    return isOfLittle(tree, what.head) && verb.tense === 'past' && governor.link !== 'that' && governor.link !== 'reported' ? 'denied' : undefined;
  return isTaken(verb.lemma, what.lemma) && clause.marker === 'to' ? 'affirmed' : undefined;
}

function ofGerund(tree: Tree, clause: Clause, governor: Clause): Clause['realised'] {
  const { verb, object } = governor;
  const [what] = object;
  if (!what || verb.passive || clause.verb.first < what.last) return undefined;
  if (clause.marker === 'for' && RESPONSES.has(what.lemma) && RESPONDED.has(verb.lemma))
    return isOfLittle(tree, what.head) || verb.negative ? 'denied' : 'affirmed';
  if (/^(?:waste|lose)$/.test(verb.lemma) && what.lemma === 'time' && (clause.marker ?? 'in') === 'in')
    return isOfLittle(tree, what.head) || verb.negative ? 'denied' : undefined;
  const isStep = /^(?:take|make|commit)$/.test(verb.lemma) && STEPS.has(what.lemma) && clause.marker === 'of';
  return isStep && tree.head(clause.node) === what.head ? 'affirmed' : undefined;
}

/** "chose [to leave]": and left; of "opted to leave", "has chosen to leave", "chose [when] to leave" no more than the decision is told. */
function isChosen(tree: Tree, { node }: Clause, { verb, link, governor }: Clause): boolean {
  if (verb.tense !== 'past' || verb.perfect || verb.modal || verb.passive || verb.negative) return false;
  if ((link === 'that' || link === 'reported') && governor?.verb.lemma === 'deny') return false;
  return !tree.children(node).some((child) => child < node && /^(?:when|how|where|whether|what|whom|who|which)$/.test(wordAt(tree, child)));
}

/** "drew criticism for [shelling]", "gave no reason for [shelling]": what somebody is judged for or explains has been done. */
const RESPONSES = wordSet(
  'criticism condemnation outrage anger flak scorn ridicule rebuke censure praise applause acclaim credit plaudit reason explanation justification',
);
const RESPONDED = wordSet('draw face attract earn win receive suffer give offer provide spark provoke cause get');

/** "[it took Chad three days] to leave", "it took three days for Chad [to leave]": and then it left. */
function isLasting(tree: Tree, { marker }: Clause, { verb, times, node }: Clause): boolean {
  const isStretch = times.some(({ timex }) => timex.type === 'DURATION');
  return marker === 'to' && verb.lemma === 'take' && verb.tense === 'past' && !verb.modal && isStretch && isOfIt(tree, { node });
}

/** "was quick [to condemn]", told as past. */
const PROMPT = wordSet('quick swift prompt right wrong');
/** "used the occasion [to praise]", "took the floor [to denounce]". */
function isTaken(verb: string, occasion: string): boolean {
  return OCCASIONS.has(occasion) ? verb === 'use' || verb === 'take' : verb === 'use' && VENUES.has(occasion);
}

const OCCASIONS = wordSet('occasion opportunity chance moment visit trip appearance gathering anniversary platform podium floor stage microphone');
/** "took the unusual step of [expelling]". */
const STEPS = wordSet('step move mistake error gesture');

/** "[it] was right to leave": nobody is told to have done so. */
function isOfIt(tree: Tree, { node }: Pick<Clause, 'node'>): boolean {
  return childrenBy(tree, node, 'nsubj', 'expl').some((subject) => wordAt(tree, subject) === 'it');
}

/** "had no choice [but to] leave", where "said it had no choice" may speak of what is to come. */
function isBut(tree: Tree, { node }: Clause): boolean {
  return childrenBy(tree, node, 'mark', 'cc', 'case').some((mark) => wordAt(tree, mark) === 'but' || wordAt(tree, mark) === 'than');
}

/** "[no] choice", "[little] time". */
function isOfLittle(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'det', 'amod').some((word) => /^(?:no|little)$/.test(wordAt(tree, word)));
}

/** "was [the first] to visit", "became [the only country] to sign", "was among [the first] to go": what ranks somebody by a deed tells the deed. */
function isOfRank(tree: Tree, { node }: Clause, { verb, node: above }: Clause): boolean {
  const noun = tree.head(node);
  const isBecome = /^(?:become|remain)$/.test(verb.lemma) && (noun === above || tree.head(noun) === above);
  const said = isBecome
    ? childrenBy(tree, above, 'xcomp', 'obj').filter((token) => token < node)
    : verb.lemma === 'be' && noun === above
      ? [noun]
      : [];
  const isDone = isBecome || verb.tense === 'past' || verb.perfect;
  // "the last to leave", and no "last hope to" or "last man to"
  const isLast = (rank: number): boolean => isDone && wordAt(tree, rank) === 'last';
  return said.some(
    (rank) =>
      isLast(rank) || (!isSuitable(tree, rank) && [rank, ...tree.children(rank)].some((word) => word < node && isRank(wordAt(tree, word), isDone))),
  );
}

/** "the first", "the only"; of what is, no more than "the [latest] to go" tells that it was done. */
function isRank(word: string, isDone: boolean): boolean {
  return word === 'latest' || (isDone && /^(?:first|second|third|fourth|fifth|only)$/.test(word));
}

/** "was the only [candidate] to host it": who may do so. */
function isSuitable(tree: Tree, noun: number): boolean {
  return /^(?:candidate|choice|contender|favou?rite|option|bidder|applicant|way|chance|reason)$/.test(tree.tokens[noun]?.lemma.toLowerCase() ?? '');
}
