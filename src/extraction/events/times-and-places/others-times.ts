import { singularOf } from '../../../language/knowledge/nouns.ts';
import { INTENDING } from '../../../language/times/tense.ts';
import type { TimeExpression } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { DOWN_VERBS, UP_VERBS } from '../../figures/change/change-words.ts';
import type { Clause, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** A clause without the times that the tree hangs on its verb and that tell of something else: of what it is compared with, or of a participle behind a noun. */
export function withoutOthersTimes(at: SentenceContext, clause: Clause): Clause {
  const obliques = clause.obliques.filter(
    (phrase) =>
      !phrase.time ||
      !(isOfAnother(at, clause, phrase) || isOfCompared(at, clause, phrase.time.start) || isOfPromised(at, clause, phrase.time.start)),
  );
  const times = clause.times.filter(
    (time) => !isOfBase(at, clause, time) && !isOfCompared(at, clause, time.start) && !isOfPromised(at, clause, time.start),
  );
  return obliques.length === clause.obliques.length && times.length === clause.times.length ? clause : { ...clause, obliques, times };
}

function isOfAnother(at: SentenceContext, clause: Clause, phrase: PrepositionalPhrase): boolean {
  if (/^effective$/iu.test(at.sentence.tokens[phrase.first - 1]?.form ?? '')) return true;
  return (
    isOnBase(clause, phrase) ||
    isFrom(clause, phrase) ||
    isOfReported(clause, phrase) ||
    isOfParticiple(at, clause, phrase) ||
    isOfSaying(clause, phrase) ||
    isOfRank(at, clause, phrase) ||
    isOfNextDeed(at, clause, phrase) ||
    isOfAccusation(at, clause, phrase)
  );
}

/** "promised to raise pay [this year]", "threatened to quit [next month]": behind what is promised, a stretch that isn't over. */
function isOfPromised({ sentence: { tokens }, phrases }: SentenceContext, clause: Clause, start: number): boolean {
  const first = tokens.findIndex((token) => token.start === start);
  if (!INTENDING.has(clause.verb.lemma) || !/^(?:this|next|coming|later)$/iu.test(tokens[first]?.form ?? '')) return false;
  return phrases.clauses.some(
    ({ governor, link, verb: { head } }) =>
      governor === clause && (link === 'infinitive' || link === 'that' || link === 'reported') && head > clause.verb.head && head < first,
  );
}

/** "said [on Monday] it will cut jobs": right behind a verb of saying, before what is said. */
function isOfSaying({ link, governor, verb }: Clause, { first, last }: PrepositionalPhrase): boolean {
  return link === 'reported' && governor !== undefined && first === governor.verb.last + 1 && last < verb.first;
}

/** "posted its [first] loss since 1992", "the [biggest] fall since May": how far back the rank reaches. */
function isOfRank({ sentence: { tokens } }: SentenceContext, { verb }: Clause, { preposition, first }: PrepositionalPhrase): boolean {
  if (preposition !== 'since') return false;
  return tokens
    .slice(verb.last + 1, first)
    .some(({ form, feats = '' }) => /^(?:first|worst|best|most|least)$/iu.test(form) || feats.includes('Degree=Sup'));
}

/** "recovered within a year, and re-entered the market [in May]": behind the last of joined verbs, of which no other tells when. */
function isOfNextDeed({ phrases }: SentenceContext, clause: Clause, { first }: PrepositionalPhrase): boolean {
  return phrases.clauses.some((next) => isNextOf(next, clause) && first > next.verb.last);
}

/** A verb joined by "and" behind a comma, or with an object of its own. */
function isNextOf(next: Clause, { verb, subject }: Clause): boolean {
  return (
    next.link === 'coordinate' &&
    next.governor?.verb === verb &&
    next.subject === subject &&
    next.verb.head > verb.head &&
    next.object.length > 0 &&
    !next.sharesAuxiliary
  );
}

/** The time that the tree hangs on the first of joined verbs and that stands behind the last. */
export function timeOfLast({ phrases }: SentenceContext, clause: Clause): TimeExpression | undefined {
  const { governor } = clause;
  if (!governor || !isNextOf(clause, governor)) return undefined;
  if (phrases.clauses.some((next) => isNextOf(next, governor) && next.verb.head > clause.verb.head)) return undefined;
  const behind = governor.obliques.filter(({ first, time }) => time && first > clause.verb.last);
  return behind.find(({ preposition }) => preposition === 'in' || preposition === 'on' || preposition === '')?.time;
}

/** "accuses Somalia of bombing a bridge [on Monday]": behind what somebody is accused of; "accused Somalia on Monday of …" tells when. */
function isOfAccusation({ phrases }: SentenceContext, clause: Clause, { first }: PrepositionalPhrase): boolean {
  const { verb, obliques } = clause;
  if (!ACCUSING.has(verb.lemma) && !PRAISING.has(verb.lemma)) return false;
  const isBetween = (token: number) => token > verb.last && token < first;
  return (
    (ACCUSING.has(verb.lemma) && obliques.some((phrase) => OF_GUILT.has(phrase.preposition) && !phrase.time && isBetween(phrase.first))) ||
    phrases.clauses.some(
      ({ governor, link, marker, verb: { head } }) => governor === clause && link === 'gerund' && OF_GUILT.has(marker ?? '') && isBetween(head),
    )
  );
}

const ACCUSING = wordSet('accuse blame suspect');
/** "was praised for freeing them [on Monday]". */
export const PRAISING = wordSet('praise thank commend applaud congratulate');
const OF_GUILT = wordSet('of for');

/** "up from 6 percent [in 2007]", "fewer than 300 [in May]": on what the clause compares with. */
function isOnBase({ obliques }: Clause, { noun }: PrepositionalPhrase): boolean {
  const around = noun && obliques.find(({ nouns }) => nouns.includes(noun));
  return around !== undefined && COMPARING.test(around.preposition);
}

const COMPARING = /\b(?:from|than|with|against)$/;

/** "reported a profit [for 2014]": the time of what is reported. */
function isOfReported({ verb }: Clause, { preposition }: PrepositionalPhrase): boolean {
  return preposition === 'for' && /^(?:report|post|announce|disclose|book|publish|release)$/.test(verb.lemma);
}

/** "rose 4 percent [from March]": the base of a change; "declared a curfew [from six]": the hours of what is declared. */
function isFrom({ verb }: Clause, { preposition, time }: PrepositionalPhrase): boolean {
  return (
    preposition === 'from' && ((time?.timex.type === 'TIME' && time.inferred === true) || UP_VERBS.has(verb.lemma) || DOWN_VERBS.has(verb.lemma))
  );
}

/** "beat the record of 300 set [in 2014]": right behind a participle that tells of a noun. */
function isOfParticiple({ sentence: { tokens }, phrases }: SentenceContext, { verb }: Clause, { first }: PrepositionalPhrase): boolean {
  const before = tokens[first - 1];
  if (!before || (first - 1 >= verb.first && first - 1 <= verb.last)) return false;
  const isParticiple = REACHED.test(before.form) || (before.upos === 'VERB' && !/ing$/iu.test(before.form));
  return isParticiple && !phrases.clauses.some((clause) => clause.verb.head === first - 1 && clause.verb.form !== 'participle');
}

/** Participles of levels and records, which are often tagged as nouns. */
const REACHED = /^(?:set|hit|seen|reached|recorded|posted|reported)$/iu;

/** "a profit of 4 million, down from 6 million [a year earlier]", "compared with a loss [in 2019]": no verb stands between. */
function isOfCompared(at: SentenceContext, { verb }: Clause, start: number): boolean {
  const { tokens } = at.sentence;
  const { clauses } = at.phrases;
  const first = tokens.findIndex((token) => token.start === start);
  const from = tokens.findLastIndex(
    ({ form }, token) => token > verb.head && token < first && isComparing(form, tokens[token - 1]?.form) && !isBound(at, token),
  );
  return from >= 0 && !clauses.some((other) => other.verb.form === 'finite' && other.verb.head > from && other.verb.head < first);
}

/** "fell by more [than] 80 percent": how much, and no base; "sold 40, fewer [than] 60 in May" has one. */
function isBound({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  const before = tokens[token - 2];
  return tokens[token]?.form === 'than' && /^(?:NUM|SYM)$/.test(tokens[token + 1]?.upos ?? '') && before?.upos !== 'PUNCT' && before?.upos !== 'NUM';
}

function isComparing(form: string, before = ''): boolean {
  if (/^(?:versus|against)$/iu.test(form)) return before === ',';
  return /^compared$/iu.test(form) || (/^(?:from|than|on)$/iu.test(form) && /^(?:up|down|more|fewer|less|higher|lower)$/iu.test(before));
}

/** "climbed to 4.6 percent from 4.5 percent [late Tuesday]"; "was named chief, effective [June 1]": the day from which a deed holds. */
function isOfBase({ sentence: { tokens } }: SentenceContext, { obliques }: Clause, { start }: TimeExpression): boolean {
  const first = tokens.findIndex((token) => token.start === start);
  if (/^effective$/iu.test(tokens[first - 1]?.form ?? '')) return true;
  const isLate = /^(?:late|early)$/iu.test(tokens[first - 1]?.form ?? '');
  return isLate && obliques.some(({ preposition, last, time }) => preposition === 'from' && !time && last === first - 2);
}

/** "won [Sunday]'s election": when what is won or lost took place, before the word for it. */
export function timeOfOccasion({ sentence: { tokens, times } }: SentenceContext, { verb, object }: Clause): TimeExpression | undefined {
  if (!DECIDING.has(verb.lemma) || verb.passive) return undefined;
  const occasion = object.find(({ lemma }) => OCCASIONS.has(singularOf(lemma)));
  const [from, to] = [tokens[occasion?.first ?? -1]?.start, tokens[occasion?.head ?? -1]?.start];
  return from === undefined || to === undefined ? undefined : times.find(({ start, end }) => start >= from && end <= to);
}

const DECIDING = wordSet('win lose contest');
const OCCASIONS = wordSet('election vote ballot referendum poll race runoff run-off by-election primary match game final');
