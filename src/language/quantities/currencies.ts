/** Marks before an amount, and the currency (ISO 4217) that they stand for; "¥" is told by the words around it. */
const MARKS: Record<string, string> = {
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₦': 'NGN',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₸': 'KZT',
  RMB: 'CNY',
  Rs: 'INR',
  'Rs.': 'INR',
};

const CODES =
  'USD EUR GBP JPY CNY CNH RUB INR KRW TRY UAH CHF CAD AUD NZD HKD SGD TWD BRL MXN ZAR SEK NOK DKK PLN CZK HUF RON BGN ILS SAR AED QAR KWD IRR IQD EGP NGN KES THB IDR MYR PHP VND PKR BDT KZT UZS AZN GEL BYN ARS CLP COP PEN VES RSD ISK GHS ETB MAD DZD TND JOD LBP OMR BHD LKR MMK MNT';

/** Names of currencies in the plural or singular; those that several states share need the state's adjective. */
const NAMES: [RegExp, string][] = [
  [/^(?:U\.?S\.?|American)\s+dollars?$/iu, 'USD'],
  [/^Australian\s+dollars?$/iu, 'AUD'],
  [/^Canadian\s+dollars?$/iu, 'CAD'],
  [/^Hong Kong\s+dollars?$/iu, 'HKD'],
  [/^New Zealand\s+dollars?$/iu, 'NZD'],
  [/^Singapore\s+dollars?$/iu, 'SGD'],
  [/^(?:New )?Taiwan\s+dollars?$/iu, 'TWD'],
  [/^dollars?$/iu, 'USD'],
  [/^euros?$/iu, 'EUR'],
  [/^(?:British\s+pounds?|pounds?\s+sterling)$/iu, 'GBP'],
  [/^Egyptian\s+pounds?$/iu, 'EGP'],
  [/^pounds?$/iu, 'GBP'],
  [/^(?:Chinese\s+)?(?:yuan|renminbi)$/iu, 'CNY'],
  [/^(?:Japanese\s+)?yen$/iu, 'JPY'],
  [/^(?:Russian\s+)?r(?:ou|u)bles?$/iu, 'RUB'],
  [/^Belarusian\s+r(?:ou|u)bles?$/iu, 'BYN'],
  [/^(?:Indian\s+)?rupees?$/iu, 'INR'],
  [/^Pakistani\s+rupees?$/iu, 'PKR'],
  [/^(?:South\s+)?(?:Korean\s+)?won$/iu, 'KRW'],
  [/^(?:Turkish\s+)?liras?$/iu, 'TRY'],
  [/^hryvnias?$/iu, 'UAH'],
  [/^CFA\s+francs?$/iu, 'XOF'],
  [/^Swiss\s+francs?$/iu, 'CHF'],
  [/^(?:Polish\s+)?(?:zlotys?|zloty|złoty)$/iu, 'PLN'],
  [/^(?:Swedish\s+)(?:kronor|kronas?|crowns?)$/iu, 'SEK'],
  [/^kronor$/iu, 'SEK'],
  [/^Norwegian\s+(?:kroner|krone|crowns?)$/iu, 'NOK'],
  [/^Danish\s+(?:kroner|krone|crowns?)$/iu, 'DKK'],
  [/^(?:Czech\s+)(?:korunas?|crowns?)$/iu, 'CZK'],
  [/^forints?$/iu, 'HUF'],
  [/^(?:Israeli\s+)?shekels?$/iu, 'ILS'],
  [/^Saudi\s+riyals?$/iu, 'SAR'],
  [/^(?:Emirati\s+)?dirhams?$/iu, 'AED'],
  [/^(?:Iranian\s+)?rials?$/iu, 'IRR'],
  [/^Mexican\s+pesos?$/iu, 'MXN'],
  [/^Argentine\s+pesos?$/iu, 'ARS'],
  [/^Philippine\s+pesos?$/iu, 'PHP'],
  [/^(?:reais|Brazilian\s+reals?)$/iu, 'BRL'],
  [/^(?:South African\s+)?rands?$/iu, 'ZAR'],
  [/^tenge$/iu, 'KZT'],
  [/^(?:Thai\s+)?baht$/iu, 'THB'],
  [/^ringgit$/iu, 'MYR'],
  [/^rupiahs?$/iu, 'IDR'],
  [/^(?:Vietnamese\s+)dong$/iu, 'VND'],
  [/^taka$/iu, 'BDT'],
  [/^(?:Nigerian\s+)?nairas?$/iu, 'NGN'],
  [/^(?:Romanian\s+)?lei$/iu, 'RON'],
  [/^(?:Peruvian\s+)soles$/iu, 'PEN'],
];

/** Names that several states have: the state that the sentence names says which. */
const SHARED: readonly (readonly [name: RegExp, states: readonly (readonly [words: RegExp, unit: string])[]])[] = [
  [
    /^pesos?$/iu,
    [
      [/\bMexic/u, 'MXN'],
      [/\bArgentin/u, 'ARS'],
      [/\bChile/u, 'CLP'],
      [/\bColombia/u, 'COP'],
      [/\b(?:Philippine|Filipino|Manila)/u, 'PHP'],
      [/\bUruguay/u, 'UYU'],
      [/\bDominican/u, 'DOP'],
    ],
  ],
  [
    /^francs?$/iu,
    [
      [/\b(?:Swiss|Switzerland|Zurich|Bern|Geneva|Basel)\b/u, 'CHF'],
      [/\b(?:Seneg|Ivor|Mali\b|Malian|Burkina|Nigerien|Niger\b|Togo|Benin)/u, 'XOF'],
      [/\b(?:Cameroon|Gabon|Chad|Equatorial Guinea|Central African)/u, 'XAF'],
      [/\b(?<!Equatorial )Guinea(?!-Bissau)/u, 'GNF'],
      [/\b(?:Rwanda|Kigali)/u, 'RWF'],
      [/\bBurundi/u, 'BIF'],
      [/\b(?:Democratic Republic of (?:the )?Congo|Kinshasa)/u, 'CDF'],
      [/\bDjibouti/u, 'DJF'],
      [/\bComor/u, 'KMF'],
    ],
  ],
  [/^soles$/iu, [[/\b(?:Peru|Lima)/u, 'PEN']]],
  [
    /^dinars?$/iu,
    [
      [/\bSerbia/u, 'RSD'],
      [/\bIraq/u, 'IQD'],
      [/\bKuwait/u, 'KWD'],
      [/\bJordan/u, 'JOD'],
      [/\bAlgeria/u, 'DZD'],
      [/\bTunisia/u, 'TND'],
      [/\bLibya/u, 'LYD'],
    ],
  ],
  [
    /^(?:kroner|krone|crowns?)$/iu,
    [
      [/\b(?:Norw|Oslo)/u, 'NOK'],
      [/\b(?:Denmark|Danish|Copenhagen)/u, 'DKK'],
      [/\b(?:Swed|Stockholm)/u, 'SEK'],
      [/\b(?:Czech|Prague)/u, 'CZK'],
    ],
  ],
  [
    /^shillings?$/iu,
    [
      [/\bKenya/u, 'KES'],
      [/\bUganda/u, 'UGX'],
      [/\bTanzania/u, 'TZS'],
      [/\bSomali/u, 'SOS'],
    ],
  ],
];

const MARK_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.keys(MARKS)
    .map((mark) => mark.replaceAll('$', '\\$').replaceAll('.', '\\.'))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join('|')}|¥|${CODES.replaceAll(' ', '|')})\\s?$`,
  'u',
);
const CODE_AFTER = new RegExp(`^\\s?(?:${CODES.replaceAll(' ', '|')})(?![\\p{L}\\d])`, 'u');
const NAME_AFTER =
  /^(?:\s|-)(?:(?:U\.?S\.?|American|Australian|Canadian|Hong Kong|New Zealand|Singapore|Taiwan|New Taiwan|British|Egyptian|Chinese|Japanese|Russian|Belarusian|Indian|Pakistani|South Korean|Korean|Turkish|Swiss|CFA|Polish|Swedish|Norwegian|Danish|Czech|Israeli|Saudi|Emirati|Iranian|Peruvian|Mexican|Argentine|Philippine|Brazilian|South African|Thai|Vietnamese|Nigerian)\s)?\p{L}+(?:\s+sterling)?/u;

export interface Money {
  unit: string;
  /** How many characters the currency's words take. */
  length: number;
  /** Whether the amount is in hundredths (cents). */
  cents: boolean;
}

/** The currency that stands before an amount: "$", "US$", "EUR ". @param before the sentence up to the amount */
export function currencyBefore(before: string, sentence: string): Money | undefined {
  const match = MARK_BEFORE.exec(before.slice(-8));
  if (!match) return undefined;
  const mark = match[0].trim();
  return { unit: mark === '¥' ? yenOrYuan(sentence) : (MARKS[mark] ?? mark), length: match[0].length, cents: false };
}

/** The currency that stands after an amount: " euros", " USD", "€", " cents". @param after the sentence from the amount's end */
export function currencyAfter(after: string, sentence: string, scaled: boolean): Money | undefined {
  const sign = /^\s?[€£₽₴₺₸]/u.exec(after);
  if (sign) return { unit: MARKS[sign[0].trim()] ?? '', length: sign[0].length, cents: false };
  const code = CODE_AFTER.exec(after);
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
  return namedCurrency(after, sentence, scaled);
}

function namedCurrency(after: string, sentence: string, scaled: boolean): Money | undefined {
  const words = NAME_AFTER.exec(after)?.[0] ?? '';
  const name = words.slice(1);
  const found = NAMES.find(([pattern]) => pattern.test(name)) ?? sharedName(name, sentence);
  if (!found) return undefined;
  // "5 pounds of sugar", and "the 3 won" is no money
  if (/^pounds?$/iu.test(name) && !scaled && /^\s+of\b/u.test(after.slice(words.length)) && !/£|sterling|British|Britain|UK\b/u.test(sentence))
    return undefined;
  if (name === 'won' && !scaled) return undefined;
  return { unit: found[1], length: words.length, cents: false };
}

/** "4 billion pesos" in a sentence that names Mexico. */
function sharedName(name: string, sentence: string): [RegExp, string] | undefined {
  const shared = SHARED.find(([pattern]) => pattern.test(name));
  const states = shared?.[1].filter(([words]) => words.test(sentence)) ?? [];
  const [only, other] = states;
  return shared && only && !other ? [shared[0], only[1]] : undefined;
}

/** "¥" is written for the yuan as well as for the yen; without a hint the mark itself is kept. */
function yenOrYuan(sentence: string): string {
  const china = /\b(?:China|Chinese|Beijing|yuan|renminbi|RMB)\b/u.test(sentence);
  const japan = /\b(?:Japan|Japanese|Tokyo|yen)\b/u.test(sentence);
  return china === japan ? '¥' : china ? 'CNY' : 'JPY';
}
