import { caseOf, childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { actorsAt } from '../about/actors-at.ts';
import { LEVEL_VERBS } from '../measures/level-words.ts';
import type { Measure } from '../measures/measure.ts';
import { isMeasured, isNoun, type Site, spanAt, withVerb } from '../site.ts';
import { CHANGE_NOUNS, type Direction, DOWN_VERBS, UP_VERBS } from './change-words.ts';

/** The noun of change in which or after which the amount stands: "a [5 percent] drop", "a drop of [5 percent]". */
export function changeNounOf(site: Site): { token: number; direction: Direction } | undefined {
  const { tree, first, last, top, preposition, quantity } = site;
  const head = tree.head(top);
  const near = [head, last + 1, last + 2, last + 3, last + 4, preposition === 'of' || preposition === 'by' ? first - 2 : -1];
  for (const token of near) {
    const direction = CHANGE_NOUNS.get(lemmaOf(tree, token));
    if (!direction || tagOf(tree, token) !== 'NOUN' || isOfWater(site, token)) continue;
    if (lemmaOf(tree, token) === 'loss' && quantity.unit !== 'percent') continue;
    const isBefore = token < first;
    if (isBefore && preposition !== 'of') continue;
    if (!isBefore && (token > last + 5 || isParted(site, token))) continue;
    return { token, direction };
  }
  return undefined;
}

/** "a 9-metre storm [surge]": no growth. */
const isOfWater = ({ tree }: Site, token: number): boolean =>
  lemmaOf(tree, token) === 'surge' && /^(?:storm|tidal|sea|power)$/.test(wordAt(tree, token - 1));

function isParted({ tree, last }: Site, noun: number): boolean {
  for (let token = last + 1; token < noun; token++)
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT|ADV)$/.test(tagOf(tree, token)) || wordAt(tree, token) === ',') return true;
  return false;
}

/** What changed: after "in", before the noun ("price increase"), else what the clause before measured. */
export function byNoun(site: Site, token: number, direction: Direction): Measure | undefined {
  const { tree, first, last, verb } = site;
  const within = childrenBy(tree, token, 'nmod').find(
    (kid) => ['in', 'of'].includes(caseOf(tree, kid)) && isNoun(tree, kid) && (kid < first || kid > last),
  );
  const compound = childrenBy(tree, token, 'compound', 'nmod:poss').findLast(
    (kid) => isNoun(tree, kid) && (kid < first || kid > last) && kid < token,
  );
  const behind = ['in', 'of'].includes(wordAt(tree, token + 1)) ? nounFrom(site, token + 2) : undefined;
  const [inside, after] = [within, behind].map((word) => (word !== undefined && isTime(site, word) ? undefined : word));
  const noun = inside ?? after ?? (compound !== undefined && isTime(site, compound) ? undefined : compound);
  if (noun !== undefined) return { rule: 'change-noun', noun, direction, ...withVerb(verb) };
  return besideLevel(site, token, direction) ?? ofEconomy(site, token, direction);
}

/** "The World Bank forecast [growth] of 5 percent", "[economic growth] of 2.4 percent": a body that foresees for a whole state, or the adjective, tells of what. */
function ofEconomy(site: Site, token: number, direction: Direction): Measure | undefined {
  const { tree, verb } = site;
  if (!/^(?:growth|expansion|contraction)$/.test(lemmaOf(tree, token))) return undefined;
  // "expects growth of 3 percent in exports"
  const isInThing = childrenBy(tree, token, 'nmod').some(
    (kid) => /^(?:in|for)$/.test(caseOf(tree, kid)) && tagOf(tree, kid) === 'NOUN' && !isTime(site, kid),
  );
  if (isInThing) return undefined;
  const isEconomic = childrenBy(tree, token, 'amod').some((kid) => wordAt(tree, kid) === 'economic');
  const isForeseen =
    verb !== undefined && tree.head(token) === verb && /^(?:forecast|expect|predict|project|see|anticipate)$/.test(lemmaOf(tree, verb));
  const isOfStates =
    isForeseen &&
    childrenBy(tree, token, 'nmod:poss').length === 0 &&
    subjectsOf(tree, verb).some((subject) =>
      actorsAt(site, subject, 'of').some(({ entity }) => site.context.reading.entities[entity]?.sectors.includes('IGO') === true),
    );
  if (!isEconomic && !isOfStates) return undefined;
  return { rule: 'change-noun', noun: token, direction, elsewhere: { span: spanAt(site, token), name: 'growth of economy' }, ...withVerb(verb) };
}

function nounFrom({ tree }: Site, from: number): number | undefined {
  let token = from;
  while (/^(?:DET|ADJ|PROPN|PART)$/.test(tagOf(tree, token)) || (isNoun(tree, token) && isNoun(tree, token + 1))) token++;
  return isNoun(tree, token) ? token : undefined;
}

/** "year-on-year", "year-over-year", "month". */
function isTime({ at, tree }: Site, token: number): boolean {
  const word = tree.tokens[token];
  return (
    /^(?:year|month|quarter|week|day)$/.test(lemmaOf(tree, token)) ||
    (word !== undefined && at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end))
  );
}

/** "Trade reached $5 billion, [an increase] of 5 percent": what the level before it tells. */
function besideLevel(site: Site, token: number, direction: Direction): Measure | undefined {
  const { tree } = site;
  if (!/^[,—–(-]$/.test(wordAt(tree, leftOf(site, token)))) return undefined;
  const main = levelBefore(site, token);
  const noun = main === undefined ? undefined : subjectsOf(tree, main).at(-1);
  return main !== undefined && noun !== undefined && isMeasured(site, noun) ? { rule: 'change-noun', noun, verb: main, direction } : undefined;
}

/** The mark before the article and adjectives of a noun. */
function leftOf({ tree, first }: Site, token: number): number {
  let left = Math.min(token, first) - 1;
  while (left > 0 && (wordAt(tree, left) === '-' || (tagOf(tree, left) !== 'PUNCT' && tagOf(tree, left) !== 'VERB'))) left--;
  return left;
}

function levelBefore({ tree }: Site, before: number): number | undefined {
  for (let token = before - 1; token >= 0; token--) {
    const lemma = lemmaOf(tree, token);
    if (tagOf(tree, token) === 'VERB' && (LEVEL_VERBS.has(lemma) || UP_VERBS.has(lemma) || DOWN_VERBS.has(lemma))) return token;
  }
  return undefined;
}
