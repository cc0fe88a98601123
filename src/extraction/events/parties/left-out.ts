import { contains, type EventFinding, type Mention, overlaps, type Range, type Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { isInCompound } from '../../participants.ts';
import { caseOf, childrenBy, type Tree } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { PartyContext } from './parties.ts';

/** A name with the word of it on which its others hang. */
interface Named {
  mention: Mention;
  head: number;
}

/**
 * Whether a clause has a name that no field of the account covers, and which may be that of a party: of somebody as an argument, joined to somebody whom the account
 * has, or right before the verb; or a bare name that the reading doesn't know. `own` are the clause's words, `verb` is its first.
 */
export function isSomebodyLeftOut(
  context: PartyContext,
  at: SentenceContext,
  tree: Tree,
  { own, verb }: { own: ReadonlySet<number>; verb: number },
  told: EventFinding,
): boolean {
  const entities = new Set([...told.participants.map(({ entity }) => entity), ...(told.place ? [told.place.entity] : [])]);
  const covered: Range[] = [
    ...told.participants,
    ...(told.unnamed ?? []),
    ...(told.place ? [told.place] : []),
    ...(told.time?.span ? [told.time] : []),
  ].flatMap(({ span }) => span ?? []);
  const isLeftOut = (span: Range) => !covered.some((each) => overlaps(each, span));
  const isOwn = (head: number | undefined): head is number => head !== undefined && own.has(head);
  const names = at.mentions
    .filter((mention) => mention.form === 'name' && !entities.has(mention.entity) && isLeftOut(mention) && !isInCompound(context, mention))
    .flatMap((mention): Named[] => {
      const head = headOf(at, tree, mention);
      return isOwn(head) ? [{ mention, head }] : [];
    });
  const isParty = ({ mention, head }: Named) =>
    (isArgument(tree, head) && isActor(context, mention, caseOf(tree, head))) ||
    isJoined(context, at, tree, head, told) ||
    (isSomebody(context, mention) && (isAmong(tree, head) || isBefore(at, tree, mention, head, verb))) ||
    (isOfArgument(tree, head, told) && !isInLabel(told, tree.tokens[head]));
  return (
    names.some(isParty) ||
    tree.tokens.some((word, token) => isUnread(at, word) && isBare(tree, token) && isOwn(token) && isArgument(tree, token) && isLeftOut(word))
  );
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
  const relation = tree.relation(head);
  if (relation === 'conj' || isOfList(tree, head)) return isArgument(tree, tree.head(head));
  return ['nsubj', 'obj', 'iobj', 'obl'].includes(relation);
}

/** "the three firms [Corvex], Tarn and Belvar": told one by one. */
function isOfList(tree: Tree, head: number): boolean {
  return tree.relation(head) === 'appos' && tree.tokens[tree.head(head)]?.upos === 'NOUN' && childrenBy(tree, head, 'conj').length > 0;
}

/** "orders from Corvex and [from the owners of Tarn]": of a noun that is joined to another, and which a label leaves out; with a type, where a party is missing. */
function isOfArgument(tree: Tree, head: number, told: EventFinding): boolean {
  const { plover, participants, headline } = told;
  if (tree.relation(head) === 'conj') return isOfArgument(tree, tree.head(head), told);
  const above = tree.head(head);
  if (tree.relation(head) !== 'nmod' || !GIVING.has(caseOf(tree, head)) || tree.tokens[above]?.upos !== 'NOUN' || !isArgument(tree, above))
    return false;
  if (SETTING.has(caseOf(tree, above))) return false;
  return plover ? !participants.some(({ role }) => role === 'target') : headline !== undefined;
}

const GIVING = wordSet('of from with by to between against');
const SETTING = wordSet('in at on for because due');

/** Joined to a name that the account has, or beside it with the same preposition: "shares of Corvex, [Tarn] and [Belvar]", "from Corvex to the coast and [from Tarn] to the hills". */
function isJoined({ table }: PartyContext, { sentence }: SentenceContext, tree: Tree, head: number, { participants }: EventFinding): boolean {
  const isConj = tree.relation(head) === 'conj';
  const first = isConj ? tree.head(head) : head;
  const preposition = caseOf(tree, first);
  const alike =
    tree.relation(first) === 'obl' && preposition
      ? childrenBy(tree, tree.head(first), 'obl').filter((each) => caseOf(tree, each) === preposition)
      : [];
  return [first, ...childrenBy(tree, first, 'conj'), ...alike].some((each) => {
    const word = each === head ? undefined : sentence.tokens[each];
    return word?.upos === 'PROPN' && participants.some(({ span, entity }) => contains(span, word) && table.entities[entity]?.kind !== 'government');
  });
}

/** "firms including [Corvex]". */
function isAmong(tree: Tree, head: number): boolean {
  return tree.relation(head) === 'nmod' && AMONG.has(caseOf(tree, head)) && isArgument(tree, tree.head(head));
}

const AMONG: ReadonlySet<string> = new Set(['including', 'such as', 'such']);

/** "Norvik and its owner [Corvex] bought": what stands right before the verb acts, whatever it hangs on. */
function isBefore({ sentence: { tokens } }: SentenceContext, tree: Tree, mention: Mention, head: number, verb: number): boolean {
  const next = tokens.findIndex(({ start }) => start >= mention.end);
  return next === verb && ['compound', 'flat', 'conj'].includes(tree.relation(head));
}

/** Somebody; a state is none where it only tells where something was, or where it went. */
function isActor(context: PartyContext, mention: Mention, preposition: string): boolean {
  return isSomebody(context, mention) || (context.table.entities[mention.entity]?.kind === 'government' && !PLACING.has(preposition));
}

function isSomebody({ table }: PartyContext, { entity }: Mention): boolean {
  const kind = table.entities[entity]?.kind;
  return kind === 'person' || kind === 'company' || kind === 'organisation';
}

function isInLabel({ headline }: EventFinding, word: Token | undefined): boolean {
  return word !== undefined && `${headline?.subject.words ?? ''} ${headline?.rest ?? ''}`.includes(word.form);
}

/** Before a name that nobody knows these tell rather where than who. */
const PLACING_ALONE = wordSet('in across through into throughout between toward towards');
const PLACING = wordSet('in to from across through into throughout toward towards');
