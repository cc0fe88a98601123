import { MONTH_NAMES, type Range } from '../../model/index.ts';
import { hedgeBefore } from './context.ts';
import { HARM_FORMS } from './harm-verbs.ts';
import type { NumberWords } from './numbers.ts';

/** "One of them", "one another", "the one": no count. "Only one deal", "at least one": a count. */
export function isPronounOne(own: string, number: NumberWords): boolean {
  if (number.digits || number.value !== 1) return false;
  // "not one of its shops"
  if (/^\s+of\b/u.test(own.slice(number.end)) && /\bnot\s+$/iu.test(own.slice(Math.max(0, number.start - 8), number.start))) return true;
  return !/\b(?:only|just|at least|more than|fewer than|less than|exactly|but|not)\s+$/iu.test(
    own.slice(Math.max(0, number.start - 16), number.start),
  );
}

/** A number without a noun is an amount where a verb, preposition or hedge leads to it, or where it is written as one: "rose to 1,250", "about 300 of them", "50,000". */
export function isBareAmount(own: string, draft: Range, number: NumberWords): boolean {
  const before = own.slice(Math.max(0, number.start - 24), number.start);
  if (isHarmed(before, own.slice(draft.end, draft.end + 40))) return true;
  if (number.vague) return false;
  // "[another 50] face bankruptcy", "[25 more] are to open"
  if (/\b(?:another|a further)\s+$/iu.test(before) && /^\s+\p{Ll}/u.test(own.slice(draft.end))) return true;
  // "a magnitude of [6.8]", "[20] of Orvel's planes"
  if (/\bmagnitude\s+(?:of\s+)?$/iu.test(before) || /^\s+of\s+\p{Lu}[\p{L}-]+['’]s?\s+\p{Ll}/u.test(own.slice(draft.end))) return true;
  if (/^\s+(?:more|others)\b(?!\s+than\b)/u.test(own.slice(draft.end))) return true;
  if (number.scale >= 1000 || /\d,\d{3}/u.test(own.slice(number.start, number.end))) return true;
  if (isInOtherPlace(own.slice(0, number.start), number, own.slice(draft.end, draft.end + 40))) return true;
  if (hedgeBefore(before) || isOfSeveral(own.slice(draft.end, draft.end + 40)) || isOfThoseBefore(before, own.slice(draft.end, draft.end + 40)))
    return true;
  return (
    number.digits &&
    /\b(?:(?:up|down) from|compared (?:to|with)|against|to|at|reached|reaching|totall?ed|totall?ing|numbered|stood at|hit|was|were|is|are|by|than|delivered|sold|built|produced|ordered|carried|bought|opened|closed|hired|recalled|hand(?:ed|s)? over)\s+$/iu.test(
      before,
    ) &&
    /^(?:\s*[,.;)—–]|\s*$|\s+(?:in|on|from|by|at|last|this|for|to\s+(?:the|a|one)|(?:per|against)\s+(?:(?:the|a|one)\s+)?(?:U\.?S\.?\s+)?(?:dollar|euro|pound|yen)|after|and|since|compared|as|of|were|was|had|have)\b|\s+(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:year|month|quarter|week|day|decade)s?\s+(?:ago|earlier|before)\b)/u.test(
      own.slice(draft.end),
    )
  );
}

/** "killed [six] and wounded [dozens] in Mali". */
function isHarmed(before: string, after: string): boolean {
  return (
    HARM_BEFORE.test(before) &&
    /^(?:\s*[,.;]|\s*$|\s+(?:and|in|on|near|at|after|when|as|during|across|including|over|since|this|last|before|outside|inside|along)\b)/u.test(
      after,
    )
  );
}

const HARM_BEFORE = new RegExp(`\\b${HARM_FORMS} (?:(?:at least|up to|as many as|more than|about|around|some|nearly|another) )?$`, 'u');

/** "killed 14 people in Peru and [nine] in Chad", "400 jobs in Spain, [90] in Malta": of what was counted in the place before. */
function isInOtherPlace(before: string, { digits, value }: NumberWords, after: string): boolean {
  const isYear = digits && value >= 1900 && value < 2100;
  return (
    !isYear &&
    /\p{L} in [^.;:()]{2,40}?(?:,? and|,) $/u.test(before) &&
    /\d|\p{L}+ \p{L}+s? in /u.test(before) &&
    /^ in (?:the )?(?:(?:north|south|east|west|centr)\p{L}+ |neighbou?ring )?\p{Lu}\p{Ll}/u.test(after) &&
    !MONTH.test(after)
  );
}

const MONTH = new RegExp(`^ in (?:${MONTH_NAMES.join('|')})\\b`, 'u');

/** "[two] of the three companies", "[45] of 52 drones", "[180] of them". */
function isOfSeveral(after: string): boolean {
  return /^\s+of\s+(?:them\b|(?:the|these|those|its|their|his|her|more than|about|some)\s+[\p{Ll}\d]|\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/u.test(
    after,
  );
}

/** "12 died and [60] were injured", "[nine] others were hurt": of those counted before. */
function isOfThoseBefore(before: string, after: string): boolean {
  // "40 people were killed and [120] injured", "organisers said [50,000] had marched"
  if (
    /\b(?:and|with|another|a further)\s+$|[,;]\s+$/iu.test(before) &&
    /^\s+(?:others\s+)?(?:injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed)\b/u.test(after)
  )
    return true;
  return (
    /(?:^|\b(?:and|but|while|with|another|a further|of which|of whom)\s+|[,;]\s+)$/iu.test(before) &&
    /^\s+(?:(?:more|others)\s+)?(?:were|are|remain|remained|have been|had been)\s+\p{Ll}/u.test(after)
  );
}
