import { once } from '../../../language/knowledge/load.ts';
import { isKindOf, nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { wordsOf } from './word-classes.ts';

/** What an argument must stand for: somebody who can act or be acted upon, people alone, a state or organisation, or what can be struck. */
export type ArgumentClass = 'party' | 'person' | 'body' | 'struck';

/** Whether what heads a noun phrase belongs to a class; names, pronouns and counts do ("shot [three]"), an idea or a market doesn't. */
export function isOfClass(at: SentenceContext, noun: NounPhrase, wanted: ArgumentClass): boolean {
  const head = at.sentence.tokens[noun.head];
  if (!head || isNothing(at, noun) || /^(?:it|him|her|them|our|your|my)sel(?:f|ves)$/i.test(head.form)) return false;
  if (wanted === 'body') return isBody(at, noun);
  if (head.upos === 'PROPN' || head.upos === 'PRON') return wanted !== 'person' || head.upos === 'PRON' || isActor(at, noun);
  if (head.upos === 'NUM' || head.upos === 'DET' || head.upos === 'ADJ') return true;
  const lemma = singularOf(noun.lemma);
  if (peopleNouns().has(lemma) || nounClass(lemma) === 'person' || isActor(at, noun)) return true;
  if (wanted === 'party' && isBodyOfPower(head.form, lemma)) return true;
  if (wanted === 'person' || occasionNouns().has(lemma) || isDoing(lemma, noun)) return false;
  const kind = nounClass(lemma);
  if (kind === 'organisation' || kind === 'place') return true;
  return wanted === 'struck' && (struckNouns().has(lemma) || STRUCK_KINDS.some((general) => isKindOf(lemma, general)));
}

/** "the [authorities]", "the [opposition]": who rule or stand against them, by words whose first meaning is a thing. */
function isBodyOfPower(form: string, lemma: string): boolean {
  return /^authorities$/i.test(form) || BODIES_OF_POWER.has(lemma);
}

const BODIES_OF_POWER = wordSet('leadership administration cabinet opposition watchdog regulator assembly insurgency');

/** "Kenya", "the union", "the country"; no "striker" of it and no "Anna Kovar". */
function isBody({ sentence }: SentenceContext, { head, lemma }: NounPhrase): boolean {
  const token = sentence.tokens[head];
  if (token?.upos === 'PROPN') return !sentence.names.some(({ kind, start, end }) => kind === 'person' && start <= token.start && token.end <= end);
  const kind = nounClass(singularOf(lemma));
  return token?.upos === 'PRON' || kind === 'organisation' || kind === 'place';
}

/** "nothing", "nobody", "no one". */
export function isNothing(at: SentenceContext, noun: NounPhrase): boolean {
  const { tokens } = at.sentence;
  const head = noun.first <= noun.head ? (tokens[noun.head]?.form.toLowerCase() ?? '') : '';
  if (/^(?:nothing|nobody|none|no-one)$/.test(head)) return true;
  return head === 'one' && noun.head === noun.first + 1 && tokens[noun.first]?.form.toLowerCase() === 'no';
}

/** "[no] breakthrough [agreement]", "[no] new [sanctions]": none of that kind, and maybe another one. */
export function isNoneOfKind(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  const kind = tokens[head - 1];
  if (kind === undefined || head - first < 2 || !/^no$/i.test(tokens[first]?.form ?? '') || kind.lemma === 'such') return false;
  return kind.upos === 'ADJ' || /^(?:breakthrough|landmark|milestone|record)$/.test(kind.lemma);
}

/** Named at its head, and no place. */
function isActor(at: SentenceContext, noun: NounPhrase): boolean {
  const head = at.sentence.tokens[noun.head];
  return head !== undefined && at.mentions.some(({ start, end }) => start <= head.start && head.end <= end);
}

const STRUCK_KINDS: readonly string[] = ['building', 'vehicle', 'vessel', 'structure', 'facility', 'weapon', 'aircraft', 'ship'];

/** "the [organisation] of a conference", "the [administration] of aid": no body but what somebody does. */
function isDoing(lemma: string, noun: NounPhrase): boolean {
  return /(?:isation|ization|ation)$/.test(lemma) && noun.phrases[0]?.preposition === 'of';
}

/** Meetings, rallies, attacks and treaties may be called groups and do nothing to anybody. */
const occasionNouns = once(
  () => new Set(['@talks', '@protest', '@assault', '@agreement', '@exercise', 'election', 'ceremony', 'population', 'economy'].flatMap(wordsOf)),
);

/** Those who are no person by their noun's first meaning: "troops", "the wounded". */
const peopleNouns = once(
  () =>
    new Set(
      [
        '@harm',
        '@captive',
        '@irregulars',
        '@protesters',
        '@diplomat',
        ...'monitor observer inspector guard police army crew troop wounded public couple half rest media press outlet agent trainer diver casualty reformer partisan commuter neighbour neighbor'.split(
          ' ',
        ),
      ].flatMap(wordsOf),
    ),
);

const struckNouns = once(
  () =>
    new Set([
      ...['@building', '@forces', '@weapon', '@territory', '@road'].flatMap(wordsOf),
      ...'target plant facility site depot infrastructure grid pipeline refinery hospital market tunnel hotel line compound dam'.split(' '),
      ...'warehouse bunker ceremony wedding funeral procession oilfield tribe storage'.split(' '),
    ]),
);
