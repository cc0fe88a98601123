import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, TokenRange } from '../phrases/index.ts';

/** The passages that the speaker vouches for; `aside` is "according to" with the speaker. */
export function toldBy(at: SentenceContext, aside: TokenRange): TokenRange[] {
  const { tokens } = at.sentence;
  const after = { first: aside.last + 1, last: tokens.length - 1 };
  if (aside.first === 0) return [after];
  const isSetOff = tokens[aside.first - 1]?.form === ',' && tokens[aside.last + 1]?.form === ',';
  const word = [aside.first - 1, ...(isSetOff ? [aside.first - 2] : [])].find((token) =>
    /^(?:which|who|that|where)$/i.test(tokens[token]?.form ?? ''),
  );
  if (word !== undefined) return toldOf(at, aside, word);
  const before = { first: 0, last: aside.first - 1 };
  // "The bridge was, according to the ministry, [built in haste]"
  if (isSetOff && tokens[aside.first - 2]?.upos === 'AUX') return [before, after];
  // "They waited, and twice, according to a clerk, [they were sent home]"
  const joint = isSetOff ? jointBefore(at, aside.first - 1) : undefined;
  if (joint !== undefined) return [{ first: joint + 1, last: before.last }, after];
  const split = isSetOff ? clauseAround(at, aside) : undefined;
  if (split) return [{ first: split.link === 'main' ? 0 : Math.min(split.range.first, before.last), last: before.last }, after];
  return [{ first: addedBehind(at, aside.first), last: before.last }];
}

/** The "and" that opens what the words around an aside tell, where no verb stands between. */
function jointBefore({ sentence: { tokens } }: SentenceContext, comma: number): number | undefined {
  const joint = tokens.findLastIndex(({ upos }, token) => token < comma && token >= comma - 3 && upos === 'CCONJ');
  const isOpening = joint > 0 && tokens[joint - 1]?.form === ',' && joint < comma - 1;
  return isOpening && tokens.slice(joint + 1, comma).every(({ upos }) => upos === 'ADV') ? joint : undefined;
}

/** "They cut [a third of the staff], which, according to the union, [is 300 jobs]": of whom or what, and what is told of it; `word` is the relative one. */
function toldOf({ phrases: { tree, clauses, nouns } }: SentenceContext, aside: TokenRange, word: number): TokenRange[] {
  const relative = clauses.find(({ node, link, subject }) => node > aside.last && (link === 'relative' || subject[0]?.first === word));
  if (!tree || !relative) return [];
  const isHung = relative.link === 'relative' && tree.head(relative.node) >= 0 && tree.head(relative.node) < word;
  const head = isHung ? tree.head(relative.node) : clauses.findLast(({ node, verb }) => node < word - 1 && verb.form === 'finite')?.node;
  if (head === undefined) return [];
  const above = clauses.find(({ node }) => node === head);
  const first = above
    ? Math.min(above.verb.first, above.subject[0]?.first ?? above.verb.first)
    : (nouns.find((noun) => noun.head === head)?.first ?? head);
  return [
    { first, last: tree.tokens[word - 1]?.form === ',' ? word - 2 : word - 1 },
    { first: aside.last + 1, last: tree.last(relative.node) },
  ];
}

/** "The bridge was, according to the ministry, inspected": the clause whose subject stands before and whose verb stands behind. */
function clauseAround(at: SentenceContext, aside: TokenRange): Clause | undefined {
  const next = at.sentence.tokens[aside.last + 2];
  if (next?.upos === 'CCONJ' || next?.upos === 'SCONJ') return undefined;
  return at.phrases.clauses.find(
    ({ subject, verb, link }) =>
      (link === 'main' || link === 'that' || link === 'reported' || link === 'coordinate') &&
      verb.head > aside.last &&
      verb.form === 'finite' &&
      subject.length > 0 &&
      subject.every(({ last }) => last < aside.first),
  );
}

/** "Abara said the plant would close, [a step that will cost 300 jobs], according to the union": where somebody else has said what stands before. */
function addedBehind(at: SentenceContext, end: number): number {
  const { tokens } = at.sentence;
  const isSaid = at.phrases.clauses.some(
    ({ verb, subject }) => verb.last < end && verb.form === 'finite' && !verb.negative && subject.length > 0 && speechVerbs().has(verb.lemma),
  );
  const comma = tokens.findLastIndex(({ form }, token) => form === ',' && token < end - 1);
  const hasVerb = tokens.slice(comma + 1, end).some(({ upos }) => upos === 'VERB');
  return isSaid && comma > 0 && end - comma > 4 && hasVerb ? comma + 1 : 0;
}
