import { pad } from '../calendar.ts';
import { type Meaning, phraseParser } from '../meaning.ts';

const ZONES: Record<string, string> = {
  GMT: 'Z',
  UTC: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  IST: '+05:30',
};
const ZONE = `(?:\\s+\\(?(?<zone>${Object.keys(ZONES).join('|')}|ET|PT|CT|local time|Moscow time|Beijing time|Eastern(?: time)?)\\b\\)?)?`;

/** 10:30 a.m. EST; 3 p.m.; 15:00 GMT; 08:30 UTC. */
export const clockTime = phraseParser(
  new RegExp(
    `(?<![\\d:.,$€£¥])(?:(?<h>[01]?\\d|2[0-4])(?:[:.](?<m>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?|(?<H>[01]?\\d|2[0-4]):(?<M>[0-5]\\d)(?::[0-5]\\d)?)(?![\\d:])${ZONE}`,
    'giu',
  ),
  ({ h, m, half, H, M, zone }) => clock(Number(h ?? H), Number(m ?? M ?? 0), half, zone),
);

/** Noon, midnight. */
export const namedHour = phraseParser(/(?<![\p{L}-])(?<w>[Nn]oon|[Mm]idday|[Mm]idnight)(?![\p{L}-])/gu, ({ w }) =>
  /mid(?:night)/iu.test(w ?? '') ? { kind: 'clock', clock: 'T24:00' } : { kind: 'clock', clock: 'T12:00' },
);

/** In the morning; by evening; overnight: parts of the day told last. */
export const dayPart = phraseParser(/(?<=\b(?:in|during|by|on) )the (?:early |late )?(?<part>morning|afternoon|evening)(?!\p{L})/giu, ({ part }) => ({
  kind: 'dayPart',
  part: part?.toLowerCase() === 'morning' ? 'MO' : part?.toLowerCase() === 'afternoon' ? 'AF' : 'EV',
}));

function clock(hour: number, minute: number, half: string | undefined, zone: string | undefined): Meaning | undefined {
  if (hour > 24 || (half && (hour > 12 || hour === 0))) return undefined;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return { kind: 'clock', clock: `T${pad(full)}:${pad(minute)}${ZONES[(zone ?? '').toUpperCase()] ?? ''}` };
}
