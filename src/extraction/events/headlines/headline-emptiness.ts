import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { TOLD_ALONE } from '../frames/news-deeds.ts';

/** Whether a headline of this clause would say nothing to whoever has not read the sentences around it. */
export function isEmptyHeadline(at: SentenceContext, clause: Clause, rest: string): boolean {
  const { verb, subject, object } = clause;
  if (rest === '' && !verb.passive && !TOLD_ALONE.has(verb.lemma) && !isSessionWithDay(clause)) return true;
  if (isWithoutLevel(at, clause, rest) || isOfWhatIsTold(clause)) return true;
  if (subject.some((noun) => isUntoldAmount(at, noun) || isOwnerAlone(at, clause, noun))) return true;
  if (verb.lemma === 'spend' && object.length > 0 && object.every(({ lemma }) => STRETCHES.has(singularOf(lemma)))) return true;
  const done = verb.passive ? subject : object;
  if (subject.some((noun) => isOneMore(at, noun))) return true;
  if (done.some((noun) => isOfWhatStandsBefore(at, noun) && noun.phrases.length === 0)) return true;
  return MAKING.has(verb.lemma) && !verb.passive && isUtteranceAlone(object, rest);
}

/** "[The remainder] was sold", "of which [4.3 million] were sold": of what, the words before tell. */
function isUntoldAmount({ sentence: { tokens } }: SentenceContext, { head, lemma, phrases }: NounPhrase): boolean {
  return (tokens[head]?.upos === 'NUM' || AMOUNTS.has(singularOf(lemma))) && !phrases.some(({ preposition }) => preposition === 'of');
}

const AMOUNTS = wordSet('remainder rest balance majority minority most some few many half third quarter latter former');

/** "while [Queensland's] jumped to 7.2 per cent": what of it, the words before tell. */
function isOwnerAlone({ sentence: { tokens } }: SentenceContext, { verb }: Clause, { last }: NounPhrase): boolean {
  const end = /^['’]s?$/.test(tokens[last]?.form ?? '') ? last : last + 1;
  return /^['’]s?$/.test(tokens[end]?.form ?? '') && end + 1 === verb.head && tokens[verb.head]?.form.endsWith('ed') === true;
}

/** "issued [the same ruling]", "chose [the name]". */
function isOfWhatStandsBefore({ sentence: { tokens } }: SentenceContext, { first, head, lemma }: NounPhrase): boolean {
  const before = tokens.slice(first, head).map(({ form }) => form.toLowerCase());
  return before.some((word) => SAME.has(word)) || (before.length === 1 && before[0] === 'the' && WORDS.has(singularOf(lemma)));
}

/** "[the second branch] opened": of whose, the words before tell. */
function isOneMore({ sentence: { tokens } }: SentenceContext, { first, head, phrases }: NounPhrase): boolean {
  const [the, order] = tokens.slice(first, head).map(({ form }) => form.toLowerCase());
  return the === 'the' && ORDINALS.has(order ?? '') && phrases.length === 0 && tokens.slice(first, head).every(({ upos }) => upos !== 'PROPN');
}

const ORDINALS = wordSet('second third fourth fifth other');

/** "released [a statement]": of what it says nothing is told. */
function isUtteranceAlone(object: readonly NounPhrase[], rest: string): boolean {
  return (
    object.length > 0 &&
    object.every(({ lemma }) => UTTERANCES.has(singularOf(lemma))) &&
    !/\b(?:on|about|against|for|of|to|\p{Ll}+ing)\b/u.test(rest)
  );
}

const STRETCHES = wordSet('year month week day hour minute decade century lifetime life career time most season race night weekend winter summer');
const SAME = wordSet('same identical aforementioned');
const WORDS = wordSet('name word term phrase title acronym idea thing');
const MAKING = wordSet('issue release publish make give deliver read post send');

export const UTTERANCES = wordSet('statement declaration communique communiqué remark comment announcement message letter note speech address');

/** "the Lima 40 [closed] on Friday", "stocks [ended] in Oslo": what a market verb tells is the level or the change, which here stands elsewhere. */
function isWithoutLevel({ sentence: { tokens } }: SentenceContext, { verb, subject, object }: Clause, rest: string): boolean {
  if (verb.passive || object.length > 0 || !SETTLING.has(verb.lemma) || /\d|\b(?:higher|lower|flat|unchanged|up|down|high|low)\b/u.test(rest))
    return false;
  return subject.some(
    ({ lemma, head }) =>
      PRICED.has(singularOf(lemma)) || INDEXES.has(singularOf(lemma)) || tokens[head]?.upos === 'NUM' || /\d$/u.test(tokens[head]?.form ?? ''),
  );
}

const SETTLING = wordSet('close open end finish start begin trade settle');
const INDEXES = wordSet('index average gauge benchmark barometer bourse');

/** What has a price or a level, and is told by it: "[oil prices] fell". */
export const PRICED = wordSet('price stock share sale export import yield market bond currency economy inflation unemployment');

/** "ordered [four more] from Tarn": more of what stands before. */
function isOfWhatIsTold({ object }: Clause): boolean {
  return object.some(({ lemma, phrases }) => COUNTED_ON.has(lemma) && !phrases.some(({ preposition }) => preposition === 'of'));
}

const COUNTED_ON = wordSet('more other another few several some');

/** "[The trial] will resume on May 9": a session by its day, though only the words before tell of what. */
function isSessionWithDay({ subject, verb, obliques, times }: Clause): boolean {
  const isOnDay = times.length > 0 || obliques.some(({ time }) => time?.edtf !== undefined);
  return isOnDay && SITTING.has(verb.lemma) && subject.length === 1 && subject.every((noun) => isSession(noun));
}

/** "[the trial]", "[an inquest]". */
export function isSession({ lemma }: NounPhrase): boolean {
  return SESSIONS.has(singularOf(lemma));
}

const SITTING = wordSet('resume begin start open adjourn reopen');
const SESSIONS = wordSet('trial hearing inquest tribunal retrial');
