import type { TimeExpression } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { DOWN_VERBS, UP_VERBS } from '../figures/words.ts';
import type { Clause, PrepositionalPhrase } from '../phrases/index.ts';

/** A clause without the times that the tree hangs on its verb and that tell of something else: of what it is compared with, or of a participle behind a noun. */
export function withoutOthersTimes(at: SentenceContext, clause: Clause): Clause {
  const obliques = clause.obliques.filter((phrase) => !phrase.time || !isOfAnother(at, clause, phrase));
  const times = clause.times.filter((time) => !isOfBase(at, clause, time));
  return obliques.length === clause.obliques.length && times.length === clause.times.length ? clause : { ...clause, obliques, times };
}

function isOfAnother(at: SentenceContext, clause: Clause, phrase: PrepositionalPhrase): boolean {
  if (/^effective$/iu.test(at.sentence.tokens[phrase.first - 1]?.form ?? '')) return true;
  return (
    isOnBase(clause, phrase) ||
    isFrom(clause, phrase) ||
    isOfReported(clause, phrase) ||
    isOfParticiple(at, clause, phrase) ||
    isOfSaying(clause, phrase)
  );
}

/** "said [on Monday] it will cut jobs": right behind a verb of saying, before what is said. */
function isOfSaying({ link, governor, verb }: Clause, { first, last }: PrepositionalPhrase): boolean {
  return link === 'reported' && governor !== undefined && first === governor.verb.last + 1 && last < verb.first;
}

/** "up from 6 percent [in 2007]", "fewer than 300 [in May]": on what the clause compares with. */
function isOnBase({ obliques }: Clause, { noun }: PrepositionalPhrase): boolean {
  const around = noun && obliques.find(({ nouns }) => nouns.includes(noun));
  return around !== undefined && COMPARING.test(around.preposition);
}

const COMPARING = /\b(?:from|than|with|against)$/;

/** "reported a profit [for 2014]": the time of what is reported. */
function isOfReported({ verb }: Clause, { preposition }: PrepositionalPhrase): boolean {
  return preposition === 'for' && /^(?:report|post|announce|disclose|book|publish|release)$/.test(verb.lemma);
}

/** "rose 4 percent [from March]": the base of a change; "declared a curfew [from six]": the hours of what is declared. */
function isFrom({ verb }: Clause, { preposition, time }: PrepositionalPhrase): boolean {
  return (
    preposition === 'from' && ((time?.timex.type === 'TIME' && time.inferred === true) || UP_VERBS.has(verb.lemma) || DOWN_VERBS.has(verb.lemma))
  );
}

/** "beat the record of 300 set [in 2014]": right behind a participle that tells of a noun. */
function isOfParticiple({ sentence: { tokens }, phrases }: SentenceContext, { verb }: Clause, { first }: PrepositionalPhrase): boolean {
  const before = tokens[first - 1];
  if (!before || (first - 1 >= verb.first && first - 1 <= verb.last)) return false;
  const isParticiple = REACHED.test(before.form) || (before.upos === 'VERB' && !/ing$/iu.test(before.form));
  return isParticiple && !phrases.clauses.some((clause) => clause.verb.head === first - 1 && clause.verb.form !== 'participle');
}

/** Participles of levels and records, which are often tagged as nouns. */
const REACHED = /^(?:set|hit|seen|reached|recorded|posted|reported)$/iu;

/** "climbed to 4.6 percent from 4.5 percent [late Tuesday]"; "was named chief, effective [June 1]": the day from which a deed holds. */
function isOfBase({ sentence: { tokens } }: SentenceContext, { obliques }: Clause, { start }: TimeExpression): boolean {
  const first = tokens.findIndex((token) => token.start === start);
  if (/^effective$/iu.test(tokens[first - 1]?.form ?? '')) return true;
  const isLate = /^(?:late|early)$/iu.test(tokens[first - 1]?.form ?? '');
  return isLate && obliques.some(({ preposition, last, time }) => preposition === 'from' && !time && last === first - 2);
}
