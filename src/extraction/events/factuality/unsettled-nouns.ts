import { wordSet } from '../../word-set.ts';

/** Nouns of what may never come about, for the deed that stands behind them: "the [threat] of a strike", "a [plan] for talks". */
export const UNSETTLED_NOUNS: ReadonlySet<string> = wordSet(
  'fear threat risk possibility prospect danger idea hope expectation plan talk chance likelihood rumour rumor proposal option',
);
