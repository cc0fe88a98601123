import type { Range } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';

/**
 * Whether a sentence tells a figure of another occasion than that of the news: it opens with one ("[When Lehman failed], oil fell to $40", "[Before the war], …"), has one
 * behind the amount ("stood at 3,000 [when he took office]"), or points at one told before ("[that autumn]"). What moved it stands behind it: "fell [after data showed]".
 */
export function isOfOtherOccasion({ text }: ReportContext, { sentence }: SentenceContext, amount: Range): boolean {
  const behind = text.slice(amount.end, sentence.end);
  return opensElsewhere(text.slice(sentence.start, amount.start)) || BEHIND.test(behind) || THAT.test(text.slice(sentence.start, sentence.end));
}

/** The words of a sentence open with an occasion, or point at one. */
export const opensElsewhere = (words: string): boolean => {
  const opening = words.replace(DATELINE, '');
  return (OPENING.test(opening) && !SAME.test(opening)) || THAT.test(words);
};

const DATELINE = /^[^.;]{0,60} [-–—] /u;

/** "the [peak] of the boom", "his [youth]". */
const ERA =
  '(?:(?:the|his|her|its|their|that|those|an?) )?(?:\\p{L}+ ){0,2}(?:peak|height|outset|dawn|time|boom|bust|crash|crisis|war|wartime|era|youth|past|slump|recession|depression|pandemic|panic|famine|siege|heyday)\\b';

const OPENING = new RegExp(
  [
    '^(?:and |but )?(?:',
    '(?:when|before|until|once|under|during|after|following|prior to|years|decades|centuries|generations|long|back|then|historically|originally) ',
    `|(?:at|in|by|through|throughout|since) ${ERA}`,
    '|as an? (?:boy|girl|child|teenager|student|young \\p{L}+)\\b',
    '|an? (?:year|decade|generation|century|lifetime) (?:ago|before|earlier)',
    ')',
  ].join(''),
  'iu',
);

/** Of the session or the months themselves: "[After opening lower]", "[After the results]", "[Before tax]", "[When trading resumed]". */
const SAME =
  /^(?:and |but )?(?:(?:before|after) (?:tax|interest|\p{L}+ing\b|an? (?:\p{L}+ )?(?:start|open|opening|session|rally)\b)|(?:after|following) (?:the|its|their|that) (?:news|announcement|report|results|data|statement|decision)\b|when (?:the )?(?:trading|markets?|bourse|exchange) (?:re)?(?:opened|resumed|started|closed|began)|under (?:pressure|ifrs|gaap|the (?:deal|plan|terms))\b|at the same time\b|during (?:the )?(?:session|trading|day|period|quarter|month|year)\b)/iu;

/** Behind the amount: "[when he took office]", "[before the war]", "[under his father]", "[at the peak of the boom]". */
const BEHIND = new RegExp(
  [
    '^[^;.]{0,60}?\\b(?:',
    'when (?!(?:\\p{L}+ ){0,2}(?:trading|markets?|bourse|exchange|data|figures|reports?|results) )',
    '|before (?!tax|interest|\\p{L}+ing\\b|(?:the )?(?:bell|open|opening|close|data|results|announcement|report|release|market|trading)\\b)',
    '|under (?:his|her|the late|former)\\b',
    `|(?:at|during) (?:the|his|her|its|their) (?:\\p{L}+ )?(?:peak|height|depths?|boom|crash|crisis|war|era|slump|recession|pandemic)\\b`,
    ')',
  ].join(''),
  'u',
);

/** "[that] autumn", "[those] days". */
const THAT =
  /\b(?:in|of|by|for|during|until|before|after|since|on|at) (?:that|those) (?:\p{L}+ )?(?:spring|summer|autumn|fall|winter|days?|weeks?|months?|years?|nights?|decades?|era|times?|season)\b|^(?:that|those) (?:spring|summer|autumn|winter|days?|weeks?|months?|years?)\b/iu;
