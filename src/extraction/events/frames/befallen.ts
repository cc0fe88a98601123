import { isTangible, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { complementsOf } from '../inner-events.ts';
import { isWare } from './wares.ts';

/** Without an object these tell what befell their subject: "[sales] fell", "[the jet] crashed". */
const BEFALLING = wordSet(
  'fall rise drop climb increase decrease decline grow shrink soar plunge slump plummet rebound recover crash collapse sink burn explode break',
  'die perish happen occur begin start end stop close open emerge appear disappear vanish arise melt freeze change improve worsen deteriorate widen',
  'roll arrive leak crumple topple capsize derail overturn stall expire lapse erupt spread surge stabilise stabilize',
  'slide slip dip tumble jump leap ease edge inch creep sag weaken strengthen firm soften swell double triple quadruple halve shrivel dwindle skyrocket',
  'nosedive rocket depreciate appreciate fluctuate hover narrow thicken cool overheat malfunction rupture detonate drown suffocate faint bleed',
);
/** "[the firm] began to sell": whoever begins it does it. */
const OPENING = wordSet('begin start stop continue happen appear');
/** By so many points or percent these tell how a price moved: "[the index] lost 20 points". */
const MOVED = wordSet('gain lose add shed advance retreat rally give trim pare recoup');
/** What a ship, a plane or a car does is done with it. */
const MOVING = wordSet('fly land take depart leave sail travel arrive taxi drive run go move return crash dock enter refuel');
/** What things do as people do it: "[the phone] competes with". */
const CONTENDING = wordSet('compete contend aim compare interfere rely depend respond react');

/** Whether a clause without an object but an amount tells what befell its subject: "[the phone] sold out", "[the index] lost 20 points", "[it] landed". */
export function isBefallen(at: SentenceContext, clause: Clause): boolean {
  const { verb, object, subject } = clause;
  const { lemma } = verb;
  const isOpen = complementsOf(at, clause).length > 0;
  if (BEFALLING.has(lemma)) return !(isOpen && OPENING.has(lemma));
  if (MOVED.has(lemma) && object.some((noun) => isShift(at, noun))) return true;
  const isCarried = (noun: NounPhrase) => MOVING.has(lemma) && /^(?:it|which)$/i.test(at.sentence.tokens[noun.head]?.form ?? '');
  return !isOpen && !CONTENDING.has(lemma) && subject.every((noun) => isThing(at, noun) || isWare(noun) || isCarried(noun));
}

/** "20 [points]", "3 [percent]". */
export function isShift(at: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return /^(?:percent|per|%|point|percentage)$/.test(singularOf(lemma)) || at.sentence.tokens[head]?.form === '%';
}

/** "rose [3 percent]", "lost [20 points]": by how much, and no object. */
export function isAmount(at: SentenceContext, noun: NounPhrase): boolean {
  const word = at.sentence.tokens[noun.head];
  return (
    word?.upos === 'NUM' ||
    word?.upos === 'SYM' ||
    /^(?:percent|per|%|point|cent|dollar|euro|pound|yen|yuan|percentage|third|half|quarter)$/.test(singularOf(noun.lemma))
  );
}

/** "the jet", "a Kestrel [K20]": a thing by its noun or by the sign of a model. */
export function isThing(at: SentenceContext, noun: NounPhrase): boolean {
  const word = at.sentence.tokens[noun.head];
  // "[one] of the jets"
  if (word?.upos === 'NUM') return noun.phrases.some(({ preposition, nouns }) => preposition === 'of' && nouns.some((inner) => isThing(at, inner)));
  if (word?.upos === 'NOUN') return isTangible(singularOf(noun.lemma)) || /\d/.test(word.form);
  return word?.upos === 'PROPN' && /\d/.test(word.form);
}
