import { type Quantity, type Span, spanOf } from '../../../model/index.ts';
import { spanOfTokens } from '../../context.ts';
import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { VALUING } from '../measures/level-words.ts';
import { nameOf } from '../names/name.ts';
import { HARM } from '../period/setting.ts';
import { isNoun, isPlural, type Site, spanAt, withVerb } from '../site.ts';
import { oneOf, withUnit } from './count-unit.ts';
import { deedOf } from './deed-of.ts';
import { OF_LIVES } from './deeds.ts';

/** "14 firms, [three] of them in Peru", "Fishermen blocked the road. Police counted [180] of them": of what was counted or who was the subject before. */
export function ofThem(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, quantity, last, verb } = site;
  if (quantity.unit !== '' || wordAt(tree, last + 1) !== 'of' || !/^(?:them|which|whom)$/.test(wordAt(tree, last + 2)) || isNoun(tree, last + 3))
    return undefined;
  if (verb !== undefined && isTelling(site, verb)) return undefined;
  const meant = countedBefore(site) ?? subjectBefore(site);
  const rule = { rule: 'counted' as const, ...withVerb(verb) };
  const deed = deedOf(tree, site.top)?.name;
  // "nine were injured, three of them [seriously]"
  const isGrave =
    /^(?:seriously|critically|severely|badly|gravely)$/.test(wordAt(tree, last + 3)) &&
    /^(?:[.,;]|)$/.test(wordAt(tree, last + 4)) &&
    before?.measure.deed === 'injured';
  const inherited =
    before?.measure.rule === 'counted' && deed === undefined && (tagOf(tree, last + 3) === 'ADP' || isGrave) ? before.measure.deed : undefined;
  const befell = deed !== undefined && (OF_LIVES.has(deed) || HARM.has(deed)) ? deed : inherited;
  const name = meant && befell !== undefined ? `${meant.name} ${isGrave ? `${wordAt(tree, last + 3)} ` : ''}${befell}` : meant?.name;
  const done = befell === undefined ? {} : { deed: befell };
  return meant && withUnit(site, meant.unit, { ...rule, ...done, elsewhere: { span: meant.span, name: name ?? meant.name } });
}

/** "Three of them [told] Reuters": so many speak, and are not counted. */
const isTelling = ({ tree, quantity, top }: Site, verb: number): boolean =>
  (quantity.value ?? FEW) < FEW && /^(?:say|tell|add|recall|ask|speak)$/.test(lemmaOf(tree, verb)) && subjectsOf(tree, verb).includes(top);

const FEW = 12;

/** "Fishermen blocked the road. Police put [their] number at 180." */
export function theirNumber(site: Site): Measured | undefined {
  const { tree, quantity, verb, preposition } = site;
  if (quantity.unit !== '' || verb === undefined || preposition !== 'at' || !VALUING.has(lemmaOf(tree, verb))) return undefined;
  const number = childrenBy(tree, verb, 'obj').find((object) => lemmaOf(tree, object) === 'number');
  const isTheirs = number !== undefined && childrenBy(tree, number, 'nmod:poss').some((owner) => wordAt(tree, owner) === 'their');
  const meant = isTheirs ? subjectBefore(site) : undefined;
  return meant && withUnit(site, meant.unit, { rule: 'level', verb, elsewhere: { span: meant.span, name: meant.name } });
}

/** "9,000 people marched, while police put [the number] at 4,200": of the people counted right before, by another. */
export function numberPut(site: Site, before: Measured): Measured | undefined {
  const { site: ahead, measure, inFull } = before;
  const { at, context, quantity, verb, preposition } = site;
  if (quantity.unit !== '' || ahead.quantity.unit !== 'person' || measure.rule !== 'counted' || measure.former === true) return undefined;
  if (verb === undefined || preposition !== 'at' || ahead.context !== context) return undefined;
  const number = barePut(site, verb);
  if (number === undefined) return undefined;
  if (ahead.at !== at) return putAfter(site, before, verb, number);
  // "people [who took part]"
  const elsewhere =
    measure.deed === undefined && inFull !== undefined ? { elsewhere: { span: spanAt(site, number), name: inFull }, ownedAs: before } : {};
  return withUnit(site, 'person', { ...measure, ...elsewhere, puts: verb });
}

/** "put [the number] at". */
function barePut({ tree, first }: Site, verb: number): number | undefined {
  const number = childrenBy(tree, verb, 'obj').find((object) => /^(?:number|figure|turnout|toll|crowd|attendance)$/.test(lemmaOf(tree, object)));
  const isBare = number !== undefined && wordAt(tree, number - 1) === 'the' && tree.children(number).filter((kid) => kid < first).length === 1;
  return isBare && lemmaOf(tree, verb) === 'put' && subjectsOf(tree, verb).some((subject) => isNoun(tree, subject)) ? number : undefined;
}

/** "9,000 people marched. Police put [the number] at 4,200": of the only people counted in the sentence before. */
function putAfter(site: Site, before: Measured, verb: number, number: number): Measured | undefined {
  const { site: ahead, measure, inFull, previous } = before;
  const name = inFull ?? nameOf(ahead, measure)?.name;
  if (ahead.at.index !== site.at.index - 1 || previous || name === undefined) return undefined;
  const { deed } = measure;
  const elsewhere = { span: spanAt(site, number), name };
  return withUnit(site, 'person', { rule: 'counted', verb, puts: verb, elsewhere, ownedAs: before, ...(deed === undefined ? {} : { deed }) });
}

interface Meant {
  span: Span;
  name: string;
  unit: string;
}

/** The only larger count before, in this sentence or in the one before it: "sanctions on [14 firms] … lifted those against two of them". */
function countedBefore({ at, context, quantity }: Site): Meant | undefined {
  const isLarger = (other: Quantity): boolean =>
    other.noun !== undefined && /^\p{L}{4,}$/u.test(other.unit) && (other.value ?? 0) > (quantity.value ?? 0);
  const here = at.sentence.quantities.filter((other) => other.end <= quantity.start && isLarger(other));
  const ahead = context.sentences[at.index - 1]?.sentence;
  const there = ahead && ahead.part === at.sentence.part ? ahead.quantities.filter(isLarger) : [];
  const [meant, other] = here.length > 0 ? here : there;
  if (!meant?.noun || other) return undefined;
  const noun = context.text.slice(meant.noun.start, meant.noun.end);
  const name = /\S+$/u.exec(noun)?.[0] ?? noun;
  return { span: spanOf(context.text, meant.noun.end - name.length, meant.noun.end), name: name.toLowerCase(), unit: meant.unit };
}

/** Whoever or whatever was the subject of the sentence before, in the plural. */
function subjectBefore({ at, context }: Site): Meant | undefined {
  const ahead = context.sentences[at.index - 1];
  const there = ahead?.sentence.part === at.sentence.part ? ahead.phrases.tree : undefined;
  const subjects = ahead?.phrases.clauses.filter(({ link }) => link === 'main').flatMap(({ subject }) => subject) ?? [];
  const [meant, other] = subjects.filter(({ head }) => there && isNoun(there, head) && isPlural(there, head));
  if (!ahead || !there || !meant || other) return undefined;
  const span = spanOfTokens(context, ahead.sentence, { first: meant.head, last: meant.head });
  return { span, name: span.exact.toLowerCase(), unit: oneOf(lemmaOf(there, meant.head)) };
}
