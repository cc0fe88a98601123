/** Letters for a currency that may stand right before a number, as the alternatives of a pattern. */
export const CURRENCY_LETTERS = 'SFr|Sfr|SKr|Skr|NKr|Nkr|DKr|Dkr|Rs|RM|Rmb|RMB|USD|EUR|GBP|JPY|CHF|CNY|INR|AUD|CAD|SEK|NOK|DKK|ZAR|HKD|SGD';

/** Addresses of pages, desks, groups and files: "https://example.org/a", "desk@example.org", "Harbour/PORTS", "comp.lang.misc", "Report_07.pdf". */
const ADDRESSES = [
  /(?:[hH][tT]{2}[pP][sS]?:\/\/|[wW]{3}\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/u,
  /(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,8}/u,
  /[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,8}\.(?:com|org|net|edu|gov|mil|info|biz|(?:co|ac|org|gov|com)\.[a-z]{2}|COM|ORG|NET)(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’])?(?![\p{L}\p{N}])/u,
  /[\p{L}\p{N}_%-]{0,64}(?:[.&][\p{L}\p{N}_%-]{1,64}){0,3}\.(?:docx?|xlsx?|pptx?|pdf|txt|rtf|csv|html?|xml|json|zip|jpe?g|png|gif|mp[34]|exe|DOCX?|XLSX?|PPTX?|PDF|TXT|HTML?|ZIP|JPE?G|PNG|GIF)(?![\p{L}\p{N}])/u,
  /\p{Ll}{2,20}(?:\.\p{Ll}{2,20}(?:-\p{Ll}{2,20})?){2,8}(?![\p{L}\p{N}])/u,
  /@\p{L}[\p{L}\p{N}_]*|#\p{L}[\p{L}\p{N}_]*/u, // @desk, #news
  /[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/u, // GCP_London
];

/** Abbreviations that keep their full stop; the last three only before a number or name. */
const ABBREVIATIONS = [
  /(?:\p{L}\.){2,}\p{L}(?![\p{L}\p{N}.])|(?:\p{L}\.){2,}/u, // U.S., e.g., and "U.S" whose last stop is lost
  /\p{L}+[$€£¥]/u, // US$
  new RegExp(`(?:${CURRENCY_LETTERS})(?=\\d)`, 'u'), // SFr40, EUR5m
  /(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Rev|Hon|Gov|Lt|Col|Gen|Sen|Sens|Rep|Reps|Pres|Maj|Capt|Cmdr|Adm|Sgt|Pvt|Brig|Amb|Messrs|St|Sts|Ste|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Dept|Univ|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Ph\.D|[vV]s|[aA]pprox|[eE]xt|[eE]st|[aA]ve|MR|MRS|MS|DR|ST)\.(?![\p{L}\p{N}])/u,
  /[eE]tc\.(?=[,;:)]|\s+[\p{Ll}(])/u, // "etc.," inside a sentence; at its end the stop is the sentence's
  /(?:No|Nos|no|Art|Sec|Fig|pp?|Sat|Sun)\.(?=\s*\d)/u,
  /\p{Lu}\.(?=\s)/u, // J. Smith
  /[bBwWlLcC]\/[cCoO](?![\p{L}\p{N}/])|[wW]\/(?![\p{L}\p{N}/])/u, // b/c, w/o, w/
  /\p{L}{1,4}&\p{L}(?![\p{L}\p{N}])/u, // AT&T, R&D
];

const NUMBERS = [
  /(?:\d-)?(?:\d{3}-){1,2}\d{4}(?![\p{L}\p{N}-])|\d-\d{4}(?![\p{L}\p{N}-])/u, // 555-0134, 1-555-555-0134, 5-0134
  /\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\p{L}\p{N}/])/u, // 08/16/2000
  /(?:0?[1-9]|1[0-2])\/(?:3[01]|[12]\d|0?[1-9])(?![\p{L}\p{N}/])(?<!(?<!\d)(?:1\/[2-5]|2\/[35]|3\/[45]))/u, // 9/11, but not 3/4
  /\+\d{1,15}(?![\p{L}\p{N}])(?<![^\s(]\+\d{1,15})/u, // +1
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|ST|ND|RD|TH|s|['’]s)?(?![\p{L}\p{N}])(?![.,:]\d)/u, // 2,000.5, 10:30, 21st, 1990s
  /\d+(?:[.,:]\d+)*(?=(?:[kKMB]|mm?|bn?|tn|km|kg|mg|ft|in|lbs?|hrs?|mins?|secs?|mph|x|[aApP]\.?[mM]|MM|GB|MB|gb|mb|Mbps|[cmn]m|yrs?|pts?|ml|oz|percent)(?![\p{L}\p{N}]))/u, // the number of "107m", "5bn", "35mm"
  /\d+[.,:]\d+(?=\p{L})/u, // 4.7in
  /['’](?:\d\ds?)(?![\p{L}\p{N}])/u, // '90s
];

/** Faces made of marks, where a space or the end follows: ":-)", ";D", "^_^", "<3". */
const FACES = [/(?:[:;=][-o^']?[)(DPp/\\|\]]+|[(][-o]?[:;]|\^_*\^|<3)(?=[\s.,!?]|$)/u];

const MARKS = [
  /\.{2,}|…|[!?]+\.?|\.[?!]+/u, // runs of stops
  /[-=~*_+]{2,}/u, // rules drawn with marks
  /<{2,}|>{2,}|''|‘’|’’|`{2}|\${2,}|\/{2,}|#{2,}|\\{2,}/u,
  /['’`](?:[sS]|[rR][eE]|[vV][eE]|[lL]{2}|[dD]|[mM]|[tT]|[eE][mM])(?![\p{L}\p{N}])/u, // ’s after a mark or bracket
  /\p{Extended_Pictographic}[\p{M}\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}]*/u,
  /[^\s]/u,
];

const WORDS = [
  /\d*[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u, // words, O'Brien, don't, 3G
];

/** One written word or mark; of several readings of a place the first one counts. Each form is bounded, so that a search takes time linear in the text. */
export const PIECE = new RegExp(
  [...ADDRESSES, ...FACES, ...ABBREVIATIONS, ...NUMBERS, ...WORDS, ...MARKS].map((form) => form.source).join('|'),
  'gu',
);

const ADDRESS = new RegExp(ADDRESSES.map((form) => form.source).join('|'), 'u');

/** Whether a stretch without white space holds an address or a file's name: its full stops end no sentence. */
export function isAddress(stretch: string): boolean {
  return ADDRESS.test(stretch);
}
