import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { isMeasured, isNoun, measuredSubject, type Site } from '../site.ts';
import type { Measure } from './measure.ts';
import { DIMENSIONS } from './measure-nouns.ts';
import { thingOf } from './prices.ts';

/** "It is [186 metres] long", "a well [60 metres] deep", "the rocket, [98 metres] tall, …": the adjective behind the amount says what of it is measured. */
export function dimensionBehind(site: Site): Measure | undefined {
  const { tree, first, last, top } = site;
  const adjective = last + 1;
  const dimension = DIMENSIONS.get(wordAt(tree, adjective));
  if (dimension === undefined) return undefined;
  const right = wordAt(tree, first - 1) === ',' ? first - 2 : first - 1;
  const holder = [adjective, top].find((word) => childrenBy(tree, word, 'cop').length > 0);
  if (holder === undefined && isNoun(tree, right)) return { rule: 'noun-of', noun: right, dimension };
  const subject = holder === undefined ? undefined : subjectsOf(tree, holder).at(-1);
  if (subject !== undefined && isNoun(tree, subject) && holder !== undefined) return { rule: 'level', noun: subject, verb: holder, dimension };
  return { rule: 'verb', verbName: dimension, verb: adjective, ...thingOf(site, subject) };
}

/** Units that are of one quantity only: "flying at [850 km/h]" tells a speed whatever the words around it are. */
const QUANTITY_OF: ReadonlyMap<string, string> = new Map([
  ...(['km/h', 'mi/h', 'm/s', 'kn'] as const).map((unit) => [unit, 'speed'] as const),
  ...(['MHz', 'GHz', 'kHz'] as const).map((unit) => [unit, 'frequency'] as const),
  ...(['°C', '°F'] as const).map((unit) => [unit, 'temperature'] as const),
]);

const OF_HEAT =
  /^(?:be|reach|hit|rise|fall|drop|climb|stay|remain|average|exceed|touch|soar|top|stand|sink|cool|heat|melt|boil|freeze|operate|run|get|become|grow|burn|survive|withstand|warm)$/;

/** What a unit alone says, of what the verb tells. */
export function byUnit(site: Site): Measure | undefined {
  const { quantity, verb, tree } = site;
  const verbName = QUANTITY_OF.get(quantity.unit);
  if (verbName === undefined || verb === undefined || tagOf(tree, verb) === 'NOUN') return undefined;
  // "would not hold the sauna to 70 degrees": of another thing than the subject
  if (verbName === 'temperature' && !OF_HEAT.test(lemmaOf(tree, verb))) return undefined;
  const subject = measuredSubject(site, verb);
  const isThing = subject !== undefined && (isMeasured(site, subject) || tagOf(tree, subject) === 'PRON');
  return { rule: 'verb', verbName, verb, ...(isThing ? thingOf(site, subject) : {}) };
}

const POWER: ReadonlySet<string> = new Set(['W', 'kW', 'MW', 'GW', 'kWh', 'MWh', 'GWh', 'TWh']);

/** "will generate [2,400 megawatts]": of power what is made is no money. */
export const outputOf = ({ quantity, tree }: Site, verb: number): string | undefined =>
  /^(?:make|manufacture|churn|turn)$/.test(lemmaOf(tree, verb)) && MASSES.has(quantity.unit.split('/')[0] ?? '')
    ? 'production'
    : powerMade({ quantity, tree }, verb);

const MASSES: ReadonlySet<string> = new Set(['t', 'kg', 'lb', 'L', 'gal', 'barrel', 'm3']);

const powerMade = ({ quantity, tree }: Pick<Site, 'quantity' | 'tree'>, verb: number): string | undefined =>
  POWER.has(quantity.unit.split('/')[0] ?? '') && /^(?:generate|produce|supply|deliver|provide)$/.test(lemmaOf(tree, verb)) ? 'output' : undefined;

/** "The terminal can store [150,000 tonnes]", "the tank holds [500 litres]", "can lift [64 tonnes]". */
export function capacityOf(site: Site): Measure | undefined {
  const { tree, verb, quantity, preposition } = site;
  if (verb === undefined || preposition !== '' || !/^(?:t|kg|lb|L|gal|m3|ft3|barrel|[KMGT]B)$/.test(quantity.unit)) return undefined;
  const lemma = lemmaOf(tree, verb);
  const isAble = childrenBy(tree, verb, 'aux').some((kid) => /^(?:can|could)$/.test(wordAt(tree, kid))) || lemmaOf(tree, tree.head(verb)) === 'able';
  if (!(lemma === 'hold' || (isAble && /^(?:store|lift|carry|take|hoist|haul|transport|process|refine|handle)$/.test(lemma)))) return undefined;
  return { rule: 'verb', verbName: 'capacity', verb, ...thingOf(site, subjectsOf(tree, verb).at(-1)) };
}
