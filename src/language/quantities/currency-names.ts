/** Marks before an amount, and the currency (ISO 4217) that they stand for; "¥" is told by the words around it. */
export const MARKS: Record<string, string> = {
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
  // "costs CA $80"
  'US $': 'USD',
  'CA $': 'CAD',
  'AU $': 'AUD',
  'NZ $': 'NZD',
  'HK $': 'HKD',
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
  Rmb: 'CNY',
  SFr: 'CHF',
  Sfr: 'CHF',
  SKr: 'SEK',
  Skr: 'SEK',
  NKr: 'NOK',
  Nkr: 'NOK',
  DKr: 'DKK',
  Dkr: 'DKK',
  RM: 'MYR',
  Rs: 'INR',
  'Rs.': 'INR',
};

export const CODES =
  'USD EUR GBP JPY CNY CNH RUB INR KRW TRY UAH CHF CAD AUD NZD HKD SGD TWD BRL MXN ZAR SEK NOK DKK PLN CZK HUF RON BGN ILS SAR AED QAR KWD IRR IQD EGP NGN KES THB IDR MYR PHP VND PKR BDT KZT UZS AZN GEL BYN ARS CLP COP PEN VES RSD ISK GHS ETB MAD DZD TND JOD LBP OMR BHD LKR MMK MNT';

/** Names of currencies in the plural or singular; those that several states share need the state's adjective. */
export const NAMES: [RegExp, string][] = [
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
  [/^pound$/iu, 'GBP'],
  [/^(?:Chinese\s+)?(?:yuan|renminbi)$/iu, 'CNY'],
  [/^(?:Japanese\s+)?yen$/iu, 'JPY'],
  [/^(?:Russian\s+)?r(?:ou|u)bles?$/iu, 'RUB'],
  [/^Belarusian\s+r(?:ou|u)bles?$/iu, 'BYN'],
  [/^Indian\s+rupees?$/iu, 'INR'],
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
  [/^Emirati\s+dirhams?$/iu, 'AED'],
  [/^Moroccan\s+dirhams?$/iu, 'MAD'],
  [/^Iranian\s+rials?$/iu, 'IRR'],
  [/^Mexican\s+pesos?$/iu, 'MXN'],
  [/^Argentine\s+pesos?$/iu, 'ARS'],
  [/^Philippine\s+pesos?$/iu, 'PHP'],
  [/^(?:reais|Brazilian\s+reals?)$/iu, 'BRL'],
  [/^(?:South African\s+)?rands?$/iu, 'ZAR'],
  [/^tenge$/iu, 'KZT'],
  [/^(?:Thai\s+)?baht$/iu, 'THB'],
  [/^ringgit$/iu, 'MYR'],
  [/^rupiahs?$/iu, 'IDR'],
  [/^(?:Vietnamese\s+)?dong$/iu, 'VND'],
  [/^taka$/iu, 'BDT'],
  [/^(?:Nigerian\s+)?nairas?$/iu, 'NGN'],
  [/^Romanian\s+(?:lei|leu)$/iu, 'RON'],
  [/^Moldovan\s+(?:lei|leu)$/iu, 'MDL'],
  [/^(?:Peruvian\s+)soles$/iu, 'PEN'],
  [/^Pakistani\s+rupees?$/iu, 'PKR'],
  [/^(?:Sri Lankan)\s+rupees?$/iu, 'LKR'],
  [/^(?:Nepalese|Nepali)\s+rupees?$/iu, 'NPR'],
  [/^(?:Qatari)\s+riyals?$/iu, 'QAR'],
  [/^(?:Omani)\s+rials?$/iu, 'OMR'],
  [/^(?:Yemeni)\s+rials?$/iu, 'YER'],
  [/^(?:Georgian\s+)?lari$/iu, 'GEL'],
  [/^(?:Myanmar\s+)?kyats?$/iu, 'MMK'],
  [/^(?:Ethiopian\s+)?birr$/iu, 'ETB'],
  [/^(?:Ghanaian\s+)?cedis?$/iu, 'GHS'],
  [/^(?:Mozambican\s+)?meticais$/iu, 'MZN'],
  [/^(?:Angolan\s+)?kwanzas?$/iu, 'AOA'],
  [/^(?:Azerbaijani\s+)manats?$/iu, 'AZN'],
  [/^(?:Armenian\s+)drams?$/iu, 'AMD'],
  [/^(?:Bulgarian\s+)?(?:lev|leva)$/iu, 'BGN'],
  [/^(?:Lao\s+)?kip$/iu, 'LAK'],
  [/^(?:Cambodian\s+)?riels?$/iu, 'KHR'],
  [/^tugriks?$/iu, 'MNT'],
  [/^quetzal(?:es)?$/iu, 'GTQ'],
  [/^lempiras?$/iu, 'HNL'],
  [/^bolivianos?$/iu, 'BOB'],
];

/** A state as the one who pays or takes money: "Egypt's finance ministry", "Egypt will", no "Egypt striker Ahmed Naguib". */
function bodyOf(state: string, adjective: string): RegExp {
  const body = '(?:government|cabinet|parliament|ministry|minister|central bank|court|police|army|authorities|customs|state|budget|treasury)\\b';
  const verb = '(?:will|would|has|had|is to|was to|plans?|sold|sells|raised|spent|spends|borrowed|owes|owed|paid|pays|earned|allocated|set aside)\\b';
  return new RegExp(`\\b(?:(?:${adjective}|${state}['’]s) (?:\\p{L}+ )?${body}|(?<!\\b(?:from|in|of|for|to|with|against) )${state} ${verb})`, 'u');
}

/** Names that several states have: the state that the sentence names says which. */
export const SHARED: readonly (readonly [name: RegExp, states: readonly (readonly [words: RegExp, unit: string])[]])[] = [
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
  [/^soles$/iu, [[/\b(?:Peru|Lima\b)/u, 'PEN']]],
  [
    /^rupees?$/iu,
    [
      [/\bPakistan/u, 'PKR'],
      [/\bSri Lanka/u, 'LKR'],
      [/\bNepal/u, 'NPR'],
      [/\b(?:Mauriti)/u, 'MUR'],
      [/\bIndian?\b/u, 'INR'],
    ],
  ],
  [
    /^manats?$/iu,
    [
      [/\bAzerbaijan/u, 'AZN'],
      [/\bTurkmen/u, 'TMT'],
    ],
  ],
  [
    /^kwachas?$/iu,
    [
      [/\bZambia/u, 'ZMW'],
      [/\bMalawi/u, 'MWK'],
    ],
  ],
  [
    /^riyals?$/iu,
    [
      [/\bSaudi/u, 'SAR'],
      [/\bQatar/u, 'QAR'],
      [/\bYemen/u, 'YER'],
    ],
  ],
  [
    /^rials?$/iu,
    [
      [/\b(?:Iran|Tehran)/u, 'IRR'],
      [/\bOman/u, 'OMR'],
      [/\bYemen/u, 'YER'],
    ],
  ],
  [
    /^lei$/iu,
    [
      [/\b(?:Moldov|Chisinau|Chișinău)/iu, 'MDL'],
      [/\b(?:Romania|Bucharest)/iu, 'RON'],
    ],
  ],
  [
    /^dirhams?$/iu,
    [
      [/\b(?:Morocc|Rabat\b)/u, 'MAD'],
      [/\b(?:UAE|Emirat|Dubai|Abu Dhabi|Sharjah)/u, 'AED'],
    ],
  ],
  [
    /^pounds$/iu,
    [
      [bodyOf('Egypt', 'Egyptian'), 'EGP'],
      [bodyOf('(?<!South )Sudan', '(?<!South )Sudanese'), 'SDG'],
      [bodyOf('South Sudan', 'South Sudanese'), 'SSP'],
      [bodyOf('Syria', 'Syrian'), 'SYP'],
      [bodyOf('Lebanon', 'Lebanese'), 'LBP'],
    ],
  ],
  [
    /^dinars?$/iu,
    [
      [/\bSerbia/u, 'RSD'],
      [/\bIraq/u, 'IQD'],
      [/\bKuwait/u, 'KWD'],
      [/\bJordan/u, 'JOD'],
      [/\bAlgeria/u, 'DZD'],
      [/\bTunisia/u, 'TND'],
      [/\bBahrain/u, 'BHD'],
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

/** Whether a word names money of one of several states: "francs". */
export const isSharedCurrency = (word: string): boolean => (word.length > 3 || word === 'lei') && SHARED.some(([name]) => name.test(word));

/** What a name that several states share stands for where no state is named: the currency of the largest market. */
export const BY_MARKET: ReadonlyMap<string, string> = new Map([
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['lei', 'RON'],
  ['pounds', 'GBP'],
  ['dirham', 'AED'],
  ['dirhams', 'AED'],
  ['rial', 'IRR'],
  ['rials', 'IRR'],
]);

/** Names under which a currency is told to rise and fall, beside those of amounts: "the [franc] gained"; of those that several states have that of the largest market. */
const TRADED: ReadonlyMap<string, string> = new Map([
  ['greenback', 'USD'],
  ['sterling', 'GBP'],
  ['rupee', 'INR'],
  ['real', 'BRL'],
  ['franc', 'CHF'],
  ['krona', 'SEK'],
  ['krone', 'NOK'],
]);

/** The currency that a single word in the singular names as what is traded, in small letters: "yen" → JPY. */
export function currencyOfWord(word: string): string | undefined {
  return TRADED.get(word) ?? (word.endsWith('s') ? undefined : NAMES.find(([pattern]) => pattern.test(word))?.[1]);
}
