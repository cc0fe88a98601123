import type { Edtf } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { childrenBy, lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isTraded } from '../change/exchange.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** How many sentences of the text tell on which day the news is. */
const LEAD = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** In milliseconds. */
export const DAY_LENGTH = 86_400_000;

const KNOWN = new WeakMap<ReportContext, { day: Edtf | undefined }>();

/**
 * The day that a report tells of: of its first sentences the first that tells the day of publication or the one before ("on Wednesday", "yesterday"). Undefined where
 * none does or it tells both, or where the report has no such date.
 */
export function newsDay(context: ReportContext): Edtf | undefined {
  const known = KNOWN.get(context);
  if (known) return known.day;
  const day = toldDay(context);
  KNOWN.set(context, { day });
  return day;
}

function toldDay({ report, sentences }: ReportContext): Edtf | undefined {
  const published = report.published?.edtf;
  if (published === undefined || !DAY.test(published)) return undefined;
  const before = new Date(Date.parse(published) - DAY_LENGTH).toISOString().slice(0, 10);
  const lead = sentences
    .filter(({ sentence }) => (sentence.role === 'paragraph' || sentence.role === 'standfirst') && tellsSomething(sentence))
    .slice(0, LEAD);
  for (const { sentence } of lead) {
    const days = sentence.times.flatMap((time) =>
      time.edtf !== undefined && time.timex.type === 'DATE' && !isBeforeIt(report.text.slice(time.start, time.end + 2)) ? [time.edtf] : [],
    );
    const near = [...new Set(days)].filter((day) => day === published || day === before);
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}

/** "Wednesday, 8 May 2024" on a line of its own is the day of the report and not of its news. */
const tellsSomething = ({ tokens }: SentenceContext['sentence']): boolean => tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX');

/** "the previous day's losses", "[Tuesday's] close": told from the day of the news. */
const isBeforeIt = (words: string): boolean => /\b(?:previous|prior|before|earlier)\b|['’]s?$/u.test(words);

/** Behind an amount: of another session than that of the news. */
export const DAY_BEFORE = /^[^,;]{0,40}\b(?:(?:previous|prior|preceding) (?:day|session|close)|day (?:before|earlier)(?=[,.;]|$))/u;

/** What ends with a session: "[closed] at 5 euros", "fell 40 points to [finish] at 3,000". */
const CLOSING = wordSet('close finish settle end');

/** Whether an amount is told of the end of a session, whatever day it was. */
export function isAtClose(site: Site, { rule, verb, noun }: Measure): boolean {
  if (verb === undefined || (rule !== 'level' && rule !== 'change') || (noun !== undefined && !isOnMarket(site, noun))) return false;
  // "settled higher [the previous day]"
  if (DAY_BEFORE.test(site.context.text.slice(site.quantity.end, site.at.sentence.end))) return false;
  const { tree } = site;
  // "ended 2 percent [lower]"
  const verbs = [verb, ...(site.verb === undefined ? [] : [site.verb])];
  if (verbs.some((word) => childrenBy(tree, word, 'aux').some((kid) => NOT_NOW.test(wordAt(tree, kid))))) return false;
  // "lost 40 points [to end] at 3,000", where "end" is taken for a noun
  const isToEnd = tree.tokens.some(
    (_, word) =>
      word > verb && word < verb + 12 && wordAt(tree, word - 1) === 'to' && CLOSING.has(wordAt(tree, word)) && wordAt(tree, word + 1) === 'at',
  );
  return isToEnd || verbs.some((word) => [word, ...childrenBy(tree, word, 'xcomp', 'advcl')].some((kid) => isClosing(tree, kid)));
}

const NOT_NOW = /^(?:had|will|would|may|might|could|should)$/;

/** A share, a raw material, an index, or somebody whose shares are meant. */
function isOnMarket(site: Site, noun: number): boolean {
  const word = site.tree.tokens[noun];
  const isName = word !== undefined && site.at.mentions.some(({ form, start, end }) => form === 'name' && start <= word.start && word.end <= end);
  return isName || isTraded(site, noun) || isIndex(site, noun) || MARKET.has(lemmaOf(site.tree, noun));
}

export const MARKET = wordSet('yield index average market benchmark currency exchange composite measure gauge');

/** A session ends at, up, down or lower; a year ends. */
function isClosing(tree: Tree, verb: number): boolean {
  if (!CLOSING.has(lemmaOf(tree, verb))) return false;
  // "finished [the quarter] 19 percent higher"
  if (/^(?:week|month|quarter|half|year|season)$/.test(wordAt(tree, verb + 2))) return false;
  const behind = [verb + 1, verb + 2, verb + 3, verb + 4].map((word) => wordAt(tree, word));
  return behind.some((word) => /^(?:at|up|down|higher|lower|flat|unchanged|below|above)$/u.test(word)) || tree.tokens[verb + 1]?.upos === 'NUM';
}
