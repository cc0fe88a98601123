import { feature } from '../../../language/dependency-tree.ts';
import type { Token } from '../../../model/index.ts';
import { COMPLEMENT_VERBS } from '../words.ts';
import { isDayName } from './times.ts';

const LONGEST_INSERTION = 25;
const PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin';

/** A sentence's subject, what is set between it and its verb, and the verb: "Norway [, Reuters reported,] jailed …". */
interface Interrupted {
  /** The head of the subject, and the mark behind it. */
  subject: number;
  opens: number;
  closes: number;
  verb: number;
  /** Whoever says so, and the verb for it: "[Chad said]". */
  speech: { speaker: number; saying: number } | undefined;
}

/**
 * "Belarus, the ministry said, [jailed] a critic", "Norway – long seen as cautious – [shelled] Chad": what stands between a subject and its verb makes a participle of
 * the verb, of what stands between the main clause, and of the object a subject.
 */
export function withVerbBehindInsertion(tokens: readonly Token[]): readonly Token[] {
  const found = interruptedIn(tokens);
  if (!found) return tokens;
  const { subject, opens, closes, verb } = found;
  const isBetween = (token: number) => token > opens && token < closes;
  const hasObject = tokens.some(({ head, deprel }) => head === verb + 1 && (deprel === 'obj' || deprel === 'ccomp'));
  const object = hasObject ? -1 : objectBehind(tokens, verb);
  return tokens.map((token, index): Token => {
    const head = (token.head ?? 0) - 1;
    if (index === verb) return { ...token, upos: 'VERB', feats: PAST, head: 0, deprel: 'root' };
    if (index === subject) return { ...token, head: verb + 1, deprel: 'nsubj' };
    if (index === object) return { ...token, head: verb + 1, deprel: 'obj' };
    if (index === found.speech?.saying) return { ...token, head: verb + 1, deprel: 'parataxis' };
    if (index === found.speech?.speaker) return { ...token, head: found.speech.saying + 1, deprel: 'nsubj' };
    if (isBetween(index)) return isBetween(head) || head === opens || head === closes ? token : { ...token, ...placeOf(tokens, index, found) };
    if (index > closes && head >= 0 && head < closes)
      return { ...token, head: verb + 1, deprel: token.deprel === 'nsubj:pass' ? 'obl' : (token.deprel ?? 'dep') };
    return head < 0 ? { ...token, head: verb + 1, deprel: 'dep' } : token;
  });
}

/** What the words between hang on: said of it beside it, told of the subject, or as they are. */
function placeOf(tokens: readonly Token[], index: number, { subject, verb, speech }: Interrupted): { head: number; deprel: string } {
  const { upos, head = 0, deprel = 'dep' } = tokens[index] ?? {};
  if (speech && index > speech.saying) return { head: speech.saying + 1, deprel };
  if (isNotOne(tokens, index)) return { head: verb + 1, deprel: 'dep' };
  const hasSubject = tokens.some((token) => token.head === index + 1 && token.deprel?.startsWith('nsubj') === true && token.upos !== 'PRON');
  if (upos === 'VERB' && hasSubject) return { head: verb + 1, deprel: 'parataxis' };
  if (head === subject + 1) return { head, deprel };
  if (upos === 'VERB' || upos === 'ADJ') return { head: subject + 1, deprel: 'acl' };
  if (head === verb + 1) return { head, deprel };
  return upos === 'NOUN' || upos === 'PROPN' ? { head: subject + 1, deprel: 'appos' } : { head: verb + 1, deprel };
}

function interruptedIn(tokens: readonly Token[]): Interrupted | undefined {
  const opens = tokens.findIndex(({ upos }, index) => upos === 'PUNCT' && index > 0);
  const mark = tokens[opens]?.form ?? '';
  const closing = mark === '(' ? ')' : mark;
  if (!/^[,–—(]$/u.test(mark)) return undefined;
  const subject = subjectBefore(tokens, opens);
  const root = tokens.findIndex(({ head }) => head === 0);
  const isSentence = tokens.slice(-2).some(({ form }) => form === '.');
  if (subject === undefined || !isSentence) return undefined;
  for (let closes = opens + 2; closes < Math.min(tokens.length - 2, opens + LONGEST_INSERTION); closes++) {
    if (tokens[closes]?.form !== closing) continue;
    const verb = tokens[closes + 1]?.upos === 'ADV' ? closes + 2 : closes + 1;
    if (!isPastDeed(tokens, verb)) continue;
    const speech = speechBetween(tokens, opens, closes);
    const isOthers = tokens.slice(opens, closes).some((_, index) => isNotOne(tokens, opens + index));
    const isToMend = isAstray(tokens, verb, subject) || (speech && tokens[speech.speaker]?.head !== speech.saying + 1) || isOthers;
    return root <= verb && isToMend ? { subject, opens, closes, verb, speech } : undefined;
  }
  return undefined;
}

/** "[Chad said] on Monday": a noun right before a verb of saying that says nothing else, behind the last mark between. */
function speechBetween(tokens: readonly Token[], opens: number, closes: number): Interrupted['speech'] {
  const from = tokens.findLastIndex(({ upos }, index) => upos === 'PUNCT' && index < closes);
  const saying = tokens.findIndex(({ upos, lemma }, index) => index > from && index < closes && upos === 'VERB' && COMPLEMENT_VERBS.has(lemma));
  const before = tokens.slice(from + 1, saying);
  if (from < opens || saying <= from + 1 || before.some(({ upos }) => !NOMINAL.test(upos)) || /^(?:who|which|that)$/i.test(before[0]?.form ?? ''))
    return undefined;
  const isOutside = (head: number) => head - 1 <= from || head - 1 >= saying;
  const speaker = before.findIndex(({ head = 0, upos }) => isOutside(head) && /^(?:NOUN|PROPN|PRON)$/.test(upos));
  return speaker < 0 ? undefined : { speaker: from + 1 + speaker, saying };
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|CCONJ|PART)$/;

/** "– and [not] Chad –". */
function isNotOne(tokens: readonly Token[], noun: number): boolean {
  const isJoined = tokens[noun]?.deprel === 'conj' || tokens[noun]?.deprel === 'appos';
  return isJoined && tokens.some(({ head, form }, index) => head === noun + 1 && index < noun && form.toLowerCase() === 'not');
}

/** The one noun that the words before a mark hang on, where no verb and no preposition opens them. */
function subjectBefore(tokens: readonly Token[], end: number): number | undefined {
  const before = tokens.slice(0, end);
  if (before.some(({ upos }) => /^(?:VERB|AUX|SCONJ|INTJ)$/.test(upos)) || /^(?:ADP|ADV|CCONJ)$/.test(before[0]?.upos ?? '')) return undefined;
  const tops = before.flatMap(({ head = 0 }, index) => (head - 1 < 0 || head - 1 >= end ? [index] : []));
  const [subject, second] = tops;
  return second === undefined && /^(?:NOUN|PROPN|PRON)$/.test(tokens[subject ?? -1]?.upos ?? '') ? subject : undefined;
}

/** A past form without an auxiliary that what it is done to stands right behind. */
function isPastDeed(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb];
  const isPast =
    token?.upos === 'VERB' && feature(token, 'Tense') === 'Past' && /^\p{Ll}+$/u.test(token.form) && !/(?:[aeiou][wv]n|en|one)$/.test(token.form);
  const isAlone = !tokens.some(({ head, deprel }) => head === verb + 1 && deprel?.startsWith('aux') === true);
  return isPast && isAlone && !isTime(tokens, verb + 1) && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[verb + 1]?.upos ?? '');
}

/** "was held [Monday]", "[last week]". */
function isTime(tokens: readonly Token[], first: number): boolean {
  const words = tokens.slice(first, first + 3).map(({ form }) => form.toLowerCase());
  return (
    isDayName(words[0] ?? '') ||
    (/^(?:this|last|next|earlier|late|one|two|three|\d+)$/.test(words[0] ?? '') && words.some((word) => TIMES.test(word)))
  );
}

const TIMES = /^(?:minute|hour|day|week|weekend|month|year|decade|night|morning|evening|afternoon)s?$/;

/** Not yet the verb of the sentence with this subject. */
function isAstray(tokens: readonly Token[], verb: number, subject: number): boolean {
  const isOwn = tokens[subject]?.head === verb + 1 && tokens[subject]?.deprel === 'nsubj';
  return !isOwn || tokens[verb]?.head !== 0 || feature(tokens[verb], 'VerbForm') !== 'Fin';
}

/** The head of the noun phrase right behind the verb. */
function objectBehind(tokens: readonly Token[], verb: number): number {
  let end = verb + 1;
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[end]?.upos ?? '')) end++;
  return tokens.findIndex(({ head = 0 }, index) => index > verb && index < end && (head - 1 <= verb || head - 1 >= end));
}
