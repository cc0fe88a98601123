import type { Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, Item, TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { APPOINTING } from '../frames/appointing.ts';

/**
 * The first token behind a verb that is no part of its headline: a mark, a word, a time or a clause with which something is told beside the deed.
 * @param start the first token of what follows the verb @param inside clauses that belong to what is told @param gap a time among it that is passed over
 */
export function endOf(at: SentenceContext, clause: Clause, start: number, inside: readonly Clause[], gap: TokenRange | undefined): number {
  const isInGap = (token: number) => gap !== undefined && token >= gap.first && token <= gap.last;
  const isOfDeed = (token: number) => isInGap(token) || isDoneTo(at, token, inside) || isTerm(at, clause, token) || isMeasure(at, token);
  const isInside = ({ first, last }: TokenRange) => inside.some(({ range, verb }) => first >= range.first - 1 && last < verb.first);
  const isKept = (item: Item) => isInside(item) || (item.kind === 'time' ? isOfDeed(item.first) : isInGap(item.first));
  const items = at.phrases.items.flatMap((item) => (item.first >= start && isBound(at, item) && !isKept(item) ? [item.first] : []));
  const times = timesFrom(at, start).filter((token) => !isWithin(at, token) && !isOfDeed(token));
  const words = [...closingWords(at, clause, start).filter((token) => !isInside({ first: token, last: token })), ...shiftedPhrases(at, start)];
  return Math.min(at.sentence.tokens.length, clause.range.last + 1, ...items, ...words, ...times, ...clausesBehind(at, clause, start, inside));
}

function timesFrom({ sentence: { tokens, times } }: SentenceContext, start: number): number[] {
  return times.map((time) => tokens.findIndex((token) => token.start >= time.start)).filter((token) => token >= start);
}

/** "resigned [after] a vote", "bought [“]a proof[”]". */
function closingWords(at: SentenceContext, clause: Clause, start: number): number[] {
  return at.sentence.tokens.flatMap((token, index) => {
    const isClosing = CLOSING.has(token.form.toLowerCase()) && !isPost(clause, token.form) && !isExtent(at, index);
    return index >= start && (isClosing || /^["“”„«»()[\]…]/u.test(token.form) || isMark(token)) ? [index] : [];
  });
}

/** "resigned [hours] later". */
function shiftedPhrases({ phrases: { nouns }, sentence: { tokens } }: SentenceContext, start: number): number[] {
  return tokens.flatMap(({ form }, index) => {
    if (index < start || !SHIFTING.has(form.toLowerCase())) return [];
    return [Math.max(start, nouns.find(({ last }) => last === index - 1)?.first ?? index)];
  });
}

/** Where the clauses begin that stand behind the verb and are no part of what is told. */
function clausesBehind({ phrases: { clauses } }: SentenceContext, clause: Clause, start: number, inside: readonly Clause[]): number[] {
  const { head } = clause.verb;
  const others = clauses.filter((other) => other !== clause && other.verb.first > head && !isPurpose(clause, other) && !inside.includes(other));
  return others.map(({ range, verb }) => {
    // "Corvex will shut a plant, the firm [told] staff": the whole hangs on the verb behind.
    const isAround = range.first <= head;
    return isAround ? verb.first : Math.max(start, Math.min(range.first, verb.first));
  });
}

/** "told the owners [in May] to dredge the canal": a time between whom it is said to and what is said. */
export function dayBefore({ sentence: { tokens, times } }: SentenceContext, inside: readonly Clause[], start: number): TokenRange | undefined {
  for (const time of times) {
    const from = tokens.findIndex((token) => token.start >= time.start);
    const last = tokens.findLastIndex((token) => token.start < time.end);
    // "called a strike [for May 9] to protest against cuts": what it is called for
    if (tokens[from - 1]?.form === 'for') continue;
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

/** "sentenced her [to nine years in prison]", "banned it [for two years]": how long it is to last is what was decided. */
function isTerm({ sentence: { tokens, times } }: SentenceContext, { verb }: Clause, token: number): boolean {
  const time = times.find(({ start }) => start === tokens[token]?.start || start === tokens[token + 1]?.start);
  // "kept her from sailing [until May]"
  const words = tokens.slice(Math.max(0, token - 1), token + 1).map(({ form }) => form.toLowerCase());
  if (time && words.some((form) => /^(?:until|till)$/.test(form))) return true;
  // "called an election [for 3 May]"
  if (time && SET_FOR.has(verb.lemma) && words.includes('for')) return true;
  // "gave the envoy [48 hours] to leave"
  if (time?.timex.type === 'DURATION' && verb.lemma === 'give') return true;
  return time?.timex.type === 'DURATION' && TERMED.has(verb.lemma) && words.some((form) => /^(?:to|for)$/.test(form));
}

const SET_FOR = wordSet('call schedule set fix');

const TERMED = wordSet('sentence jail imprison ban suspend bar condemn');

/** "vessels older than [20 years]", "aged over [two years]": how old or long something is, and no time of what is told. */
function isMeasure({ sentence: { tokens, times } }: SentenceContext, token: number): boolean {
  const time = times.find(({ start }) => start === tokens[token]?.start);
  const [before, than] = [tokens[token - 2], tokens[token - 1]];
  return time?.timex.type === 'DURATION' && than?.form === 'than' && before?.upos === 'ADJ' && !/^(?:more|less)$/i.test(before.form);
}

/** "rose [as] much as 11 metres". */
function isExtent({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  const words = tokens.slice(Math.max(0, token - 2), token + 3).map(({ form }) => form.toLowerCase());
  return /\bas (?:much|many|little|few|high|low) as\b/.test(words.join(' '));
}

/** "a [‘]proof[’]", no "workers[’]". */
function isMark({ upos, form }: Token): boolean {
  return upos === 'PUNCT' && /^['‘’]$/u.test(form);
}

/** "appointed [as] chief executive", "announced her [as] its next president"; "was named [after] a poet". */
function isPost({ verb }: Clause, word: string): boolean {
  if (word.toLowerCase() === 'after') return /^(?:name|rename|christen)$/.test(verb.lemma);
  return word.toLowerCase() === 'as' && APPOINTING.has(verb.lemma);
}

/** "its first [annual] loss": a time before the noun that it belongs to. */
function isWithin({ phrases: { nouns } }: SentenceContext, token: number): boolean {
  return nouns.some(({ first, head }) => first <= token && token < head);
}

/** "urged them to [spend] [Sunday] at home", "that the envoy had [72 hours] to leave": a time that the verb is about. */
function isDoneTo({ sentence: { tokens } }: SentenceContext, token: number, inside: readonly Clause[]): boolean {
  const word = tokens[token]?.deprel === 'nummod' ? tokens[(tokens[token]?.head ?? 0) - 1] : tokens[token];
  return /^(?:obj|nsubj)/.test(word?.deprel ?? '') && inside.some(({ node }) => word?.head === node + 1);
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
