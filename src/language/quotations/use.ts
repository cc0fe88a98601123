import type { Quotation, Range, Sentence, Token } from '../../model/index.ts';
import { isCommonNoun } from '../knowledge/nouns.ts';
import { firstEndingAfter } from '../ranges.ts';

/** Nouns that name a work, and the ways to give its title: a thesis titled "…", the film "…". */
const WORK =
  /\b(?:titled|entitled|headlined|headed|(?:book|novel|film|movie|song|album|article|essay|editorial|op-ed|report|paper|study|thesis|dissertation|documentary|play|poem|series|show|podcast|painting|exhibition|magazine|column|speech)(?:,|\s+(?:called|named))?)\s*$/iu;

const SAY_LEMMAS: ReadonlySet<string> = new Set(
  (
    'say tell add state declare claim note argue insist stress emphasize emphasise warn announce explain write ask reply answer respond comment remark observe ' +
    'assert maintain contend describe call praise pledge promise vow urge demand condemn criticize criticise accuse deny confirm reiterate repeat quote cite ' +
    'post tweet point acknowledge admit conclude suggest predict believe think hope express hail denounce reject'
  ).split(' '),
);

const SMALL_WORDS = new Set('a an the of in on at to for and or but nor with by from as into over under after before vs via is'.split(' '));

/** What the author does with the quoted words. @param before the text before the opening mark in its sentence @param next the word behind the closing one */
export function useOf(words: readonly Token[], sentenceBefore: readonly Token[], before: string, content: string, next?: Token): Quotation['use'] {
  const real = words.filter((word) => /[\p{L}\p{N}]/u.test(word.form));
  const saying = sentenceBefore.some((token) => (token.upos === 'VERB' || token.upos === 'AUX') && SAY_LEMMAS.has(token.lemma));
  const introduced = /[:,]\s*$/u.test(before) && saying;
  if (WORK.test(before)) return 'title';
  // “Comprehensive Road Initiative for the North”: a name that is quoted, no speech
  if (!introduced && isTitleCased(real)) return 'term';
  if (/\b(?:that|who|which|to|will|would)\s*$/iu.test(before) && real.length >= 2 && real[0]?.upos === 'VERB') return 'speech';
  if (introduced || before.trim() === '') return real.length > 2 || /[.,!?]$/u.test(content) ? 'speech' : 'term';
  if (real.length > 6) return 'speech';
  if (real.length >= 3 && real.some((word) => word.upos === 'VERB' || word.upos === 'AUX')) return 'speech';
  if (saying && real.length >= 4) return 'speech';
  if (
    /\b(?:describ|call|label|characteri|prais|hail|denounc)\w*(?:\s+\S+){0,3}\s*$/iu.test(before) &&
    real.length >= 3 &&
    !/\b(?:they|we|it|many|some|he|she)\s+calls?\s*$/iu.test(before)
  )
    return 'speech';
  return isJudgement(real, sentenceBefore, next) ? 'speech' : 'term';
}

const JUDGING: ReadonlySet<string> = new Set('call describe label brand dub characterise characterize dismiss denounce hail praise'.split(' '));
/** They judge where "as" brings in the words: "rejected it as “baseless”". */
export const JUDGING_AS: ReadonlySet<string> = new Set('reject condemn criticise criticize decry deride slam'.split(' '));

/** "called the law “long overdue”", "dismissed it as “cheap talk”": a few words without a capital right behind a verb that judges, and neither so-called nor a name. */
function isJudgement(words: readonly Token[], before: readonly Token[], next: Token | undefined): boolean {
  if (words.length === 0 || words.some(({ form }) => /^\p{Lu}/u.test(form))) return false;
  const near = before.slice(-6);
  const isAs = near.at(-1)?.form.toLowerCase() === 'as';
  const verb = near.findLast(
    ({ upos, lemma }) => upos === 'VERB' && (JUDGING.has(lemma.toLowerCase()) || (isAs && JUDGING_AS.has(lemma.toLowerCase()))),
  );
  const from = verb === undefined ? [] : near.slice(near.indexOf(verb));
  // "condemned the man [known] as “the fox”"
  if (verb === undefined || from.slice(1).some(({ form, upos }) => /^[,;:]$/.test(form) || upos === 'VERB')) return false;
  if (words.length === 1 && !isJudgingWord(words[0], from, next)) return false;
  // "was dismissed as “cheap talk”"
  return /VerbForm=(?:Fin|Ger)/.test(verb.feats ?? '') || isAs;
}

/** "called his account “inaccurate”", "described it as “reckless”", "called the pact a “gift”"; not "called the so-called “smart” meters", "called for a “reset”". */
function isJudgingWord(word: Token | undefined, [verb, ...between]: readonly Token[], next: Token | undefined): boolean {
  const last = between.at(-1);
  if (!last || !/VerbForm=Fin/.test(verb?.feats ?? '') || between[0]?.upos === 'ADP' || next?.upos === 'NOUN' || next?.upos === 'PROPN') return false;
  if (/^an?$/i.test(last.form)) return word?.upos === 'NOUN' && between.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON');
  // "called the dog “king”" names it; an adjective behind a noun is often tagged as one
  return (
    word?.upos === 'ADJ' || (word?.upos === 'NOUN' && (last.form.toLowerCase() === 'as' || (ADJECTIVE.test(word.form) && !isCommonNoun(word.form))))
  );
}

const ADJECTIVE = /(?:ate|able|ible|al|ful|less|ous|ive|ed|ish|ory|ary)$/u;

/** “War and Peace”, “Our Common Future”: every word but the small ones is capitalised, and there are at least two of these. */
function isTitleCased(words: readonly Token[]): boolean {
  const content = words.filter((word) => !SMALL_WORDS.has(word.form.toLowerCase()));
  return content.length >= 2 && content.every((word) => /^[\p{Lu}\p{N}]/u.test(word.form)) && words.length <= 15 && words.length > content.length;
}

/** The words that lie in a range, of sentences in order. */
export function tokensIn(sentences: readonly Sentence[], range: Range): Token[] {
  const words: Token[] = [];
  for (let at = firstEndingAfter(sentences, range.start); at < sentences.length && (sentences[at]?.start ?? range.end) < range.end; at++) {
    const tokens = sentences[at]?.tokens ?? [];
    for (let word = firstEndingAfter(tokens, range.start); word < tokens.length && (tokens[word]?.end ?? 0) <= range.end; word++) {
      const token = tokens[word];
      if (token) words.push(token);
    }
  }
  return words;
}
