import { wordSet } from '../../word-set.ts';

/** Verbs that say no more of the noun for an event that is their object than that it was done: "[held] a conference", "[carried] out an exchange". */
export const LIGHT_VERBS = wordSet(
  'hold make have take give pay conduct carry stage launch mount wage undertake perform execute run organise organize host convene lead begin open start',
  'resume complete finish conclude end reach sign seal ink strike issue impose place lodge file submit deliver attend join broker agree arrange celebrate go',
);

/** Verbs that say no more of the noun that is their subject than that it happened: "a rally [took] place", "the talks [began]". */
export const HAPPENING_VERBS = wordSet('take happen occur begin start end last go open resume continue erupt break follow come');
