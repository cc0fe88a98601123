import { overlaps, type Span, type StatementFinding } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isAsserted, isNounBehindPreposition } from './asserted.ts';
import { saidByBehind } from './behind-quotation.ts';
import { contentOf } from './content.ts';
import { isInserted } from './content-head.ts';
import { formOf } from './form.ts';
import { endsInMarks, hasSpeech, isInOwnWords, isThatInMarks, sentenceInMarks, withoutLooseMarks } from './in-marks.ts';
import {
  tellsElse,
  withHearerBehind,
  withSpeakerBeside,
  withSpeakerBetween,
  withSpeakerOfLike,
  withSpeakerOfMain,
  withSpeakerOfSaying,
} from './inverted.ts';
import { quotedInFull } from './quoted-in-full.ts';
import { requestOf } from './requests.ts';
import { type Cue, cueOf, statementOf } from './statement.ts';
import { isText, isToldByText } from './texts.ts';
import { announcement, asSomebodySaid, madeClear } from './told-beside.ts';

/** What is said in the report's own words: "X said that …", "…, the minister said", "the announcement by X that …". */
export function indirectStatements(context: ReportContext, at: SentenceContext): StatementFinding[] {
  const byVerb = at.phrases.clauses.flatMap((clause) => statementOfClause(context, at, clause) ?? []);
  const byNoun = at.phrases.clauses.flatMap((clause) => announcement(context, at, clause) ?? []);
  const clear = at.phrases.clauses.flatMap((clause) => madeClear(context, at, clause) ?? []);
  const agreed = at.phrases.clauses.flatMap((clause) => asSomebodySaid(context, at, clause) ?? []);
  const asked = at.phrases.clauses.flatMap((clause) => requestOf(context, at, clause) ?? []);
  return [...byVerb, ...byNoun, ...clear, ...agreed, ...asked];
}

/** Who says it and who is told, where the tree has it wrong: each step takes the clause as the one before left it. */
const PARTIES: readonly ((context: ReportContext, at: SentenceContext, clause: Clause) => Clause)[] = [
  (_, at, clause) => withSpeakerOfLike(at, clause),
  (_, at, clause) => withSpeakerOfSaying(at, clause),
  (_, at, clause) => withSpeakerOfMain(at, clause),
  withSpeakerBeside,
  (_, at, clause) => withSpeakerBetween(at, clause),
  (_, at, clause) => withHearerBehind(at, clause),
];

function statementOfClause(context: ReportContext, at: SentenceContext, found: Clause): StatementFinding | undefined {
  const clause = PARTIES.reduce((read, step) => step(context, at, read), found);
  const told = toldIn(context, at, clause);
  const cue = told.length > 0 ? cueOf(context, at, clause, told) : undefined;
  if (!cue) return undefined;
  const behind = saidByBehind(context, at, told, cue, clause.verb.lemma);
  if (behind) return behind;
  if (!isToldInWords(context, at, clause, told, cue)) return undefined;
  const whole = told.length === 1 ? told.flatMap((span) => sentenceInMarks(context, span, cue)) : [];
  if (whole.length > 0) return statementOf(context.report, whole, 'direct', cue, `whole:${clause.verb.lemma}`);
  const content = told.flatMap((span) => withoutLooseMarks(span));
  if (content.length === 0 || isQuestioned(context, content[0])) return undefined;
  if (content.length === 1 && content[0]?.exact !== told[0]?.exact) {
    // the mark opens a quotation that goes on in the next paragraph
    const isOpen = told.some((span) => hasSpeech(context, span));
    return isOpen ? undefined : statementOf(context.report, content, 'direct', cue, `indirect:${clause.verb.lemma}`);
  }
  return statementAround(context, at, clause, content, cue);
}

/** What a clause with a verb of saying tells; empty where nothing is said in it. */
function toldIn(context: ReportContext, at: SentenceContext, clause: Clause): Span[] {
  const verb = speechVerbs().get(clause.verb.lemma);
  const isOfText = isToldByText(clause);
  if (!(verb || isOfText) || !isAsserted(clause) || isNounBehindPreposition(at, clause)) return [];
  const told = quotedInFull(context, at, clause, withoutThat(at, clause, contentOf(context, at, clause)));
  const isOnlyQuoted = verb?.quoteOnly && !isOfText && !isThatInMarks(context, told) && !isDemanded(context, clause, told);
  return isOnlyQuoted ? [] : told;
}

/** Whether the report tells it in its own words, and no quotation of its own or somebody who is told was taken for it. */
function isToldInWords(context: ReportContext, at: SentenceContext, clause: Clause, told: readonly Span[], cue: Cue): boolean {
  const isBroughtIn = told.some(({ exact }) => /^\p{L}+(?:\s\p{L}+)?:\s*["“]/u.test(exact));
  return (
    isInOwnWords(context, told) &&
    !introducesWords(context, at, clause, told) &&
    !isBroughtIn &&
    !isHearer(context, clause, told) &&
    !isRunIn(context, told, cue)
  );
}

/** The statement of what is said behind the verb, or around it: "The bridge, [the mayor said], is safe". */
function statementAround(context: ReportContext, at: SentenceContext, clause: Clause, content: Span[], cue: Cue): StatementFinding | undefined {
  const isAside = isInserted(clause);
  if (isAside && tellsElse(clause) && !isTold(at, clause, content)) return undefined;
  // ", although she said [that he was “ready”]": it is told behind "that", whatever the clause hangs on
  const start = content[0]?.start ?? 0;
  const isBehindThat = /\sthat\s$/.test(context.text.slice(Math.max(0, start - 6), start)) && start > (cue.cue?.end ?? 0);
  const rule = isAside && !isBehindThat ? 'parenthetical' : 'indirect';
  const isQuoted = rule === 'parenthetical' && content.some((span) => hasSpeech(context, span));
  if (isQuoted && !isSaidAfter(content, cue) && !endsInMarks(context, content, cue)) return undefined;
  return statementOf(context.report, content, formOf(context, content), cue, `${rule}:${clause.verb.lemma}`);
}

/** "added [that] new scanners, …, had arrived": right behind the verb and before a plural it opens what is said, whatever the tree takes it for. */
function withoutThat({ sentence }: SentenceContext, { verb }: Clause, told: readonly Span[]): Span[] {
  const [first, ...more] = told;
  const word = sentence.tokens[verb.last + 1];
  if (!first || !word || word.start !== first.start || word.form.toLowerCase() !== 'that') return [...told];
  const noun = sentence.tokens.slice(verb.last + 2, verb.last + 6).find(({ upos }) => /^(?:NOUN|PROPN|PRON|VERB|AUX|PUNCT)$/.test(upos));
  const isOpened = noun?.upos === 'PROPN' || noun?.upos === 'PRON' || (noun?.upos === 'NOUN' && noun.feats?.includes('Number=Plur') === true);
  const from = 'that '.length;
  if (first.exact.length <= from) return more;
  return isOpened ? [{ start: first.start + from, end: first.end, exact: first.exact.slice(from) }, ...more] : [...told];
}

/** "informed police of what [had happened]": a question is told and not its answer. */
function isQuestioned(context: ReportContext, first: Span | undefined): boolean {
  return first !== undefined && /\s(?:what|who|why|how|whether)\s$/.test(context.text.slice(Math.max(0, first.start - 9), first.start));
}

/** "demanded [that the council publish the report]": what somebody demands behind "that" is told in full, though the verb mostly brings in a thing; a treaty or law binds. */
function isDemanded(context: ReportContext, { verb, subject }: Clause, [span, more]: readonly Span[]): boolean {
  const isBehindThat = span !== undefined && more === undefined && /\sthat\s$/.test(context.text.slice(Math.max(0, span.start - 6), span.start));
  return isBehindThat && DEMANDING.has(verb.lemma) && !subject.some(isText);
}

const DEMANDING: ReadonlySet<string> = wordSet('demand urge ask');

/** "Three things matter, he said: [cost, time and speed]": the object of the verb is what is said. */
function isTold(at: SentenceContext, { object }: Clause, content: readonly Span[]): boolean {
  return object.every((noun) => content.some((span) => overlaps(span, rangeOf(at.sentence, noun) ?? { start: 0, end: 0 })));
}

/** "As the lights went out, he said into the microphone[, “Stay calm”]": a verb of saying whose words follow in marks doesn't tell what stands before it. */
function introducesWords(context: ReportContext, at: SentenceContext, { verb }: Clause, told: readonly Span[]): boolean {
  const [first, last] = [at.sentence.tokens[verb.first], at.sentence.tokens[verb.last]];
  if (!first || !last || told.some(({ end }) => end > first.start)) return false;
  const [next] = context.speechAt.touching({ start: last.end, end: at.sentence.end }).filter(({ outer }) => outer.start >= last.end);
  if (!next || !/^\p{Lu}/u.test(context.text.slice(next.start, next.start + 2))) return false;
  return /^(?:\s(?:in|into|at|on|to|of|during|via)\s[^,;:“”"]{1,60})?,\s*$/.test(context.text.slice(last.end, next.outer.start));
}

/** "told [“Morning” host Ada Holm], “We stay”": whoever is told, taken for what is said. */
function isHearer(context: ReportContext, { verb, object }: Clause, told: readonly Span[]): boolean {
  const last = told.at(-1);
  if (!last || object.length > 0 || speechVerbs().get(verb.lemma)?.addressee !== 'object') return false;
  return /^,\s*["“]\p{Lu}/u.test(context.text.slice(last.end, last.end + 8));
}

/** "Will [Ada Holm Write] a Book in Jail?": between what is said and whoever says it after that stands a mark. */
function isRunIn(context: ReportContext, told: readonly Span[], { cue, speaker }: Cue): boolean {
  const last = told.at(-1);
  if (!last || !cue || !speaker || speaker.start > cue.start || last.end > speaker.start) return false;
  return context.text.slice(last.end, speaker.start).trim() === '' && !/[,.!?"”’'–—-]$/.test(last.exact);
}

function isSaidAfter(content: readonly Span[], cue: Cue): boolean {
  return content.every((span) => span.end <= (cue.cue?.start ?? 0));
}
