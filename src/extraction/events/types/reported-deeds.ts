import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { FACT, type Factuality } from '../factuality/told.ts';
import { DENYING } from '../factuality/under-speech.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';

/** "[reports] of an attack by Chad": said to have been, and no more; denied, confirmed or told as not so with the reports; undefined where no report is told. */
export function ofReports(at: SentenceContext, noun: NounPhrase, { governor, preposition }: Surroundings): Factuality | 'nothing' | undefined {
  if (preposition !== 'of' || governor === undefined || !REPORTS.has(governor)) return undefined;
  const report = at.phrases.nouns.find(({ phrases }) => phrases.some((phrase) => phrase.preposition === 'of' && phrase.nouns.includes(noun)));
  if (!report) return { ...FACT, status: 'alleged' };
  if (isNone(at, report)) return NONE;
  // "a report of the attack" is about one that there was
  if (!isPlural(at, report) && isKnown(at, noun)) return undefined;
  const about = at.phrases.clauses.find(({ subject, object }) => subject.includes(report) || object.includes(report));
  return about ? within(at, about, report) : { ...FACT, status: 'alleged' };
}

const NONE: Factuality = { ...FACT, status: 'negated', polarity: 'negative' };
const REPORTS = wordSet('report claim allegation');

/** What the clause says of the reports: "[denied] reports", "reports were [false]". */
function within(at: SentenceContext, { node, verb, subject, object, marker }: Clause, report: NounPhrase): Factuality | 'nothing' {
  const alleged: Factuality = { ...FACT, status: 'alleged' };
  if (/^(?:if|unless|whether)$/u.test(marker ?? '')) return 'nothing';
  const isSuffering = verb.passive ? subject.includes(report) : object.includes(report);
  if (isSuffering && DENYING.has(verb.lemma)) return verb.negative ? alleged : { ...FACT, status: 'denied', polarity: 'negative' };
  if (isSuffering && verb.lemma === 'confirm' && !verb.negative && !verb.modal && verb.tense !== 'future') return FACT;
  const isJudged = subject.includes(report) && FALSE.test(at.sentence.tokens[node]?.form ?? '');
  if (isJudged) return verb.negative ? alleged : NONE;
  return verb.negative && isSuffering && HAVING.has(verb.lemma) ? NONE : alleged;
}

const FALSE = /^(?:false|untrue|wrong|baseless|unfounded|groundless|fabricated|fake|inaccurate|incorrect|nonsense|lies?)$/iu;
const HAVING = wordSet('have receive get see hear find');

/** "no reports of", "any reports of". */
function isNone({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  return tokens.slice(first, head).some(({ form }) => /^(?:no|any|false|fake|untrue|baseless|unfounded|groundless)$/iu.test(form));
}

function isPlural({ sentence: { tokens } }: SentenceContext, { head }: NounPhrase): boolean {
  return tokens[head]?.form.toLowerCase().endsWith('s') === true;
}

/** "[the] attack", "[Chad’s] attack". */
function isKnown({ sentence: { tokens } }: SentenceContext, { first, possessor }: NounPhrase): boolean {
  return possessor !== undefined || /^(?:the|this|that|its|his|her|their)$/iu.test(tokens[first]?.form ?? '');
}
