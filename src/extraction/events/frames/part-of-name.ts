import type { Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';

/** Part of a name: "the [War] Museum". */
export function isPartOfName(at: SentenceContext, token: number): boolean {
  const word = at.sentence.tokens[token];
  const isInName = word !== undefined && at.sentence.names.some(({ start, end }) => start <= word.start && word.end <= end);
  return isInName || isLastOfName(at.sentence.tokens, token);
}

/** "Anna Maria [Slot], the minister": a noun with a capital behind two names of the same phrase. */
function isLastOfName(tokens: readonly Token[], token: number): boolean {
  const isName = [token - 1, token - 2].every((before) => tokens[before]?.upos === 'PROPN' && isCapital(tokens[before]));
  return isName && isCapital(tokens[token]);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.form);
}
