import { contains, type EventFinding, type Mention, overlaps, type Range, type Token, withDoubts } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import { type Clause, caseOf, childrenBy, type NounPhrase, nounPhraseOf, type Tree } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { carryingClause } from './carrying-clause.ts';
import type { PartyContext } from './parties.ts';
import type { SettledEvent } from './settle.ts';

type Told = Pick<EventFinding, 'participants' | 'place' | 'time' | 'unnamed'>;

/** The finding with its parties in doubt, where its clause shows that they may be wrong; `besides` are the events that the same word tells of others ("visited Kenya and Chad"). */
export function withPartyDoubt(
  context: PartyContext,
  { candidate }: SettledEvent,
  besides: readonly SettledEvent[],
  finding: EventFinding,
): EventFinding {
  const participants = [...finding.participants, ...besides.flatMap((event) => event.participants)];
  return arePartiesInDoubt(context, candidate.at, candidate.trigger.first, { ...finding, participants }) ? withDoubts(finding, 'parties') : finding;
}

/**
 * Whether the clause that tells an event shows that its parties may be wrong: it has a name, be it of somebody or not known at all, that no field of the account covers, or whoever acts stands outside it,
 * though it has a subject of its own that names somebody.
 */
function arePartiesInDoubt(context: PartyContext, at: SentenceContext, token: number, told: Told): boolean {
  const { tree, clauses } = at.phrases;
  if (!tree) return false;
  const clause = clauses.find(({ verb, node }) => verb.head === token && node === token) ?? carryingClause(at, token);
  const own = clause ? wordsOf(tree, clause, clauses) : undefined;
  if (!clause || !own) return false;
  return isSomebodyLeftOut(context, at, tree, own, told) || isActorElsewhere(context, at, clause, told);
}

/** The words of a clause, without those of the clauses in it. */
function wordsOf(tree: Tree, clause: Clause, clauses: readonly Clause[]): ReadonlySet<number> {
  const nodes = new Set(clauses.map(({ node }) => node));
  const found = new Set<number>();
  const waiting = [clause.node];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    found.add(token);
    for (const child of tree.children(token)) if (!nodes.has(child) && !isBackground(tree, child)) waiting.push(child);
  }
  return found;
}

/** "after the visit of …", "unlike …": told beside the deed. */
function isBackground(tree: Tree, token: number): boolean {
  return ['parataxis', 'appos', 'dep'].includes(tree.relation(token)) || BACKGROUND.has(caseOf(tree, token).split(' ')[0] ?? '');
}

const BACKGROUND = wordSet(
  'according after before during since amid despite like unlike than under without including besides instead except until following as about over on at near inside outside',
);

function isSomebodyLeftOut(context: PartyContext, at: SentenceContext, tree: Tree, own: ReadonlySet<number>, told: Told): boolean {
  const entities = new Set([...told.participants.map(({ entity }) => entity), ...(told.place ? [told.place.entity] : [])]);
  const covered: Range[] = [
    ...told.participants.map(({ span }) => span),
    ...(told.unnamed ?? []).map(({ span }) => span),
    ...(told.place ? [told.place.span] : []),
    ...(told.time?.span ? [told.time.span] : []),
  ];
  const isLeftOut = (span: Range) => !covered.some((each) => overlaps(each, span));
  const isOwn = (head: number | undefined): head is number => head !== undefined && own.has(head) && isArgument(tree, head);
  const names = at.mentions.filter(({ form, entity }) => form === 'name' && !entities.has(entity));
  const isName = names.filter(isLeftOut).some((mention) => {
    const head = headOf(at, tree, mention);
    return isOwn(head) && isActor(context, mention, caseOf(tree, head));
  });
  return isName || tree.tokens.some((word, token) => isUnread(at, word) && isBare(tree, token) && isOwn(token) && isLeftOut(word));
}

/** A name of nobody and nothing that the reading knows: no mention, no time, no amount. */
function isUnread({ mentions, sentence }: SentenceContext, word: Token): boolean {
  if (word.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(word.form)) return false;
  return ![...mentions, ...sentence.names, ...sentence.times, ...sentence.quantities].some((each) => overlaps(each, word));
}

/** "to [Zorvex]": who is told without an article is somebody; what has one may be a thing ("to the Tempra"). */
function isBare(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'det').length === 0 && !PLACING_ALONE.has(caseOf(tree, token));
}

/** The word of a name on which its others hang. */
function headOf({ sentence: { tokens } }: SentenceContext, tree: Tree, mention: Mention): number | undefined {
  const inside = tokens.flatMap((token, index) => (contains(mention, token) ? [index] : []));
  return inside.find((index) => !inside.includes(tree.head(index)));
}

/** Told for itself, and no plain modifier: no "[Corvex] jets", no "the president of [Peru]". */
function isArgument(tree: Tree, head: number): boolean {
  if (tree.relation(head) === 'conj') return isArgument(tree, tree.head(head));
  return ['nsubj', 'obj', 'iobj', 'obl'].includes(tree.relation(head));
}

/** Somebody; a state is none where it only tells where something was, or where it went. */
function isActor({ table }: PartyContext, { entity }: Mention, preposition: string): boolean {
  const kind = table.entities[entity]?.kind;
  if (kind === 'person' || kind === 'company' || kind === 'organisation') return true;
  return kind === 'government' && !PLACING.has(preposition);
}

/** Before a name that nobody knows these tell rather where than who. */
const PLACING_ALONE = wordSet('in across through into throughout between');
const PLACING = wordSet('in to from across through into throughout');

/** The subject names somebody, and whoever acts stands outside the clause. */
function isActorElsewhere(context: PartyContext, at: SentenceContext, clause: Clause, { participants }: Told): boolean {
  const { tree } = at.phrases;
  const subjects = tree ? childrenBy(tree, clause.node, 'nsubj').flatMap((child) => nounPhraseOf(at.phrases, child) ?? []) : [];
  const range = rangeOf(at.sentence, clause.range);
  if (!range || clause.verb.passive || subjects.every((noun) => !isNamed(at, noun))) return false;
  const sources = participants.filter(({ role }) => role === 'source');
  return sources.length > 0 && sources.every(({ span }) => !overlaps(range, span));
}

function isNamed(at: SentenceContext, { head }: NounPhrase): boolean {
  return at.sentence.tokens[head]?.upos === 'PROPN';
}
