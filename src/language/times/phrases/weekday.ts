import { phraseParser } from '../meaning.ts';
import { dayPartOf, WEEKDAY, weekdayNumber } from '../words.ts';

/** Friday; on Friday night; last Tuesday; next Monday morning; Tuesday last week. "Black Friday" and "Friday prayers" are names. */
export const weekday = phraseParser(
  new RegExp(
    `(?<!\\p{L}|\\b(?:Black|Bloody|Good|Holy|Palm|Easter|Ash|Super|Cyber|Shrove|Bloody)\\s)(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his(?:\\s+(?:past|coming))?|[Cc]oming|[Pp]ast)\\s+)?(?<d>${WEEKDAY})(?:\\s+(?<part>morning|afternoon|evening|night))?(?:\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week)?(?![\\p{L}]|\\s+(?:Times|prayers|Prayers|Mail|Club)\\b)`,
    'gu',
  ),
  ({ shift, d, part, week }) => {
    const number = weekdayNumber(d);
    if (number === undefined) return undefined;
    const word = (shift ?? '').toLowerCase();
    const direction = /last|past/u.test(word) ? -1 : /next|coming/u.test(word) ? 1 : undefined;
    const dayPart = dayPartOf(part);
    return {
      kind: 'weekday',
      weekday: number,
      ...(week === undefined ? {} : { week: WEEKS.indexOf(week) - 1 }),
      ...(direction === undefined ? {} : { shift: direction }),
      ...(dayPart ? { part: dayPart } : {}),
    };
  },
);

const WEEKS: readonly string[] = ['last', 'this', 'next'];

/** This weekend; over the weekend; last weekend. */
export const weekend = phraseParser(
  /(?<!\p{L})(?:(?<shift>[Ll]ast|[Nn]ext|[Tt]his(?:\s+(?:past|coming))?)\s+|[Tt]he\s+)weekend(?!\p{L})/gu,
  ({ shift }) => {
    const word = (shift ?? '').toLowerCase();
    const direction = /last|past/u.test(word) ? -1 : /next|coming/u.test(word) ? 1 : undefined;
    return { kind: 'weekday', weekday: 6, weekend: true, ...(direction === undefined ? {} : { shift: direction }) };
  },
);
