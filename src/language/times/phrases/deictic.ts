import { z } from 'zod';
import { loadKnowledge } from '../../knowledge/load.ts';
import { phraseParser } from '../meaning.ts';
import { dayPartOf, edgeOf, unitOf } from '../words.ts';

const NamedLikeTimes = z.strictObject({ word: z.string().min(1), before: z.string().min(1) });

/** For a pattern that looks behind: what makes a name of the word for a time that follows, "Africa [Today]". */
const NAMED = loadKnowledge('named-like-times', NamedLikeTimes)
  .map(({ word, before }) => String.raw`|\b(?:${before.replaceAll(' ', '|')})\s(?=${word})`)
  .join('');

/** Today, yesterday, tomorrow, tonight, with the part of the day: "yesterday evening", "earlier today". "The Today programme" and "Russia Today" are names. */
export const nearDay = phraseParser(
  new RegExp(
    String.raw`(?<!\p{L}${NAMED})(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+)?(?<day>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)(?!\p{L}|['’]s\s+(?:world|China|Russia|society|standards|generation|youth)|\s+(?:programme|program|show)\b)(?:\s+(?<part>morning|afternoon|evening|night))?`,
    'gu',
  ),
  ({ day, part }) => {
    const word = (day ?? '').toLowerCase();
    const amount = word.includes('before') ? -2 : word.includes('after') ? 2 : /yesterday|last/u.test(word) ? -1 : word === 'tomorrow' ? 1 : 0;
    const dayPart = dayPartOf(part) ?? dayPartOf(word);
    return { kind: 'offset', unit: 'day', amount, anchor: 'publication', ...(dayPart ? { part: dayPart } : {}) };
  },
);

/** This morning, this afternoon. */
export const thisPart = phraseParser(/(?<!\p{L})[Tt]his\s+(?<part>morning|afternoon|evening)(?!\p{L})/gu, ({ part }) => {
  const dayPart = dayPartOf(part);
  return { kind: 'offset', unit: 'day', amount: 0, anchor: 'publication', ...(dayPart ? { part: dayPart } : {}) };
});

/** What "before" or "after" leads to behind a unit: "the day before [the vote]", "earlier in the day before [rallying]" count from no time that was told. */
const LED_TO = String.raw`\s+(?:the|an?|his|her|its|their|our|he|she|they|it|we|\p{Lu}\p{L}*|\p{Ll}+ing)(?!\p{L})`;

/** This month, last week, next year, the previous decade; earlier this year, later this month, the end of last year, early next month. */
export const nearUnit = phraseParser(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?<edge>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:beginning|start|middle|end) of)[-\s])?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he (?:current|present|coming|past|last|next|previous|preceding|prior|following|same|very same)|[Tt]hat(?: same)?|[Cc]urrent|[Tt]he)\s+(?:calendar\s+|fiscal\s+)?(?<unit>day|week|month|quarter|year|decade|century)(?!\p{L}|-|['’]s\s+end|\s+(?:of|and a half|two|three)\b)(?<after>\s+(?:earlier|previous|later|ago|(?:before|after)(?!${LED_TO})))?`,
    'gu',
  ),
  ({ edge, which, unit, after }, match, sentence) => {
    const parsed = unitOf(unit);
    const word = (which ?? '').toLowerCase().replace(/^the (?=.)/u, '');
    const mod0 = word === 'the' && !after && /^the /iu.test(edge ?? '') ? edgeOf(edge) : undefined;
    // "will open by the end of the year" counts from the report, "sank at the end of the year" from what was told last
    if (parsed && parsed !== 'day' && mod0)
      return { kind: 'offset', unit: parsed, amount: 0, anchor: AHEAD.test(sentence.slice(0, match.index)) ? 'publication' : 'told', mod: mod0 };
    const told = toldShift(word, after?.trim());
    if (!parsed || (parsed === 'day' && !told)) return undefined;
    const mod = /earlier/iu.test(edge ?? '') ? 'START' : /later/iu.test(edge ?? '') ? 'END' : edgeOf(edge);
    if (told) return { kind: 'offset', unit: parsed, amount: told.amount, anchor: 'told', ...(mod ? { mod } : {}) };
    if (word === 'the' || word === '' || after) return undefined;
    const amount = /last|past|previous|preceding|prior/u.test(word) ? -1 : /next|coming/u.test(word) ? 1 : 0;
    const side = /earlier/iu.test(edge ?? '') ? 'before' : /later/iu.test(edge ?? '') ? 'after' : undefined;
    return { kind: 'offset', unit: parsed, amount, anchor: 'publication', ...(mod ? { mod } : {}), ...(side ? { side } : {}) };
  },
);

/** "to" only behind words that look ahead: "is to close", "agreed to cut", and not "rose to". */
const AHEAD =
  /\b(?:will|would|may|might|could|should|must|expect(?:s|ed)?|plan(?:s|ned)?|aim(?:s|ed)?|hope(?:s|d)?|forecasts?|(?:set|due|is|are|was|were|be|agree[sd]?|decide[sd]?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|intend(?:s|ed)?|want(?:s|ed)?|need(?:s|ed)?|seek(?:s|ing)?|sought|order(?:s|ed)?|able|likely|ready|target|goal|order) (?:\p{L}+ )?to)\b/u;

/** Units counted from a time that was told: "the same year", "that day", "the following month", "the year before". */
function toldShift(word: string, after: string | undefined): { amount: number } | undefined {
  if (word === 'the') {
    if (after === 'before' || after === 'earlier' || after === 'previous') return { amount: -1 };
    return after === 'after' || after === 'later' ? { amount: 1 } : undefined;
  }
  if (/^(?:that|same|very same|that same)$/u.test(word)) return { amount: 0 };
  if (word === 'following') return { amount: 1 };
  if (/^(?:previous|preceding|prior)$/u.test(word)) return { amount: -1 };
  return undefined;
}

/** Now, currently, at present, recently: no date, but TIMEX3 marks them. */
export const reference = phraseParser(
  /(?<![\p{L}-])(?:(?<present>[Nn]ow|[Cc]urrently|[Aa]t present|[Pp]resently|[Nn]owadays|[Aa]t the moment)|(?<past>[Rr]ecently|[Ii]n the past|[Ll]ately)|(?<future>[Ii]n the (?:near |foreseeable )?future|[Ii]n the (?:coming|next) (?:days|weeks|months|years)|[Ss]oon))(?![\p{L}-])(?!\s+(?:two|three|four|five|six|\d|few|several))/gu,
  ({ present, past }, match, sentence) => {
    // "as soon as", "no sooner", "until now"
    if (/\bas\s+$/iu.test(sentence.slice(Math.max(0, match.index - 4), match.index))) return undefined;
    return { kind: 'reference', value: present ? 'PRESENT_REF' : past ? 'PAST_REF' : 'FUTURE_REF' };
  },
);
