import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import { type NounPhrase, nounPhraseOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isNoneOfKind } from '../frames/argument-class.ts';
import { isPartOfName } from '../frames/part-of-name.ts';
import { twoWordDeed } from '../frames/two-word-deeds.ts';
import { complementsOf } from '../inner-events.ts';
import { isDenial } from '../types/denials.ts';

/**
 * What the event is called that a marked word tells: its lemma. Undefined for what is part of a name, for people, for what is said, is or is had, and for what is told
 * not to be.
 */
export function predicateAt(at: SentenceContext, token: number): string | undefined {
  const { upos, lemma = '' } = at.sentence.tokens[token] ?? {};
  const predicate = lemma.toLowerCase();
  if ((upos !== 'VERB' && upos !== 'NOUN') || !/\p{L}{2}/u.test(predicate) || isPartOfName(at, token)) return undefined;
  if (isForum(at, token) || isOnlyWarranted(at, token)) return undefined;
  const isOther = upos === 'VERB' ? BEING.has(predicate) || isSaying(at, token, predicate) : isNoEvent(at, token, predicate);
  return isOther ? undefined : predicate;
}

/** "the [driver]"; "no [talks]". */
function isNoEvent(at: SentenceContext, token: number, noun: string): boolean {
  const phrase = nounPhraseOf(at.phrases, token);
  return nounClass(singularOf(noun)) === 'person' || (phrase !== undefined && isNoneOfKind(at.sentence.tokens, phrase));
}

/** "took Chad to [court]", in which somebody is courted by no one, whatever the reading takes the word for. */
function isForum({ sentence: { tokens }, phrases }: SentenceContext, token: number): boolean {
  if (tokens[token]?.form.toLowerCase() !== 'court' || tokens[token - 1]?.form.toLowerCase() !== 'to') return false;
  return phrases.clauses.every(({ verb, object }) => verb.head !== token || object.length === 0);
}

/** "a warrant for his [arrest]": what a paper allows nobody has done. */
function isOnlyWarranted({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  const { head = 0, deprel } = tokens[token] ?? {};
  return deprel === 'nmod' && tokens[head - 1]?.lemma.toLowerCase() === 'warrant';
}

/** A verb of saying, but where it tells of a thing: "[announced] a tablet", "[reported] a loss", or does what it says: "[conceded] defeat". */
function isSaying(at: SentenceContext, token: number, verb: string): boolean {
  if (!speechVerbs().has(verb)) return false;
  const clause = at.phrases.clauses.find(({ verb: { head } }) => head === token);
  const made = clause && ANNOUNCING.has(verb) ? (clause.verb.passive ? clause.subject : clause.object) : [];
  // "reported 12 [people] dead": that they are dead is said.
  const isThing = ({ head, lemma }: NounPhrase) =>
    at.sentence.tokens[head]?.upos === 'NOUN' && nounClass(singularOf(lemma)) !== 'person' && lemma !== 'people';
  if (clause && (twoWordDeed(at, clause) || isDenial(at, clause))) return false;
  return !clause || complementsOf(at, clause).length > 0 || !made.some(isThing);
}

export const ANNOUNCING = wordSet('announce report reveal disclose unveil post');

/** Verbs of being and having. */
const BEING = wordSet('be have do seem appear remain become include mean contain let consist belong');
