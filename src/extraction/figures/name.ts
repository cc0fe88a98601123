import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Reference, type Span } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { caseOf, childrenBy, extentOf, leftEdge, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { isInNameOfCrude } from './crude.ts';
import { deedOf } from './deed-of.ts';
import { DEEDS, PROTESTING, STATES } from './deeds.ts';
import { isTraded } from './exchange.ts';
import { foreseenThing, isForecast } from './foreseen-thing.ts';
import { withHyphens } from './hyphens.ts';
import { indexAt, indexMeant, nameOfIndex } from './indexes.ts';
import type { Measure } from './measure.ts';
import { isMeasured, isMeasureUnit, type Site } from './site.ts';
import { CONTAINERS, DURATION_UNITS, PLAIN_ADJECTIVES } from './words.ts';

/** What names a measure: its words, and its normal form. */
export interface Named {
  span: Span;
  name: string;
}

/** The words that name a measure, and its normal form: without actors, determiners, rank and period. Undefined where no common noun is left. */
export function nameOf(site: Site, measure: Measure): Named | undefined {
  const { verb, verbName, noun } = measure;
  if (measure.elsewhere) return measure.elsewhere;
  if (verbName !== undefined && verb !== undefined) {
    const span = spanOfTokens(site.context, site.at.sentence, { first: verb, last: verb });
    const thing = noun === undefined ? thingMeant(site, measure.pronoun) : coreOf(site, noun)?.name;
    // "prices starting at $90"
    const isPrice = thing !== undefined && /^(?:[^ ]+ )*(?:price|prices|cost|costs|fee|fees|rate|rates|fare|fares)$/u.test(thing);
    const name = thing === undefined ? verbName : isPrice ? thing : `${verbName} of ${thing}`;
    return { span, name: measure.direction === undefined ? name : `growth of ${name}` };
  }
  if (noun === undefined) return undefined;
  if (measure.stake === true) return { span: spanOfTokens(site.context, site.at.sentence, { first: noun, last: noun }), name: 'stake' };
  if (measure.rule === 'counted') return countedName(site, noun, measure);
  const named = measure.deed === undefined ? coreOf(site, noun) : countedName(site, noun, measure);
  if (!named) return undefined;
  if (CONTAINERS.has(named.name)) return undefined;
  const part = measure.rule === 'share-of' && noun === measure.whole && isOwnPart(site) ? ofOwnPart(named.name) : undefined;
  if (part !== undefined) return { span: named.span, name: part };
  // "cut its forecast to 3 percent from [4 percent]": what is foreseen no more
  if (measure.former === true && isForecast(site.tree, noun) && !/^(?:former|previous|earlier|prior)\b/u.test(named.name))
    return { span: named.span, name: `former ${named.name}` };
  const told = measure.direction && measure.rule.startsWith('change') ? 'growth' : measure.dimension;
  return told ? { span: named.span, name: `${told} of ${named.name}` } : named;
}

/** "Chile mines 28 percent of [world copper output]": its copper output is a part of the world's. */
function ofOwnPart(whole: string): string | undefined {
  const part = whole.replace(/^(?:(?:world|global|worldwide|international|national|nationwide|total|overall|entire) )+/u, '');
  return part === whole || part === '' ? undefined : part;
}

/** Of what somebody named makes or has of it; "half of the world population lives in cities" is nobody's. */
function isOwnPart({ tree, verb }: Site): boolean {
  if (verb === undefined || !/^(?:account|mine|produce|make|pump|grow|refine|supply|provide|contribute|generate)$/.test(lemmaOf(tree, verb)))
    return false;
  return subjectsOf(tree, verb).some(
    (word) => /^(?:PROPN|PRON)$/.test(tagOf(tree, word)) || /^(?:country|nation|state|kingdom|company|firm)$/.test(lemmaOf(tree, word)),
  );
}

/** "Sony showed [a new console]. [It] costs …": the common noun of the pronoun's chain, or its name of nobody. */
export function thingMeant({ context, tree }: Site, pronoun: number | undefined): string | undefined {
  const word = pronoun === undefined ? undefined : tree.tokens[pronoun];
  const reference = word && context.references.at.touching(word).find(({ form, end }) => form === 'pronoun' && end === word.end);
  const members = reference ? (context.references.chains.get(reference.chain) ?? []) : [];
  const meant = members.findLast(({ form, end, entity }) => form !== 'pronoun' && end < (word?.start ?? 0) && entity === undefined);
  const there = meant && context.sentences[meant.sentence]?.sentence;
  // a ministry costs nothing
  if (!meant || !there || nounClass(headOf(there, meant)) !== 'thing') return undefined;
  const words = there.tokens.filter(({ start, end, upos }) => start >= meant.start && end <= meant.end && /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  const kept = words.filter(({ form }) => !PLAIN_ADJECTIVES.has(form.toLowerCase()));
  return kept.length === 0 ? undefined : kept.map(({ form, upos }) => (upos === 'PROPN' ? form : form.toLowerCase())).join(' ');
}

const headOf = ({ tokens }: Site['at']['sentence'], { end }: Reference): string =>
  tokens.find((token) => token.end === end)?.lemma.toLowerCase() ?? '';

/** "people killed"; "2,000 people protested" and "2,000 demonstrators" are protesters. */
function countedName(site: Site, noun: number, { deed, verb }: Measure): Named | undefined {
  const { tree } = site;
  const lemma = wordAt(tree, noun) === 'dead' ? 'dead' : lemmaOf(tree, noun);
  const core = coreOf(site, noun, true);
  if (!core) return undefined;
  const state = STATES.get(lemma);
  const spared = state === undefined || tree.relation(noun) !== 'obj' ? undefined : SPARED.get(lemmaOf(tree, tree.head(noun)));
  if (spared !== undefined) return { span: core.span, name: `${core.name} ${spared}` };
  // "16 [rebels] dead"
  const who = /^(?:dead|injured|wounded|missing)$/.test(lemma) && isPlural(tree, noun - 1) && noun - 1 > site.first ? noun - 1 : undefined;
  // "arrested 17 [demonstrators]"
  const befallen = state === 'protesters' && deed !== undefined ? `${state} ${deed}` : state;
  if (befallen !== undefined) return { span: core.span, name: who === undefined ? befallen : befallen.replace('people', cased(site, who)) };
  const isPeople = lemma === 'person' || wordAt(tree, noun) === 'people';
  if (isPeople && verb !== undefined && PROTESTING.has(lemmaOf(tree, verb)) && childrenBy(tree, verb, 'nsubj').includes(noun)) {
    return { span: core.span, name: 'protesters' };
  }
  if (/\b(?:output|production)$/u.test(core.name)) return core;
  const told = deed === undefined || verb === undefined ? deed : `${deed}${otherDeed(tree, deed, verb)}`;
  return { span: core.span, name: told && !core.name.startsWith(`${told} `) ? `${core.name.replace(/^signed /, '')} ${told}` : core.name };
}

/** "killed [or injured] 30 people": so many of both together. */
function otherDeed(tree: Tree, deed: string, verb: number): string {
  const first = tree.relation(verb) === 'conj' ? tree.head(verb) : verb;
  const isOr = (word: number): boolean => childrenBy(tree, word, 'cc').some((cc) => wordAt(tree, cc) === 'or' && cc === word - 1);
  const others = [first, ...childrenBy(tree, first, 'conj')].filter((word) => word !== verb && (isOr(word) || (word === first && isOr(verb))));
  const names = others.filter((word) => Math.abs(word - verb) === 2).map((word) => DEEDS.get(lemmaOf(tree, word)));
  return names.map((name) => (name === undefined || name === deed ? '' : ` or ${name}`)).join('');
}

/** "would avoid 2,600 [deaths]": they don't happen. */
const SPARED: ReadonlyMap<string, string> = new Map([
  ['avoid', 'avoided'],
  ['prevent', 'prevented'],
  ['avert', 'averted'],
]);

/**
 * "China’s total oil exports" → "oil exports", "the cost of the first stage" → "cost of first stage", "the number of cars" → "cars".
 * The head of a count may be an adjective ("12 dead").
 */
function coreOf(site: Site, noun: number, counted = false): Named | undefined {
  const { tree } = site;
  const named = counted ? undefined : (indexAt(site, noun) ?? indexBeside(site, noun));
  if (named) return { span: spanOfTokens(site.context, site.at.sentence, named), name: nameOfIndex(site.context.text, tree, named) };
  const goods = counted ? undefined : goodsBeside(site, noun);
  if (goods !== undefined) return coreOf(site, goods);
  const taken = counted ? undefined : indexMeant(site, noun);
  if (taken !== undefined) return { span: spanOfTokens(site.context, site.at.sentence, { first: noun, last: noun }), name: taken };
  if (!counted && isNameOfThing(tree, noun)) return inFull(site, noun);
  if (tagOf(tree, noun) !== 'NOUN' && !counted && wordAt(tree, noun) !== 'shares') return properName(site, noun);
  if (counted && tagOf(tree, noun) === 'PROPN')
    return { span: spanOfTokens(site.context, site.at.sentence, { first: noun, last: noun }), name: cased(site, noun) };
  const inside = childrenBy(tree, noun, 'nmod').find((kid) => kid > noun && isOfOrOn(tree, noun, kid) && isThing(site, kid));
  if (lemmaOf(tree, noun) === 'toll' && !counted && !/^[A-Z]{3}/.test(site.quantity.unit))
    return { span: spanOfTokens(site.context, site.at.sentence, { first: leftOfName(site, noun), last: noun }), name: 'people killed' };
  if (inside !== undefined && CONTAINERS.has(lemmaOf(tree, noun))) {
    const held = coreOf(site, inside);
    const deed = deedOf(tree, inside)?.name;
    return held && deed !== undefined ? { span: held.span, name: `${held.name} ${deed}` } : held;
  }
  const own = wordsOf(site, noun, counted);
  const each = counted ? undefined : eachOf(tree, noun);
  const partner = each ?? joinedTo(site, noun);
  const span = spanOfTokens(site.context, site.at.sentence, { first: own[0] ?? noun, last: partner ?? noun });
  const words = withHyphens(site, own, (index) => (counted ? cased(site, index) : spelt(tree, index, noun)));
  const office = counted ? officeOf(tree, noun) : undefined;
  const name = [
    ...words,
    ...(office === undefined ? [] : ['of', office]),
    ...(partner === undefined ? [] : [wordAt(tree, partner - 1), cased(site, partner)]),
  ].join(' ');
  if (!counted && isForecast(tree, noun)) return { span, name: `${name}${foreseenThing(site, noun)}` };
  if (inside === undefined || counted) return { span, name };
  const thing = withHyphens(site, wordsOf(site, inside, false), (index) => spelt(tree, index, inside));
  return {
    span: spanOfTokens(site.context, site.at.sentence, { first: own[0] ?? noun, last: inside }),
    name: `${name} ${caseOf(tree, inside)} ${thing.join(' ')}`,
  };
}

/** "34 heads of [state]". */
function officeOf(tree: Tree, noun: number): string | undefined {
  const isOffice = /^(?:head|chief|member)$/.test(lemmaOf(tree, noun)) && wordAt(tree, noun + 1) === 'of';
  return isOffice && /^(?:state|government|mission|parliament|staff|congress)$/.test(wordAt(tree, noun + 2)) ? wordAt(tree, noun + 2) : undefined;
}

const isPlural = (tree: Tree, token: number): boolean =>
  tree.tokens[token]?.feats?.includes('Number=Plur') === true || (tagOf(tree, token) === 'PROPN' && wordAt(tree, token).endsWith('s'));

/** "earnings [per share]", "the price [per tonne] of wheat": another measure than earnings. */
const eachOf = (tree: Tree, noun: number): number | undefined =>
  wordAt(tree, noun + 1) === 'per' && /^(?:NOUN|PROPN)$/.test(tagOf(tree, noun + 2)) && !DURATION_UNITS.has(lemmaOf(tree, noun + 2))
    ? noun + 2
    : undefined;

/** "25 streets [and squares]", "$4 million in taxes [and interest]": counted or told together. */
function joinedTo({ tree, last, quantity }: Site, noun: number): number | undefined {
  const isOf = noun > last && /^(?:of|in)$/.test(wordAt(tree, last + 1));
  const other = noun + 2;
  if ((quantity.noun === undefined && !isOf) || !/^(?:and|or)$/.test(wordAt(tree, noun + 1)) || tagOf(tree, other) !== 'NOUN') return undefined;
  if (tree.head(other) !== noun || tree.relation(other) !== 'conj' || (quantity.noun !== undefined && isPlural(tree, noun) && !isPlural(tree, other)))
    return undefined;
  return tree.children(other).some((kid) => kid !== noun + 1 && tree.relation(kid) !== 'punct') ? undefined : other;
}

/** A name keeps its capital, of goods and peoples too ("40 Germans"), but for the words of a title. */
function cased({ tree }: Site, index: number): string {
  const form = tree.tokens[index]?.form ?? '';
  const long = tree.tokens.filter((token) => /^\p{L}{4,}/u.test(token.form));
  const isTitle = long.length >= 3 && long.filter((token) => /^\p{Lu}/u.test(token.form)).length > (long.length * 2) / 3;
  return index > 0 && /^\p{Lu}/u.test(form) && !isTitle ? form : wordAt(tree, index);
}

/** "its best-known gauge, the [Lima 40], fell": the name of an index in apposition. */
function indexBeside(site: Site, noun: number): ReturnType<typeof indexAt> {
  if (!/^(?:index|gauge|benchmark|average|indicator|barometer|measure)$/.test(lemmaOf(site.tree, noun))) return undefined;
  const beside = childrenBy(site.tree, noun, 'appos').find((kid) => kid > noun && indexAt(site, kid) !== undefined);
  return beside === undefined ? undefined : indexAt(site, beside);
}

/** "New York's main contract, light sweet [crude] for delivery in May, rose": the goods that are traded by it. */
function goodsBeside({ tree }: Site, noun: number): number | undefined {
  if (!/^(?:contract|future|benchmark|grade)$/.test(lemmaOf(tree, noun))) return undefined;
  return childrenBy(tree, noun, 'appos').find((kid) => kid > noun && tagOf(tree, kid) === 'NOUN' && isTraded({ tree }, kid));
}

/** A name keeps its capital: "sales of [Lumo] phone". */
const spelt = (tree: Tree, index: number, noun: number): string =>
  (index !== noun && (tagOf(tree, index) === 'PROPN' || isInNameOfCrude(tree, index, noun))) || isType(tree, index)
    ? (tree.tokens[index]?.form ?? '')
    : wordAt(tree, index);

/** "the [X9]": letters with a number. */
const isType = (tree: Tree, index: number): boolean => /^\p{Lu}[\p{L}-]*\d[\p{L}\d]*$/u.test(tree.tokens[index]?.form ?? '');

/** "cost [of] oil", "yield [on] bonds". */
const isOfOrOn = (tree: Tree, noun: number, kid: number): boolean =>
  caseOf(tree, kid) === 'of' || (caseOf(tree, kid) === 'on' && LEVIED.has(lemmaOf(tree, noun)));

const LEVIED: ReadonlySet<string> = new Set('tax tariff duty levy toll yield interest spending expenditure premium subsidy charge rate'.split(' '));

const isCapital = (tree: Tree, token: number): boolean =>
  /^\p{Lu}/u.test(tree.tokens[token]?.form ?? '') && /^(?:PROPN|NOUN)$/.test(tagOf(tree, token));

/** "[ABN Amro] was bought", "the [Galaxy Tab] costs": one of several capitalised words that stand together and are no index. */
function isNameOfThing(tree: Tree, noun: number): boolean {
  if (!isCapital(tree, noun) || tree.tokens[noun]?.feats?.includes('Number=Plur') === true) return false;
  return (isCapital(tree, noun + 1) && tree.head(noun + 1) === noun) || (noun > 1 && isCapital(tree, noun - 1) && tagOf(tree, noun) === 'PROPN');
}

function inFull(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  if (!isMeasured(site, noun)) return undefined;
  let [first, last] = [noun, noun];
  while (isCapital(tree, first - 1)) first--;
  while (isCapital(tree, last + 1) || (tagOf(tree, last + 1) === 'NUM' && tree.relation(last + 1) === 'flat')) last++;
  const span = spanOfTokens(site.context, site.at.sentence, { first, last });
  return { span, name: span.exact.replace(/\s+/g, ' ') };
}

/** "[rival] Kelvar Devices": how a firm stands to another is no part of its name. */
const KIN = /^(?:rival|competitor|partner|parent|peer|fellow)$/;

/** "[Brent crude] rose", "[Gold] climbed": a name that is no actor's. */
function properName(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  if (!isMeasured(site, noun)) return undefined;
  const words = [
    ...childrenBy(tree, noun, 'compound', 'flat', 'amod').filter((child) => Math.abs(child - noun) <= 2 && !KIN.test(wordAt(tree, child))),
    noun,
  ].toSorted((a, b) => a - b);
  const [first, last] = [words[0] ?? noun, words.at(-1) ?? noun];
  return {
    span: spanOfTokens(site.context, site.at.sentence, { first, last }),
    name: words.map((index) => cased(site, index)).join(' '),
  };
}

const leftOfName = ({ tree }: Site, noun: number): number => (isNounBefore(tree, noun) ? noun - 1 : noun);
const isNounBefore = (tree: Tree, noun: number): boolean => tagOf(tree, noun - 1) === 'NOUN';

function isThing({ tree, quantity, at }: Site, token: number): boolean {
  const word = tree.tokens[token];
  if (!word || tagOf(tree, token) !== 'NOUN' || contains(quantity, word)) return false;
  return ![...at.mentions, ...at.sentence.times, ...at.sentence.quantities].some((other) => contains(other, word));
}

function wordsOf(site: Site, noun: number, counted: boolean): number[] {
  const kept: number[] = [];
  // of the counted only what stands behind its number: "(820 miles) with [96 sailors]"
  const edge = leftEdge(site.tree, noun);
  const owners = childrenBy(site.tree, noun, 'nmod:poss').map((owner) => extentOf(site.tree, owner));
  const isOwner = (token: number): boolean => owners.some(({ first, last }) => first <= token && token <= last);
  for (let token = counted && noun <= site.last ? Math.max(edge, site.first) : edge; token < noun; token++)
    if (!isOwner(token) && (isNaming(site, token, counted) || isGrade(site, token, noun))) kept.push(token);
  // "[large and small] islands"
  const words = [...kept, noun];
  return words.flatMap((token, index) =>
    words[index + 1] === token + 2 && /^(?:and|or)$/.test(wordAt(site.tree, token + 1)) ? [token, token + 1] : [token],
  );
}

/** "[Arabica] futures": the name of a sort of goods, where it is taken for a firm of which nothing is known; "Gazprom gas" is the firm's. */
function isGrade({ tree, at, context }: Site, index: number, noun: number): boolean {
  const token = tree.tokens[index];
  if (token && isInNameOfCrude(tree, index, noun)) return true;
  if (!token || !/^(?:crude|oil|future|gas|coffee|wheat)$/.test(lemmaOf(tree, noun)) || !isNameOfGood(tree, index)) return false;
  const named = at.mentions.filter((mention) => contains(mention, token));
  return named.every(({ entity }) => {
    const known = context.reading.entities[entity];
    return known !== undefined && /^(?:company|organisation)$/.test(known.kind) && known.country === undefined && known.key.startsWith('name:');
  });
}

const UNIT_WORDS: ReadonlySet<string> = new Set(
  'percent per cent dollar euro pound yuan ruble rouble yen ton tonne metre meter kilometre kilometer mile foot acre hectare litre liter gallon'.split(
    ' ',
  ),
);

/** "sales of the [Lumo] phone", "the [Lumo 4] battery": a name of nobody right before what it is a kind of. */
function isNameOfGood(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (!token) return false;
  if (tagOf(tree, index) === 'NUM') return tree.relation(index) === 'flat' && tree.head(index) === index - 1 && isNameOfGood(tree, index - 1);
  return (
    tagOf(tree, index) === 'PROPN' &&
    /^\p{Lu}/u.test(token.form) &&
    !/^(?:['’]s?)$/u.test(wordAt(tree, index + 1)) &&
    tree.relation(index) === 'compound'
  );
}

/** "fatty [(in a good sense)] beef". */
function isInBrackets({ tokens }: Tree, index: number): boolean {
  const open = tokens.findLastIndex(({ form }, token) => token < index && token > index - 12 && /^[()]$/.test(form));
  return tokens[open]?.form === '(' && tokens.slice(index, index + 12).some(({ form }) => form === ')');
}

/** "would buy [back] shares". */
const isParticle = (tree: Tree, index: number): boolean =>
  /^(?:back|out|off|up|down|over)$/.test(wordAt(tree, index)) && tagOf(tree, index - 1) === 'VERB';

function isNaming({ tree, at, quantity }: Site, index: number, counted: boolean): boolean {
  const token = tree.tokens[index];
  const tag = tagOf(tree, index);
  if (!token || PLAIN_ADJECTIVES.has(wordAt(tree, index)) || UNIT_WORDS.has(wordAt(tree, index))) return false;
  if (at.mentions.some((mention) => contains(mention, token)) || at.sentence.times.some((time) => contains(time, token))) return false;
  if (contains(quantity.number, token) || isInBrackets(tree, index) || isParticle(tree, index)) return false;
  const inAmount = at.sentence.quantities.find((other) => contains(other, token));
  if (inAmount && !(inAmount.noun && contains(inAmount.noun, token) && !isMeasureUnit(inAmount.unit))) return false;
  if (tag === 'NOUN' || (!counted && isNameOfGood(tree, index))) return true;
  return (tag === 'ADJ' || (tag === 'VERB' && !counted)) && (wordAt(tree, index) === token.form || index === 0);
}
