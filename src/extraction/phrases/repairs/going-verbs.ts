import type { Token } from '../../../model/index.ts';

/**
 * "Copper [rose] 3 percent", "saw its debt [rise] by 3 percent to $5 million", "with wheat [exports] up 3 percent": verbs and nouns that share a form, told apart by the
 * amount behind them.
 */
export function withGoingVerbs(tokens: readonly Token[]): readonly Token[] {
  return withNounsGoing(withVerbsSeen(withPastOfRise(tokens)));
}

const AMOUNT = /^(?:NUM|SYM)$/;
const isAmountBehind = (tokens: readonly Token[], index: number): boolean =>
  AMOUNT.test(tokens[index + 1]?.upos ?? '') || (/^(?:by|to)$/.test(tokens[index + 1]?.form ?? '') && AMOUNT.test(tokens[index + 2]?.upos ?? ''));

/** "Copper [rose] 3 percent": no flower. */
function withPastOfRise(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(({ form, upos }, index) => form === 'rose' && upos === 'NOUN' && isAmountBehind(tokens, index));
  if (verb < 0 || /^(?:DET|ADJ|ADP)$/.test(tokens[verb - 1]?.upos ?? 'DET')) return tokens;
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, upos: 'VERB', lemma: 'rise', feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' };
    return onVerb(token, index, verb, { before: ['compound', 'nmod'], behind: ['parataxis', 'nmod', 'appos', 'list'] });
  });
}

/** "saw its debt [rise] by 3 percent", "saw profits [fall] 3 percent": what somebody saw happen; "saw a price rise of 3 percent" is a noun. */
function withVerbsSeen(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((token, index) => isSeen(tokens, token, index));
  const word = tokens[verb];
  if (!word) return tokens;
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, upos: 'VERB', feats: 'VerbForm=Inf', deprel: 'ccomp' };
    const isReached =
      index > verb && token.deprel === 'nmod' && tokens.some(({ form, head }, at) => form === 'to' && head === index + 1 && at > verb);
    if (isReached) return { ...token, head: verb + 1, deprel: 'obl' };
    return onVerb(token, index, verb, { before: ['compound', 'nmod'], behind: ['nmod', 'obj'] });
  });
}

function isSeen(tokens: readonly Token[], { form, head = 0, deprel, upos }: Token, index: number): boolean {
  const above = tokens[head - 1];
  const isObject = deprel === 'obj' && above?.lemma === 'see' && head - 1 < index;
  const first = Math.min(index, ...tokens.flatMap((token, at) => (token.head === index + 1 && at < index ? [at] : [])));
  const isOne = /^(?:an?|one|another|no|any)$/i.test(tokens[first]?.form ?? '') || tokens[head]?.upos === 'DET';
  const isBehindNoun = tokens[index - 1]?.upos === 'NOUN' && tokens[index - 1]?.head === index + 1;
  const isBare = /^(?:rise|fall|drop|increase|decline|climb|jump|surge|decrease|slump|grow|shrink)$/.test(form);
  return isObject && isBehindNoun && isBare && /^(?:NOUN|VERB)$/.test(upos ?? '') && !isOne && isAmountBehind(tokens, index);
}

/** "with wheat [exports] up 3 percent", "with its defence [spending] down 3 percent": behind a possessor a noun. */
function withNounsGoing(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.findIndex((token, index) => isGoing(tokens, token, index));
  if (noun < 0) return tokens;
  return tokens.map((token, index) => {
    if (index === noun) return { ...token, upos: 'NOUN', ...(token.form.endsWith('ing') ? { lemma: token.form.toLowerCase() } : {}) };
    if (index === noun + 1) return { ...token, head: noun + 1, deprel: 'advmod' };
    const isBefore = token.head === noun + 1 && index < noun && /^(?:nsubj|obj|obl)/.test(token.deprel ?? '');
    return isBefore ? { ...token, deprel: tokens[index + 1]?.upos === 'PART' ? 'nmod:poss' : 'compound' } : token;
  });
}

/** What a state or firm has a figure of, and may be a verb too. */
const SHARED = /^(?:exports|imports|orders|costs|spending|lending|borrowing|earnings|savings)$/;

function isGoing(tokens: readonly Token[], { upos, head = 0 }: Token, index: number): boolean {
  if (upos !== 'VERB' || head === 0 || !/^(?:up|down)$/.test(tokens[index + 1]?.form ?? '') || !AMOUNT.test(tokens[index + 2]?.upos ?? ''))
    return false;
  const mark = tokens.findLastIndex(({ form }, at) => at < index && at > index - 8 && form.toLowerCase() === 'with');
  const inside = tokens.slice(mark + 1, index);
  const isPossessed = inside.some(({ form, upos: tag }) => tag === 'PART' || /^(?:its|their|his|her)$/.test(form));
  return (
    (mark >= 0 || SHARED.test(tokens[index]?.form ?? '')) &&
    isPossessed &&
    inside.every(({ upos: tag }) => /^(?:PROPN|PART|NOUN|ADJ|PRON|DET)$/.test(tag ?? ''))
  );
}

/** What hung on the noun hangs on the verb: before it the subject, behind it by how much and to what. */
function onVerb(token: Token, index: number, verb: number, { before, behind }: Record<'before' | 'behind', readonly string[]>): Token {
  const { head, deprel = '' } = token;
  if (head !== verb + 1) return token;
  if (index < verb) return before.includes(deprel) ? { ...token, deprel: 'nsubj' } : token;
  return behind.includes(deprel) ? { ...token, deprel: 'obl' } : token;
}
