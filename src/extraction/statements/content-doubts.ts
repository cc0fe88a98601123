import { overlaps, type Span, type StatementFinding } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';

/** "said the case was closed[, and police left]": behind a comma a like clause with a subject of its own may be the speaker's or the report's. */
export function mayGoOn(context: ReportContext, at: SentenceContext, last: Span): boolean {
  const and = /^,?["”]?,?\s+and\s/u.exec(context.text.slice(last.end, at.sentence.end))?.[0];
  if (and === undefined) return false;
  const from = last.end + and.length;
  const next = at.phrases.clauses.find(
    ({ subject, link }) => link === 'coordinate' && subject.some(({ first }) => (at.sentence.tokens[first]?.start ?? -1) === from),
  );
  if (!next || next.verb.form !== 'finite' || speechVerbs().has(next.verb.lemma) || /^(?:he|she|i|we)$/.test(next.subject[0]?.lemma ?? ''))
    return false;
  // "said that prices would rise, and the krone fell": what is foretold has not been seen
  return !/\b(?:would|will|could|may|might)\b/.test(last.exact) || next.verb.modal !== undefined;
}

/** "hinted that rents would fall, where records were set and [the bank signalled] that …": another one speaks inside what is said, and not as its whole. */
export function holdsAnotherSaying(context: ReportContext, at: SentenceContext, { content, cue }: StatementFinding): boolean {
  const inside = at.phrases.clauses.filter((clause) => isWithin(at, clause, content) && !isQuoted(context, at, clause));
  const [main] = inside;
  return inside.some((clause) => {
    const { verb, subject, link } = clause;
    const own = subject[0];
    const head = own && at.sentence.tokens[own.head];
    if (clause === main || verb.form !== 'finite' || verb.modal || verb.passive || !SAYING.test(verb.lemma) || !head || link === 'relative')
      return false;
    return !/^(?:he|she|it|they|I|we|you|who|that|which)$/i.test(head.form) && head.start !== cue?.start;
  });
}

/** "said she was glad[, while the minister is to speak today]": a contrast at the end may be the report's. */
export const CONTRAST = /,\swhile\s(?:the\s)?\p{Lu}?[^,]*$/u;

/** "said Kaya had shown no remorse [as he jailed her]", "said the talks were “useful,” [although no date was set]": it may be the report's. */
export const ASIDE =
  /\sas\s(?:he|she)\s(?!(?:had|would|was|predicted|expected|hoped|feared|promised|planned|wanted)\b)\p{L}+[^,;]*$|,["”]\s(?:although|though|but|while|after|as)\s[^"“”]*$/u;

/** Verbs that do nothing but say something. */
const SAYING = /^(?:say|tell|add|announce|signal|warn|declare|state|claim|insist)$/;

function isWithin(at: SentenceContext, { verb }: Clause, content: readonly Span[]): boolean {
  const range = rangeOf(at.sentence, { first: verb.first, last: verb.last });
  return range !== undefined && content.some((span) => overlaps(span, range));
}

function isQuoted(context: ReportContext, at: SentenceContext, { verb }: Clause): boolean {
  const token = at.sentence.tokens[verb.head];
  return token !== undefined && context.speechAt.touching(token).length > 0;
}
