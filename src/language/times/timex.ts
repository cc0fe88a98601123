import type { TimeExpression } from '../../model/index.ts';
import { pad, type Unit } from './calendar.ts';
import type { Meaning, Modifier, PartialDate } from './meaning.ts';
import { type Placed, pointOf } from './value.ts';

const DURATION_CODES: Record<Unit, [string, string, number]> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

/**
 * The TIMEX3 annotation of an expression. A value that the setting does not tell keeps X in its place (`XXXX-05-17`). A range of dates is a DATE whose
 * value is an ISO 8601 interval; with "from" or "between" it is a DURATION.
 */
export function timexOf(meaning: Meaning, placed: Placed | undefined): TimeExpression['timex'] {
  const mod = 'mod' in meaning && meaning.mod ? { mod: meaning.mod satisfies Modifier } : {};
  switch (meaning.kind) {
    case 'duration':
      return { type: 'DURATION', value: durationValue(meaning), ...mod };
    case 'set':
      return {
        type: 'SET',
        value: meaning.value,
        ...(meaning.quant ? { quant: meaning.quant } : {}),
        ...(meaning.freq ? { freq: meaning.freq } : {}),
      };
    case 'clock':
      return { type: 'TIME', value: `${placed?.value ?? 'XXXX-XX-XX'}${meaning.clock}` };
    case 'dayPart':
      return meaning.part
        ? { type: 'TIME', value: `${placed?.value ?? 'XXXX-XX-XX'}T${meaning.part}` }
        : { type: 'DATE', value: placed?.value ?? 'XXXX-XX-XX' };
    case 'reference':
      return { type: 'DATE', value: meaning.value };
    case 'weekday':
    case 'offset': {
      const part = 'part' in meaning && meaning.part ? `T${meaning.part}` : '';
      return { type: part ? 'TIME' : 'DATE', value: `${placed?.value ?? unplaced(meaning)}${part}`, ...mod };
    }
    case 'date':
      if (meaning.span) return { type: 'DURATION', value: spanLength(meaning.from, meaning.to) ?? placed?.value ?? unplaced(meaning) };
      return { type: 'DATE', value: placed?.value ?? unplaced(meaning), ...mod };
    default:
      return { type: 'DATE', value: placed?.value ?? unplaced(meaning), ...mod };
  }
}

/** "From 2009 to 2011" is two years long. */
function spanLength(from: PartialDate, to: PartialDate | undefined): string | undefined {
  if (from.day !== undefined || from.year === undefined || to?.year === undefined) return undefined;
  if (from.month === undefined || to.month === undefined) return `P${to.year - from.year}Y`;
  return `P${(to.year - from.year) * 12 + to.month - from.month}M`;
}

function durationValue(meaning: Extract<Meaning, { kind: 'duration' }>): string {
  const [prefix, letter, factor] = DURATION_CODES[meaning.unit];
  const amount = meaning.amount ?? meaning.low;
  return `${prefix}${amount === undefined ? 'X' : Math.round(amount * factor * 100) / 100}${letter}`;
}

function unplaced(meaning: Meaning): string {
  if (meaning.kind === 'date') return meaning.to ? `${pointOf(meaning.from)}/${pointOf(meaning.to)}` : pointOf(meaning.from);
  if (meaning.kind === 'yearPart') return `${meaning.year === undefined ? 'XXXX' : pad(meaning.year, 4)}-${meaning.part}`;
  if (meaning.kind === 'weekday') return meaning.weekend ? 'XXXX-WXX-WE' : `XXXX-WXX-${meaning.weekday === 0 ? 7 : meaning.weekday}`;
  if (meaning.kind !== 'offset') return 'XXXX';
  const blanks: Partial<Record<Unit, string>> = {
    day: 'XXXX-XX-XX',
    week: 'XXXX-WXX',
    month: 'XXXX-XX',
    quarter: 'XXXX-QX',
    decade: 'XXX',
    century: 'XX',
  };
  if (/^(?:hour|minute|second)$/u.test(meaning.unit)) return meaning.amount < 0 ? 'PAST_REF' : 'FUTURE_REF';
  return blanks[meaning.unit] ?? 'XXXX';
}
