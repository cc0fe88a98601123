import { wordSet } from '../../word-set.ts';

/** Verbs that give a level: "trade [reached] $5 billion", "the debt [stands] at …". */
export const LEVEL_VERBS: ReadonlySet<string> = wordSet(
  'pass be reach total amount equate stand hit exceed surpass average remain come top equal number hover peak cross near approach become',
  'touch',
);

/** Verbs that give a level with "at" alone: "shares [closed] at $5". */
export const LEVEL_AT: ReadonlySet<string> = wordSet('run stay hold remain close trade open settle finish end start begin');

/** Verbs of being a part: "oil [accounted for] 40 percent of exports". */
export const SHARE_VERBS: ReadonlySet<string> = wordSet('account represent make constitute comprise form compose be');

/** Nouns that say how a level ranks, and measure nothing: "a [record high] of $5 billion". */
export const RANK_NOUNS: ReadonlySet<string> = wordSet(
  'record high low peak maximum minimum level total average mark value figure rate sum amount estimate tune worth excess form shape',
);

/** "the contract [puts] the cost at $5 million". */
export const VALUING: ReadonlySet<string> = wordSet('put estimate value set price peg forecast project');

/** Totals of which a level may be told as a part: "a deficit of 5 percent of [GDP]". */
export const TOTALS: ReadonlySet<string> = wordSet('gdp gnp gni output product income');

/** What leads to the base of a comparison. */
export const COMPARED: ReadonlySet<string> = new Set(['compared to', 'compared with', 'from', 'than', 'over', 'against', 'versus']);

/** "has [doubled] to 1.1 million". */
export const MULTIPLYING: ReadonlySet<string> = new Set(['double', 'triple', 'quadruple', 'halve']);
