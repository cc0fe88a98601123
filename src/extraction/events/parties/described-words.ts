import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { type Range, type Span, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { tellingClause } from '../headlines/telling-clause.ts';
import { isChiefOfStaff } from './agent-nouns.ts';
import type { PartyContext } from './parties.ts';

/** The first word that tells what they are: "at least five hundred [young] farmers". */
export function firstWord(at: SentenceContext, noun: NounPhrase): number {
  const from = noun.possessor && !isOfTrade(at, noun.possessor) ? noun.possessor.last + 2 : noun.first;
  for (let i = Math.min(from, noun.head); i < noun.head; i++) {
    const token = at.sentence.tokens[i];
    if (isAge(at, i)) return i;
    if (token && !DETERMINERS.has(token.upos) && !COUNTED.has(token.lemma.toLowerCase())) return i;
  }
  return noun.head;
}

const DETERMINERS: ReadonlySet<string> = new Set(['DET', 'NUM', 'PRON', 'ADV', 'SYM', 'PUNCT', 'ADP', 'PART', 'SCONJ', 'CCONJ']);
/** Words that count people or say what many are: "[several dozen angry] farmers". */
const COUNTED = wordSet('hundred thousand million dozen several many some few more other dead angry leading least most about around nearly up');

/** "the [farmers]' union": whose union it is tells which. */
function isOfTrade({ sentence: { tokens } }: SentenceContext, { head, last, lemma }: NounPhrase): boolean {
  const word = tokens[head];
  return word?.upos === 'NOUN' && /^['’]$/u.test(tokens[last + 1]?.form ?? '') && nounClass(singularOf(lemma)) === 'person';
}

/** "a [19]-year-old protester" */
function isAge({ sentence: { tokens } }: SentenceContext, number: number): boolean {
  return tokens[number]?.upos === 'NUM' && /^[-‐‑]$/u.test(tokens[number + 1]?.form ?? '') && tokens[number + 2]?.form.toLowerCase() === 'year';
}

/** "police [in Nairobi]", "workers [at the Kano mill]", "people [who fled the war in Chad]": the phrase with what tells whose they are, where that stands right behind it. */
export function wholeSpan(context: PartyContext, at: SentenceContext, noun: NounPhrase, range: Range): Span {
  const placing = noun.phrases.find(({ preposition, first, time }) => !time && first === noun.last + 1 && PLACING.has(preposition));
  const telling = placing ? undefined : tellingClause(at, noun);
  const last = placing ? (placing.nouns.length === 1 ? placing.last : noun.last) : (telling?.range.last ?? rescuedFrom(at, noun) ?? noun.last);
  const whole = rangeOf(at.sentence, { first: noun.first, last });
  return spanOf(context.text, range.start, whole?.end ?? range.end);
}

const PLACING: ReadonlySet<string> = new Set(['in', 'of', 'from', 'at']);

/** "43 sailors [from a burning Latvian freighter]", where that hangs on what was done with them. */
function rescuedFrom(at: SentenceContext, noun: NounPhrase): number | undefined {
  const clause = at.phrases.clauses.find(({ verb, object }) => RESCUING.has(verb.lemma) && object.includes(noun));
  const from = clause?.obliques.find(({ preposition, first, nouns }) => preposition === 'from' && first === noun.last + 1 && nouns.length === 1);
  return from?.nouns.some(({ lemma }) => nounClass(singularOf(lemma)) === 'person') ? undefined : from?.last;
}

const RESCUING: ReadonlySet<string> = new Set(['rescue', 'evacuate', 'pull', 'save', 'airlift', 'pluck', 'free', 'fly']);

/** "the chief [of staff]": a post in three words. */
export function endOfPost(at: SentenceContext, noun: NounPhrase): number | undefined {
  const last = isChiefOfStaff(noun) ? noun.phrases.find(({ preposition }) => preposition === 'of')?.nouns[0]?.head : undefined;
  return last === undefined ? undefined : at.sentence.tokens[last]?.end;
}
