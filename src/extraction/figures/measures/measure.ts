import type { Comparison, Edtf, Span } from '../../../model/index.ts';
import { lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { ofRespondents } from '../about/respondents.ts';
import { changeOf } from '../change/change.ts';
import { aboveOther, lessOf } from '../change/comparatives.ts';
import { nounAfter, type Site } from '../site.ts';
import { toldBefore } from '../told-before.ts';
import type { Measured } from './beside.ts';
import { awayOf, distanceOf } from './extent.ts';
import { insideNoun } from './inside-noun.ts';
import { levelOf, valued } from './levels.ts';
import { MEASURED_VERBS } from './measured-verbs.ts';
import { cutsOf, nounOf } from './noun-of.ts';
import { ofNoun } from './of-noun.ts';
import { byUnit, capacityOf, dimensionBehind } from './physical.ts';
import { priceDifference, priceOf, priceOfBought } from './prices.ts';
import { shareOf } from './share.ts';
import { atTheFront, besideNoun } from './told-beside.ts';
import { verbObject } from './verb-measures.ts';
import { valuedAt, worthOf } from './worth.ts';

/** What an amount measures; words are told by their index in the sentence. */
export interface Measure {
  rule: 'level' | 'change' | 'change-noun' | 'share' | 'share-of' | 'noun-of' | 'inside' | 'of-noun' | 'verb' | 'price' | 'counted' | 'beside';
  /** The noun that names it; for `verb` what the verb is done to, if that is told. */
  noun?: number;
  /** For `verb` and `price` a pronoun for what it is of: "[it] costs". */
  pronoun?: number;
  /** "imports", for a verb. */
  verbName?: string;
  /** "length", where the amount has an adjective behind it: "[12 km] long". */
  dimension?: string;
  /** The predicate that gives the amount. */
  verb?: number;
  /** The whole of which a percentage is a part. */
  whole?: number;
  direction?: Comparison['direction'];
  /** Who is a part: "[Russia] accounted for 20 percent of China's imports". */
  partner?: number;
  /** The verb's subject has what is measured: "the bank cut its rate". */
  owned?: boolean;
  /** What it was before: only a time beside the amount is its own. */
  former?: boolean;
  /** Whose it is, where the verb is left out or tells it of somebody else. */
  holder?: number;
  /** The figure whose owner is its own too: "a loss of $5 million, compared with [a profit of $3 million]". */
  ownedAs?: Measured;
  /** The verb by which another gives the same count: "while police [put] the number at 4,200". */
  puts?: number;
  /** Of votes that are told as so many to so many: for what was voted on, or against it. */
  tally?: 'for' | 'against';
  /** What somebody had foreseen instead. */
  foreseen?: boolean;
  /** A share of a firm: "6 percent of Orvel". */
  stake?: boolean;
  /** The words that name it, where they stand in another sentence: "180 of [them]". */
  elsewhere?: { span: Span; name: string };
  /** So many in all up to then: "bringing the total to 31". */
  total?: boolean;
  /** The period of the figure that the sentence goes on about; "" where none is told. */
  present?: Edtf | '';
  /** The amount before in other money or another measure: "$5 million ([€4 million])". */
  converted?: boolean;
  /** "killed", for the counted. */
  deed?: string;
}

/** Finds what an amount measures by where it stands; undefined where the words don't name it. The first rule that fits decides. */
export function measureOf(site: Site): Measure | undefined {
  if (site.quantity.unit === 'percent' && (wholeAfter(site) !== undefined || / of those /.test(behind(site)))) return shareOf(site);
  const apart = cutsOf(site) ?? lessOf(site) ?? dimensionBehind(site) ?? awayOf(site) ?? aboveOther(site);
  if (apart) return apart;
  const change = changeOf(site);
  if (change !== undefined) return change === 'unnamed' ? undefined : change;
  return (
    worthOf(site) ??
    insideNoun(site) ??
    capacityOf(site) ??
    verbObject(site) ??
    priceDifference(site) ??
    priceOfBought(site) ??
    nounOf(site) ??
    priceOf(site) ??
    valued(site) ??
    valuedAt(site) ??
    levelOf(site) ??
    ofNoun(site) ??
    distanceOf(site) ??
    atTheFront(site) ??
    besideNoun(site) ??
    toldBefore(site) ??
    setApart(site) ??
    ofRespondents(site) ??
    byUnit(site)
  );
}

/** "some of the $700 billion [earmarked] to rescue banks". */
function setApart(site: Site): Measure | undefined {
  const { tree, top, last } = site;
  const verb = last + 1;
  const isOfIt =
    tagOf(tree, verb) === 'VERB' && tree.relation(verb) === 'acl' && [top, last].includes(tree.head(verb)) && !wordAt(tree, verb).endsWith('ing');
  const verbName = isOfIt && /^[A-Z]{3}$/.test(site.quantity.unit) ? MEASURED_VERBS.get(lemmaOf(tree, verb)) : undefined;
  return verbName === undefined ? undefined : { rule: 'verb', verbName, verb };
}

const behind = ({ context, quantity }: Site): string => context.text.slice(quantity.end, quantity.end + 10);

const wholeAfter = (site: Site): number | undefined => nounAfter(site, ['of']);
