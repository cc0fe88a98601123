import { feature } from '../../language/dependency-tree.ts';
import type { Span } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, runsOf, subtreeOf, type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { aroundCue, cueStart, isOfSaying } from './around-cue.ts';
import { contentByWords } from './content-by-words.ts';
import { joined, withoutLinks, withoutManner } from './content-ends.ts';
import { withJoinedClause } from './content-goes-on.ts';
import { contentNode } from './content-head.ts';
import { upToOther, upToOwnDeed } from './content-of-others.ts';
import { opensAt } from './content-opens.ts';
import { trimmed } from './statement.ts';

/** The passages in which a verb of saying tells what is said: the clause that it governs, or the one that it is put into. Empty where there is none. */
export function contentOf(context: ReportContext, at: SentenceContext, clause: Clause): Span[] {
  const { tree } = at.phrases;
  if (!tree) return [];
  const around = aroundCue(tree, clause, at.phrases.clauses);
  const node = around ? undefined : contentNode(at, tree, clause);
  const found = around ?? (node === undefined ? contentByWords(at, tree, clause) : withAntecedent(at, tree, clause, node));
  const told = withWholeSubject(tree, clause, joined(tree, runsOf(found))).filter(
    ({ first }, index) => !isOfSpeaking(tree, clause, first) && !(index > 0 && isDayOff(tree, clause, first)),
  );
  return told.flatMap(
    (run) =>
      trimmed(
        context,
        at,
        upToOwnDeed(at, clause, upToOther(at, clause, withoutManner(tree, withoutLinks(tree, withoutDayOff(tree, clause, run))))),
      ) ?? [],
  );
}

/** "[Fears that the dam had burst] were unfounded, police said": what is said before its verb has its subject, however the tree parts them. */
function withWholeSubject({ tokens }: Tree, { verb }: Clause, runs: readonly TokenRange[]): TokenRange[] {
  const [run, more] = runs;
  if (!run || more || run.first === 0 || run.last >= verb.first) return [...runs];
  const before = tokens.slice(0, run.first);
  const opens = tokens[run.first];
  const isCut = feature(opens, 'VerbForm') === 'Fin' || opens?.form.toLowerCase() === 'that';
  const isOne = before.every(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ') && /^(?:NOUN|DET|ADJ|NUM)$/.test(before[0]?.upos ?? '');
  return isCut && isOne ? [{ first: 0, last: run.last }] : [...runs];
}

/** "The price fell, she said, [basing herself on …]": behind the verb of saying another one tells how she said it. */
function isOfSpeaking(tree: Tree, { verb }: Clause, first: number): boolean {
  const token = tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first;
  const word = tree.tokens[token];
  return token > verb.last && token <= verb.last + 2 && word?.upos === 'VERB' && word.form.endsWith('ing') && isOfSaying(word.lemma.toLowerCase());
}

/** "The port will close, she said on Friday, [two days after the storm]": the report tells by what else it was said. */
function isDayOff(tree: Tree, { verb }: Clause, first: number): boolean {
  const opens = tree.tokens[first]?.upos === 'PUNCT' ? first + 1 : first;
  const token = /^(?:just|only)$/.test(wordAt(tree, opens)) ? opens + 1 : opens;
  const words = [0, 1, 2, 3, 4].map((step) => wordAt(tree, token + step)).join(' ');
  return token > verb.last && DAY_OFF.test(words);
}

/** "said on Friday, [a day after the vote,] the port would close". */
function withoutDayOff(tree: Tree, clause: Clause, { first, last }: TokenRange): TokenRange {
  const comma = tree.tokens.findIndex(({ form }, token) => token > first && token <= last && form === ',');
  return comma > 0 && tree.tokens[first - 1]?.form === ',' && isDayOff(tree, clause, first) ? { first: comma + 1, last } : { first, last };
}

const DAY_OFF =
  /^(?:(?:an?|one|two|three|four|five|six|ten|\d+|several|some)\s)?(?:(?:few|couple of)\s)?(?:minute|hour|day|week|month|year)s?\s(?:after|before|ahead)\b/u;

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

/**
 * "say interests favour [close ties] because …": behind the verb a few words between two parts of what is said, without a finite verb, belong to it; so does all that
 * stands behind "that", however far off its verb ("says that [orders made before noon, as it put it,] are void").
 */
function withoutHoles({ tokens: all }: Tree, tokens: readonly number[]): number[] {
  const sorted = tokens.toSorted((a, b) => a - b);
  return sorted.flatMap((token, index) => {
    const next = sorted[index + 1] ?? token + 1;
    const hole = Array.from({ length: next - token - 1 }, (_, step) => token + 1 + step);
    const isBehindThat = index === 0 && all[token]?.form.toLowerCase() === 'that';
    const isPart = isBehindThat || (hole.length < 8 && hole.every((each) => feature(all[each], 'VerbForm') !== 'Fin' && all[each]?.upos !== 'PUNCT'));
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

/** What hangs on the head of what is said, in the order of the text. */
function governedBy(at: SentenceContext, tree: Tree, clause: Clause, node: number): number[] {
  const own = [node, ...alsoSaid(tree, clause, node)].flatMap((each) => subtreeOf(tree, each, clause.node));
  const tokens = node > clause.verb.head ? withoutHoles(tree, withJoinedClause(at, tree, clause, withMoreThat(tree, own))) : own;
  const after = afterColon(tree, tokens, clause);
  const opens = opensAt(at, tree, clause, node);
  return upToCue(
    tree,
    clause,
    tokens.filter(
      (token) =>
        token >= after && token >= opens && !isBehindCue(tree, clause, node, token) && !isOfSpeaker(clause, token) && !isOfHearer(clause, token),
    ),
  );
}

/** "Ada Kaya, head of [the union], said": between the speaker and the verb nothing is said. */
function isOfSpeaker({ subject, verb, inverted }: Clause, token: number): boolean {
  const first = subject[0]?.possessor?.first ?? subject[0]?.first;
  return !inverted && first !== undefined && first <= token && token < verb.first;
}

/** "told [its suppliers] it would pay". */
function isOfHearer({ verb, object }: Clause, token: number): boolean {
  return (
    speechVerbs().get(verb.lemma)?.addressee === 'object' &&
    object.some(({ first, last }) => first === verb.last + 1 && first <= token && token <= last)
  );
}

/** "The tax will rise, said Ruto [in Nairobi]": behind the verb of saying what was said before it goes on after a comma at the earliest. */
function isBehindCue(tree: Tree, clause: Clause, node: number, token: number): boolean {
  if (node > clause.verb.head || token < clause.verb.head) return false;
  if (clause.inverted) return true;
  const comma = tree.tokens.findIndex(({ form }, at) => at > clause.verb.last && form === ',');
  return comma < 0 || token < comma;
}

/** Where what is said stands before its verb, all up to the verb's own words is a part of it. */
function upToCue(tree: Tree, clause: Clause, tokens: readonly number[]): number[] {
  const cue = cueStart(tree, clause);
  const sorted = tokens.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last > cue) return sorted;
  return Array.from({ length: Math.max(last, cue - 1) - first + 1 }, (_, at) => first + at);
}

/** "said that it was late and [that they would leave]": further clauses with "that" on the same verb; "that we were promised [there would be none]": one right behind. */
function alsoSaid(tree: Tree, clause: Clause, node: number): number[] {
  return tree
    .children(clause.node)
    .filter(
      (token) =>
        token > node &&
        tree.relation(token) !== 'acl' &&
        (childrenBy(tree, token, 'mark').some((mark) => wordAt(tree, mark) === 'that') || isRightBehind(tree, node, token)),
    );
}

/** Nothing stands between two clauses that are both what is said. */
function isRightBehind(tree: Tree, node: number, token: number): boolean {
  const first = tree.first(token);
  const areSaid = [node, token].every((each) => tree.relation(each) === 'ccomp');
  return areSaid && first === tree.last(node) + 1 && !/^(?:PUNCT|CCONJ)$/.test(tree.tokens[first]?.upos ?? '');
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

/** "The share has shrunk: [it will be smaller], the minister said": before the colon the report speaks; the first token behind it. */
function afterColon(tree: Tree, tokens: readonly number[], clause: Clause): number {
  const first = Math.min(...tokens);
  const colon = tree.tokens.findLastIndex(({ form }, token) => token < clause.verb.first && token > first && form === ':');
  return colon + 1;
}
