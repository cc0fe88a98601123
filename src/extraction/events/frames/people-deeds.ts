import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { contentsOf } from '../nouns/noun-contents.ts';
import { isCrowd } from '../parties/agent-nouns.ts';

/** What many do or suffer that is news whoever they are. */
const OF_MANY = wordSet('drown perish die protest demonstrate march riot surrender defect');
/** What is news of many only together with the place that they go from or to. */
const GOING = wordSet('cross leave return flee');

/** "[Some 600 people] fled to Goma", "[two suspects] escaped from a jail": a deed of people who need no name to be news. */
export function isDeedOfMany(at: SentenceContext, clause: Clause): boolean {
  const { verb, subject, object, obliques } = clause;
  const [noun, another] = subject;
  if (!noun || another || verb.passive || !areCounted(at, noun)) return false;
  if (OF_MANY.has(verb.lemma) || isFlight(clause)) return true;
  const places = [
    ...object,
    ...obliques.filter(({ preposition }) => /^(?:in|for|from|to)(?:to|wards)?$/u.test(preposition)).flatMap(({ nouns }) => nouns),
  ];
  return GOING.has(verb.lemma) && places.some((place) => isPlace(at, place));
}

function isPlace(at: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return at.sentence.tokens[head]?.upos === 'PROPN' || (lemma !== 'home' && nounClass(singularOf(lemma)) === 'place');
}

/** "fled [to Israel]", "escaped [from a jail]"; not "escaped injury". */
export function isFlight({ verb, obliques }: Clause): boolean {
  return FLEEING.has(verb.lemma) && !verb.passive && obliques.some(({ preposition }) => FROM_OR_TO.test(preposition));
}

const FLEEING = wordSet('flee escape');
const FROM_OR_TO = /^(?:from|to|into|towards?|across|through)$/u;

/** "some 600 people", "dozens of prisoners", "two other suspects", "1,200 miners"; not "the two men", "300 of them", "three of the men", "people". */
function areCounted(at: SentenceContext, noun: NounPhrase): boolean {
  const { tokens } = at.sentence;
  const { first, head, lemma } = noun;
  const before = tokens.slice(first, head);
  if (before.some(({ form }) => DEFINITE.test(form)) || !/^(?:NOUN|NUM)$/u.test(tokens[head]?.upos ?? '')) return false;
  const isNumber = tokens[head]?.upos === 'NUM' || (isCrowd(lemma) && tokens[head]?.form.endsWith('s') === true);
  if (isNumber) return contentsOf(at, noun).every((inner) => arePeople(inner) && !DEFINITE.test(tokens[inner.first]?.form ?? ''));
  return arePeople(noun) && before.some(({ upos, form }) => upos === 'NUM' || QUANTITY.test(form));
}

const DEFINITE = /^(?:the|its|their|his|her|our|my|your|this|these|that|those|such|both|all|no|any)$/iu;
const QUANTITY = /^(?:several|many|dozens?|hundreds?|thousands?|scores?|some)$/iu;

function arePeople({ lemma }: Pick<NounPhrase, 'lemma'>): boolean {
  const noun = singularOf(lemma);
  return noun === 'people' || noun === 'person' || nounClass(noun) === 'person';
}
