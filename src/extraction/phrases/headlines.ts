import type { Mention, Sentence, Token } from '../../model/index.ts';

/**
 * A headline in title case has its verbs tagged as names: "Putin [Visits] China", "Macron to [Visit] Kenya". A word in -s right after a name and before another
 * phrase, or one after "to", is taken for a verb unless it is part of a name.
 */
export function headlineTokens(sentence: Sentence, mentions: readonly Mention[]): Token[] {
  const { tokens } = sentence;
  const inName = (token: Token | undefined) => token !== undefined && mentions.some((mention) => mention.form === 'name' && mention.start <= token.start && token.end <= mention.end);
  return tokens.map((token, i) => {
    if ((token.upos !== 'PROPN' && token.upos !== 'NOUN') || inName(token) || !/^\p{Lu}\p{Ll}+$/u.test(token.form)) return token;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const opens = after !== undefined && (inName(after) || ['DET', 'ADP', 'NUM', 'PRON'].includes(after.upos) || mentions.some((mention) => mention.start === after.start));
    if (before?.form.toLowerCase() === 'to' && opens) return { ...token, upos: 'VERB', lemma: token.form.toLowerCase() };
    if (inName(before) && opens && /[^s]s$/.test(token.form)) return { ...token, upos: 'VERB', lemma: baseForm(token.form.toLowerCase()) };
    return token;
  });
}

/** "visits" → "visit", "accuses" → "accuse", "carries" → "carry", "reaches" → "reach". */
function baseForm(form: string): string {
  if (form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(form) && !/(?:uses|oses)$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}
