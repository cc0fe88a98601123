import type { Tense, Token } from '../../model/index.ts';
import { verbClass } from '../knowledge/verb-classes.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isDayName } from './words.ts';

const FUTURE = new Set(['will', '’ll', "'ll", 'shall', 'wo']);
/** "should be completed in October", "may be signed on Monday": what may happen lies ahead, unless "have" follows. */
const MODALS = new Set(['should', 'would', 'could', 'may', 'might', 'must', 'can', "'d", '’d']);
const PAST_AUX = new Set(['was', 'were', 'had', 'did']);
/** Verbs and adjectives after which an infinitive or a time lies ahead: "is planned for July", "set to meet in June", "the upcoming summit in June". */
const AHEAD = /^(?:plan(?:ned|s)?|schedul(?:ed)|expect(?:ed|s)?|set|due|slated|upcoming|forthcoming|coming|intends?|aims?|hopes?|next)$/iu;

/** A verb farther off says nothing of a time. */
const FARTHEST = 100;

/**
 * The tense of the clause around a time expression, by its nearest verb: first back to the last break of the clause, then on to the next, then anywhere.
 * @param tokens the sentence's words
 * @param at the offset of the expression
 */
export function tenseAt(tokens: readonly Token[], at: number): Tense {
  const place = firstEndingAfter(tokens, at);
  const isWeekday = isDayName(tokens[place]?.form ?? '');
  if (isOfWhatIsAsked(tokens, place)) return isWeekday && isOfCalledAction(tokens, place) ? 'future' : 'none';
  const appointed = appointing(tokens, place);
  if (appointed !== undefined || isPutOffTo(tokens, place)) return isWeekday || (appointed && !appointed.startsWith('w')) ? 'future' : 'none';
  const told =
    tenseOf(tokens.slice(clauseStart(tokens, place), place).toReversed()) ??
    tenseOf(tokens.slice(place, clauseEnd(tokens, place))) ??
    tenseOf(tokens.slice(Math.max(0, place - FARTHEST), place).toReversed()) ??
    tenseOf(tokens.slice(place, place + FARTHEST)) ??
    'none';
  // "needs the money until [December]"
  return told === 'present' && /^(?:until|till)$/iu.test(tokens[place - 1]?.form ?? '') ? 'future' : told;
}

/** Verbs and nouns that ask for something or settle it beforehand. */
const ASKING: ReadonlySet<string> = new Set(
  'call plan schedule propose arrange convene summon order promise threaten request demand suggest prepare invite urge expect'.split(' '),
);

/** "called for [a strike on] March 20": the day may be that of what is asked for, so that the tense of asking tells nothing of it. */
function isOfWhatIsAsked(tokens: readonly Token[], place: number): boolean {
  const before = tokens.slice(Math.max(0, place - 9), place).toReversed();
  if (before[0]?.upos !== 'ADP' || !/^(?:NOUN|PROPN)$/u.test(before[1]?.upos ?? '')) return false;
  const verb = before.findIndex(({ upos, form }) => /^(?:VERB|AUX|PUNCT|PRON|SCONJ)$/u.test(upos) && form !== '-');
  const lemma = before[verb]?.lemma.toLowerCase() ?? '';
  const isDay = /^\d/u.test(tokens[place + 1]?.form ?? '') || /^\d/u.test(tokens[place]?.form ?? '');
  // "[will] summon the mayor on Friday": asked then, too
  if (verb > 1 && FUTURE.has(before[verb + 1]?.form.toLowerCase() ?? '')) return false;
  return verb > 1 && before[verb]?.upos === 'VERB' && (ASKING.has(lemma) || (isDay && lemma === 'announce'));
}

/** "called for a [march] on Sunday": people are called together for a day to come; "called for an inquiry on Friday" was then. */
function isOfCalledAction(tokens: readonly Token[], place: number): boolean {
  const [noun, ...before] = tokens.slice(Math.max(0, place - 9), place - 1).toReversed();
  if (!CALLED_ACTIONS.has(noun?.lemma.toLowerCase() ?? '')) return false;
  const verb = before.findIndex(({ upos }) => upos === 'VERB');
  const lemma = before[verb]?.lemma.toLowerCase() ?? '';
  return lemma === 'call' ? /^(?:for|a|an)$/i.test(before[verb - 1]?.form ?? '') : /^(?:urge|plan|propose|schedule)$/.test(lemma);
}

/** What people are called to, which is told with its day. */
export const CALLED_ACTIONS: ReadonlySet<string> = new Set(
  'strike walkout stoppage shutdown protest rally march demonstration vigil sit-in'.split(' '),
);

/** "[were due to] meet on Thursday": the verb of being with which something was appointed for a time to come. */
function appointing(tokens: readonly Token[], place: number): string | undefined {
  const start = Math.max(clauseStart(tokens, place), place - 12);
  const verb = tokens.slice(start, place).findLastIndex(({ upos }) => upos === 'VERB');
  const [first, second, to] = tokens
    .slice(start, place)
    .slice(Math.max(0, verb - 3), Math.max(0, verb))
    .map(({ form }) => form.toLowerCase());
  if (to !== 'to' || first === undefined || second === undefined) return undefined;
  if (/^(?:due|set|scheduled|slated|about|expected)$/.test(second)) return BEING.has(first) ? first : undefined;
  return /^(?:is|are|was|were)$/.test(second) ? second : undefined;
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', '’s', "'s", '’re', "'re"]);

const PUTTING_OFF = verbClass('put off', 'reschedule', 'move', 'push', 'adjourn', 'put', 'shift');

/** "postponed a meeting [until] Monday": the new day lies ahead of the postponing. */
function isPutOffTo(tokens: readonly Token[], place: number): boolean {
  if (!/^(?:until|till|to|for)$/iu.test(tokens[place - 1]?.form ?? '')) return false;
  const before = tokens.slice(Math.max(0, place - 14), place - 1);
  const verb = before.findLast(({ upos }) => upos === 'VERB');
  return PUTTING_OFF.has(verb?.lemma.toLowerCase() ?? '');
}

/** Whether words near a time say that it lies ahead: "will meet in June", "planned to be held in mid-June", "the upcoming summit in June". */
export function liesAhead(tokens: readonly Token[], at: number): boolean {
  const place = firstEndingAfter(tokens, at);
  const clause = tokens.slice(clauseStart(tokens, place), place);
  if (clause.some((token) => FUTURE.has(token.form.toLowerCase()))) return true;
  return clause
    .slice(-10)
    .some((token, index, all) => AHEAD.test(token.form) && !/^(?:next|hopes?|aims?)$/iu.test(token.form) && !isPastPerfect(all, index));
}

function clauseStart(tokens: readonly Token[], place: number): number {
  for (let index = place - 1; index >= 0 && index > place - 60; index--) {
    if (/^[;:—–]$|^that$/iu.test(tokens[index]?.form ?? '')) return index + 1;
  }
  return Math.max(0, place - 60);
}

function clauseEnd(tokens: readonly Token[], place: number): number {
  const end = tokens.slice(place + 1, place + 60).findIndex((token) => /^[;:—–]$/u.test(token.form));
  return end < 0 ? Math.min(tokens.length, place + 60) : place + 1 + end;
}

/** The tense of the first verb in a row of words (which may run backwards). */
function tenseOf(words: readonly Token[]): Tense | undefined {
  for (const [index, word] of words.entries()) {
    const form = word.form.toLowerCase();
    // "will close a mill and [sell] another in May": the tense of the verb that it is joined to
    if (word.upos === 'VERB' && words[index + 1]?.upos === 'CCONJ' && word.feats?.includes('VerbForm=Inf') === true) continue;
    // "will cut jobs after [posting] a second-quarter loss"
    if (word.upos === 'VERB' && isReportOfResult(word) && /^(?:after|since|despite)$/i.test(words[index + 1]?.form ?? '')) return 'past';
    if (FUTURE.has(form) || (isAhead(words, index) && word.upos !== 'NOUN' && form !== 'next')) return 'future';
    if (PAST_AUX.has(form)) return 'past';
    if (word.upos === 'VERB' && words[index + 1]?.form.toLowerCase() === 'to' && isMeant(words, index + 2)) return 'future';
    if (word.upos === 'VERB' && isSaid(words, index)) return 'past';
    if (word.upos === 'VERB' && isPastForm(word)) return hasWill(words, index) ? 'future' : 'past';
    if (word.upos === 'VERB' && !form.endsWith('ing')) return hasWill(words, index) ? 'future' : hasHave(words, index) ? 'past' : 'present';
    if (word.upos === 'AUX' && /^(?:is|are|am|’s|'s|’re|'re|has|have|does|do)$/u.test(form)) return hasAhead(words, index) ? 'future' : 'present';
  }
  return undefined;
}

/** Verbs by which a firm tells of a time that is over. */
const isReportOfResult = ({ form, lemma }: Token): boolean =>
  form.endsWith('ing') && /^(?:post|report|record|suffer|book|announce|publish|make|lose|miss|swing)$/.test(lemma);

/** Verbs of meaning to do something: "[plans] to sell". */
export const INTENDING: ReadonlySet<string> = new Set(
  'threaten promise pledge vow plan intend agree want prepare propose decide seek aim expect arrange'.split(' '),
);
/** Verbs after which the deed of an infinitive lies ahead: "have threatened to strike on May 15". */
const MEANT: ReadonlySet<string> = new Set([...INTENDING, 'hope', 'offer', 'refuse', 'undertake']);

/** Words that run backwards: the verb over an infinitive is one of meaning to do it. */
function isMeant(words: readonly Token[], from: number): boolean {
  const at = words.findIndex(({ upos }, index) => index >= from && index < from + 3 && upos === 'VERB');
  return at >= 0 && MEANT.has(words[at]?.lemma.toLowerCase() ?? '') && !isPastPerfect(words, at);
}

/** "[said] the mill would close": what would be is told behind it; "would be [told]" lies ahead. */
function isSaid(words: readonly Token[], index: number): boolean {
  return (
    /^(?:said|told|added|wrote)$/i.test(words[index]?.form ?? '') && ![words[index - 1], words[index + 1]].some((beside) => beside?.upos === 'AUX')
  );
}

const isThat = ({ form }: Token): boolean => /^that$/iu.test(form);

/** Whether a word near the verb fits; behind "that" another clause begins: "announced [that it would close]". */
function near(words: readonly Token[], index: number, test: (token: Token) => boolean): boolean {
  const before = words.slice(Math.max(0, index - 3), index);
  const after = words.slice(index, index + 4);
  const end = after.findIndex(isThat);
  return [...before.slice(before.findLastIndex(isThat) + 1), ...(end < 0 ? after : after.slice(0, end))].some(test);
}

function hasWill(words: readonly Token[], index: number): boolean {
  if (near(words, index, (token) => FUTURE.has(token.form.toLowerCase()))) return true;
  return near(words, index, (token) => token.upos === 'AUX' && MODALS.has(token.form.toLowerCase())) && !hasHave(words, index);
}

function hasHave(words: readonly Token[], index: number): boolean {
  return near(words, index, (token) => token.upos === 'AUX' && /^(?:has|have|had|’ve|'ve)$/iu.test(token.form));
}

function hasAhead(words: readonly Token[], index: number): boolean {
  return near(words, index, (token) => AHEAD.test(token.form));
}

/** "had planned to leave in May": what was planned then is told when that is over. */
function isPastPerfect(words: readonly Token[], index: number): boolean {
  return words[index]?.upos === 'VERB' && [words[index - 1], words[index + 1]].some((beside) => beside?.form.toLowerCase() === 'had');
}

/** "is set to meet", "is set for June" lie ahead; "set fire to" does not. */
function isAhead(words: readonly Token[], index: number): boolean {
  const form = words[index]?.form ?? '';
  if (!AHEAD.test(form) || isPastPerfect(words, index)) return false;
  return form.toLowerCase() !== 'set' || [words[index - 1], words[index + 1]].some((beside) => /^(?:to|for)$/iu.test(beside?.form ?? ''));
}

/** "visited", "told", "went": a form that is neither the base, nor in -s, nor in -ing. */
function isPastForm(word: Token): boolean {
  const form = word.form.toLowerCase();
  return form.endsWith('ed') || (form !== word.lemma && !/(?:s|ing)$/u.test(form)) || /^(?:cut|hit|set|put|led|said|met|held|made)$/u.test(form);
}
