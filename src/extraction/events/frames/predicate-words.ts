import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { twoWordDeed } from './two-word-deeds.ts';

/** "pulled [out]", "put [off]": the particle right behind the verb is part of it, as is "take [part]". */
export function withParticle(at: SentenceContext, verb: number): number {
  const next = at.sentence.tokens[verb + 1];
  const isPart = next?.form.toLowerCase() === 'part' && at.sentence.tokens[verb]?.lemma === 'take';
  return next !== undefined && (isPart || ((next.deprel === 'compound:prt' || isParticle(next)) && next.head === verb + 1)) ? verb + 1 : verb;
}

/** "pulled [out]" with nothing after it that the word could stand before. */
function isParticle({ deprel, form, upos }: Token): boolean {
  return deprel === 'advmod' && upos !== 'PRON' && /^(?:out|off|up|down|back|away|over)$/iu.test(form);
}

/** One deed in several words. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['issue', 'publish'],
  ['release', 'publish'],
]);

/** What is issued or released as it is published; a telephone isn't. */
const WRITTEN = wordSet(
  'paper position report statement declaration communique communiqué document list letter study survey book memoir manifesto guideline plan proposal settlement strategy text',
  'map figure data statistic photograph photo image picture video recording transcript file record finding result recommendation decree order warning note bulletin article',
);

/** Verbs that tell a deed only together with what it is done to: "publish [position paper]". */
const OPEN: ReadonlySet<string> = new Set(
  'publish issue release announce unveil launch adopt introduce present declare approve set open close win lose establish propose pass submit reach draft'.split(
    ' ',
  ),
);

/** "lost 3 [percent]": how much, and not what. */
const AMOUNTS = wordSet(
  'percent per cent percentage point dollar euro pound yen yuan rouble ruble franc peso rupee million billion trillion ton tonne kilo metre meter mile',
);

/** The verb and what heads its object, with the nouns before it: "publish position paper", also of "the paper was released". */
export function withObject(at: SentenceContext, clause: Clause, verb: string): string {
  const deed = twoWordDeed(at, clause);
  if (deed) return deed.predicate;
  const noun = OPEN.has(verb) ? (clause.verb.passive ? clause.subject : clause.object)[0] : undefined;
  const head = noun ? at.sentence.tokens[noun.head] : undefined;
  if (!noun || head?.upos !== 'NOUN' || AMOUNTS.has(head.lemma.toLowerCase())) return verb;
  const words = at.sentence.tokens.slice(noun.first, noun.head).filter(({ deprel, upos }) => deprel === 'compound' && upos === 'NOUN');
  const same = WRITTEN.has(singularOf(noun.lemma)) ? SAME.get(verb) : undefined;
  return [same ?? verb, ...words.map(({ lemma }) => lemma.toLowerCase()), head.lemma.toLowerCase()].join(' ');
}
