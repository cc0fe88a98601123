import { childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { bearerOf } from '../about/bearer.ts';
import { isPricedName } from '../change/exchange.ts';
import { clauseOfCount } from '../counts/count-clause.ts';
import type { Measured } from '../measures/beside.ts';
import { isPriceOfOne } from '../measures/dearest.ts';
import { MONEY_NOUNS } from '../measures/money-nouns.ts';
import type { Site } from '../site.ts';
import { isUndoing } from '../status/undoing.ts';
import { isOneOfThem, type Told } from '../told-already.ts';
import { modifiersOf } from './modifiers.ts';
import type { Named } from './name.ts';
import { participleOf } from './participles.ts';
import { purposeOf } from './purpose.ts';

/** More words than this behind the name can't be read at a glance. */
const LONGEST = 16;

/**
 * What is measured in the words of its phrase and clause, so that it is true when read alone: "payment for [a stake in the mill]", "workers [who will lose their jobs]",
 * "passengers carried [by ferry]". Undefined where they tell no more than the name does. The words are the report's, without articles.
 * @param told whom the figure is about: who is told there isn't told again
 */
export function nameInFull(measured: Measured, { name }: Named, told: Told): string | undefined {
  const { measure, site } = measured;
  if (measure.elsewhere && measure.rule !== 'beside' && !name.startsWith('those ')) {
    const price = ofPrice(site, measure, name);
    return price === name ? undefined : price;
  }
  const bearer = bearerOf(measured, told);
  // "cost of [club]", "[to join club]"
  if (measure.verbName === 'cost' && bearer !== undefined) return `cost ${bearer}`;
  const sized = withNames(site, measure, priced(site, measure, withSizes(site, measure.noun, name)), told);
  // "a vessel with 60 sailors [on board]"
  if (bearer?.startsWith('of ') === true && /^ (?:on board|aboard)\b/u.test(site.context.text.slice(site.quantity.end, site.quantity.end + 10)))
    return `${sized} ${bearer.replace('of ', 'on board ')}`;
  const isOfHolder = bearer?.startsWith('of ') === true;
  const [ofHolder, by] = isOfHolder ? [bearer, undefined] : [undefined, bearer];
  const phrases = modifiersOf(measured, name, told);
  // "exports [of 5 tonnes], compared with 4 tonnes a year earlier": the other amount
  const isOfAmount = measure.former === true && /^of [$€£¥]?\d/u.test(phrases ?? '');
  const modifiers = isOfAmount ? undefined : beyondName(name, phrases);
  // "[people who lost their homes] will …": which they are tells more than what they do
  const clause = /^(?:who|that|which) /u.test(modifiers ?? '') ? undefined : (clauseOfCount(measured, told) ?? undoneOf(measured));
  const meant = beyondName(name, purposeOf(measured, name, told));
  // "aid [for farmers]", which hangs on both
  const purpose = meant !== undefined && modifiers?.endsWith(meant) === true ? undefined : meant;
  const { deed } = measure;
  // "brands [of tea] made"
  const isOfThing = deed !== undefined && ofHolder === undefined && modifiers?.startsWith('of ') === true && sized.endsWith(` ${deed}`);
  const head = isOfThing ? `${sized.slice(0, -deed.length)}${modifiers} ${deed}` : sized;
  const parts = [ofHolder, ...inOrder(isOfThing ? undefined : modifiers, purpose, clause), by, distributed(site)];
  const rest = parts.filter((part) => part !== undefined).join(' ');
  const full = rest === '' || rest.split(' ').length > LONGEST ? sized : `${head} ${rest}`;
  return withPlainOpening(site, isOfThing && rest === '' ? head : full, name);
}

/** "tariff on steel", "on steel [made in Peru]": what the name tells isn't told again. */
function beyondName(name: string, phrase: string | undefined): string | undefined {
  const end = / (?:on|for) .+$/u.exec(name)?.[0].trim();
  if (end === undefined || phrase === undefined || (phrase !== end && !phrase.startsWith(`${end} `))) return phrase;
  return phrase.slice(end.length).trim() || undefined;
}

/** "jobs cut by [tyre maker]": the capital of the first word of a sentence is no part of it. Undefined where nothing is told beyond the name. */
function withPlainOpening({ tree, at }: Site, full: string, name: string): string | undefined {
  const opening = tree.tokens.find(({ form }) => /^\p{L}/u.test(form));
  // "[Kenyan] forces shelled a village"
  const isOfState = at.mentions.some(({ form, start }) => form === 'adjective' && start === opening?.start);
  const isCommon =
    opening !== undefined && !isOfState && /^\p{Lu}\p{Ll}+$/u.test(opening.form) && /^(?:NOUN|ADJ|DET|PRON|VERB)$/.test(opening.upos ?? '');
  const told = isCommon ? full.replace(new RegExp(`(?<= )${opening.form}(?= |$)`, 'u'), opening.form.toLowerCase()) : full;
  return told === name ? undefined : told;
}

/** "42 [Norvik] agents": whose they are, where the figure isn't told to be about them. */
function withNames(site: Site, { rule, noun }: Measured['measure'], name: string, told: Told): string {
  const { tree } = site;
  if (rule !== 'counted' || noun === undefined || noun > site.last) return name;
  const names = childrenBy(tree, noun, 'compound').filter((kid) => {
    const word = tree.tokens[kid];
    // "1.5 million [Torvik] toys", of a make that is nobody known as well
    const isName = word !== undefined && tagOf(tree, kid) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(word.form);
    return isName && !name.startsWith(`${word.form} `) && kid > site.first && kid < noun && !isOneOfThem(site, kid, told);
  });
  return names.length === 0 ? name : `${names.map((kid) => tree.tokens[kid]?.form).join(' ')} ${name}`;
}

/** "nurses lent [to the counties]", "budget that the town spends [on health]", but "jobs [at the mill] lost". */
function inOrder(modifiers: string | undefined, purpose: string | undefined, clause: string | undefined): (string | undefined)[] {
  if (modifiers?.startsWith('to ') === true && clause !== undefined && !/^(?:who|that) /u.test(clause)) return [clause, modifiers];
  // "seats [of the house] for women"
  if (modifiers?.startsWith('of ') === false && clause?.startsWith('of ') === true) return [clause, modifiers, purpose];
  return /\b(?:spends?|spent)$/u.test(clause ?? '') ? [modifiers, clause, purpose] : [modifiers, purpose, clause];
}

/** "turned down an offer of $5 million": what did not come about by it. */
function undoneOf({ site: { tree, top }, measure: { rule, noun, deed } }: Measured): string | undefined {
  // "suspended [$5 million] in aid"
  const word = rule === 'of-noun' && deed === undefined ? top : noun;
  const isNamed = rule === 'noun-of' || rule === 'inside' || rule === 'of-noun';
  const verb = word !== undefined && isNamed && tree.relation(word) === 'obj' ? tree.head(word) : -1;
  if (verb < 0) return undefined;
  if (lemmaOf(tree, verb) === 'turn' && wordAt(tree, verb + 1) === 'down') return 'turned down';
  // "threatened [to cancel] an order worth $5 million": it isn't cancelled yet
  return isUndoing(tree, verb) && !isYetToCome(tree, verb) ? participleOf(lemmaOf(tree, verb), wordAt(tree, verb)) : undefined;
}

const isYetToCome = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'mark', 'aux').some((kid) => /^(?:to|will|would|may|might|could|should|can|must)$/.test(wordAt(tree, kid)));

/** "were fined $500 [each]". */
const distributed = ({ context, quantity }: Site): string | undefined =>
  /^,? (?:each|apiece)\b(?! (?:day|week|month|year|hour|night|time|way|side|of)\b)/u.test(context.text.slice(quantity.end, quantity.end + 20))
    ? 'each'
    : undefined;

/** The name, with the limit or the price that the clause tells of it. */
const priced = (site: Site, measure: Measured['measure'], name: string): string =>
  // "agreed to [cap] exports at 5 million tonnes"
  measure.rule === 'level' && measure.owned === true && measure.verb !== undefined && lemmaOf(site.tree, measure.verb) === 'cap'
    ? `cap on ${name}`
    : // "orders [averaged] 54 euros"
      measure.rule === 'level' && measure.verb !== undefined && lemmaOf(site.tree, measure.verb) === 'average' && !/\baverage\b/u.test(name)
      ? `average ${name}`
      : ofPrice(site, measure, name);

/** "The shares closed at $38", "Butter reached $8 a kilo": its price. */
const ofPrice = (site: Site, measure: Measured['measure'], name: string): string =>
  measure.verbName === undefined &&
  !/^(?:price|cost)s?\b|^(?:[\p{L}-]+ )*(?:forecast|projection|outlook|guidance|estimate|target|goal) for /u.test(name) &&
  (isOfShares(site, measure, name) || isEach(site, measure, name))
    ? `price of ${name}`
    : name;

const isOfShares = ({ quantity: { unit, value } }: Site, { rule, dimension }: Measured['measure'], name: string): boolean =>
  /^[A-Z]{3}(?:\/(?!year|month|day)\S+)?$/.test(unit) &&
  isPriceOfOne(value ?? 0, unit) &&
  (rule === 'level' || rule === 'beside') &&
  dimension === undefined &&
  isPricedName(name);

const isEach = ({ quantity, tree }: Site, { noun, rule }: Measured['measure'], name: string): boolean =>
  /^[A-Z]{3}\/(?:t|kg|g|lb|oz|barrel|bushel|L|gal|MWh|kWh|m3)$/.test(quantity.unit) &&
  rule === 'level' &&
  noun !== undefined &&
  /^[^ ]+(?: [^ ]+)?$/u.test(name) &&
  !MONEY_NOUNS.has(lemmaOf(tree, noun));

/** "the price of a [30-kilogram] sack": the size of a thing in the name, which is an amount of its own. */
function withSizes({ at, context, tree, quantity }: Site, noun: number | undefined, name: string): string {
  const nouns =
    noun === undefined ? [] : [noun, ...childrenBy(tree, noun, 'nmod')].flatMap((each) => [each, ...childrenBy(tree, each, 'compound', 'amod')]);
  return nouns.reduce((told, each) => {
    const start = tree.tokens[each]?.start ?? 0;
    const size = at.sentence.quantities.find(
      (one) => one !== quantity && SIZE.test(one.unit) && one.end < start && /^[\s-]{1,2}$/u.test(context.text.slice(one.end, start)),
    );
    const words = told.split(' ');
    const place = words.findIndex((word) => word.toLowerCase() === wordAt(tree, each));
    // "two-[bedroom] flats"
    const isJoined = tree.tokens[each - 1]?.form === '-' && tree.tokens[each - 1]?.end === start && tagOf(tree, each - 2) === 'NUM';
    if (isJoined && place >= 0) return words.with(place, `${wordAt(tree, each - 2)}-${words[place] ?? ''}`).join(' ');
    // "the [ten-year] Treasury note"
    const term = TERM.exec(context.text.slice(Math.max(at.sentence.start, start - 40), start))?.groups?.['term'];
    if (term !== undefined && place >= 0 && BORROWED.test(lemmaOf(tree, each)) && !told.includes(term))
      return words.toSpliced(place, 0, term).join(' ');
    return size === undefined || place < 0 ? told : words.toSpliced(place, 0, context.text.slice(size.start, size.end)).join(' ');
  }, name);
}

const TERM = /\b(?<term>(?:\d{1,2}|two|three|five|seven|ten|twenty|thirty)-(?:year|month)) $/iu;
const BORROWED = /^(?:bond|note|bill|gilt|debt|mortgage|treasury|yield|swap|deposit|loan)$/i;

const SIZE = /^(?:kg|g|lb|oz|t|L|gal|km|mi|m|ft|in|cm|mm|ha|acre|m2|ft2|[KMGT]B|[kMG]?W)$/;
