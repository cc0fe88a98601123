import type { FigureFinding } from '../../../model/index.ts';
import { childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import type { Measured } from '../measures/beside.ts';

/**
 * Whether the words that name a measure can't stand alone, though there are enough of them: they point to somebody outside ("songs that [its] shop offers"), lost a verb ("infants
 * [who in] ward"), leave out what is counted with them ("wolves [and wolf hybrids]"), are of another thing that is only as big ("equal to half of
 * [the output of Peru]"), or tell a size or a price of what is not told ("sank [a 20,000-tonne ship]", "bought [a rival] for $4 million", "holds [a 60 percent stake]").
 */
export function isWordedInPart(measured: Measured, figure: FigureFinding): boolean {
  const words = figure.measureInFull ?? figure.measureName;
  return (
    OF_SPEAKER.test(words) ||
    (isOfNoBody(measured, figure) && OF_SOMEBODY.test(words)) ||
    VERBLESS.test(words) ||
    NEEDING.test(words) ||
    isPerOther(measured) ||
    leavesOutJoined(measured, words) ||
    isAsBig(measured) ||
    isWorthOfMany(measured) ||
    isSizeOfAny(measured, figure, words) ||
    isStakeInNobody(measured, figure) ||
    isPriceOfBody(figure, words)
  );
}

/** "trees lost by [my] family". */
const OF_SPEAKER = /\b(?:I|[Mm]y|we|[Oo]ur|your|me|us)\b/u;

/** "songs that [its] shop offers", "lives lost by [their] retreat". */
const OF_SOMEBODY = /\b(?:by|that|of|in|at|for|to|from|on|with) (?:its|his|her|their)\b/iu;

/** Nobody, or a state alone, which has no fields and shops of its own. */
const isOfNoBody = ({ site: { context } }: Measured, { about }: FigureFinding): boolean =>
  about.every(({ entity }) => /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? ''));

const VERBLESS = /\b(?:who|that|which) (?:in|at|on|of|from|for|with|by)\b/u;

/** "jobs that [depended] on it". */
const NEEDING = /\b(?:who|that|which) (?:depend|rel[yi]|belong|consist|refer|led?\b|contribut)\p{L}*$/u;

/** "three miners die [for every] million tonnes": a rate of another amount, and no count. */
const isPerOther = ({ site: { context, quantity, at } }: Measured): boolean =>
  /^[^.;,]{0,40}\b(?:for (?:every|each)|per (?:thousand|hundred|million|\d[\d,]*))\b/u.test(
    context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 70)),
  );

/** "300 wolves [and wolf hybrids]": one number for both. */
function leavesOutJoined({ site, measure: { rule, noun } }: Measured, words: string): boolean {
  const { tree, at } = site;
  if (rule !== 'counted' || noun === undefined || !/^(?:and|or)$/.test(wordAt(tree, noun + 1))) return false;
  const other = childrenBy(tree, noun, 'conj').find((kid) => kid > noun + 1 && kid < noun + 5);
  const word = other === undefined ? undefined : tree.tokens[other];
  if (other === undefined || !word || tagOf(tree, other) !== 'NOUN' || word.feats?.includes('Number=Plur') !== true) return false;
  const [from, to] = [tree.tokens[noun]?.end ?? 0, word.end];
  return (
    !at.sentence.quantities.some(({ start }) => start >= from && start < to) &&
    childrenBy(tree, other, 'det', 'nummod', 'nmod:poss').length === 0 &&
    !words.toLowerCase().includes(word.form.toLowerCase())
  );
}

/** "a sum [equal to] half of the output of Peru": of what is as big, and no part of it. */
const isAsBig = ({ site: { context, quantity, at }, measure: { rule } }: Measured): boolean =>
  rule === 'share-of' &&
  /\b(?:equal|equivalent|amounting|comparable|close) to (?:about |nearly |almost |just over |more than )?$|\bthe equivalent of (?:about |nearly )?$/u.test(
    context.text.slice(Math.max(at.sentence.start, quantity.start - 40), quantity.start),
  );

/** "[80,000 points] are worth $1,000": a price of so many. */
function isWorthOfMany({ site: { tree, at, first }, measure: { noun } }: Measured): boolean {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (!word || noun === undefined || noun > first || !/^worth$/.test(wordAt(tree, first - 1))) return false;
  const isCounted = at.sentence.quantities.some(({ noun: counted }) => counted?.end === word.end);
  return isCounted && childrenBy(tree, noun + 2, 'nsubj').includes(noun);
}

/** "could sink [a 20,000-tonne ship]", "ships [80-gigabyte drives]": of any such thing, and nobody's. */
function isSizeOfAny({ site, measure: { rule, noun, dimension } }: Measured, { about }: FigureFinding, words: string): boolean {
  const { tree } = site;
  if (rule !== 'inside' || dimension === undefined || noun === undefined || about.length > 0 || /\p{Lu}/u.test(words)) return false;
  const article = childrenBy(tree, noun, 'det', 'nmod:poss').find((kid) => kid < noun);
  return article === undefined ? tree.tokens[noun]?.feats?.includes('Number=Plur') === true : /^an?$/.test(wordAt(tree, article));
}

/** "would hold [a 60 percent stake]": of one side alone, where the other isn't told. */
const isStakeInNobody = ({ site: { tree }, measure: { noun, rule } }: Measured, { about, shareOf, measureInFull }: FigureFinding): boolean =>
  /^(?:inside|level)$/.test(rule) &&
  noun !== undefined &&
  about.length === 1 &&
  shareOf === undefined &&
  measureInFull === undefined &&
  /^(?:stake|holding|shareholding)$/.test(lemmaOf(tree, noun));

/** "bought [a rival] for $4 million": which one isn't told. */
function isPriceOfBody({ about }: FigureFinding, words: string): boolean {
  const body = /^(?:price|cost|value) of (?:[\p{L}-]+ )?(?<body>\p{L}+)$/u.exec(words)?.groups?.['body'];
  return (
    body !== undefined &&
    (BODIES.has(body) || /^(?:rival|competitor|unit|subsidiary|parent|partner)$/.test(body)) &&
    !about.some(({ role }) => role === 'of')
  );
}

/** "the phone's [battery] lasts five hours", "the aircraft's fifty-year [life]": of a thing of something that the words leave out. */
export function isOfUntoldThing({ site: { tree }, measure: { noun } }: Measured, { about, measureInFull, measureName }: FigureFinding): boolean {
  if (noun === undefined || about.length > 0) return false;
  const words = (measureInFull ?? measureName).toLowerCase();
  return childrenBy(tree, noun, 'nmod:poss').some((kid) => {
    const word = tree.tokens[kid];
    return word !== undefined && !words.includes(word.form.toLowerCase());
  });
}
