import { DAY_NAME } from '../../../language/times/words.ts';
import { contains, type Edtf, type EventFinding, edtfBounds, type Published, type Range, withDoubts } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import type { EventCandidate } from '../candidate.ts';
import { LIGHT_VERBS } from '../frames/light-verbs.ts';
import { carryingClause } from '../times-and-places/carrying-clause.ts';

/** The finding with its time or place in doubt, where a sign in its clause says that either may be another event's or one of several. */
export function withSettingDoubt(candidate: EventCandidate, finding: EventFinding, published: Published | undefined): EventFinding {
  const { at, trigger } = candidate;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first) ?? carryingClause(at, trigger.first);
  const time = clause && isTimeInDoubt(at, clause, finding, published);
  // "visited Peru and Chad" is one visit each
  const place = clause && isPlaceInDoubt(at, clause, finding, candidate.frame.targetIsPlace === true);
  return withDoubts(finding, ...(time ? (['time'] as const) : []), ...(place ? (['place'] as const) : []));
}

function isTimeInDoubt(at: SentenceContext, clause: Clause, { time, status, tense }: EventFinding, published: Published | undefined): boolean {
  const span = time?.span;
  if (!time || !span) return false;
  const phrase = clause.obliques.find((each) => each.time?.start === span.start);
  if (phrase && isOfAnother(at, clause, phrase)) return true;
  if (isOneOfSeveral(at, span) || (time.edtf.length < 10 && isBehindAnother(at, clause, span))) return true;
  const isTold = at.sentence.role !== 'title' && at.sentence.role !== 'heading';
  if (isTold && status === 'occurred' && tense === 'present' && WEEKDAY.test(span.exact)) return true;
  const words = at.sentence.tokens.map(({ form }) => form);
  return DAY_OF_MONTH.test(span.exact) && !words.some((word) => /^\d{4}$/u.test(word)) && isLongBefore(time.edtf, published);
}

const DAY_OF_MONTH = /^(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\.? \d{1,2})$/u;
const WEEKDAY = new RegExp(`^(?:on )?(?:${DAY_NAME})\\b`, 'u');

/** "protested over the [arrest] of a student in May": a phrase that hangs, itself or by what it hangs on, on a word for another event that is no subject of the verb. */
function isOfAnother(at: SentenceContext, clause: Clause, { noun }: PrepositionalPhrase): boolean {
  if (LIGHT_VERBS.has(clause.verb.lemma)) return false;
  let above = noun;
  for (let depth = 0; above && depth < DEEPEST; depth++) {
    const inner = above;
    const around = clause.obliques.find(({ nouns }) => nouns.includes(inner));
    if (around && AGAINST.has(around.preposition) && isEvent(at, inner)) return true;
    above = around?.noun;
  }
  return false;
}

const DEEPEST = 4;
const AGAINST: ReadonlySet<string> = new Set(['against', 'over', 'about', 'for', 'of', 'on', 'from', 'because of', 'despite', 'amid', 'to']);

function isEvent({ sentence }: SentenceContext, { head }: NounPhrase): boolean {
  return sentence.tokens[head]?.upos === 'NOUN' && sentence.eventHeads.some(({ token, score }) => token === head && score >= 0.5);
}

/** "fell in March [and in May]": another time is joined to this one, and the two make no span. */
function isOneOfSeveral({ sentence: { tokens, times } }: SentenceContext, { start, end }: Range): boolean {
  const own = times.find((time) => time.start === start);
  if (own?.through) return false;
  return times.some((time) => {
    const between = time.start > end ? tokens.filter((token) => token.start >= end && token.end <= time.start) : [];
    return between.length > 0 && between.every(({ form }) => JOINING.test(form)) && between.some(({ form }) => /^(?:and|or)$/iu.test(form));
  });
}

const JOINING = /^(?:and|or|again|then|in|on|at)$/iu;

/** "condemned Chad for the [murder] of a diplomat in April": a month or year right behind a word for another event may be that one's. */
function isBehindAnother(at: SentenceContext, clause: Clause, { start }: Range): boolean {
  const before = at.sentence.tokens.findLastIndex((token) => token.end <= start && token.upos !== 'ADP');
  const last = clause.obliques.find((phrase) => phrase.last === before && !phrase.time);
  return last !== undefined && last.nouns.some((noun) => isOfAnother(at, clause, { ...last, noun }));
}

const MONTHS = 270 * 86_400_000;

/** A day without its year, counted back from the report to the year before: "on March 20" of a report from 10 March. */
function isLongBefore(edtf: Edtf, published: Published | undefined): boolean {
  const day = published && published.basis !== 'estimated' ? edtfBounds(published.edtf).first : undefined;
  const { last } = edtfBounds(edtf);
  return day !== undefined && last !== undefined && /^\d{4}-\d{2}/.test(edtf) && Date.parse(day) - Date.parse(last) > MONTHS;
}

/** "in Peru, Chile and Mali", of which one is kept; a place behind a word for another event. */
function isPlaceInDoubt(at: SentenceContext, clause: Clause, { place }: EventFinding, isEach: boolean): boolean {
  if (!place) return false;
  const phrase = clause.obliques.find(({ nouns }) => nouns.some((noun) => isAt(at, noun, place.span)));
  return phrase !== undefined && ((phrase.nouns.length > 1 && !isEach) || isOfAnother(at, clause, phrase));
}

function isAt({ sentence }: SentenceContext, { head }: NounPhrase, span: { start: number; end: number }): boolean {
  const token = sentence.tokens[head];
  return token !== undefined && contains(span, token);
}
