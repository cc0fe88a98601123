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
const ZONE_WORDS = `(?:${Object.keys(ZONES).join('|')}|ET|PT|CT|local time|Moscow time|Beijing time|Eastern(?: time)?)`;
const ZONE = `(?:\\s+(?:\\((?<zone>${ZONE_WORDS})\\)|(?<zone>${ZONE_WORDS})\\b))?`;

/** 10:30 a.m. EST; 3 p.m.; 15:00 GMT; 08:30 UTC. */
export const clockTime = phraseParser(
  new RegExp(
    `(?<![\\d:.,$€£¥])(?:(?<h>[01]?\\d|2[0-4])(?:[:.](?<m>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?|(?<H>[01]?\\d|2[0-4]):(?<M>[0-5]\\d)(?::[0-5]\\d)?)(?![\\d:])${ZONE}`,
    'giu',
  ),
  ({ h, m, half, H, M, zone }) => clock(Number(h ?? H), Number(m ?? M ?? 0), half, zone),
);

/** 1700 GMT; 0312 hours; at 0815 local time: four digits are a clock time where a zone or "hours" follows. */
export const militaryTime = phraseParser(
  new RegExp(`(?<![\\d:.,$€£¥-])(?<H>[01]\\d|2[0-4])(?<M>[0-5]\\d)(?=\\s+\\(?(?:${ZONE_WORDS}|hours|hrs)\\b)(?:\\s+(?:hours|hrs)\\b)?${ZONE}`, 'gu'),
  ({ H, M, zone }) => clock(Number(H), Number(M), undefined, zone),
);

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Three o'clock; 11 o'clock in the morning; 3.30 in the afternoon; ten at night. */
export const hourOfPart = phraseParser(
  new RegExp(
    `(?<![\\d:.,$€£¥\\p{L}])(?<h>1[0-2]|0?[1-9]|${HOURS.join('|')})(?:[:.](?<m>[0-5]\\d))?(?:(?<oclock>\\s+o['’]clock)(?:\\s+(?<part>in the (?:morning|afternoon|evening)|at night))?|\\s+(?<alone>in the (?:morning|afternoon|evening)|at night))(?!\\p{L})`,
    'giu',
  ),
  ({ h = '', m, part, alone, oclock }, match, sentence) => {
    const words = (part ?? alone ?? '').toLowerCase();
    // "killed two in the morning": an hour alone is one only behind "at" and its like
    if (!oclock && !/\b(?:at|by|around|about|until|till|before|after|past|between|from)\s+$/iu.test(sentence.slice(0, match.index))) return undefined;
    const hour = HOURS.indexOf(h.toLowerCase()) + 1 || Number(h);
    return clock(
      hour,
      Number(m ?? 0),
      words === '' ? undefined : words.includes('morning') || (words.includes('night') && hour < 5) ? 'a' : 'p',
      undefined,
    );
  },
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

/** "Earlier in the day, she had met the envoy": the day told last. */
export const withinDay = phraseParser(
  /(?<=(?<!\p{L})(?:earlier|later|early|late) (?:on )?in )the day(?=\s*[,.;:)]|\s+(?:by|at|in|with|from|to|for|on)\b|\s*$)/giu,
  () => ({
    kind: 'dayPart',
  }),
);

/** "Rye had lost 2 percent by [the end of trading]", "fell in [early trading]": on the day told last. */
export const tradingTime = phraseParser(
  /(?<=(?:\b(?:by|at|before|after|until|near|towards?|in|during)|\p{L}ed) )(?:the (?:close|end|start|opening|beginning) of (?:(?:the )?trading(?: day)?|business|the session)|the (?:closing|opening) bell|(?<part>early|late|midday|mid-morning|mid-afternoon|morning|afternoon|intraday|after-hours|premarket|pre-market) (?:trading|trade|deals|dealings))(?!\p{L})/giu,
  ({ part = '' }) => ({ kind: 'dayPart', ...(/morning$/iu.test(part) ? { part: 'MO' } : /afternoon$/iu.test(part) ? { part: 'AF' } : {}) }),
);

/** "Overnight, rebels took the town": an adverb, and not "overnight lows". */
export const overnight = phraseParser(
  /(?<![\p{L}-])[Oo]vernight(?=\s*(?:[,.;:!?)]|$|\s(?:on|in|into|to|as|after|by|near|at|and|from|when|while|between)\b))/gu,
  () => ({ kind: 'dayPart', part: 'NI' }),
);

function clock(hour: number, minute: number, half: string | undefined, zone: string | undefined): Meaning | undefined {
  if (hour > 24 || (half && (hour > 12 || hour === 0))) return undefined;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return { kind: 'clock', clock: `T${pad(full)}:${pad(minute)}${ZONES[(zone ?? '').toUpperCase()] ?? ''}` };
}
