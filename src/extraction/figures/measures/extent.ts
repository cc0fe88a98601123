import { isTangible } from '../../../language/knowledge/nouns.ts';
import { lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isMeasured, measuredSubject, type Site } from '../site.ts';
import type { Measure } from './measure.ts';
import { MONEY_NOUNS } from './money-nouns.ts';

/** What goes from one place to another, whose length is told before it: "a 1,200-km [pipeline]". */
const LONG: ReadonlySet<string> = wordSet(
  'pipeline cable line road railway track bridge tunnel fence wall border route highway motorway stretch section canal river wiring coastline front frontier',
);

const SIZED = /^(?:in|cm|mm)$/;
const HOLDING = /^(?:[KMGT]B|L|gal|[kMGT]W|[kM]?Wh)$/;
const AREAS = /^(?:ha|acre|km2|mi2|m2|ft2)$/;
const HEAVY = /^(?:kg|g|lb|oz)$/;

/** What a measure before its noun or before "of" tells of it: "a [3-inch] screen" its size, "a [30GB] model" its capacity, a [12-hectare] site" its area, "a [1,200-km] cable" its length, a "$400 phone" its price. */
export function dimensionBefore({ tree, quantity: { unit, value = 0 } }: Site, noun: number): string | undefined {
  const lemma = lemmaOf(tree, noun);
  // "a $40 million [bridge]" cost that, a "$400 [phone]" has that price
  if (/^[A-Z]{3}$/.test(unit))
    return (isTangible(lemma) || [BUILT, VESSELS, WEIGHED].some((nouns) => nouns.has(lemma))) && !MONEY_NOUNS.has(lemma)
      ? value < 1_000_000
        ? 'price'
        : 'cost'
      : undefined;
  if (unit === 't') return WEIGHED.has(lemma) ? 'weight' : undefined;
  if (/^(?:barrel|t|m3|L|gal)\/day$/.test(unit)) return WORKS.has(lemma) ? 'capacity' : undefined;
  if (SIZED.test(unit)) return /^(?:length|width|height|depth|size|diameter|rain|rainfall|snow)$/.test(lemmaOf(tree, noun)) ? undefined : 'size';
  // "a 2MB file" holds nothing
  if (
    /^[KMGT]B$/.test(unit) &&
    /^(?:file|payload|download|update|upload|image|document|page|photo|attachment|message|archive|dataset|patch|video)$/.test(lemmaOf(tree, noun))
  )
    return 'size';
  if (/^(?:L|gal)$/.test(unit) && isLiquid(tree, noun)) return 'volume';
  if (HOLDING.test(unit))
    return /^(?:capacity|memory|storage|power|output|demand|electricity|energy|consumption)$/.test(lemmaOf(tree, noun)) ? undefined : 'capacity';
  if (AREAS.test(unit)) return /^(?:area|surface|space|land)$/.test(lemmaOf(tree, noun)) ? undefined : 'area';
  if (HEAVY.test(unit)) return lemmaOf(tree, noun) === 'weight' ? undefined : 'weight';
  return /^(?:km|mi|nmi|m|ft)$/.test(unit) ? lengthOf(lemmaOf(tree, noun)) : undefined;
}

const BUILT: ReadonlySet<string> = wordSet(
  'plant factory refinery mill smelter bridge tunnel dam road motorway railway airport terminal port house home building mansion flat apartment villa warehouse tower stadium arena museum library school hospital hotel station reactor',
);

/** "a 72,000-bpd [refinery]": so much goes through it. */
const WORKS: ReadonlySet<string> = wordSet('refinery plant pipeline mill terminal line facility station smelter factory distillery');

/** "a 20,000-ton [ship]". */
const WEIGHED: ReadonlySet<string> = wordSet(
  'ship boat vessel yacht ferry tanker submarine trawler barge freighter frigate destroyer carrier truck lorry tank bomb whale boulder meteorite asteroid machine crane statue bell turbine locomotive vehicle rocket satellite',
);

const VESSELS: ReadonlySet<string> = wordSet(
  'boat ship yacht vessel ferry tanker submarine trawler barge catamaran whale snake rope pipe hose convoy pier runway pool',
);
const TALL: ReadonlySet<string> = wordSet(
  'tower mast statue chimney tree wave tsunami skyscraper monument pole dam cliff hill mountain spire crane dune antenna',
);
const DEEP: ReadonlySet<string> = wordSet('hole well pit trench shaft crater ravine');

/** A "15-metre [boat]" has that length, a "20-metre [mast]" that height. */
function lengthOf(noun: string): string | undefined {
  if (LONG.has(noun) || VESSELS.has(noun)) return 'length';
  return TALL.has(noun) ? 'height' : DEEP.has(noun) ? 'depth' : undefined;
}

/** "38,000 litres of [diesel]": what is held, and not what holds it. */
const isLiquid = (tree: Site['tree'], noun: number): boolean =>
  /^(?:diesel|petrol|gasoline|fuel|oil|water|milk|beer|wine|sewage|chemical|acid|juice|blood|rain|paint|kerosene|ethanol|waste|crude|gas|cider|whisky|whiskey|sanitiser|sanitizer|spirit)$/.test(
    lemmaOf(tree, noun),
  );

/** What goes on after a length that is told from somewhere: "90 kilometres [off] the coast", "40 miles [north] of the town". */
const AWAY: ReadonlySet<string> = wordSet(
  'off from away north south east west northeast northwest southeast southwest north-east north-west south-east south-west inland offshore outside',
);

/** Verbs of going a way: "can [fly] for 4,100 nautical miles". */
const GOING: ReadonlySet<string> = wordSet('fly travel drive walk march carry sail swim run ride transport haul cycle trek');

/** Verbs by which a thing is as long as that: "the line [runs] for 90 km", "[stretches] over 3,300 kilometres". */
const STRETCHING: ReadonlySet<string> = wordSet('stretch extend span run measure cover');

/** "sank [15 miles] off the coast", "lies [90 km] north of the town". */
export const awayOf = (site: Site): Measure | undefined =>
  /^(?:km|mi|nmi|m)$/.test(site.quantity.unit) && AWAY.has(wordAt(site.tree, site.last + 1)) ? named(site, site.last + 1) : undefined;

/** A distance or a length that no noun names. */
export function distanceOf(site: Site): Measure | undefined {
  const { tree, quantity, verb, at, context } = site;
  if (!/^(?:km|mi|nmi|m)$/.test(quantity.unit)) return undefined;
  if (verb === undefined || tagOf(tree, verb) === 'NOUN') return undefined;
  const subject = measuredSubject(site, verb);
  if (STRETCHING.has(lemmaOf(tree, verb)) && subject !== undefined && isMeasured(site, subject) && LONG.has(lemmaOf(tree, subject)))
    return { rule: 'level', noun: subject, verb, dimension: 'length' };
  return GOING.has(lemmaOf(tree, verb)) && context.text.slice(at.sentence.start, quantity.start) !== '' ? { ...named(site, verb), verb } : undefined;
}

function named({ tree, context }: Site, word: number): Measure {
  const token = tree.tokens[word];
  const [start, end] = [token?.start ?? 0, token?.end ?? 0];
  return { rule: 'beside', elsewhere: { span: { start, end, exact: context.text.slice(start, end) }, name: 'distance' } };
}
