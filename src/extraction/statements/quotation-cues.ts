import { nounClass } from '../../language/knowledge/nouns.ts';
import { JUDGING_AS } from '../../language/quotations/use.ts';
import type { Quotation, Span } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { accuserOf } from './asserted.ts';
import { tellsElse, withSpeakerBeside } from './inverted.ts';
import { chargedBy, judgedBy } from './judged.ts';
import { isInside, quotedText, startOf, startsLikeSentence } from './quotation-text.ts';
import { isRubric } from './rubrics.ts';
import { speakerOf } from './speaker.ts';
import { type Cue, cueOf } from './statement.ts';
import { isToldByText } from './texts.ts';

/** A clause with a verb of saying that was said: neither negated nor wished for. */
export function isCue(clause: Clause, at: SentenceContext): boolean {
  const { verb } = clause;
  const isOfSaying = speechVerbs().has(verb.lemma) || (verb.lemma === 'go' && verb.adverbs.includes('on')) || isToldByText(clause);
  // "called it “odd”, [without saying] why"
  const isLeftOut = /^without$/i.test(at.sentence.tokens[verb.first - 1]?.form ?? '');
  return isOfSaying && !isLeftOut && !verb.negative && verb.form !== 'infinitive' && at.sentence.tokens[verb.head] !== undefined;
}

/** “…,” [he said] / [said the minister]; `at` is the sentence in which the quotation ends. */
export function cueAfter(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  const found = at.phrases.clauses.find((other) => startOf(at, other) >= quotation.outer.end && isCue(other, at) && !isInside(context, at, other));
  const clause = found && withSpeakerBeside(context, at, found);
  if (
    !clause ||
    (tellsElse(clause) && !isOfWords(context, at, clause)) ||
    !(isOpenEnded(context, quotation) || opensSentence(context, at, quotation, clause))
  )
    return undefined;
  const first = Math.min(startOf(at, clause), at.sentence.tokens[clause.subject[0]?.first ?? clause.verb.first]?.start ?? Number.POSITIVE_INFINITY);
  const gap = context.text.slice(quotation.outer.end, Math.max(first, quotation.outer.end));
  // "called it “historic”, [while] Kaya promised to pay", "[as] Kaya promised to pay", but "“It is over,” [as] Kaya said"
  const isOther = /\b(?:while|whereas|although|though|after|before)\s/.test(gap) || (/\bas\s/.test(gap) && !SAYING_SO.has(clause.verb.lemma));
  return gap.length < 40 && !isOther && !/[.!?“]/.test(gap) ? cueOf(context, at, clause) : undefined;
}

const SAYING_SO: ReadonlySet<string> = wordSet('say put tell note add write explain');

/** "“It was,” she added, [“the worst] of winters”": the object stands in marks itself. */
function isOfWords(context: ReportContext, at: SentenceContext, { object }: Clause): boolean {
  return object.every((noun) => context.speechAt.touching(at.sentence.tokens[noun.first] ?? { start: 0, end: 0 }).length > 0);
}

/** A comma or another mark tells that the sentence goes on behind the quotation. */
function isOpenEnded(context: ReportContext, quotation: Quotation): boolean {
  return (
    /[,?!…—]\s*$|^\s*,/.test(quotedText(context, quotation)) || /^\s*[,—–-]/.test(context.text.slice(quotation.outer.end, quotation.outer.end + 3))
  );
}

/** "“We stay” [he said]", "“We stay.” [said the minister]": nothing but the quotation stands before who says it. */
function opensSentence(context: ReportContext, at: SentenceContext, quotation: Quotation, clause: Clause): boolean {
  const speaker = clause.inverted ? startOf(at, clause) : (at.sentence.tokens[clause.subject[0]?.first ?? -1]?.start ?? Number.POSITIVE_INFINITY);
  const isFirst = context.text.slice(Math.min(at.sentence.start, quotation.outer.start), quotation.outer.start).trim() === '';
  return (
    isFirst && startsLikeSentence(context, quotation) && /^\s*$/.test(context.text.slice(quotation.outer.end, Math.max(quotation.outer.end, speaker)))
  );
}

/** "“They said no.” ¶ said a teacher from Oslo.": a sentence, or what is taken for one, that tells no more than who said the quotation before it. */
export function cueInNext(context: ReportContext, last: SentenceContext, quotation: Quotation): Cue | undefined {
  const at = context.sentences.slice(last.index + 1, last.index + 3).find(({ sentence }) => sentence.tokens.some(({ upos }) => upos !== 'PUNCT'));
  if (!at || at.sentence.part - last.sentence.part > 2 || !/^[\s"”]*$/.test(context.text.slice(quotation.outer.end, at.sentence.start)))
    return undefined;
  const named = wordsOf(context, at);
  if (named) return named;
  const found = at.phrases.clauses.find((clause) => isCue(clause, at) && clause.link !== 'relative');
  const clause = found && withSpeakerBeside(context, at, found);
  if (!clause || tellsElse(clause)) return undefined;
  const { verb, subject, inverted } = clause;
  const isSaidSo = verb.first === 1 && /^(?:so|thus)$/i.test(at.sentence.tokens[0]?.form ?? '');
  const opens = inverted && (isSaidSo || (verb.first === 0 && /^\p{Ll}/u.test(at.sentence.tokens[0]?.form ?? '')));
  const isAll = !inverted && subject[0]?.first === 0 && at.sentence.tokens.slice(verb.last + 1).every(({ upos }) => upos === 'PUNCT');
  return opens || isAll ? cueOf(context, at, clause) : undefined;
}

/** "“The mine is empty.” [These were the words of Ada Kaya.]" */
function wordsOf(context: ReportContext, at: SentenceContext): Cue | undefined {
  const [these, be, the, words, of] = at.sentence.tokens.map(({ form }) => form.toLowerCase());
  const isTold = /^(?:these|those|such)$/.test(these ?? '') && /^(?:are|were)$/.test(be ?? '') && the === 'the' && words === 'words' && of === 'of';
  const noun = isTold ? at.phrases.nouns.find(({ first }) => first === 5) : undefined;
  const speaker = noun && speakerOf(context, at, [noun]);
  return speaker && { ...speaker, cue: spanOfTokens(context, at.sentence, { first: 3, last: 3 }) };
}

/** `close`: nothing but "that" or a mark stands between the verb and the quotation. `judged`: what it is said of. */
interface CueBefore {
  cue: Cue;
  embedded: boolean;
  close: boolean;
  judged?: Span;
}

/** Xi said, “…”; calling it “bold”; said that the plan was “bold”. */
export function cueBefore(context: ReportContext, at: SentenceContext, quotation: Quotation): CueBefore | undefined {
  const before = at.phrases.clauses.filter(
    (clause) => startOf(at, clause) < quotation.outer.start && startOf(at, clause) >= at.sentence.start && !isInside(context, at, clause),
  );
  const own = before
    .filter((clause) => (isCue(clause, at) || isRejectedAs(context, at, clause, quotation)) && !isParticipleBefore(at, clause, quotation))
    .at(-1);
  if (own && isNaming(at, own)) return undefined;
  const accuser = own && accuserOf(own);
  const cue = own && cueOf(context, at, accuser ?? own);
  if (!own || !cue) return undefined;
  // "said "“We stay.”": a mark set twice
  const gap = context.text.slice(at.sentence.tokens[own.verb.last]?.end ?? quotation.outer.start, quotation.outer.start).replace(/(\s)["“‘]$/u, '$1');
  if (gap.includes(';') || ANOTHER.test(gap)) return undefined;
  const embedded = accuser !== undefined || !isOpening(context, at, own, gap, quotation);
  const judged = accuser ? chargedBy(context, at, accuser, quotation) : embedded ? judgedBy(context, at, own, quotation) : undefined;
  return { cue, embedded, close: /^[\s,:]*(?:that[\s,:]*)?$/.test(gap), ...(judged ? { judged } : {}) };
}

/** "said it would strike[, and accused managers of] “theft”": by a verb of its own that the tree took for no verb. */
const ANOTHER = /,\s(?:and|but)\s(?:accused|blamed|urged|praised|called|described|dismissed|criticised|criticized)\s/u;

/** "rejected the ban [as] “absurd”": a verb that is none of saying, and with "as" tells in whose words. */
function isRejectedAs(context: ReportContext, at: SentenceContext, { verb, link }: Clause, { outer }: Quotation): boolean {
  const isAs = /\sas\s$/.test(context.text.slice(Math.max(0, outer.start - 4), outer.start));
  const words = at.sentence.tokens.filter(({ start, end }) => start >= (at.sentence.tokens[verb.last]?.end ?? 0) && end <= outer.start);
  const isNear = words.length <= 7 && words.every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT');
  return isAs && isNear && JUDGING_AS.has(verb.lemma) && !verb.negative && verb.form === 'finite' && link !== 'relative';
}

/** "angry at [what he calls] the “shame game”": a name for a thing is no statement. */
function isNaming({ sentence }: SentenceContext, { verb, subject }: Clause): boolean {
  const before = sentence.tokens[(subject[0]?.first ?? verb.first) - 1]?.form.toLowerCase();
  return NAMING.has(verb.lemma) && (before === 'what' || before === 'whom');
}

const NAMING: ReadonlySet<string> = wordSet('call describe term dub label brand');

/** "said: “We stay.”", "said “We stay.”", "said in a letter “We stay.”": the words begin with the quotation. */
function isOpening(context: ReportContext, at: SentenceContext, { verb }: Clause, gap: string, quotation: Quotation): boolean {
  if (!startsLikeSentence(context, quotation)) return isClauseAlone(at, verb.lemma, gap, quotation);
  if (/[,:]\s*$/.test(gap)) return true;
  const isSentence = quotation.continues || /[.!?…,]\s*$/.test(quotedText(context, quotation));
  return isSentence && !speechVerbs().get(verb.lemma)?.quoteOnly && /^\s*(?:(?:in|at|on|to|of|during|via)\s[^,;:“”"]{1,60})?$/.test(gap);
}

/** "said “this is a bad day for boats.”": a clause of its own right behind the verb, whatever letter it begins with. */
function isClauseAlone({ phrases, sentence }: SentenceContext, lemma: string, gap: string, { start, end }: Quotation): boolean {
  if (!/^[\s,:]*$/.test(gap) || speechVerbs().get(lemma)?.quoteOnly) return false;
  const isIn = (token: number): boolean => (sentence.tokens[token]?.start ?? -1) >= start && (sentence.tokens[token]?.end ?? end + 1) <= end;
  const behind = sentence.tokens.filter((token) => token.start > end).map(({ form }) => form);
  const [main] = phrases.clauses.filter(({ verb }) => isIn(verb.head));
  const isWhole = main?.verb.form === 'finite' && main.subject.length > 0 && main.subject.every(({ first }) => isIn(first));
  return isWhole && !/[\p{L}\p{N}]/u.test(behind.join(''));
}

/** "[Asked about the dam], she replied: “…”". */
function isParticipleBefore(at: SentenceContext, { link, governor, verb }: Clause, quotation: Quotation): boolean {
  if ((link !== 'adverbial' && link !== 'participle') || governor === undefined) return false;
  return governor.verb.first > verb.last && startOf(at, governor) < quotation.outer.start;
}

/** "Macron: ‘We will stay’": a name and a colon, nothing else. */
export function headingSpeaker(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  const before = context.text.slice(at.sentence.start, quotation.outer.start);
  if (!/:\s*$/.test(before)) return undefined;
  const name = before.replace(/:\s*$/, '');
  const noun = at.phrases.items[0];
  const last = noun ? at.sentence.tokens[noun.last] : undefined;
  if (noun?.kind !== 'noun' || isRubric(at.sentence.tokens.slice(0, noun.last + 1)) || !last || last.end !== at.sentence.start + name.length)
    return undefined;
  return speakerOf(context, at, [noun.noun]);
}

/** "[The minister] rejected the accusation: “The keys hang by the door.”" */
export function subjectBeforeColon(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  if (!/\p{L}.*:\s*$/u.test(context.text.slice(at.sentence.start, quotation.outer.start)) || !startsLikeSentence(context, quotation))
    return undefined;
  // "She did not hide it, but [she hated the task]: “…”"
  const clause = at.phrases.clauses.findLast(
    (each) =>
      (each.link === 'main' || each.link === 'coordinate') &&
      each.verb.form === 'finite' &&
      !each.verb.passive &&
      startOf(at, each) < quotation.outer.start &&
      !isInside(context, at, each),
  );
  if (!clause) return undefined;
  const speaker = somebody(context, at, clause);
  return speaker && { ...speaker, cue: spanOfTokens(context, at.sentence, { first: clause.verb.head, last: clause.verb.head }) };
}

/** The subject of a clause, where it is somebody: a named actor, a person, "he". */
export function somebody(context: ReportContext, at: SentenceContext, { subject }: Clause): Cue | undefined {
  const speaker = speakerOf(context, at, subject);
  const head = subject[0]?.lemma ?? '';
  if (/^(?:i|we)$/i.test(head)) return undefined;
  const isSomebody = speaker?.speakerEntity !== undefined || nounClass(head) === 'person' || /^(?:he|she)$/.test(head);
  return isSomebody ? speaker : undefined;
}
