import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding } from '../../../model/index.ts';
import { bodyTakenUp } from '../../bodies-of-state.ts';
import { type SentenceContext, spanOfTokens } from '../../context.ts';
import type { Clause, NounPhrase, TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { textBetween } from '../headlines/headline-rest.ts';
import { possessorsNamed } from '../headlines/wording-pronouns.ts';
import { contentsOf } from '../nouns/noun-contents.ts';
import type { PartyContext } from './parties.ts';

/** The participant that heads a noun phrase; "[a court] in Lisbon" is told by its own words and not by its state. */
export function partyAt(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  participants: EventFinding['participants'],
  standing?: TokenRange,
) {
  const word = at.sentence.tokens[noun.head];
  const counted = word && isCountOf(noun, word.upos) ? noun.phrases[0]?.last : undefined;
  const whole = spanOfTokens(context, at.sentence, { first: noun.first, last: counted ?? noun.last });
  const beside = [...noun.appositions, ...(standing ? [standing] : [])].map((each) => spanOfTokens(context, at.sentence, each));
  const party = participants.find(({ span }) => {
    if (beside.some((each) => contains(each, span))) return true;
    return word && (contains(span, word) || contains(whole, span)) && !contains({ start: whole.start, end: word.start }, span);
  });
  // "[three] of its soldiers"
  const isOther = word !== undefined && (isCountOf(noun, word.upos) || (word.upos === 'NOUN' && !STATES.has(word.lemma)));
  const isBody = party && isOther && context.table.entities[party.entity]?.kind === 'government';
  return isBody ? undefined : party;
}

/** "the state" in the words of whoever writes of it; "the court" is one of its bodies. */
export const STATES = wordSet('government country state nation administration');

/** Behind what is set before it: "In Lima, [the index]", "Last June [the Peruvian regulator]". */
export function startOfSubject({ sentence: { tokens, times } }: SentenceContext, { first, head }: NounPhrase): number {
  const comma = tokens.findLastIndex(({ form }, token) => form === ',' && token >= first && token < head && tokens[first]?.upos === 'ADP');
  if (comma >= 0) return comma + 1;
  const time = times.find(({ start, end }) => start === tokens[first]?.start && end < (tokens[head]?.start ?? 0));
  const behind = time ? tokens.findIndex(({ start }) => start >= time.end) : first;
  return /^(?:PROPN|DET)$/.test(tokens[behind]?.upos ?? '') ? behind : first;
}

/** With what hangs on it: "shares [of Corvex]", "shares in [Corvex, Tarn and Belvar]", "astronomers [at the University of Geneva]". */
export function endOfSubject(at: SentenceContext, verb: Clause['verb'], noun: NounPhrase): number {
  const { tokens } = at.sentence;
  let end = noun.last;
  // "hundreds of residents [of Lima]"
  const counted = contentsOf(at, noun).filter(({ last }) => last === noun.last);
  // "growers in the province [of Cusco]"
  const phrases = [noun, ...counted]
    .flatMap((each) => each.phrases)
    .flatMap((phrase) => [phrase, ...phrase.nouns.flatMap((each) => each.phrases.filter(({ preposition }) => preposition === 'of'))]);
  for (const { first, last, time } of phrases) if (!time && first <= end + 1 && last < verb.first) end = Math.max(end, last);
  const joined = tokens.slice(end + 1, verb.first);
  const run = joined.findIndex(({ upos, form }) => upos !== 'PROPN' && !/^(?:,|and|&)$/.test(form));
  const names = run < 0 ? joined : joined.slice(0, run);
  return names.some(({ form }) => form === 'and' || form === '&') ? end + 1 + names.findLastIndex(({ upos }) => upos === 'PROPN') : end;
}

/**
 * People or a body that only a noun tells, in the words of the report: "[26 miners] were killed", "[a two-year-old boy] broke his arm", "[nurses in Lima] struck". Undefined for whoever
 * has a name, and where the words point back ("[the miners]", "[its pilots]"): what they are known by says more.
 */
export function ownWordsOf(
  { table }: PartyContext,
  at: SentenceContext,
  verb: Clause['verb'],
  noun: NounPhrase,
  entity: number,
): { words: string; plural: boolean } | undefined {
  const { kind, name = '' } = table.entities[entity] ?? {};
  const word = at.sentence.tokens[noun.head];
  if (!word || (word.upos !== 'NOUN' && !isCountOf(noun, word.upos)) || (kind !== 'group' && (kind !== 'person' || /\p{Lu}/u.test(name))))
    return undefined;
  const [first, last] = [startOfSubject(at, noun), endOfSubject(at, verb, noun)];
  // "some 600 people" points to nobody
  const isCount = at.sentence.tokens[first + 1]?.upos === 'NUM' && at.sentence.tokens[first]?.form.toLowerCase() === 'some';
  const known = possessorsNamed({ table }, at);
  const isBack = !isCount && !known.has(first) && POINTING_BACK.test(at.sentence.tokens[first]?.form ?? '');
  if (last - first >= LONGEST_SUBJECT || isBack) return undefined;
  const words = textBetween(at, first, last, undefined, known);
  return /\b(?:its|their|his|her)\b/u.test(words) ? undefined : { words, plural: word.upos === 'NUM' || isPlural(at, noun) };
}

/** "[About 300] of her supporters". */
export function isCountOf({ phrases }: NounPhrase, upos: string): boolean {
  return upos === 'NUM' && phrases[0]?.preposition === 'of' && phrases[0].nouns.length === 1;
}

/**
 * "[The ministry] accuses": the words that told before which body it is, "Kenya's defence ministry".
 * @param country of whoever acts by other signs: a body told of another state is not the one that is meant
 */
export function wordsOfBody(context: PartyContext, at: SentenceContext, noun: NounPhrase, country?: string): string | undefined {
  const body = bodyTakenUp(context, at, noun);
  if (!body || (country !== undefined && body.country !== country)) return undefined;
  return body.span.exact.replaceAll(/\s+/gu, ' ');
}

const LONGEST_SUBJECT = 10;
const POINTING_BACK = /^(?:the|its|their|his|her|our|my|your|this|these|that|those|such|both|another|whose|some|many|most|others)$/iu;

/** "two ministers", "police", "the Greens": whether the verb of a headline stands in the plural. */
export function isPlural({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  const { form = '', lemma = '', upos } = tokens[head] ?? {};
  const word = form.toLowerCase();
  if (/^(?:police|people)$/.test(word)) return true;
  if (upos === 'NOUN') return word !== lemma.toLowerCase() || singularOf(word) !== word;
  // "the Greens", no "Corvex Industries".
  if (upos === 'PROPN' && tokens[head - 1]?.upos === 'DET' && /[^us]s$/.test(word)) return true;
  return tokens.slice(first, head).some((token) => token.upos === 'NUM') && word.endsWith('s');
}
