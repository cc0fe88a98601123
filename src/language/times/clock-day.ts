import type { Sentence } from '../../model/index.ts';
import { addDays } from './calendar.ts';
import type { Phrase } from './meaning.ts';
import type { Setting } from './resolve.ts';
import { tenseAt } from './tense.ts';
import { type Placed, placedPoint, placedRange } from './value.ts';

/** The phrases of a sentence with their places on the calendar, in the same order. */
export interface PlacedSentence {
  sentence: Sentence;
  /** The sentence's own text. */
  words: string;
  phrases: readonly Phrase[];
  placed: readonly (Placed | undefined)[];
}

/** A day that was told, and the number of its sentence. */
export interface ToldDay {
  placed: Placed;
  sentence: number;
}

/** How many sentences a story goes on at the day that was told last. */
const REACH = 6;

/** Whether a phrase tells a time of day alone: "3 p.m.", "in the morning". */
export function isTimeOfDay({ meaning }: Phrase): boolean {
  return meaning.kind === 'clock' || meaning.kind === 'dayPart';
}

/**
 * The day at which a story stands after a sentence: the last one that it tells; none that only bounds a time or is compared with ("since Monday", "below Friday's
 * close"), and none of what went before, where it tells another ("fell on Friday [after it was cut on Thursday]").
 */
export function lastDay(at: PlacedSentence): Placed | undefined {
  const days = at.placed.flatMap((placed, index) => {
    const phrase = at.phrases[index];
    return placed && phrase && isOneDay(placed) && !isAside(at, phrase) ? [{ placed, phrase }] : [];
  });
  return (days.findLast(({ phrase }) => !EARLIER.test(at.words.slice(0, phrase.start))) ?? days.at(-1))?.placed;
}

const EARLIER = /\b(?:after|before|following|since|until|because|which|who|that had)\b/iu;

/** The day of a time of day that its own sentence tells: the one right beside it, else the nearest. */
export function dayInSentence(at: PlacedSentence, phrase: Phrase): Placed | undefined {
  const days = at.phrases.flatMap((other, index) => {
    const placed = at.placed[index];
    if (!placed || !isOneDay(placed)) return [];
    const gap = other.start > phrase.start ? at.words.slice(phrase.end, other.start) : at.words.slice(other.end, phrase.start);
    const isBeside = BESIDE.test(gap);
    return isBeside || !isAside(at, other) ? [{ placed, distance: isBeside ? 0 : gap.length }] : [];
  });
  return days.toSorted((a, b) => a.distance - b.distance)[0]?.placed;
}

/** "3 p.m. [on] Monday", "Monday [at around] 3 p.m.". */
const BESIDE = /^,?\s*(?:(?:on|at|of|by|from|until|before|after|shortly|just|about|around|this|\(|early|late)\s*)*$/iu;

const isOneDay = (placed: Placed | undefined): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(placed?.edtf ?? '');

/** "[since] Monday", "down from [Friday's close]": no day on which something is told to be. */
function isAside({ words }: PlacedSentence, phrase: Phrase | undefined): boolean {
  if (!phrase) return true;
  if (OF_ANOTHER.test(words.slice(Math.max(0, phrase.start - 120), phrase.start))) return true;
  return (
    BOUND.test(words.slice(Math.max(0, phrase.start - 24), phrase.start)) ||
    /^['’]s?\s+(?:\p{L}+\s+)?(?:clos|open|session|level|high|low|price|finish|settle)/iu.test(words.slice(phrase.end, phrase.end + 40))
  );
}

/** "its rival, which reports on [Wednesday], fell": what is to be done by somebody told beside. */
const OF_ANOTHER = /,\s(?:which|who)\s(?:(?:is|are)\s(?:due|set|expected)\sto\s)?\p{L}+s?\s(?:\p{L}+\s){0,3}on\s$/u;

const BOUND = /\b(?:since|until|till|than|compared (?:with|to)|up from|down from)\s+(?:on\s+|the\s+)?$/iu;

/**
 * The day of a time of day whose sentence tells none ("by 15:10 UTC the index had sunk"): that told last before it in the same story, where it fits the tense,
 * else that of the report; "overnight" runs on from it, or up to the day of the report. Undefined of what is told for every day ("the shop opens at 9 a.m.") and beside a month or year of another time.
 */
export function dayFromBefore(
  at: PlacedSentence,
  phrase: Phrase,
  index: number,
  told: ToldDay | undefined,
  published: Setting['published'],
): Placed | undefined {
  const lies = directionOf(at, phrase);
  if (!lies) return undefined;
  const today = published?.first !== undefined && published.first === published.last ? published.first : undefined;
  const isOtherTime = at.placed.some(
    (placed, place) =>
      placed && !isOneDay(placed) && at.phrases[place]?.meaning.kind !== 'duration' && !(today && placed.first <= today && today <= placed.last),
  );
  if (isOtherTime) return undefined;
  const isNear = told !== undefined && index - told.sentence <= REACH;
  const isNight = phrase.meaning.kind === 'dayPart' && phrase.meaning.part === 'NI';
  if (isNear && fits(told.placed, lies, published) && !(isNight && told.placed.edtf === today))
    return isNight ? nightFrom(told.placed.first) : told.placed;
  if (today === undefined) return undefined;
  return isNight ? nightFrom(lies === 'behind' ? addDays(today, -1) : today) : placedPoint(today);
}

/** "Overnight, rebels took the town": from one day to the next. */
const nightFrom = (day: string): Placed => placedRange(day, addDays(day, 1), day);

/** Whether a day lies where the tense says: what was, not after the report, what will be, not before it. */
function fits({ first, last }: Placed, lies: 'behind' | 'ahead', published: Setting['published']): boolean {
  return lies === 'behind' ? !published?.last || first <= published.last : published?.first !== undefined && last >= published.first;
}

/** Where the clause of a time of day puts it; undefined where it tells no one day. */
function directionOf({ sentence, words, phrases }: PlacedSentence, phrase: Phrase): 'behind' | 'ahead' | undefined {
  if (phrases.some(({ meaning }) => meaning.kind === 'set') || HABIT.test(words)) return undefined;
  const tense = tenseAt(sentence.tokens, sentence.start + phrase.start);
  if (tense === 'past' || sentence.role === 'title' || sentence.role === 'standfirst') return 'behind';
  if (tense === 'future') return 'ahead';
  // "is 2 percent lower as of 3 p.m.", "the market is trading lower at 3 p.m."
  const isNow = STATE.test(words.slice(0, phrase.start)) || /\b(?:is|are|'s|’s)\s+(?:\p{L}+ly\s+)?\p{L}+ing\b/iu.test(words);
  return tense === 'present' && isNow && phrase.meaning.kind === 'clock' ? 'behind' : undefined;
}

const HABIT =
  /\b(?:usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|regularly|generally|always|often|used to|on (?:week)?days|hours are)\b|\b(?:each|every) (?:\p{L}+ )?(?:at|from|until|by|between|morning|afternoon|evening|night|day|week(?:day|end)?|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const STATE = /\b(?:as of|by|as at)\s+(?:about|around|nearly)?\s*$/iu;
