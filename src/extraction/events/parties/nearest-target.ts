import { contains } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import { type Clause, caseOf, childrenBy, type NounPhrase, type Tree, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { adjectiveActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { FAVOURS } from './targets-beyond.ts';

/** A noun phrase of the sentence with how far it stands from the verb of the event. */
interface Found {
  noun: NounPhrase;
  cost: number;
}

/** Whoever is meant; guessed where clauses stand between. */
export interface NearestTarget {
  actor: Actor;
  isGuessed: boolean;
}

/** What hangs on a verb by phrases alone: "consent to patrols with Kenya". */
const OF_CLAUSE = 3;

/**
 * Whoever is nearest to the verb of an event in its tree, where no rule of its type tells who is acted upon: in its own words before those of clauses under it, these
 * before its conditions and what is told of other times, last what the same doer did besides. Those of `sources` are none, nor is the place where it happened.
 */
export function nearestTarget(context: PartyContext, at: SentenceContext, clause: Clause, sources: readonly Actor[]): NearestTarget | undefined {
  const { tree, nouns } = at.phrases;
  if (!tree) return undefined;
  const found = nouns.flatMap((noun): Found[] => {
    const cost = costOf(tree, noun.head, clause);
    // "if [it] agrees, the levy may end": whoever decides is not acted upon
    const isDecider = cost !== undefined && cost >= OF_CONDITION && at.sentence.tokens[noun.head]?.upos === 'PRON';
    // "unless the [miners] are released": nor is who is to be freed
    const isFreed = cost !== undefined && cost >= OF_CONDITION && tree.deprel(noun.head) === 'nsubj:pass' && isFreeing(tree, tree.head(noun.head));
    return cost === undefined || isDecider || isFreed ? [] : [{ noun, cost }];
  });
  for (const { noun, cost } of found.toSorted((a, b) => a.cost - b.cost || a.noun.first - b.noun.first)) {
    const told = [...parties(context, at, [noun]), ...adjectiveActors(context, at, noun)];
    const actor = told.find((each) => isOther(context, each, sources) && !isSetting(context, tree, noun, each, clause));
    if (actor) return { actor, isGuessed: cost > OF_CLAUSE };
  }
  return undefined;
}

/** "unless they are [released]". */
function isFreeing(tree: Tree, verb: number): boolean {
  return wordsOf('@freeing').includes(tree.tokens[verb]?.lemma.toLowerCase() ?? '');
}

/** How far a word stands from a verb in the tree; undefined for what doesn't hang on it, or is told beside it. */
function costOf(tree: Tree, token: number, clause: Clause): number | undefined {
  let cost = 0;
  for (let each = token, steps = 0; each !== clause.node; each = tree.head(each), steps++) {
    if (each < 0 || steps > 12) return undefined;
    const own = costOfStep(tree, each, clause);
    if (own === undefined) return undefined;
    cost += own;
  }
  return cost;
}

function costOfStep(tree: Tree, token: number, clause: Clause): number | undefined {
  const relation = tree.relation(token);
  const isDirect = tree.head(token) === clause.node;
  if (BACKGROUND.has(caseOf(tree, token).split(' ')[0] ?? '') || isFavour(tree, token)) return undefined;
  if (relation === 'nsubj') return isDirect && !clause.verb.passive ? undefined : 1;
  if (relation === 'advcl') return costOfClause(tree, token);
  if (relation === 'conj') return !isDirect ? 1 : childrenBy(tree, token, 'nsubj').length > 0 ? undefined : 30;
  if (relation === 'acl' && childrenBy(tree, token, 'nsubj').length > 0) return undefined;
  return COSTS[relation];
}

/** "fired rockets [in support] of Chad": for whom it is done is not to whom. */
function isFavour(tree: Tree, token: number): boolean {
  return /^(?:in|on)$/.test(caseOf(tree, token)) && FAVOURS.has(tree.tokens[token]?.lemma.toLowerCase() ?? '');
}

const COSTS: Readonly<Record<string, number>> = {
  obj: 1,
  iobj: 1,
  obl: 1,
  nmod: 1,
  amod: 1,
  compound: 1,
  appos: 1,
  flat: 1,
  ccomp: 3,
  xcomp: 3,
  acl: 3,
};

/** Of a purpose or a means ("to free Kenya", "by arming Kenya"), of a condition ("if Kenya withdraws"); what else is told beside the deed has others for its parties. */
function costOfClause(tree: Tree, token: number): number | undefined {
  const mark = childrenBy(tree, token, 'mark').map((child) => wordAt(tree, child))[0] ?? '';
  if (CONDITIONS.has(mark)) return OF_CONDITION;
  return TEMPORAL.has(mark) || childrenBy(tree, token, 'nsubj').length > 0 ? undefined : 4;
}

const OF_CONDITION = 8;
const CONDITIONS = wordSet('if unless once until');
const TEMPORAL = wordSet('after before since while when as although though because despite whereas than like without');

const BACKGROUND = wordSet(
  'according after before during since amid despite like unlike than under without besides instead except following as because due such including together along',
);

/** Another one, whose country is known: no "airlines" that nobody tells more of, no place at home and no other word for the same state. */
function isOther({ table }: PartyContext, { entity, span, as }: Actor, sources: readonly Actor[]): boolean {
  const known = table.entities[entity];
  const country = as?.country ?? known?.country;
  if (!known || (country === undefined && (known.kind === 'place' || known.key.startsWith('name:')))) return false;
  return sources.every((source) => {
    const isSame = source.entity === entity || contains(source.span, span) || contains(span, source.span);
    const isOfOne = country !== undefined && country === (source.as?.country ?? table.entities[source.entity]?.country);
    return !isSame && !(isOfOne && (known.kind === 'place' || (known.kind === 'government' && !source.as?.sectors)));
  });
}

/** "in [Lagos]", "marched through [Lagos]", right under the verb: where it happened. */
function isSetting({ table }: PartyContext, tree: Tree, noun: NounPhrase, { entity }: Actor, clause: Clause): boolean {
  return table.entities[entity]?.kind === 'place' && tree.head(noun.head) === clause.node && PLACING.has(caseOf(tree, noun.head));
}

const PLACING = wordSet('in at near outside across inside through along around');
