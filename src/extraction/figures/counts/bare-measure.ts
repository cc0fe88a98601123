import { isTangible, nounClass } from '../../../language/knowledge/nouns.ts';
import type { FigureFinding } from '../../../model/index.ts';
import { childrenBy, isPredicate, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { COLLECTIONS, isBeginOrEnd } from '../about/doers.ts';
import { isTraded } from '../change/exchange.ts';
import type { Measured } from '../measures/beside.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Site } from '../site.ts';
import { STATES } from './deeds.ts';
import { isWholeOfPart } from './definite-count.ts';
import { hangingByNumber } from './vague-number.ts';

/**
 * Whether a measure is less than what the words tell, so that the line says nothing alone: a count of things of which nothing is told ("30 packets"), what is carried or
 * how far it goes of nothing told, a price of nothing told, a word that only rates the amount ("a 4 percent boost"), or an amount in a line that is no sentence or gives an instruction.
 */
export function isBareMeasure({ site, measure }: Measured, figure: FigureFinding): boolean {
  if ((isTally(site) && measure.tally === undefined) || isUnownedThing(measure, figure)) return true;
  // "60 percent of [those polled]": what they are or do is told
  if (isDifference(site, measure) || (figure.measureName.startsWith('those ') && figure.measureInFull === undefined)) return true;
  if (isInNoSentence(site) || isInstruction(site) || isAskedOrSet(site) || isOfNothing(measure, figure) || isRelational(figure)) return true;
  return [isBareCount, isRating, isTakenUp, isOfOther, isOneWord, isOfPronoun, isOfUntoldGoods, isThingOfLength].some((isBare) =>
    isBare({ site, measure }, figure),
  );
}

/** "by [38 votes] to [34]": for which side, isn't told. */
const isTally = ({ context, quantity }: Site): boolean =>
  quantity.unit.startsWith('vote')
    ? /^ (?:to|against) \d/u.test(context.text.slice(quantity.end, quantity.end + 12)) ||
      /\d (?:votes )?to $/u.test(context.text.slice(Math.max(0, quantity.start - 12), quantity.start))
    : /^ votes to $/u.test(context.text.slice(Math.max(0, quantity.start - 10), quantity.start));

/** "a [$5 billion] plant": of whose. */
const isUnownedThing = ({ rule, dimension }: Measured['measure'], { about, measureInFull }: FigureFinding): boolean =>
  rule === 'inside' && /^(?:cost|price)$/.test(dimension ?? '') && about.length === 0 && measureInFull === undefined;

/** "cost $9 million [more] than planned": by how much, and not how much. */
const isDifference = ({ context, quantity }: Site, { direction }: Measured['measure']): boolean =>
  direction === undefined &&
  /^ (?:(?:more|less|fewer|higher|lower)(?: than\b| \p{L}+ than\b|[,.;]|$)|(?:above|below|up on|down on) (?:the|its|their|what|that|last)\b)/u.test(
    context.text.slice(quantity.end, quantity.end + 40),
  );

/** "15 min", "Ten hearts", "37 views": a line of the page, without a verb and a stop; titles are none. */
function isInNoSentence({ at, tree, context }: Site): boolean {
  const role = context.report.parts[at.sentence.part]?.role;
  const text = context.text.slice(at.sentence.start, at.sentence.end);
  // "Share | 118 views | Related: …"
  if (/ \| /u.test(text)) return true;
  if (role === 'title' || /[.!?]["”’)]*\s*$/u.test(text)) return false;
  // "2 small onions chopped"
  const isItem = /^\p{N}/u.test(text) && tree.tokens.length < 8;
  return isItem || !tree.tokens.some((_, token) => isPredicate(tree, token));
}

/** "Heat 2 litres of milk", "For 4 trays, stir …": the verb of the sentence is in its plain form, and nobody is told who does it. */
function isInstruction({ at, tree, context }: Site): boolean {
  const verb = tree.tokens.findIndex((_, token) => tree.head(token) < 0);
  const word = tree.tokens[verb];
  if (!word || word.upos !== 'VERB' || context.report.parts[at.sentence.part]?.role === 'title') return false;
  const isPlain = word.feats?.includes('Mood=Imp') === true || word.feats?.includes('VerbForm=Inf') === true;
  return isPlain && subjectsOf(tree, verb).length === 0 && tree.children(verb).every((kid) => !/^(?:AUX|PART)$/.test(tagOf(tree, kid)));
}

/** "Can Orvel sell 4,000 vans?", "when all five valves stand open, …": asked or set as a condition, and not told. */
function isAskedOrSet({ at, tree, context, verb }: Site): boolean {
  const text = context.text.slice(at.sentence.start, at.sentence.end);
  if (/\?["”’)]*\s*$/u.test(text) && context.report.parts[at.sentence.part]?.role !== 'title') return true;
  const clause = verb === undefined ? -1 : tree.relation(verb) === 'advcl' ? verb : -1;
  const isCondition = childrenBy(tree, clause, 'mark', 'advmod').some((kid) => /^(?:if|unless|whenever|when)$/.test(wordAt(tree, kid)));
  const verbs = [clause, ...childrenBy(tree, clause, 'cop', 'aux')];
  return clause >= 0 && isCondition && verbs.some((word) => /Tense=Pres/u.test(tree.tokens[word]?.feats ?? ''));
}

/** "left the lake [shrinking], [shedding] 40 percent": of the lake, or of what left it. */
function isOfOther({ site: { tree }, measure: { rule, verb } }: Measured): boolean {
  if (!rule.startsWith('change') || verb === undefined || !wordAt(tree, verb).endsWith('ing') || childrenBy(tree, verb, 'nsubj', 'aux').length > 0)
    return false;
  const head = tree.head(verb);
  return (
    head >= 0 &&
    childrenBy(tree, head, 'obj').some((kid) => kid > head && kid < verb) &&
    /^(?:leave|keep|send|see|set|push|get)$/.test(lemmaOf(tree, head))
  );
}

/** "carries 240 passengers", "flew 900 miles": what does, stands elsewhere. */
function isOfNothing({ deed, elsewhere }: Measured['measure'], { about, measureInFull }: FigureFinding): boolean {
  return (deed === 'carried' || elsewhere?.name === 'distance') && measureInFull === undefined && about.length === 0;
}

/** "with 30 friends": neither what befell them nor which they are, nor whose. */
function isBareCount({ site, measure: { rule, noun, deed, elsewhere } }: Measured, { about, measureInFull, measureName }: FigureFinding): boolean {
  const { tree, top } = site;
  // "14 stations, [five] of them deep"
  if (elsewhere && deed === undefined && measureInFull === undefined && rule === 'counted' && tree.relation(top) === 'appos') return true;
  if (rule !== 'counted' || noun === undefined || deed !== undefined || elsewhere || measureInFull !== undefined) return false;
  if (about.length > 0 && isHad(site, noun)) return false;
  const lemma = lemmaOf(tree, noun);
  const isHappening = HAPPENING.test(lemma) && nounClass(lemma) === 'thing' && !isTangible(lemma);
  return !STATES.has(lemma) && !/^people|protesters$/.test(measureName) && !isHappening;
}

/** "has [455 aircraft], and 20 on order", "its [860 workers]", "there are [40 camps] in Chad", "half of the [30 clinics] in Chad": whose or where they are says enough; of "pledged [300 troops]" it doesn't. */
function isHad(site: Site, noun: number): boolean {
  const { tree, first } = site;
  if (isWholeOfPart(site)) return true;
  if (/^(?:its|their|his|her|our|whose|['’]s|['’])$/.test(wordAt(tree, first - 1))) return true;
  let word = hangingByNumber(tree, noun);
  for (let steps = 0; steps < 4 && tree.relation(word) === 'conj'; steps++) word = tree.head(word);
  const verb = tree.head(word);
  if (verb < 0) return false;
  if (lemmaOf(tree, verb) === 'be' || childrenBy(tree, verb, 'expl').length > 0 || childrenBy(tree, word, 'expl').length > 0) return true;
  // "ended the year with [40 shops]"
  if (tree.relation(word) === 'obl' && isBeginOrEnd(tree, verb)) return true;
  // "owns a library of [300 films]"
  if (tree.relation(word) === 'nmod' && COLLECTIONS.has(lemmaOf(tree, verb)) && tree.relation(verb) === 'obj')
    return HAVING.test(lemmaOf(tree, tree.head(verb)));
  return tree.relation(word) === 'obj' && HAVING.test(lemmaOf(tree, verb));
}

const HAVING = /^(?:have|own|operate|run|employ|include|comprise|contain|boast|count|hold|keep|number|total)$/;

/** What happens is told by its noun alone: "8 admissions". */
const HAPPENING =
  /(?:sion|tion|ment|al|ance|th|age)$|^(?:birth|case|order|crime|attack|visit|flight|accident|death|arrest|injury|strike|complaint|drop|cut|loss|raid|win|victory|goal|point|vote|sale|protester|casualty)$/;

/** "the price is $4": a noun that is always of something, of which nothing is told. */
const isRelational = ({ measureInFull, measureName, about }: FigureFinding): boolean =>
  measureInFull === undefined &&
  (measureName === 'growth of people' ||
    ALONE.test(measureName) ||
    (about.length === 0 && RELATIONAL.test(measureName)) ||
    (!about.some(({ role }) => role === 'of') && PHYSICAL.test(measureName)));

/** "[Orvel]'s share slipped to 11 percent", "raised its target to $40": of what, the words around don't tell. */
const ALONE =
  /^(?:growth of )?(?:share|proportion|percentage|forecast|estimate|projection|guidance|outlook|target|goal|improvement|increase|figures?|total|top)$/;

const PHYSICAL = /^(?:size|length|width|height|depth|area|weight|volume|capacity|speed|altitude|duration|diameter|temperature)$/;

const RELATIONAL =
  /^(?:growth of )?(?:price|cost|fee|value|size|length|width|height|depth|area|weight|volume|capacity|speed|share|proportion|percentage|part|payment|charge|fare|salary|bill|range|discount|deposit|duration|time taken|distance)s?(?: per [^ ]+)?$/;

/** "[these] lands represent 36 percent of the forest": which, was told before. */
function isTakenUp({ site: { tree }, measure: { noun, whole } }: Measured, { measureInFull }: FigureFinding): boolean {
  if (noun === undefined || noun === whole || measureInFull !== undefined) return false;
  return childrenBy(tree, noun, 'det').some((kid) => kid < noun && /^(?:this|that|these|those)$/.test(wordAt(tree, kid)));
}

/** "[its] year", "of [what] it sells": of whose, nobody is told. */
const isOfPronoun = ({ site: { tree }, measure: { noun, whole } }: Measured, { about }: FigureFinding): boolean =>
  (whole !== undefined && tagOf(tree, whole) === 'PRON') ||
  (about.length === 0 &&
    [noun, whole].some((word) => word !== undefined && childrenBy(tree, word, 'nmod:poss').some((kid) => tagOf(tree, kid) === 'PRON')));

/** "bought 290,000 tonnes": of what. */
const isOfUntoldGoods = ({ site: { quantity }, measure: { rule, noun } }: Measured, { measureInFull }: FigureFinding): boolean =>
  rule === 'verb' && noun === undefined && measureInFull === undefined && /^(?:t|kg|g|lb|L|gal|m3|ft3|barrel)(?:\/|$)/.test(quantity.unit);

/** "a 15-metre [studio]": long, wide or high isn't told. */
const isThingOfLength = ({ site: { quantity }, measure: { rule, dimension } }: Measured, { measureName }: FigureFinding): boolean =>
  /^(?:inside|noun-of|of-noun)$/.test(rule) &&
  dimension === undefined &&
  /^(?:km|mi|nmi|m|ft|cm|mm|in)$/.test(quantity.unit) &&
  !LENGTHS.test(measureName);

const LENGTHS =
  /\b(?:length|height|depth|width|distance|altitude|diameter|radius|thickness|range|size|elevation|rain|rainfall|snow|snowfall|extent|way|race|run|swim|walk|ride|journey|trip|trek|hike|sprint|marathon|relay|freestyle|hurdles|zone|radius|limit|gap)\b/u;

/** "boots", "growth of landings" of nobody: a common noun alone. */
function isOneWord({ site, measure: { noun, deed } }: Measured, { about, measureInFull, measureName }: FigureFinding): boolean {
  const name = measureName.replace(/^growth of /u, '');
  if (about.length > 0 || measureInFull !== undefined || deed !== undefined || /[ \p{Lu}]/u.test(name)) return false;
  return noun !== undefined && !isTraded(site, noun) && !isIndex(site, noun) && !STATES.has(lemmaOf(site.tree, noun)) && !OF_ALL.test(name);
}

/** What is told of a whole country or market, which the report is about, or of an event. */
const OF_ALL = /^(?:inflation|unemployment|turnout|people|protesters|toll|magnitude|trade|arrests?|deaths?|distance)$/;

/** "a 4 percent boost": of what, and whether of prices or of pay, isn't told. */
function isRating({ site: { tree }, measure: { noun, direction } }: Measured, { measureInFull, measureName }: FigureFinding): boolean {
  if (direction !== undefined || noun === undefined) return false;
  return UPLIFT.test(wordAt(tree, noun)) || (measureInFull === undefined && !measureName.includes(' ') && RATING.test(wordAt(tree, noun)));
}

const UPLIFT = /^(?:boost|blow|hit|lift|leap|push|shot|jolt|bump)s?$/;
const RATING = /^(?:windfall|hike|step|swing|move|margin|difference|gap|edge|lead|mark|figure|level|amount|sum|value)s?$/;
