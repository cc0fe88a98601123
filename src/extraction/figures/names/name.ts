import type { Span } from '../../../model/index.ts';
import { childrenBy, lemmaOf, subjectsOf, tagOf } from '../../phrases/index.ts';
import { countedName } from '../counts/counted-name.ts';
import type { Measure } from '../measures/measure.ts';
import { CONTAINERS } from '../measures/measure-nouns.ts';
import { thingMeant } from '../measures/thing-meant.ts';
import { type Site, spanAt } from '../site.ts';
import { isForecast } from './foreseen-thing.ts';
import { nameOfNoun } from './noun-name.ts';

/** What names a measure: its words, and its normal form. */
export interface Named {
  span: Span;
  name: string;
}

/** The words that name a measure, and its normal form: without actors, determiners, rank and period. Undefined where no common noun is left. */
export function nameOf(site: Site, measure: Measure): Named | undefined {
  const { verb, verbName, noun, elsewhere, stake, rule } = measure;
  if (elsewhere) return elsewhere;
  if (verbName !== undefined && verb !== undefined) return { span: spanAt(site, verb), name: nameByVerb(site, measure, verbName) };
  if (noun === undefined) return undefined;
  if (stake === true) return { span: spanAt(site, noun), name: 'stake' };
  if (rule === 'counted') return countedName(site, noun, measure);
  const named = measure.deed === undefined ? nameOfNoun(site, noun) : countedName(site, noun, measure);
  if (!named || CONTAINERS.has(named.name)) return undefined;
  return { span: named.span, name: asMeasured(site, noun, measure, named.name) };
}

/** "[imported] 5 tons of oil" → "imports of oil". */
function nameByVerb(site: Site, { rule, noun, pronoun, direction }: Measure, verbName: string): string {
  const named = noun === undefined ? thingMeant(site, pronoun) : nameOfNoun(site, noun)?.name;
  const thing = named !== undefined && rule === 'price' && noun !== undefined ? `${whereOf(site, noun)}${named}` : named;
  // "prices starting at $90"
  const isPrice = thing !== undefined && /^(?:[^ ]+ )*(?:price|prices|cost|costs|fee|fees|rate|rates|fare|fares)$/u.test(thing);
  const name = thing === undefined ? verbName : isPrice ? thing : `${verbName} of ${thing}`;
  return direction === undefined ? name : `growth of ${name}`;
}

/** "sold its [Scottish] business for $4 million": which of its businesses. */
function whereOf({ tree }: Site, noun: number): string {
  if (!BRANCHES.test(lemmaOf(tree, noun))) return '';
  const named = childrenBy(tree, noun, 'amod').flatMap((kid) => (kid > 0 ? (tree.tokens[kid]?.form ?? []) : []));
  return named.map((form) => (/^\p{Lu}\p{Ll}/u.test(form) ? `${form} ` : '')).join('');
}

/** What a firm has in several countries. */
export const BRANCHES = /^(?:business|unit|arm|division|subsidiary|operation|branch|activity|asset|plant|factory)$/;

/** The name of a noun with what of it is measured: "growth of exports", "length of pipeline", "former forecast of growth". */
function asMeasured(site: Site, noun: number, measure: Measure, name: string): string {
  const part = measure.rule === 'share-of' && noun === measure.whole && isOwnPart(site) ? ofOwnPart(name) : undefined;
  if (part !== undefined) return part;
  // "cut its forecast to 3 percent from [4 percent]": what is foreseen no more
  if (measure.former === true && isForecast(site.tree, noun) && !/^(?:former|previous|earlier|prior)\b/u.test(name)) return `former ${name}`;
  const told = measure.direction && measure.rule.startsWith('change') ? 'growth' : measure.dimension;
  return told ? `${told} of ${name}` : name;
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
