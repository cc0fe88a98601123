import { type Because, edtf, edtfBounds, type Published, type Report, spanOf } from '../../model/index.ts';
import type { SentencePhrases } from '../times/index.ts';
import type { Meaning } from '../times/meaning.ts';
import { place } from '../times/resolve.ts';
import { liesAhead, tenseAt } from '../times/tense.ts';
import type { Placed } from '../times/value.ts';

/** A day that bounds the publication, and why. */
interface Bound {
  day: string;
  because: Because;
  /** A bare year ("in 2007") may lie far before the report: it bounds its year, and tells no year for dates without one. */
  yearOnly?: boolean;
}

interface ToldDate {
  meaning: Meaning;
  start: number;
  end: number;
  past: boolean;
  ahead: boolean;
}

/**
 * Bounds the publication date of a report that tells none from the times that it tells: it is no earlier than what it tells as past or the day a source
 * of its notes was opened, and no later than what it tells as still to come. A date that intake found is returned as it is.
 * @returns an EDTF interval (open where no words bound it) with its reasons, or nothing where no words tell
 */
export function boundPublication(report: Report, found: SentencePhrases): Published | undefined {
  if (report.published) return report.published;
  const dates = toldDates(found);
  const certain = latest([...accessBounds(report), ...pastBounds(report.text, dates, undefined)]);
  if (certain?.yearOnly) return { edtf: edtf(`${certain.day.slice(0, 4)}/..`), basis: 'estimated', because: [certain.because] };
  const lower = latest([...(certain ? [certain] : []), ...(certain ? pastBounds(report.text, dates, certain.day) : [])]);
  const upper = lower && earliest(futureBounds(report.text, dates, lower.day));
  if (!lower) return undefined;
  return {
    edtf: edtf(upper ? (upper.day === lower.day ? lower.day : `${lower.day}/${upper.day}`) : `${lower.day}/..`),
    basis: 'estimated',
    because: [lower.because, ...(upper ? [upper.because] : [])],
  };
}

function toldDates(found: SentencePhrases): ToldDate[] {
  return found.flatMap(({ sentence, phrases }) =>
    phrases.flatMap((phrase) => {
      const start = sentence.start + phrase.start;
      if (phrase.meaning.kind !== 'date' && phrase.meaning.kind !== 'yearPart') return [];
      const ahead = liesAhead(sentence.tokens, start);
      return [
        { meaning: phrase.meaning, start, end: sentence.start + phrase.end, ahead, past: !ahead && tenseAt(sentence.tokens, start) === 'past' },
      ];
    }),
  );
}

/** The days on which sources named in the notes were opened. */
function accessBounds(report: Report): Bound[] {
  return report.notes.flatMap((note) => {
    const day = note.cites?.accessed && edtfBounds(note.cites.accessed).first;
    return day ? [{ day, because: { reason: 'a source in the notes was opened on this day', span: note.span } }] : [];
  });
}

/** What is told as past. Dates without a year need a day from which to count: they are taken in its year when they come after it. */
function pastBounds(text: string, dates: readonly ToldDate[], reference: string | undefined): Bound[] {
  return dates.flatMap((date) => {
    if (!date.past || hasYear(date.meaning) === (reference !== undefined)) return [];
    const placed = place(date.meaning, { ...(reference ? { published: { first: reference } } : {}), tense: 'past', near: [] });
    if (!placed || (reference && placed.first < reference)) return [];
    const reason = reference ? 'a past event is dated so, taken in the latest year that the report tells' : 'a past event is dated so';
    const yearOnly = placed.grain === 'year' || placed.grain === 'decade' || placed.grain === 'century';
    return [{ day: pastDay(placed), because: { reason, span: spanOf(text, date.start, date.end) }, ...(yearOnly ? { yearOnly } : {}) }];
  });
}

/** A visit on 16-17 May is over on the 17th; something of "May 2024" may be told before the month is out. */
function pastDay(placed: Placed): string {
  return placed.grain === 'day' ? placed.last : placed.first;
}

/** What is told as still to come, if it lies after the lower bound. */
function futureBounds(text: string, dates: readonly ToldDate[], lower: string): Bound[] {
  return dates.flatMap((date) => {
    if (!date.ahead) return [];
    const placed = place(date.meaning, { published: { first: lower }, tense: 'future', near: [] });
    if (!placed || placed.last < lower || placed.last.slice(0, 4) > String(Number(lower.slice(0, 4)) + 2)) return [];
    return [{ day: placed.last, because: { reason: 'an event that is still to come is dated so', span: spanOf(text, date.start, date.end) } }];
  });
}

function hasYear(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.from.year !== undefined || meaning.to?.year !== undefined;
  return meaning.kind === 'yearPart' && meaning.year !== undefined;
}

/** The latest bound; of equal ones the first that was told. */
function latest(bounds: readonly Bound[]): Bound | undefined {
  return bounds.reduce<Bound | undefined>((best, bound) => (best === undefined || bound.day > best.day ? bound : best), undefined);
}

function earliest(bounds: readonly Bound[]): Bound | undefined {
  return bounds.reduce<Bound | undefined>((best, bound) => (best === undefined || bound.day < best.day ? bound : best), undefined);
}
