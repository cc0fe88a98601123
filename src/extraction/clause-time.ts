import { edtf, type TimeExpression } from '../model/index.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from './phrases/index.ts';

const WHEN: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'from', 'between', 'over', 'for', 'around', 'early', 'late', 'throughout']);

/**
 * The time among those of a clause: a date or a time of day with a place on the calendar, the most exact one; of two days that bound a span all its days; where
 * there is none a stretch up to or from the publication: "over the last week".
 */
export function timeAmong(times: readonly TimeExpression[], phrases: readonly PrepositionalPhrase[]): TimeExpression | undefined {
  const others = otherOccasions(phrases);
  const own = phrases.filter(
    (phrase) => isWhen(phrase) && !(phrase.noun && others.has(phrase.noun) && phrase.time?.timex.type !== 'TIME' && !phrase.time?.inferred),
  );
  const all = [...times, ...own.flatMap(timesIn)];
  const dated = all.filter((time) => time.edtf !== undefined && (time.timex.type === 'DATE' || time.timex.type === 'TIME'));
  const stretch = all.find(({ edtf: days, timex }) => timex.type === 'DURATION' && days?.includes('/'));
  const bound = dated.length === 0 && !stretch ? phrases.find(isBound)?.time : undefined;
  if (bound) return bound;
  const told = [...(dated.length === 0 && stretch ? [stretch] : dated)].toSorted(
    (a, b) => exactness(b, dated) - exactness(a, dated) || Number(isHour(a)) - Number(isHour(b)) || a.start - b.start,
  )[0];
  return told?.through ? { ...told, ...told.through } : told;
}

/** By the length of its value; of several days less than of one among them ("on Monday, earlier this week"), and not of one beyond ("on Sunday two weeks ago"). */
function exactness({ edtf: value }: TimeExpression, dated: readonly TimeExpression[]): number {
  const [first = '', last = ''] = value?.split('/') ?? [];
  const isAround = dated.some(({ edtf: day = '' }) => /^\d{4}-\d{2}-\d{2}$/u.test(day) && first <= day && day <= last);
  return value?.includes('/') && isAround ? SEVERAL_DAYS : (value?.length ?? 0);
}

/** More than a month ("2024-05"), less than a day. */
const SEVERAL_DAYS = 8;

/** "from [21:00] on Friday": an hour of which no more than the day is told here. */
function isHour({ timex }: TimeExpression): boolean {
  return timex.type === 'TIME';
}

/** Whether a phrase may tell when something was: by its preposition. */
function isWhen({ preposition, time }: PrepositionalPhrase): boolean {
  return WHEN.has(preposition) || ((time?.timex.type === 'TIME' || time?.inferred === true) && (AROUND.has(preposition) || preposition === ''));
}

/** Before a time of day these tell the day at least: "[by] 3 p.m. it had fallen", "[shortly after] 9 a.m.", "[as of] 16:00 UTC". */
const AROUND: ReadonlySet<string> = new Set(['by', 'as of', 'as', 'of', 'after', 'before', 'until', 'till', 'since', 'about', 'to']);

/** "will close [by] 2026", "has been banned [since] 4 July": open to one side. */
function isBound({ preposition, time }: PrepositionalPhrase): boolean {
  return (preposition === 'by' || preposition === 'since') && time?.timex.type === 'DATE' && /^\.\.\/|\/\.\.$/u.test(time.edtf ?? '');
}

/** When a clause has something happen: by its own times, else by its subject; "since" tells it of what has gone on ("has been banned since May"). */
export function timeOfClause(clause: Clause): TimeExpression | undefined {
  const own = timeAmong(clause.times, clause.obliques);
  return own && (clause.verb.perfect || !own.edtf?.endsWith('/..')) ? own : dayOfSubject(clause);
}

/** "[Saturday's] attack killed four": the day of what a clause tells by its subject alone. */
function dayOfSubject({ subject, verb }: Clause): TimeExpression | undefined {
  const time = subject.length === 1 ? subject[0]?.time : undefined;
  return verb.form === 'finite' && !verb.passive && /^\d{4}-\d{2}-\d{2}$/u.test(time?.edtf ?? '') ? time : undefined;
}

/** Before what lies before or after the event: "ahead of [elections] in June", "the run-up to [elections]". */
const AWAY: ReadonlySet<string> = new Set(['ahead of', 'before', 'after', 'since', 'following', 'until', 'till', 'prior to']);

/** The nouns that name other occasions than that of the clause. */
export function otherOccasions(phrases: readonly PrepositionalPhrase[]): Set<NounPhrase> {
  return new Set(
    phrases.flatMap(({ preposition, noun, nouns }) =>
      AWAY.has(preposition) || (preposition === 'to' && RUN_UP.has(noun?.lemma ?? '')) ? nouns : [],
    ),
  );
}

const RUN_UP: ReadonlySet<string> = new Set(['run-up', 'runup', 'up', 'prelude', 'lead-up', 'buildup', 'build-up', 'countdown']);

const PARTS: ReadonlySet<string> = new Set(
  'night morning evening afternoon day hour week weekend dawn dusk course middle end beginning half run-up'.split(' '),
);

/** Occasions at which what is told was done: "fell in [Monday] trading", "won in [Sunday's] election". */
const OCCASIONS: ReadonlySet<string> = new Set(
  'trading trade session dealing deal vote election poll referendum attack raid bombing blast meeting summit talk conference game match final race ceremony debate hearing auction'.split(
    ' ',
  ),
);

/** "on May 7"; "in the night [of April 13]"; "at [Friday's] meeting". */
function timesIn({ time, nouns, preposition }: PrepositionalPhrase): TimeExpression[] {
  if (time) return [time];
  return nouns.flatMap((noun) =>
    (preposition === 'in' || preposition === 'at' || preposition === 'during') && noun.time && OCCASIONS.has(noun.lemma)
      ? [noun.time]
      : PARTS.has(noun.lemma)
        ? [...noun.times, ...noun.phrases.flatMap((phrase) => (phrase.preposition === 'of' ? timesIn(phrase) : []))]
        : [],
  );
}

/** Verbs that tell another time of what had been planned. */
export const MOVES: ReadonlySet<string> = new Set(['move', 'postpone', 'delay', 'defer', 'reschedule', 'shift', 'push', 'put', 'bring', 'advance']);
const TO: ReadonlySet<string> = new Set(['to', 'for', 'until', 'till']);

/** "her visit, which was planned for September, has been moved [to November]", "postponed the meeting [until Monday]": the newest time of what a clause tells to be moved. */
export function movedTime(noun: NounPhrase, clauses: readonly Clause[]): TimeExpression | undefined {
  const moved = clauses.find(
    ({ subject, object, verb }) => (verb.passive ? subject : object).includes(noun) && !verb.negative && MOVES.has(verb.lemma),
  );
  const to = moved?.obliques.find((phrase) => TO.has(phrase.preposition) && phrase.time?.edtf !== undefined && phrase.time.timex.type === 'DATE');
  const last = /^\.\.\/(.*)$/.exec(to?.time?.edtf ?? '')?.[1];
  return to?.time && last ? { ...to.time, edtf: edtf(last) } : to?.time;
}

const DAY = 86_400_000;

/** "concluded a two-day visit on 17 May": the days of it, counted from its first or last one; the time itself where either isn't told in days. */
export function daysOf(time: TimeExpression, duration: TimeExpression | undefined, told: 'first' | 'last'): TimeExpression {
  const days = /^P(\d{1,2})D$/.exec(duration?.timex.value ?? '')?.[1];
  if (!days || !time.edtf || !/^\d{4}-\d{2}-\d{2}$/.test(time.edtf)) return time;
  const other = new Date(Date.parse(time.edtf) + (told === 'first' ? 1 : -1) * (Number(days) - 1) * DAY).toISOString().slice(0, 10);
  if (other === time.edtf) return time;
  return { ...time, edtf: edtf(told === 'first' ? `${time.edtf}/${other}` : `${other}/${time.edtf}`) };
}
