import { type EventFinding, overlaps, type Token, withDoubts } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Clause, caseOf, childrenBy, type NounPhrase, nounPhraseOf, type Tree } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isSomebodyLeftOut } from '../parties/left-out.ts';
import { arePeopleLeftOut } from '../parties/left-out-people.ts';
import { arePartiesMistaken } from '../parties/mistaken-parties.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isSourceUnknown } from '../parties/unknown-source.ts';
import type { SettledEvent } from '../settle.ts';
import { carryingClause } from '../times-and-places/carrying-clause.ts';
import { isAmidViolence } from './mishap-doubt.ts';

/** The finding with its parties in doubt, where its clause shows that they may be wrong; `besides` are the events that the same word tells of others ("visited Kenya and Chad"). */
export function withPartyDoubt(
  context: PartyContext,
  { candidate }: SettledEvent,
  besides: readonly SettledEvent[],
  finding: EventFinding,
): EventFinding {
  const participants = [...finding.participants, ...besides.flatMap((event) => event.participants)];
  const told = { ...finding, participants };
  const isDoubtful =
    candidate.guessed === true ||
    arePartiesInDoubt(context, candidate.at, candidate.trigger.first, told) ||
    (isSourceUnknown(context, finding) && !isBefallenInViolence(context, candidate, finding)) ||
    arePartiesMistaken(context, candidate.at, finding);
  return isDoubtful ? withDoubts(finding, 'parties') : finding;
}

/** "Nine people were killed", where the report tells of violence: a passive without a doer has nobody to be wrong about. */
function isBefallenInViolence(context: PartyContext, { at, clause }: SettledEvent['candidate'], { plover, participants }: EventFinding): boolean {
  if (plover?.type !== 'ASSAULT' || clause?.verb.passive !== true || participants.some(({ role }) => role === 'source')) return false;
  return clause.obliques.every(({ preposition }) => preposition !== 'by') && isAmidViolence(context, at);
}

/**
 * Whether the clause that tells an event shows that its parties may be wrong: it has a name, be it of somebody or not known at all, that no field of the account covers, or whoever acts stands outside it,
 * though it has a subject of its own that names somebody.
 */
function arePartiesInDoubt(context: PartyContext, at: SentenceContext, token: number, told: EventFinding): boolean {
  const { tree, clauses } = at.phrases;
  if (!tree) return false;
  const clause = clauses.find(({ verb, node }) => verb.head === token && node === token) ?? carryingClause(at, token);
  const own = clause ? wordsOf(tree, clause, clauses) : undefined;
  if (!clause || !own) return false;
  return (
    isSomebodyLeftOut(context, at, tree, { own, verb: clause.verb.first }, told) ||
    arePeopleLeftOut(at, tree, { own, isPassive: clause.verb.passive }, told) ||
    isActorElsewhere(context, at, clause, told) ||
    isActedUponOpen(at, clause)
  );
}

/** "Police arrested [him]", "urged [both sides] to talk", "called on [the two countries]", where nothing tells who that is. */
function isActedUponOpen({ sentence: { tokens }, mentions }: SentenceContext, { object, obliques }: Clause): boolean {
  const called = obliques.filter(({ preposition }) => preposition === 'on').flatMap(({ nouns }) => nouns);
  return [...object, ...called].some(({ head }) => {
    const word = tokens[head];
    const isTakenUp = word?.upos === 'PRON' ? /^(?:him|her)$/iu.test(word.form) : isOneOfTwo(word, tokens[head - 1]);
    return word !== undefined && isTakenUp && !mentions.some((mention) => overlaps(mention, word));
  });
}

/** "both [sides]", "the two [countries]". */
const isOneOfTwo = (word: Token | undefined, before: Token | undefined): boolean =>
  /^(?:both|two)$/iu.test(before?.form ?? '') && /^(?:sides|parties|countries|nations|states|governments)$/u.test(word?.form ?? '');

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
  if (tree.relation(token) === 'appos') return tree.tokens[tree.head(token)]?.upos !== 'NOUN';
  return ['parataxis', 'dep'].includes(tree.relation(token)) || BACKGROUND.has(caseOf(tree, token).split(' ')[0] ?? '');
}

const BACKGROUND = wordSet(
  'according after before during since amid despite like unlike than under without besides instead except until following as about over on at near inside outside',
);

/** The subject names somebody, and whoever acts stands outside the clause. */
function isActorElsewhere(context: PartyContext, at: SentenceContext, clause: Clause, { participants }: EventFinding): boolean {
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
