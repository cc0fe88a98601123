import { once } from '../knowledge/load.ts';
import { currencyMarks, currencyNamed, sharedCurrency, writtenCodes } from './currency-names.ts';

const markBefore = once(() => {
  const marks = [...currencyMarks().keys()].map((mark) => mark.replaceAll('$', '\\$').replaceAll('.', '\\.'));
  const longest = marks.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?<![\\p{L}\\d])(?:${longest.join('|')}|¥|${writtenCodes().join('|')})\\s?$`, 'u');
});
const codeAfter = once(() => new RegExp(`^\\s?(?:${writtenCodes().join('|')})(?![\\p{L}\\d])`, 'u'));
const NAME_AFTER =
  /^(?:\s|-)(?:(?:U\.?S\.?|American|Australian|Canadian|Hong Kong|New Zealand|Singapore|Taiwan|New Taiwan|British|Egyptian|Chinese|Japanese|Russian|Belarusian|Indian|Pakistani|South Korean|Korean|Turkish|Swiss|CFA|Polish|Swedish|Norwegian|Danish|Czech|Israeli|Saudi|Emirati|Iranian|Peruvian|Sri Lankan|Nepalese|Nepali|Qatari|Omani|Yemeni|Georgian|Myanmar|Ethiopian|Ghanaian|Mozambican|Angolan|Azerbaijani|Armenian|Bulgarian|Moldovan|Moroccan|Lao|Cambodian|Romanian|Mexican|Argentine|Philippine|Brazilian|South African|Thai|Vietnamese|Nigerian)\s)?\p{L}+(?:\s+sterling)?/u;

export interface Money {
  unit: string;
  /** How many characters the currency's words take. */
  length: number;
  /** Whether the amount is in hundredths (cents). */
  cents: boolean;
}

/** The currency that stands before an amount: "$", "US$", "EUR ". @param before the sentence up to the amount */
export function currencyBefore(before: string, { sentence, ahead }: Around): Money | undefined {
  const match = markBefore().exec(before.slice(-8));
  if (!match) return undefined;
  const mark = match[0].trim();
  // "the RM85 scooter"
  if (mark === 'RM' && !OF_MALAYSIA.test(sentence) && !OF_MALAYSIA.test(ahead)) return undefined;
  return { unit: mark === '¥' ? yenOrYuan(sentence) : (currencyMarks().get(mark) ?? mark), length: match[0].length, cents: false };
}

/** Where "RM" is no type of a thing. */
const OF_MALAYSIA = /\b(?:Malaysian?|Kuala Lumpur|ringgit)\b|\bRM\s?\d[\d.,]*\s?(?:million|billion|mn|mln|bn)\b/u;

/** Where an amount of money stands: names that several states have are told apart by the state that is named there. */
export interface Around {
  sentence: string;
  /** What the report says before the sentence. */
  ahead: string;
}

/** The currency that stands after an amount: " euros", " USD", "€", " cents". @param after the sentence from the amount's end */
export function currencyAfter(after: string, around: Around, scaled: boolean): Money | undefined {
  const { sentence } = around;
  const sign = /^\s?[€£₽₴₺₸]/u.exec(after);
  if (sign) return { unit: currencyMarks().get(sign[0].trim()) ?? '', length: sign[0].length, cents: false };
  const code = codeAfter().exec(after);
  if (code) return { unit: code[0].trim(), length: code[0].length, cents: false };
  const pence = /^\s?pence(?!\p{L})/iu.exec(after);
  if (pence) return { unit: 'GBP', length: pence[0].length, cents: true };
  const cents = /^\s?(?:(?:U\.?S\.?|euro)\s)?cents?(?!\p{L})/iu.exec(after);
  if (cents)
    return {
      unit: /euro/iu.test(cents[0]) || (/€|\beuros?\b/iu.test(sentence) && !/\$|\bdollars?\b/iu.test(sentence)) ? 'EUR' : 'USD',
      length: cents[0].length,
      cents: true,
    };
  return namedCurrency(after, around, scaled);
}

function namedCurrency(after: string, around: Around, scaled: boolean): Money | undefined {
  const { sentence } = around;
  const words = NAME_AFTER.exec(after)?.[0] ?? '';
  const name = words.slice(1);
  const unit = dollarsTold(name, around) ?? currencyNamed(name) ?? sharedName(name, around);
  if (unit === undefined) return undefined;
  // "5 pounds of sugar", and "the 3 won" is no money
  if (/^pounds?$/iu.test(name) && !scaled && /^\s+of\b/u.test(after.slice(words.length)) && !/£|sterling|British|Britain|UK\b/u.test(sentence))
    return undefined;
  // "132,500 won", not "the 3 won"
  if (name === 'won' && !scaled && !/\b(?:at|to|of|for|by|paid|costs?|earns?|about|from) \d{1,3},\d{3} won\b/u.test(sentence)) return undefined;
  return { unit, length: words.length, cents: false };
}

const OTHER_DOLLARS: readonly (readonly [state: RegExp, unit: string])[] = [
  [/\bAustralian?\b(?! dollar)/u, 'AUD'],
  [/\bCanad(?:a|ian)\b(?! dollar)/u, 'CAD'],
  [/\bHong Kong\b(?! dollar)/u, 'HKD'],
  [/\bNew Zealand\b(?! dollar)/u, 'NZD'],
  [/\bSingapore(?:an)?\b(?! dollar)/u, 'SGD'],
  [/\bTaiwan(?:ese)?\b(?! dollar)/u, 'TWD'],
];
const KIND_OF_DOLLAR = /\b(?:U\.?S\.?|American|Australian|Canadian|Hong Kong|New Zealand|Singapore|Taiwan)(?= dollars?\b)/gu;

/** "fined 6 million Canadian dollars … will repay 3 million [dollars]" in a report on Canada: of the one kind that was told in words. */
function dollarsTold(name: string, { sentence, ahead }: Around): string | undefined {
  if (!/^dollars?$/iu.test(name)) return undefined;
  const [kind, other] = new Set(Array.from(ahead.matchAll(KIND_OF_DOLLAR), ([words]) => words));
  if (kind === undefined || other !== undefined) return undefined;
  return OTHER_DOLLARS.find(([state]) => state.test(kind) && (state.test(ahead) || state.test(sentence)))?.[1];
}

/** "4 billion pesos" in a sentence that names Mexico, or in a report that names it up to there. */
function sharedName(name: string, { sentence, ahead }: Around): string | undefined {
  const shared = sharedCurrency(name);
  if (!shared) return undefined;
  for (const words of /^pounds$/iu.test(name) ? [sentence] : [sentence, ahead]) {
    const [only, other] = shared.states.filter((state) => state.words.test(words));
    if (only) return other ? undefined : only.code;
  }
  return shared.market;
}

/** "¥" is written for the yuan as well as for the yen; without a hint the mark itself is kept. */
function yenOrYuan(sentence: string): string {
  const china = /\b(?:China|Chinese|Beijing|yuan|renminbi|RMB)\b/u.test(sentence);
  const japan = /\b(?:Japan|Japanese|Tokyo|yen)\b/u.test(sentence);
  return china === japan ? '¥' : china ? 'CNY' : 'JPY';
}
