import type { SentenceContext } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { type Clause, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** "The talks, [the minister said], will go on": the verb of saying hangs on what is said. */
export function isInserted(clause: Clause): boolean {
  return clause.deprel.startsWith('parataxis');
}

/** "Trade grew; [the bank has told a lower sum]": behind a semicolon something else is told. */
function isApart(tree: Tree, clause: Clause, said = tree.head(clause.node)): boolean {
  const [first, last] = [said, clause.node].toSorted((a, b) => a - b);
  return tree.tokens.slice(first, last).some(({ form }) => form === ';');
}

/** The head of what is said. */
export function contentNode(at: SentenceContext, tree: Tree, clause: Clause): number | undefined {
  const governed = at.phrases.clauses.find((other) => other.governor?.node === clause.node && isComplement(tree, other, clause));
  const that = thatOf(tree, clause);
  if ([that, ...(governed ? tree.children(governed.node) : [])].some((mark) => isOfReports(tree, clause, mark))) return undefined;
  // "As the plan has failed, Ruto said [that he would go]": what stands before "that" isn't said
  const isLate = governed === undefined || governed.node < clause.verb.head;
  if (isLate && wordAt(tree, that) === 'that' && tree.relation(that) === 'mark' && tree.head(that) > that) return tree.head(that);
  if (governed && isBehindObject(tree, clause, governed)) return undefined;
  if (governed) return governed.node < clause.verb.head && isApart(tree, clause, governed.node) ? undefined : governed.node;
  if (isInserted(clause)) return isApart(tree, clause) ? undefined : tree.head(clause.node);
  const beside = at.phrases.clauses.find(
    (other) => other.governor?.node === clause.node && isInserted(other) && !other.inverted && isBeside(tree, other, clause),
  );
  return (beside ?? behindColon(at, tree, clause))?.node ?? neededBy(clause);
}

/** Where "that" stands behind the verb, or behind whoever is told: or after the occasion: "told a briefing [that]", "wrote to the guests [that]", "said after the meeting [that]". */
function thatOf(tree: Tree, { verb, object, obliques }: Clause): number {
  const told = speechVerbs().get(verb.lemma)?.addressee === 'object' ? object : [];
  const beside = obliques.flatMap(({ preposition, nouns }) => nouns.filter(({ lemma }) => OF_SAYING.has(preposition) || VENUES.has(lemma)));
  const hearers = [...told, ...beside];
  const places = [verb.last, ...hearers.map(({ last }) => last).filter((last) => last > verb.last)].map((last) => last + 1);
  return places.find((place) => wordAt(tree, place) === 'that' && tree.relation(place) === 'mark') ?? verb.last + 1;
}

/** To whom and where: "said [in Doha] that". */
const OF_SAYING: ReadonlySet<string> = wordSet('to in at on during after before from');

/** "recounted [the story] of a guest who …": of verbs that have nobody told as their object, a thing told of leaves no room for what is said but behind "that". */
function isBehindObject(tree: Tree, { verb, object }: Clause, { node, link }: Clause): boolean {
  const [thing] = object;
  if (!thing || thing.first < verb.last || speechVerbs().get(verb.lemma)?.addressee === 'object' || link === 'that') return false;
  const isNoun = tree.tokens[thing.head]?.upos === 'NOUN' && /^(?:an?|the|his|her|its|their)$/i.test(tree.tokens[thing.first]?.form ?? '');
  return isNoun && thing.last < tree.first(node) && node !== thing.head;
}

/** "is recalling chairs after [reports] that the legs break": what a noun tells there, though the tree hangs it on the verb. */
function isOfReports(tree: Tree, { verb }: Clause, mark: number): boolean {
  const noun = tree.tokens[mark - 1];
  if (!noun || wordAt(tree, mark) !== 'that' || mark - 1 <= verb.head || noun.upos !== 'NOUN' || !TOLD.has(noun.lemma.toLowerCase())) return false;
  return tree.tokens.slice(verb.last + 1, mark - 1).some(({ form }) => /^(?:after|following|amid|despite|over|by|with|about|on|of)$/i.test(form));
}

const TOLD: ReadonlySet<string> = wordSet(
  'report claim fear allegation concern suggestion sign indication rumour rumor speculation complaint accusation news evidence',
);

/** "said [that …]", "said [China supports it]"; what is asked or wondered is not said, nor is "explained [how it works]". */
function isComplement(tree: Tree, other: Clause, clause: Clause): boolean {
  if (tree.head(other.node) !== clause.node || tree.relation(other.node) !== 'ccomp') return false;
  if (other.node > clause.verb.head && tree.children(other.node).some((child) => child < other.node && QUESTION.has(wordAt(tree, child))))
    return false;
  // "Asked [why she left], Holm told …"
  if (other.node < clause.verb.head && tree.tokens[tree.first(other.node) - 1]?.upos === 'VERB') return false;
  if (other.node < clause.verb.head && isParticipleInFront(tree, other)) return false;
  return other.link === 'that' || other.link === 'reported';
}

/** "[Asked] whether she would leave, …", "[Pressed] on the delay, …", whatever the tree takes its form for; an order ("[Stop] the war") may be what is said. */
function isParticipleInFront(tree: Tree, { node, verb, subject }: Clause): boolean {
  const isOpening = subject.length === 0 && tree.first(node) === node && tree.tokens[node]?.upos === 'VERB';
  return isOpening && (verb.form !== 'finite' || verb.tense === 'past');
}

const QUESTION: ReadonlySet<string> = wordSet('how why what whether when where who which');

/** "The price will rise, [the minister said]" with what is said hung beside the verb: it has a verb of its own and stands across a comma. */
function isBeside(tree: Tree, other: Clause, clause: Clause): boolean {
  return tree.head(other.node) === clause.node && other.range.last < clause.verb.first && other.verb.form === 'finite';
}

/** "wrote in a note: [we are late]", with what is said hung beside the verb. */
function behindColon({ phrases }: SentenceContext, tree: Tree, clause: Clause): Clause | undefined {
  const isOpened = ({ node }: Clause): boolean => [-1, 0].some((step) => tree.tokens[tree.first(node) + step]?.form === ':');
  const behind = phrases.clauses.filter((other) => other.governor?.node === clause.node && isInserted(other) && other.node > clause.verb.head);
  return clause.object.length > 0 || clause.verb.passive ? undefined : behind.find((other) => other.verb.form === 'finite' && isOpened(other));
}

const NEEDS: ReadonlySet<string> = wordSet('need importance necessity urgency');

/** "stressed [the need to talk]". */
function neededBy({ object, verb, governor }: Clause): number | undefined {
  // "compares it to a film, stressing the urgency": the report's comment
  const above = speechVerbs().get(governor?.verb.lemma ?? '');
  if (verb.form !== 'finite' && (!above || above.quoteOnly)) return undefined;
  return !verb.passive && object[0] && NEEDS.has(object[0].lemma) ? object[0].head : undefined;
}
