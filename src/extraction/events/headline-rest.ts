import type { Token } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause, Item, NounPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { levelEnd, wholeEnd } from './headline-ends.ts';
import { complementsOf } from './inner-events.ts';

/** So many words of what follows a verb make a headline. */
const LONGEST = 14;
const LONGEST_WITH_CLAUSE = 18;

/** Words that stand for pronouns, by the pronoun's token. */
export type KnownPronouns = ReadonlyMap<number, string>;
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
  const { tokens } = at.sentence;
  const start = startOf(at, clause);
  const bound = endOf(at, clause, start, inside);
  const end = Math.min(bound, start + (inside.length > 0 ? LONGEST_WITH_CLAUSE : LONGEST));
  let last = bound > end ? wholePhraseBefore(at, start, end) : end - 1;
  const cut = brokenPhrase(at, start, last);
  if (cut) last = cut.first - 1;
  last = levelEnd(at, wholeEnd(at, start, last));
  while (last >= start && !known.has(last) && (isLoose(at, last) || isPointingAway(at, last))) last--;
  // "posts [its first]": what it is of stands behind the cut.
  if (cut && last < start) return undefined;
  const gap = dayBefore(at, inside, start);
  const words = tokens.slice(start, last + 1);
  const isNamed = (index: number) => named !== undefined && index >= named.first && index <= named.last;
  if (
    words.some(({ upos, form }, index) => upos === 'PRON' && POINTING.has(form.toLowerCase()) && !isNamed(start + index) && !known.has(start + index))
  )
    return undefined;
  if (isWithoutNoun(words)) return undefined;
  if (words.length === 0 && complementsOf(at, clause).length > 0) return undefined;
  const told =
    gap && gap.last < last
      ? `${textBetween(at, start, gap.first - 1, named, known)} ${textBetween(at, gap.last + 1, last, named, known)}`
      : undefined;
  return { words: told ?? textBetween(at, start, last, named, known), isNamed: words.some(({ upos }) => upos === 'PROPN'), first: start, last };
}

/** "told the owners [in May] to dredge the canal": a time between whom it is said to and what is said. */
function dayBefore({ sentence: { tokens, times } }: SentenceContext, inside: readonly Clause[], start: number): TokenRange | undefined {
  for (const time of times) {
    const from = tokens.findIndex((token) => token.start >= time.start);
    const last = tokens.findLastIndex((token) => token.start < time.end);
    const first = /^(?:on|in|at)$/.test(tokens[from - 1]?.form ?? '') ? from - 1 : from;
    const isNext = /^(?:to|not)$/.test(tokens[last + 1]?.form ?? '') && inside.some(({ verb, link }) => link === 'infinitive' && isBegun(verb, last));
    if (first > start && time.edtf !== undefined && isNext) return { first, last };
  }
  return undefined;
}

/** Right behind a token, with "not" at most before it. */
function isBegun({ first }: Clause['verb'], last: number): boolean {
  return first > last && first <= last + 3;
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

function endOf(at: SentenceContext, clause: Clause, start: number, inside: readonly Clause[]): number {
  const { items, clauses, sentence } = at.phrases;
  const { tokens } = sentence;
  const gap = dayBefore(at, inside, start);
  const isInGap = (token: number) => gap !== undefined && token >= gap.first && token <= gap.last;
  const bounds = [tokens.length, clause.range.last + 1];
  const joining = (item: Item) =>
    isInGap(item.first) ||
    (item.kind === 'time' && (isTerm(at, clause, item.first) || isMeasure(at, item.first))) ||
    inside.some(({ range, verb }) => item.first >= range.first - 1 && item.last < verb.first) ||
    (item.kind === 'time' && isDoneTo(at, item.first, inside));
  for (const item of items) if (item.first >= start && isBound(at, item) && !joining(item)) bounds.push(item.first);
  for (const [index, { form }] of tokens.entries()) {
    if (index < start) continue;
    if ((CLOSING.has(form.toLowerCase()) && !isPost(clause, form) && !isExtent(at, index)) || /^["“”„«»()[\]…]/u.test(form) || isMark(tokens[index]))
      bounds.push(index);
    if (SHIFTING.has(form.toLowerCase())) bounds.push(Math.max(start, firstOfPhraseEndingAt(at, index - 1) ?? index));
  }
  for (const time of sentence.times) {
    const first = tokens.findIndex(({ start: from }) => from >= time.start);
    if (
      first >= start &&
      !isInGap(first) &&
      !isWithin(at, first) &&
      !isDoneTo(at, first, inside) &&
      !isTerm(at, clause, first) &&
      !isMeasure(at, first)
    )
      bounds.push(first);
  }
  for (const other of clauses) {
    if (other === clause || other.verb.first <= clause.verb.head || isPurpose(clause, other) || inside.includes(other)) continue;
    // "Corvex will shut a plant, the firm [told] staff": the whole hangs on the verb behind.
    const isAround = other.range.first <= clause.verb.head;
    bounds.push(isAround ? other.verb.first : Math.max(start, Math.min(other.range.first, other.verb.first)));
  }
  return Math.min(...bounds);
}

/** "sentenced her [to nine years in prison]", "banned it [for two years]": how long it is to last is what was decided. */
function isTerm({ sentence: { tokens, times } }: SentenceContext, { verb }: Clause, token: number): boolean {
  const time = times.find(({ start }) => start === tokens[token]?.start || start === tokens[token + 1]?.start);
  // "kept her from sailing [until May]"
  if (time && tokens.slice(Math.max(0, token - 1), token + 1).some(({ form }) => /^(?:until|till)$/.test(form))) return true;
  return (
    time?.timex.type === 'DURATION' &&
    TERMED.has(verb.lemma) &&
    tokens.slice(Math.max(0, token - 1), token + 1).some(({ form }) => /^(?:to|for)$/.test(form))
  );
}

/** "vessels older than [20 years]", "aged over [two years]": how old or long something is, and no time of what is told. */
function isMeasure({ sentence: { tokens, times } }: SentenceContext, token: number): boolean {
  const time = times.find(({ start }) => start === tokens[token]?.start);
  const [before, than] = [tokens[token - 2], tokens[token - 1]];
  return time?.timex.type === 'DURATION' && than?.form === 'than' && before?.upos === 'ADJ' && !/^(?:more|less)$/i.test(before.form);
}

const TERMED = wordSet('sentence jail imprison ban suspend bar condemn');

/** "rose [as] much as 11 metres". */
function isExtent({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  const words = tokens.slice(Math.max(0, token - 2), token + 3).map(({ form }) => form.toLowerCase());
  return /\bas (?:much|many|little|few|high|low) as\b/.test(words.join(' '));
}

/** "a [‘]proof[’]", no "workers[’]". */
function isMark(token: Token | undefined): boolean {
  return token?.upos === 'PUNCT' && /^['‘’]$/u.test(token.form);
}

/** "appointed [as] chief executive", "announced her [as] its next president"; "was named [after] a poet". */
function isPost({ verb }: Clause, word: string): boolean {
  if (word.toLowerCase() === 'after') return /^(?:name|rename|christen)$/.test(verb.lemma);
  return word.toLowerCase() === 'as' && APPOINTING.has(verb.lemma);
}

/** Verbs that give somebody a post: what follows "as", or stands beside the person, is the post. */
export const APPOINTING = wordSet(
  'appoint elect name nominate announce install instal select choose hire induct reelect re-elect reappoint reinstate list rename',
);

/** "its first [annual] loss": a time before the noun that it belongs to. */
function isWithin({ phrases: { nouns } }: SentenceContext, token: number): boolean {
  return nouns.some(({ first, head }) => first <= token && token < head);
}

/** "urged them to [spend] [Sunday] at home": a time that the verb is about. */
function isDoneTo({ sentence: { tokens } }: SentenceContext, token: number, inside: readonly Clause[]): boolean {
  return /^(?:obj|nsubj)/.test(tokens[token]?.deprel ?? '') && inside.some(({ node }) => tokens[token]?.head === node + 1);
}

/** The noun phrase that a cut goes through, before its head: "12 new long[-haul jets]", "for a US$40 billion [contract]". */
function brokenPhrase({ phrases: { nouns } }: SentenceContext, start: number, last: number): NounPhrase | undefined {
  return nouns.find(({ first, head }) => first >= start && first <= last && last < head);
}

/** "was selected [to buy the unit]", "began [selling] it". */
function isPurpose(clause: Clause, { governor, link }: Clause): boolean {
  if (governor !== clause) return false;
  return BEGINNING.has(clause.verb.lemma)
    ? link === 'infinitive' || link === 'gerund' || link === 'participle'
    : clause.verb.passive && link === 'infinitive';
}

const BEGINNING = wordSet('begin start stop resume');

function isBound({ sentence: { tokens } }: SentenceContext, item: Item): boolean {
  // "long-haul", "a score of 71-68": no dash between clauses.
  if (item.kind === 'dash') return tokens[item.first - 1]?.end !== tokens[item.first]?.start;
  // "US$0[.]97".
  if (item.kind === 'stop' && tokens[item.first - 1]?.end === tokens[item.first]?.start && tokens[item.first]?.end === tokens[item.first + 1]?.start)
    return false;
  return /^(?:comma|colon|semicolon|quote|bracket|stop|subordinator|relative|time)$/.test(item.kind);
}

/** Words with which what is told beside an event begins. */
const CLOSING = wordSet(
  'after before during since amid despite because following compared due when while whereas although as what whatever whoever whom which who whose where how why',
);

const SHIFTING = wordSet('earlier later ago');

/** "resigned [hours] later". */
function firstOfPhraseEndingAt({ phrases: { nouns } }: SentenceContext, last: number): number | undefined {
  return nouns.find((noun) => noun.last === last)?.first;
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
  const { form = '', upos = '', deprel } = tokens[index] ?? {};
  if (deprel === 'compound:prt') return false;
  // "beat the high of 12 [set] in May": a participle of which the end is cut off.
  if (upos === 'VERB' && deprel === 'acl' && !form.endsWith('ing')) return true;
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
