import type { Range, Sentence, Token } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { findNumbers } from './numbers.ts';

const VOTING = /^(?:vote|approve|pass|adopt|reject|ratify|back|endorse|confirm|defeat|override|overturn)$/;
const OF_VOTES = /^(?:vote|margin|tally|majority)$/;
const OUTCOME = /^(?:approval|passage|rejection|ratification)$/;
const BETWEEN = /^(?:\s(?:to|against)\s|\s?[-‑–]\s?)$/u;
const NEAR = /^(?:\s(?:to|against)\s|\s?[-‑–])|(?:\s(?:to|against)\s|[-‑–]\s?)$/u;

/** Whether a number is one of two by which the votes for and against something are told: "voted [143 to nine]", "passed the budget [210-198]". */
export function isVote(own: string, sentence: Sentence, { start, end }: Range): boolean {
  // most numbers have no other beside them
  if (!NEAR.test(own.slice(end, end + 9)) && !NEAR.test(own.slice(Math.max(0, start - 9), start))) return false;
  const [from, to] = [Math.max(0, start - 24), end + 24];
  const near = findNumbers(own.slice(from, to)).map((number) => ({ ...number, start: number.start + from, end: number.end + from }));
  const at = near.findIndex((number) => number.start === start);
  return [[at, at + 1] as const, [at - 1, at] as const].some(([left, right]) => {
    const [first, second] = [near[left], near[right]];
    if (!first || !second) return false;
    const gap = own.slice(first.end, second.start);
    // "ages 5-11", "cases 10-12"
    const isFalling = first.value > second.value || /\p{L}/u.test(gap);
    const isPlain = isFalling && [first, second].every(({ value, vague }) => Number.isInteger(value) && value < 2000 && !vague);
    return (
      isPlain && BETWEEN.test(gap) && isLedByVote(sentence, first.start, !/\p{L}/u.test(gap)) && !COUNTED.test(own.slice(second.end, second.end + 16))
    );
  });
}

/** The verb or noun of a vote to which the number belongs: no other verb stands between, so that "backed the side to win [3-1]" is no vote. */
function isLedByVote({ tokens, start: offset }: Sentence, number: number, isHyphened: boolean): boolean {
  const at = firstEndingAfter(tokens, offset + number);
  const before = tokens[at - 1];
  if (!before) return false;
  const lead = before.upos === 'DET' ? tokens[at - 2] : before;
  const form = lead?.form.toLowerCase() ?? '';
  // "by a vote of [93 to 12]"
  if (form === 'of') return OF_VOTES.test(tokens[at - 2]?.lemma ?? '');
  if (before.upos === 'VERB') return before.lemma === 'vote';
  const isLed =
    /^(?:by|with)$/.test(form) ||
    (form === 'in' && lead !== before) ||
    (isHyphened && /^(?:NOUN|PROPN)$/.test(before.upos) && before.deprel === 'obj');
  return isLed && tellsVote(tokens.slice(Math.max(0, at - REACH), at).findLast(isTelling));
}

const REACH = 15;

/** A verb, what came of a vote, a match, or the end of a clause: whichever is nearest tells what the number is of. */
const isTelling = ({ upos, lemma, form }: Token): boolean =>
  upos === 'VERB' || OUTCOME.test(lemma) || /^(?:defeat|win|victory|loss|as)$/.test(lemma) || /^[.;:]$/.test(form);

const tellsVote = (token: Token | undefined): boolean =>
  token !== undefined && ((token.upos === 'VERB' && VOTING.test(token.lemma)) || OUTCOME.test(token.lemma));

/** "passed the ball 3 to 5 times", "approved 10 to 12 projects": so many of something else. */
const COUNTED =
  /^(?:\s?%|-|\s+(?!in\b|on\b|to\b|for\b|with\b|against\b|after\b|and\b|late\b|last\b|early\b|votes?\b|margin\b|as\b|but\b|despite\b|over\b|at\b|when\b|that\b)\p{L})/u;
