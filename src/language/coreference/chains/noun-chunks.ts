import type { Sentence, Token } from '../../../model/index.ts';

/** Words that make one noun phrase; `head` is its last noun. Word numbers within the sentence, `to` after the last. */
export interface NounChunk {
  from: number;
  to: number;
  head: number;
}

const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/u;
const DETERMINER = /^(?:the|an?|this|that|these|those|some|any|no|each|every|all|both|another|such|several|many|few|most|more)$/u;
const isNominal = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'PROPN';

/**
 * The noun phrases of a sentence without what follows their heads, possessors by themselves as well: "Orvel", "Orvel’s newest jet".
 * Where a title or kind stands before a name, also without the name: "aircraft manufacturer", "aircraft manufacturer Orvel".
 */
export function nounChunks({ tokens }: Pick<Sentence, 'tokens'>): NounChunk[] {
  const chunks: NounChunk[] = [];
  let from: number | undefined;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (from !== undefined && isPossessiveEnding(tokens, at)) {
      chunks.push(...chunkOf(tokens, from, at));
      continue;
    }
    if (from !== undefined && continues(tokens, at)) continue;
    if (from !== undefined) chunks.push(...chunkOf(tokens, from, at));
    from = at < tokens.length && begins(tokens, at) ? at : undefined;
  }
  return chunks;
}

const isPossessiveEnding = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && /^['’]s?$/u.test(token.form) && token.upos !== 'AUX' && token.upos !== 'VERB' && isNominal(tokens[at - 1]);
};

function begins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const lower = token.form.toLowerCase();
  if (POSSESSIVE.test(lower) || (token.upos === 'DET' && DETERMINER.test(lower))) return true;
  return /^(?:ADJ|NUM|NOUN|PROPN)$/u.test(token.upos) || isCurrency(token);
}

const isCurrency = (token: Token): boolean => token.upos === 'SYM' && /[$£€¥#]/u.test(token.form);

/** Whether the word goes on with the noun phrase that stands open before it. */
function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return false;
  if (before.upos === 'DET' && /^all|both|half$/u.test(before.form.toLowerCase()) && /^(?:DET|PRON)$/u.test(token.upos)) return begins(tokens, at);
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'NUM' || isCurrency(token)) return true;
  if (token.upos === 'ADJ') return !isNominal(before) || isNominalSoon(tokens, at);
  const glued = token.start === before.end && /^[-–/+.&]$/u.test(token.form);
  if (glued)
    return (tokens[at + 1]?.start === token.end && /^(?:NOUN|PROPN|NUM|ADJ|VERB|ADV)$/u.test(tokens[at + 1]?.upos ?? '')) || token.form === '+';
  if (token.form === '&' || token.form === '+') return true;
  if (/^["“]$/u.test(token.form)) return tokens[at + 1]?.upos === 'PROPN' && /^["”]$/u.test(tokens[at + 2]?.form ?? '');
  if (/^["”]$/u.test(token.form)) return /^["“]$/u.test(tokens[at - 2]?.form ?? '') && before.upos === 'PROPN' && isNominal(tokens[at + 1]);
  // "the ageing fleet", "its newly built plant", "EADS-led consortium"
  const isInside = /^(?:DET|ADJ|ADV|NUM|PUNCT|PART|PRON)$/u.test(before.upos);
  return isInside && /^(?:VERB|ADV)$/u.test(token.upos) && isNominalSoon(tokens, at);
}

function isNominalSoon(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const token = tokens[next];
    if (isNominal(token)) return true;
    if (!token || !/^(?:ADJ|VERB|NUM)$/u.test(token.upos)) return false;
    if (token.upos === 'VERB' && !/(?:ed|ing|en)$/u.test(token.form)) return false;
  }
  return false;
}

function chunkOf(tokens: readonly Token[], from: number, end: number): NounChunk[] {
  let to = end;
  while (to > from && !/^(?:NOUN|PROPN|NUM|ADJ|DET|VERB)$/u.test(tokens[to - 1]?.upos ?? '')) to -= 1;
  const head = to - 1;
  if (head < from || !/^(?:NOUN|PROPN|NUM|ADJ|DET)$/u.test(tokens[head]?.upos ?? '')) return [];
  const kind = kindBeforeName(tokens, from, head);
  return [...(kind === undefined ? [] : [{ from, to: kind + 1, head: kind }]), { from, to, head }];
}

/** "aircraft manufacturer Orvel": the common noun right before the name that ends the phrase. */
function kindBeforeName(tokens: readonly Token[], from: number, head: number): number | undefined {
  if (tokens[head]?.upos !== 'PROPN') return undefined;
  let at = head;
  while (at > from && !(tokens[at]?.upos === 'NOUN')) at -= 1;
  return at > from - 1 && tokens[at]?.upos === 'NOUN' ? at : undefined;
}
