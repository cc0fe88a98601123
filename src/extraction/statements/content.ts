import type { Span } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { type Clause, childrenBy, type NounPhrase, runsOf, subtreeOf, type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { feature } from '../phrases/tree.ts';
import { wordSet } from '../word-set.ts';
import { joined, withoutLinks, withoutManner } from './content-ends.ts';
import { withJoinedClause } from './content-goes-on.ts';
import { trimmed } from './statement.ts';

/** The passages in which a verb of saying tells what is said: the clause that it governs, or the one that it is put into. Empty where there is none. */
export function contentOf(context: ReportContext, at: SentenceContext, clause: Clause): Span[] {
  const { tree } = at.phrases;
  if (!tree) return [];
  const around = aroundCue(tree, clause, at.phrases.clauses);
  const node = around ? undefined : contentNode(at, tree, clause);
  const found = around ?? (node === undefined ? [] : withAntecedent(at, tree, clause, node));
  return joined(tree, runsOf(found)).flatMap(
    (run) => trimmed(context, at, upToOther(at, clause, withoutManner(tree, withoutLinks(tree, run)))) ?? [],
  );
}

/** "announced that it would be late, [Norvik saying that …]", "[while Norvik says …]": what another one says there is his own. */
function upToOther(at: SentenceContext, clause: Clause, { first, last }: TokenRange): TokenRange {
  const { tokens } = at.sentence;
  const other = at.phrases.clauses.find(
    ({ verb, subject }) =>
      verb.first > Math.max(first, clause.verb.last) &&
      verb.last <= last &&
      speechVerbs().has(verb.lemma) &&
      subject.some((noun) => {
        const before = tokens[noun.first - 1]?.form ?? '';
        const isContrast = /^(?:while|whereas)$/.test(before) && tokens[noun.first - 2]?.form === ',';
        return noun.last === verb.first - 1 && (verb.form === 'finite' ? isContrast : /^(?:,|with)$/.test(before));
      }),
  );
  const noun = (other ?? joinedGerund(at, clause, last))?.subject.at(-1);
  return noun && noun.first - 2 > first ? { first, last: noun.first - 2 } : { first, last };
}

/** "[a threat] that the union said would cost jobs [was withdrawn]": what is said begins with what the relative clause stands by, and ends before what that does. */
function withAntecedent(at: SentenceContext, tree: Tree, clause: Clause, node: number): number[] {
  const own = governedBy(at, tree, clause, node);
  const told = at.phrases.clauses.find((other) => other.node === node);
  const head = tree.head(clause.node);
  const isNoun = head >= 0 && head < clause.node && /^(?:NOUN|PROPN)$/.test(tree.tokens[head]?.upos ?? '');
  if (clause.link !== 'relative' || !isNoun || !told || told.verb.form !== 'finite' || childrenBy(tree, node, 'nsubj', 'expl').length > 0) return own;
  const relative = tree.first(clause.node);
  const first = at.phrases.nouns.find((noun) => noun.head === head)?.first ?? head;
  if (relative <= head || first > head) return own;
  const main = at.phrases.clauses.find(({ verb, subject }) => verb.first > node && subject.some((noun) => noun.head === head));
  const last = main?.verb.first ?? secondVerb(tree, told.verb.last, Math.max(...own)) ?? tree.tokens.length;
  return [...Array.from({ length: relative - first }, (_, index) => first + index), ...own.filter((token) => token < last)];
}

/** "say interests favour [close ties] because …": behind the verb a few words between two parts of what is said, without a finite verb, belong to it. */
function withoutHoles({ tokens: all }: Tree, tokens: readonly number[]): number[] {
  const sorted = tokens.toSorted((a, b) => a - b);
  return sorted.flatMap((token, index) => {
    const next = sorted[index + 1] ?? token + 1;
    const hole = Array.from({ length: next - token - 1 }, (_, step) => token + 1 + step);
    const isPart = hole.length < 8 && hole.every((each) => feature(all[each], 'VerbForm') !== 'Fin' && all[each]?.upos !== 'PUNCT');
    return isPart ? [token, ...hole] : [token];
  });
}

/** "would cost jobs [was] withdrawn": a finite verb that nothing joins to the one before. */
function secondVerb({ tokens }: Tree, verb: number, last: number): number | undefined {
  for (let token = verb + 1; token <= last; token++) {
    if (/^(?:CCONJ|SCONJ|PRON|PUNCT|PART)$/.test(tokens[token]?.upos ?? '')) return undefined;
    if (feature(tokens[token], 'VerbForm') === 'Fin') return token;
  }
  return undefined;
}

/** "with Peru saying that it is late [and Chile firing back that it isn't]": a gerund with a subject of its own behind "and", like that of the saying. */
function joinedGerund({ phrases, sentence }: SentenceContext, { verb }: Clause, last: number): Clause | undefined {
  if (verb.form !== 'gerund') return undefined;
  return phrases.clauses.find(({ verb: other, subject }) => {
    const own = subject.at(-1);
    const isOwn = own !== undefined && own.last === other.first - 1 && sentence.tokens[own.first - 1]?.form === 'and';
    return isOwn && other.form === 'gerund' && other.first > verb.last && other.last <= last;
  });
}

/** What hangs on the head of what is said, in the order of the text. */
function governedBy(at: SentenceContext, tree: Tree, clause: Clause, node: number): number[] {
  const own = [node, ...alsoSaid(tree, clause, node)].flatMap((each) => subtreeOf(tree, each, clause.node));
  const tokens = node > clause.verb.head ? withoutHoles(tree, withJoinedClause(at, tree, clause, withMoreThat(tree, own))) : own;
  const after = afterColon(tree, tokens, clause);
  const opens = opensAt(tree, node, clause);
  return upToCue(
    tree,
    clause,
    tokens.filter((token) => token >= after && token >= opens && !isBehindCue(tree, clause, node, token) && !isOfSpeaker(clause, token)),
  );
}

/** "Ada Kaya, head of [the union], said": between the speaker and the verb nothing is said. */
function isOfSpeaker({ subject, verb, inverted }: Clause, token: number): boolean {
  const first = subject[0]?.first;
  return !inverted && first !== undefined && first < token && token < verb.first;
}

/** "stated during her visit [that] …": what stands between a verb of saying and "that" belongs to the saying. */
function opensAt(tree: Tree, node: number, { verb }: Clause): number {
  return childrenBy(tree, node, 'mark').find((mark) => mark > verb.head && mark < node && wordAt(tree, mark) === 'that') ?? 0;
}

/** "The tax will rise, said Ruto [in Nairobi]": behind the verb of saying what was said before it goes on after a comma at the earliest. */
function isBehindCue(tree: Tree, clause: Clause, node: number, token: number): boolean {
  if (node > clause.verb.head || token < clause.verb.head) return false;
  if (clause.inverted) return true;
  const comma = tree.tokens.findIndex(({ form }, at) => at > clause.verb.last && form === ',');
  return comma < 0 || token < comma;
}

/** "The price, [Macron said], will rise": all but the words of a verb of saying that commas set off on both sides. */
function aroundCue(tree: Tree, clause: Clause, clauses: readonly Clause[]): number[] | undefined {
  const { tokens } = tree;
  const { verb, subject, inverted, link, marker } = clause;
  const first = cueStart(tree, clause);
  const last = inverted ? withApposition(tree, clauses, Math.max(verb.last, subject.at(-1)?.last ?? 0), subject.at(-1)) : verb.last;
  const next = tokens[last + 2];
  // "They were late, he said: it was the snow"; words in marks behind the colon are a quotation of their own
  const isOpened = tokens[last + 1]?.form === ':' && !/^["“‘]$/.test(next?.form ?? '');
  const isSetOff = subject.length > 0 && tokens[first - 1]?.form === ',' && (tokens[last + 1]?.form === ',' || isOpened) && next !== undefined;
  if (!isSetOff || link === 'relative' || marker !== undefined) return undefined;
  if (
    next.upos === 'CCONJ' ||
    (next.upos === 'PUNCT' && !isOpeningMark(tokens, last + 2)) ||
    (next.upos === 'VERB' && isOfSaying(next.lemma.toLowerCase()))
  )
    return undefined;
  if (inverted && !goesOn(clauses, last + 2)) return undefined;
  const before = tokens.findLastIndex(({ form }, token) => token < first && form === ':') + 1;
  const apart = tokens.findIndex(({ form }, token) => token > last && form === ';');
  const end = apart < 0 ? tokens.length : apart;
  return tokens.flatMap((_, token) => (token >= before && token < end && (token < first - 1 || token > last + 1) ? [token] : []));
}

/** "said Ada Holm[, the head of the ward], there are", "[, who heads the ward], …": up to the comma behind what is told of him. */
function withApposition(tree: Tree, clauses: readonly Clause[], last: number, speaker: NounPhrase | undefined): number {
  if (tree.tokens[last + 1]?.form !== ',') return last;
  const beside = speaker?.appositions.find(({ first }) => first === last + 2)?.head;
  const relative =
    wordAt(tree, last + 2) === 'who' ? clauses.find(({ verb, link }) => verb.first > last + 2 && link === 'relative')?.node : undefined;
  const head = beside ?? relative;
  if (head === undefined) return last;
  let end = tree.last(head);
  while (end > last && tree.tokens[end]?.form === ',') end--;
  return tree.tokens[end + 1]?.form === ',' ? end : last;
}

/** "The firm, the office says, [“has no money”]": in marks it goes on with a small letter. */
function isOpeningMark(tokens: Tree['tokens'], mark: number): boolean {
  return /^["“‘]$/.test(tokens[mark]?.form ?? '') && /^\p{Ll}/u.test(tokens[mark + 1]?.form ?? '');
}

/** "…, the office said, [blaming the strike]" goes on with the office, not with what it said. */
const isOfSaying = (lemma: string): boolean => speechVerbs().has(lemma) || BESIDE_SAYING.has(lemma);

const BESIDE_SAYING: ReadonlySet<string> = wordSet('blame cite refer attribute point allude quote speak talk');

/** "The tax, said Ruto, [will rise]"; not "The tax will rise, said Ruto, [the president]" or "…, said Ruto, [who was in Nairobi]". */
function goesOn(clauses: readonly Clause[], from: number): boolean {
  return clauses.some(({ verb, link }) => verb.first >= from && verb.form === 'finite' && link !== 'relative' && link !== 'adverbial');
}

/** The first token of the verb of saying and of its subject before it ("the building company Norvik said"). */
function cueStart(tree: Tree, { node, verb, subject, inverted }: Clause): number {
  if (inverted) return verb.first;
  const [own] = childrenBy(tree, node, 'nsubj');
  let first = own === undefined ? verb.first : tree.first(own);
  while (first < verb.first && tree.relation(first) === 'punct') first++;
  return Math.min(verb.first, first, subject[0]?.first ?? verb.first);
}

/** Where what is said stands before its verb, all up to the verb's own words is a part of it. */
function upToCue(tree: Tree, clause: Clause, tokens: readonly number[]): number[] {
  const cue = cueStart(tree, clause);
  const sorted = tokens.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last > cue) return sorted;
  return Array.from({ length: Math.max(last, cue - 1) - first + 1 }, (_, at) => first + at);
}

/** "said that it was late and [that they would leave]": further clauses with "that" on the same verb. */
function alsoSaid(tree: Tree, clause: Clause, node: number): number[] {
  return tree
    .children(clause.node)
    .filter(
      (token) => token > node && childrenBy(tree, token, 'mark').some((mark) => wordAt(tree, mark) === 'that') && tree.relation(token) !== 'acl',
    );
}

/** "said that it was late, and [that they would leave]", whatever the tree hangs it on. */
function withMoreThat(tree: Tree, tokens: readonly number[]): number[] {
  const all = new Set(tokens);
  for (let last = Math.max(...all); ; last = Math.max(...all)) {
    let next = last + 1;
    while (tree.tokens[next]?.upos === 'PUNCT') next++;
    const [joint, mark] = [tree.tokens[next], next + 1];
    const content = tree.head(mark);
    if (joint?.upos !== 'CCONJ' || wordAt(tree, mark) !== 'that' || tree.relation(mark) !== 'mark' || content < mark) return [...all];
    for (let token = last + 1; token <= mark; token++) all.add(token);
    for (const token of subtreeOf(tree, content)) if (token > mark) all.add(token);
  }
}

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
function contentNode(at: SentenceContext, tree: Tree, clause: Clause): number | undefined {
  const governed = at.phrases.clauses.find((other) => other.governor === clause && isComplement(tree, other, clause));
  const that = thatOf(tree, clause);
  // "As the plan has failed, Ruto said [that he would go]": what stands before "that" isn't said
  const isLate = governed === undefined || governed.node < clause.verb.head;
  if (isLate && wordAt(tree, that) === 'that' && tree.relation(that) === 'mark' && tree.head(that) > that) return tree.head(that);
  if (governed && isBehindObject(tree, clause, governed)) return undefined;
  if (governed) return governed.node < clause.verb.head && isApart(tree, clause, governed.node) ? undefined : governed.node;
  if (isInserted(clause)) return isApart(tree, clause) ? undefined : tree.head(clause.node);
  const beside = at.phrases.clauses.find(
    (other) => other.governor === clause && isInserted(other) && !other.inverted && isBeside(tree, other, clause),
  );
  return (beside ?? behindColon(at, tree, clause))?.node ?? neededBy(clause);
}

/** Where "that" stands behind the verb, or behind whoever is told: or after the occasion: "told a briefing [that]", "wrote to the guests [that]", "said after the meeting [that]". */
function thatOf(tree: Tree, { verb, object, obliques }: Clause): number {
  const told = speechVerbs().get(verb.lemma)?.addressee === 'object' ? object : [];
  const beside = obliques.flatMap(({ preposition, nouns }) => nouns.filter(({ lemma }) => preposition === 'to' || VENUES.has(lemma)));
  const hearers = [...told, ...beside];
  const places = [verb.last, ...hearers.map(({ last }) => last).filter((last) => last > verb.last)].map((last) => last + 1);
  return places.find((place) => wordAt(tree, place) === 'that' && tree.relation(place) === 'mark') ?? verb.last + 1;
}

/** "recounted [the story] of a guest who …": of verbs that have nobody told as their object, a thing told of leaves no room for what is said but behind "that". */
function isBehindObject(tree: Tree, { verb, object }: Clause, { node, link }: Clause): boolean {
  const [thing] = object;
  if (!thing || thing.first < verb.last || speechVerbs().get(verb.lemma)?.addressee === 'object' || link === 'that') return false;
  const isNoun = tree.tokens[thing.head]?.upos === 'NOUN' && /^(?:an?|the|his|her|its|their)$/i.test(tree.tokens[thing.first]?.form ?? '');
  return isNoun && thing.last < tree.first(node) && node !== thing.head;
}

/** "said [that …]", "said [China supports it]"; what is asked or wondered is not said, nor is "explained [how it works]". */
function isComplement(tree: Tree, other: Clause, clause: Clause): boolean {
  if (tree.head(other.node) !== clause.node || tree.relation(other.node) !== 'ccomp') return false;
  if (other.node > clause.verb.head && tree.children(other.node).some((child) => child < other.node && QUESTION.has(wordAt(tree, child))))
    return false;
  // "Asked [why she left], Holm told …"
  if (other.node < clause.verb.head && tree.tokens[tree.first(other.node) - 1]?.upos === 'VERB') return false;
  return other.link === 'that' || other.link === 'reported';
}

const QUESTION: ReadonlySet<string> = wordSet('how why what whether when where who which');

/** "The price will rise, [the minister said]" with what is said hung beside the verb: it has a verb of its own and stands across a comma. */
function isBeside(tree: Tree, other: Clause, clause: Clause): boolean {
  return tree.head(other.node) === clause.node && other.range.last < clause.verb.first && other.verb.form === 'finite';
}

/** "wrote in a note: [we are late]", with what is said hung beside the verb. */
function behindColon({ phrases }: SentenceContext, tree: Tree, clause: Clause): Clause | undefined {
  const isOpened = ({ node }: Clause): boolean => [-1, 0].some((step) => tree.tokens[tree.first(node) + step]?.form === ':');
  const behind = phrases.clauses.filter((other) => other.governor === clause && isInserted(other) && other.node > clause.verb.head);
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

/** "The share has shrunk: [it will be smaller], the minister said": before the colon the report speaks; the first token behind it. */
function afterColon(tree: Tree, tokens: readonly number[], clause: Clause): number {
  const first = Math.min(...tokens);
  const colon = tree.tokens.findLastIndex(({ form }, token) => token < clause.verb.first && token > first && form === ':');
  return colon + 1;
}
