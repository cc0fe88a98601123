import { nounClass } from '../../../language/knowledge/nouns.ts';
import type { FigureFinding } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { wordSet } from '../../word-set.ts';
import { isTraded, isTradedName } from '../change/exchange.ts';
import { OF_LIVES, STATES } from '../counts/deeds.ts';
import type { Measured } from '../measures/beside.ts';
import { inOrder } from '../measures/in-order.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { isOfTold } from '../measures/measure-doubts.ts';
import { type Site, spanAt } from '../site.ts';
import { actorsAt } from './actors-at.ts';
import { isOneOfJoined, isWithinName } from './owner-in-name.ts';
import { clauseAround, isOfBidder, leavesListShort, leavesOutFirm, leavesPlaceOut, namesOfFirms } from './owner-left-out.ts';
import { isOfPartner, isOfPersonWhich, isOfStateAlone, isOfWrongKind, isTakenFromSeveral } from './owner-unsure.ts';
import { lacksGetter } from './recipients.ts';

/**
 * Whether the words around a figure say that it may be somebody else's, or also somebody else's: nobody is told where only a body has such a thing, the clause names a
 * firm that no field has, or a firm is taken up from before where several were named.
 */
export function isOwnerInDoubt({ site, measure }: Measured, figure: FigureFinding): boolean {
  if ((isOneOfList(site) && !inOrder(site)) || isLent(site, measure) || isOfUnnamedState(site) || isOfBorderUntold(site, measure, figure))
    return true;
  if (isOneOfJoined(site, figure) || isWithinName(site, figure) || lacksGetter(site, measure, figure.about)) return true;
  // "the main contract, sweet [crude] for June, rose"
  const isContract = measure.noun !== undefined && lemmaOf(site.tree, measure.noun) === 'contract';
  // "seats of Greens", who are nobody known
  if (
    measure.holder !== undefined &&
    figure.about.length === 0 &&
    measure.elsewhere?.name.endsWith(` ${spanAt(site, measure.holder).exact}`) === true
  )
    return false;
  if (isNobodys(site, measure) || (isContract && isTradedName(figure.measureName.replace('growth of ', '')))) return false;
  if (isOfUnknownNext(site, measure, figure)) return true;
  if (isPerhapsGood(site, measure, figure)) return true;
  return (
    lacksOwner(site, measure, figure) ||
    isOfWrongKind(site, measure, figure) ||
    isOfPartner(site, measure) ||
    isOfStateAlone(site, measure, figure) ||
    isOfPersonWhich(site, figure) ||
    leavesListShort(site, figure) ||
    leavesPlaceOut(site, figure) ||
    (measure.holder === undefined && leavesOutFirm(site, figure)) ||
    isOfBidder(site, measure, figure) ||
    isTakenFromSeveral(site, figure) ||
    isUnknownName(site, measure, figure)
  );
}

/** "sold 7 vans and [9] trucks, respectively": which is whose is told by their order alone. */
const isOneOfList = ({ context, at, quantity }: Site): boolean =>
  /^(?:[^.;]|\.(?=\d)){0,40}\brespectively\b/u.test(context.text.slice(quantity.end, at.sentence.end));

/** "Guards closed [the 310-km border]": between whom, earlier sentences tell. */
const isOfBorderUntold = ({ tree }: Site, { noun, dimension }: Measure, { about }: FigureFinding): boolean =>
  dimension === 'length' &&
  about.length === 0 &&
  noun !== undefined &&
  /^(?:border|frontier|coastline|front)$/.test(lemmaOf(tree, noun)) &&
  childrenBy(tree, noun, 'nmod', 'amod', 'compound').every((kid) => tagOf(tree, kid) !== 'PROPN');

/** "imports from [the neighbouring country]": which, earlier sentences tell. */
function isOfUnnamedState(site: Site): boolean {
  const own = clauseAround(site);
  return site.tree.tokens.some(
    ({ form }, token) =>
      /^(?:country|nation|state)$/.test(form) &&
      /^(?:neighbou?ring|latter|other)$/.test(wordAt(site.tree, token - 1)) &&
      clauseAround(site, token) === own,
  );
}

/**
 * "the success rate was 97 percent", "jobs at risk": nobody is told, and the measure in full names nothing. What is traded by its name is the same everywhere, and what
 * befell the counted in a named place is told by both ("[tents burnt] in Lunda").
 */
export function isOfNothingNamed({ site: { at, context, tree }, measure: { noun, deed } }: Measured, figure: FigureFinding): boolean {
  const { about, measureName, measureInFull } = figure;
  // "the won sank to 1,363 to the dollar"
  if (about.length > 0 || /\p{Lu}/u.test(measureInFull ?? measureName) || /^[A-Z]{3}\/[A-Z]{3}$/.test(figure.unit)) return false;
  const isPlace = (entity: number): boolean => /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? '');
  const inPlace = at.mentions.some(({ form, entity }) => form === 'name' && isPlace(entity));
  // what burnt or fell in, where it was
  if (deed === 'polled' || ((deed === 'destroyed' || deed === 'damaged') && inPlace)) return false;
  // "marchers", "the length of the cable": who they are, or what has it, is told
  if (
    isOfTold(measureName) ||
    measureName === 'those asked' ||
    measureName.split(' ').some((word) => OF_PEOPLE.test(word) || nounClass(word.replace(/s$/u, '')) === 'person')
  )
    return false;
  if (isTradedName(measureName.replace(/^(?:growth|price) of (?:price of )?/u, ''))) return false;
  if (noun !== undefined && (isTraded({ tree }, noun) || isIndex({ tree, at }, noun))) return false;
  return deed === undefined || !inPlace;
}

/** People, what people make up, and what a whole country has: the noun tells it. */
const OF_PEOPLE = /^(?:people|protesters|companies|firms|inflation|unemployment|turnout|toll|magnitude)$/;

/** "Orvel lost 8 percent, and [Tarn] 5 percent": of a name that nobody is known by, where the owner told stands before. */
function isOfUnknownNext({ context, at, quantity }: Site, { direction }: Measure, { about }: FigureFinding): boolean {
  const before = at.sentence.quantities.findLast(({ end }) => end <= quantity.start);
  if (direction === undefined || before === undefined || about.length === 0) return false;
  const gap = context.text.slice(before.end, quantity.start);
  const name = /^,? (?:and|while|but) (?:the )?(?<name>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?:['’]s?)? (?:by )?$/u.exec(gap)?.groups?.['name'];
  const start = name === undefined ? -1 : before.end + gap.indexOf(name);
  return (
    start >= 0 &&
    !at.mentions.some((mention) => mention.start <= start && start < mention.end && about.some(({ entity }) => entity === mention.entity))
  );
}

/** "agreed to lease 100 aircraft": to or from whom isn't told by the verb. */
const isLent = ({ tree }: Site, { verb, rule }: Measure): boolean =>
  verb !== undefined &&
  rule === 'counted' &&
  /^(?:lease|rent)$/.test(lemmaOf(tree, verb)) &&
  !childrenBy(tree, verb, 'obl').some((kid) => /^(?:from|to)$/.test(caseOf(tree, kid)));

/** "Orvel has 350 dealers": a name of nobody known, or "we", is the subject. */
function isUnknownName(site: Site, { rule, verbName }: Measure, { about }: FigureFinding): boolean {
  const { tree, context } = site;
  if (rule !== 'counted' && rule !== 'inside' && rule !== 'noun-of' && verbName === undefined) return false;
  const subject = clauseAround(site)?.subject.at(-1)?.head;
  if (subject === undefined || subject >= site.first) return false;
  // "[We] will hire 500 guards," said Orvel's president
  const isSpeakers =
    about.length === 1 &&
    context.reading.entities[about[0]?.entity ?? -1]?.kind === 'company' &&
    site.at.mentions.some(({ form, entity }) => form === 'name' && entity === about[0]?.entity);
  if (/^(?:we|i|you)$/.test(wordAt(tree, subject))) return (rule === 'counted' || verbName !== undefined) && !isSpeakers;
  const isFirms = about.some(({ entity }) => !/^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''));
  return tagOf(tree, subject) === 'PROPN' && !isFirms && actorsAt(site, subject, 'of').length === 0;
}

/** What befalls people, what things have, what is traded by its price: whoever is named beside it needn't own it. */
function isNobodys(site: Site, { noun, deed, rule, dimension, elsewhere, holder, owned }: Measure): boolean {
  const { quantity } = site;
  // "it had shed 3 percent before" of an index
  if (elsewhere !== undefined && rule === 'change' && holder === undefined && owned !== true) return true;
  if (dimension !== undefined || (deed !== undefined && (OF_LIVES.has(deed) || /^(?:attending|carried)$/.test(deed)))) return true;
  // "had counted 48 [dead]"
  if (rule === 'counted' && noun !== undefined && STATES.has(wordAt(site.tree, noun))) return true;
  if (SIZE.test(quantity.unit)) return true;
  return (
    rule !== 'counted' &&
    elsewhere === undefined &&
    noun !== undefined &&
    !/^(?:share|stock|contract|future|lead)$/.test(lemmaOf(site.tree, noun)) &&
    (isTraded(site, noun) || isIndex(site, noun))
  );
}

const SIZE = /^(?:km|mi|nmi|m|ft|in|cm|mm|kg|g|lb|oz|t|[KMGT]B|MHz|GHz|kWh|W|[kMG]W|L|gal|m2|ha|km2|degree)$/;

/** "The airline has 30 aircraft", "its revenue rose", "Corvex … 3,000 dealers": a body's, and nobody is told. */
function lacksOwner(site: Site, measure: Measure, { about }: FigureFinding): boolean {
  if (about.length > 0) return false;
  const { tree } = site;
  if (measure.deed === undefined && measure.noun !== undefined && SOMEBODYS.has(lemmaOf(tree, measure.noun))) return true;
  const noun = measure.noun ?? -1;
  const possessors = childrenBy(tree, noun, 'nmod:poss');
  if (possessors.some((kid) => /^(?:its|their|his|her)$/.test(wordAt(tree, kid)) || isBodyTold(tree, kid))) return true;
  const subject = clauseAround(site)?.subject.at(-1)?.head;
  const isBody = subject !== undefined && (tagOf(tree, subject) === 'PRON' || isBodyTold(tree, subject));
  if (isBody && subject < site.first) return true;
  return namesOfFirms(site, { start: site.at.sentence.start, end: site.at.sentence.end }).length > 0;
}

/** "[The city] spent", "[the council]'s costs": one that has a name, and nobody is told. */
const isBodyTold = (tree: Site['tree'], noun: number): boolean =>
  BODIES.has(lemmaOf(tree, noun)) || (OF_PUBLIC.has(lemmaOf(tree, noun)) && tree.tokens[noun]?.feats?.includes('Number=Plur') !== true);

const OF_PUBLIC: ReadonlySet<string> = wordSet(
  'city town county state province region country nation government council ministry department port airport university hospital school fund union party team festival museum zoo unit',
);

/** What is always somebody's. */
const SOMEBODYS: ReadonlySet<string> = wordSet(
  'deal contract order stake share stock holding profit loss revenue turnover earnings dividend bid offer fine employee staff workforce dealer dealership plant factory subsidiary',
);

/** "[Lumo] orders rose … for Corvex": a name of which no more is known than that it stands before a noun, where a firm is named too, may be a good's. */
function isPerhapsGood({ tree, at, context }: Site, { noun }: Measure, { about }: FigureFinding): boolean {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (!word) return false;
  return about.some(({ entity }) => {
    const known = context.reading.entities[entity];
    if (known?.kind !== 'organisation' || !known.key.startsWith('name:') || known.country !== undefined || known.sectors.length > 0) return false;
    const isPlain = at.mentions.some(
      (mention) => mention.entity === entity && /^ (?:\p{L}+ )?$/u.test(context.text.slice(mention.end, word.start)) && mention.end < word.start,
    );
    const near = context.sentences.slice(Math.max(0, at.index - 2), at.index + 1).flatMap(({ mentions }) => mentions);
    return isPlain && near.some((other) => other.entity !== entity && context.reading.entities[other.entity]?.kind === 'company');
  });
}

/** No body is itself an amount. */
const BODY_ALONE = /^(?:growth of )?(?:company|firm|group|business|organisation|organization|bank|index)$/u;

/**
 * Whether what is measured may be another thing: a count that only says where ("in 40 states"), of what a number names ("18 more 777s") or of what is on order ("an
 * order for 30 jets"); a price of what isn't told.
 */
export function isMeasureInDoubt({ site, measure }: Measured, { measureName, measureInFull, about }: FigureFinding): boolean {
  const { tree } = site;
  const { noun, deed, rule } = measure;
  if (/^\P{L}*\p{L}{0,2}\d/u.test(measureName) || BODY_ALONE.test(measureName)) return true;
  if (rule === 'price') return !measureName.includes(' ') && !about.some(({ role }) => role === 'of');
  if (rule !== 'counted' || deed !== undefined || noun === undefined) return false;
  // "told the 400 people who lost their jobs"
  if (/ (?:who|whose|that) /u.test(measureInFull ?? '')) return false;
  const preposition = caseOf(tree, noun);
  const isOrdered = preposition === 'for' && /^(?:order|contract|deal|option|request|bid)$/.test(lemmaOf(tree, tree.head(noun)));
  // "is home to 300 refugees"
  const isHome = preposition === 'to' && lemmaOf(tree, tree.head(noun)) === 'home';
  return isOrdered || (/^(?:in|at|across|around|to)$/.test(preposition) && !isHome);
}
