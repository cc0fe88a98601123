import type { Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase, TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { complementsOf } from '../inner-events.ts';
import { dayBefore, endOf } from './headline-bounds.ts';
import { levelEnd, wholeEnd } from './headline-ends.ts';

/** So many words of what follows a verb make a headline. */
const LONGEST = 14;
const LONGEST_WITH_CLAUSE = 18;

/** Words that stand for pronouns, by the pronoun's token. */
type KnownPronouns = ReadonlyMap<number, string>;
const NO_PRONOUNS: KnownPronouns = new Map();

/** What follows a verb in a headline, and where it stands (`last` before `first` where it is empty). */
export interface HeadlineRest extends TokenRange {
  words: string;
  isNamed: boolean;
}

/**
 * What follows the verb of a clause, in the report's words and cut where a headline would end: before a comma, a quotation, another clause or a time. Empty where nothing
 * follows; undefined where it can't be understood alone: "bought [it]", "was found [to have …]".
 * @param inside clauses that belong to what is told: "urged Chile [to lift a ban]" @param named a phrase for which a name will stand, written ~: "urged [it] to leave"
 * @param known pronouns of which it is known whom they mean, with the words for them: "called on Chile to free [her]"
 */
export function restOf(
  at: SentenceContext,
  clause: Clause,
  inside: readonly Clause[] = [],
  named?: TokenRange,
  known: KnownPronouns = NO_PRONOUNS,
): HeadlineRest | undefined {
  const start = startOf(at, clause);
  const gap = dayBefore(at, inside, start);
  const bound = endOf(at, clause, start, inside, gap);
  const last = lastOf(at, start, bound, Math.min(bound, start + (inside.length > 0 ? LONGEST_WITH_CLAUSE : LONGEST)), known);
  if (last === undefined) return undefined;
  const tokens = at.sentence.tokens.slice(start, last + 1);
  const isTold = (token: number) => known.has(token) || (named !== undefined && token >= named.first && token <= named.last);
  const isOpen = tokens.some(({ upos, form }, index) => upos === 'PRON' && POINTING.has(form.toLowerCase()) && !isTold(start + index));
  if (isOpen || isWithoutNoun(tokens) || (tokens.length === 0 && complementsOf(at, clause).length > 0)) return undefined;
  const text = (from: number, to: number) => textBetween(at, from, to, named, known);
  const words = gap && gap.last < last ? `${text(start, gap.first - 1)} ${text(gap.last + 1, last)}` : text(start, last);
  return { words, isNamed: tokens.some(({ upos }) => upos === 'PROPN'), first: start, last };
}

/**
 * The last word of a headline that ends before `end`, without what waits for another word; before `bound` where the headline may end anyway, else behind a whole
 * phrase. Undefined where that leaves nothing of a phrase: of "posts [its first]" what it is of stands behind the cut.
 */
function lastOf(at: SentenceContext, start: number, bound: number, end: number, known: KnownPronouns): number | undefined {
  const before = bound > end ? wholePhraseBefore(at, start, end) : end - 1;
  const cut = brokenPhrase(at, start, before);
  let last = levelEnd(at, wholeEnd(at, start, cut ? cut.first - 1 : before));
  while (last >= start && !known.has(last) && (isLoose(at, last) || isPointingAway(at, last))) last--;
  return cut && last < start ? undefined : last;
}

/** "rolls out [the first]", "orders [55]": of what, the words before tell. */
function isWithoutNoun(words: readonly Token[]): boolean {
  return (
    words.some(({ upos }) => /^(?:DET|NUM|ADJ)$/.test(upos)) &&
    words.every(({ upos, form }) => /^(?:DET|NUM|ADJ|ADP|ADV|CCONJ|PUNCT)$/.test(upos) && !/[%$€£¥]/u.test(form))
  );
}

/** Behind the verb, an adverb of manner and a time: "fell [sharply] to", "agreed [on Monday] to share". */
function startOf({ sentence: { tokens, times } }: SentenceContext, { verb }: Clause): number {
  const next = tokens[verb.head + 1];
  const start = verb.head + (next?.upos === 'ADV' && next.form.endsWith('ly') ? 2 : 1);
  const begun = tokens[start]?.upos === 'ADP' ? start + 1 : start;
  const time = times.find((each) => each.start === tokens[begun]?.start || each.start === tokens[start]?.start);
  if (!time || verb.form !== 'finite') return start;
  const end = tokens.findLastIndex((token) => token.start < time.end);
  // "cut two days’ pay": a time before the noun that it belongs to
  const behind = tokens[end + 1];
  return behind && /^(?:PART|ADP)$/.test(behind.upos) && GOING_ON.has(behind.form) ? end + 1 : start;
}

/** What follows a time and belongs to the verb: "voted on Monday [for] a budget". */
const GOING_ON = wordSet('to for against from into with');

/** The noun phrase that a cut goes through, before its head: "12 new long[-haul jets]", "for a US$40 billion [contract]". */
function brokenPhrase({ phrases: { nouns } }: SentenceContext, start: number, last: number): NounPhrase | undefined {
  return nouns.find(({ first, head }) => first >= start && first <= last && last < head);
}

/** The end of the last noun phrase that ends before a word and doesn't go on with "of". */
function wholePhraseBefore({ phrases: { nouns }, sentence: { tokens } }: SentenceContext, start: number, end: number): number {
  return Math.max(start - 1, ...nouns.flatMap(({ first, last }) => (first >= start && last < end && tokens[last + 1]?.form !== 'of' ? [last] : [])));
}

const POINTING = wordSet(
  'it he she they him her them this that these those such one ones both others another anyone everyone someone anybody everybody somebody anything everything something i we you me us',
);

const LOOSE = wordSet('and or but than about a an the its their his her also just only more most least at up to around');

/** A word at the end that waits for another. */
function isLoose({ sentence: { tokens } }: SentenceContext, index: number): boolean {
  const { form = '', upos = '', deprel, feats = '' } = tokens[index] ?? {};
  if (deprel === 'compound:prt') return false;
  // "beat the high of 12 [set] in May": a participle of which the end is cut off; no "a claim that he [lied]".
  if (upos === 'VERB' && deprel === 'acl' && !form.endsWith('ing') && !feats.includes('VerbForm=Fin')) return true;
  return (
    /^(?:PUNCT|DET|CCONJ|SCONJ|AUX)$/.test(upos) || (upos === 'ADP' && deprel !== 'advmod') || (upos !== 'NOUN' && LOOSE.has(form.toLowerCase()))
  );
}

/** "start production [there]": where or when that is, the words before tell. */
function isPointingAway({ sentence: { tokens } }: SentenceContext, index: number): boolean {
  const { form = '', upos } = tokens[index] ?? {};
  return upos === 'ADV' && /^(?:there|here|then|thereafter|afterwards|too|also|again|instead|meanwhile|however|early|late|soon)$/i.test(form);
}

/** The words from the one token to the other, with the blanks between them that the report has; ~ for a phrase among them that is to be named. */
export function textBetween(
  { sentence: { tokens } }: SentenceContext,
  first: number,
  last: number,
  named?: TokenRange,
  known: KnownPronouns = NO_PRONOUNS,
): string {
  return tokens
    .slice(first, last + 1)
    .map((token, index) => {
      const at = first + index;
      const blank = index > 0 && token.start > (tokens[at - 1]?.end ?? 0) ? ' ' : '';
      if (named === undefined || at < named.first || at > named.last) return `${blank}${known.get(at) ?? token.form}`;
      if (at !== named.first) return '';
      return `${blank}~${named.last === at && token.deprel === 'nmod:poss' ? '’s' : ''}`;
    })
    .join('');
}
