import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { contentsOf } from '../nouns/noun-contents.ts';
import { isCrowd } from '../parties/agent-nouns.ts';

/** What many do or suffer that is news whoever they are. */
const OF_MANY = wordSet('drown perish die protest demonstrate march riot surrender defect');

/** "[Some 600 people] fled to Goma", "[two suspects] escaped from a jail": a deed of people who need no name to be news. */
export function isDeedOfMany(at: SentenceContext, clause: Clause): boolean {
  const { verb, subject, object } = clause;
  const [noun, another] = subject;
  if (!noun || another || verb.passive || !areCounted(at, noun) || isLongAgo(at, clause)) return false;
  if (OF_MANY.has(verb.lemma) || isFlight(at, clause)) return true;
  const left = verb.lemma === 'leave' || verb.lemma === 'flee' ? object : verb.lemma === 'cross' ? [...object, ...to(clause)] : [];
  return left.some(({ head, lemma }) => at.sentence.tokens[head]?.upos === 'PROPN' || LANDS.has(singularOf(lemma)));
}

/** Where people live: whoever leaves a hotel is no news. */
const LANDS = wordSet('country capital city town village home house area region district province island nation state border frontier river');

const to = ({ obliques }: Clause): NounPhrase[] => obliques.filter(({ preposition }) => preposition === 'into').flatMap(({ nouns }) => nouns);

/** "fled [to Chile]", "escaped [from a jail]"; not "escaped injury", "escaped from her marriage". */
export function isFlight(at: SentenceContext, clause: Clause): boolean {
  const { verb, obliques } = clause;
  if (!FLEEING.has(verb.lemma) || verb.passive || isLongAgo(at, clause)) return false;
  const nouns = obliques.filter(({ preposition }) => FROM_OR_TO.test(preposition)).flatMap((phrase) => phrase.nouns);
  return nouns.some((noun) => isWhere(at, noun));
}

const FLEEING = wordSet('flee escape');
const FROM_OR_TO = /^(?:from|to|into|towards?|across|through)$/u;

/** "to [Chile]", "from a [jail]", "from [custody]". */
function isWhere(at: SentenceContext, { head, lemma }: NounPhrase): boolean {
  const noun = singularOf(lemma);
  return at.sentence.tokens[head]?.upos === 'PROPN' || HELD.has(noun) || (noun !== 'home' && nounClass(noun) === 'place');
}

const HELD = wordSet('jail prison custody detention captivity fighting violence war shelling bombing');

/** "died in the war [of 1914]", "fled [as a child]", "had fled before the rebels returned [in 2019]": of another time than the report. */
function isLongAgo(at: SentenceContext, { verb, range }: Clause): boolean {
  const { tokens } = at.sentence;
  const isOf = (form: string, token: number) => YEAR.test(form) && tokens[token - 1]?.form.toLowerCase() === 'of';
  const words = tokens.slice(range.first, range.last + 1).map(({ form }) => form);
  if (words.some((form, index) => isOf(form, range.first + index)) || AS_A_CHILD.test(words.join(' '))) return true;
  return verb.perfect && verb.tense === 'past' && at.phrases.clauses.some(({ governor, marker }) => marker === 'before' && governor?.verb === verb);
}

const YEAR = /^(?:1\d|20)\d\d$/u;
const AS_A_CHILD = /\bas an? (?:\p{Ll}+ )?(?:child|boy|girl|teenager|student|baby|infant)\b/iu;

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
