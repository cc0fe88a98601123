import type { Mention, Sentence, Token } from '../../model/index.ts';
import { MODALS } from './words.ts';

/**
 * Mends what the tagger takes for nouns and names around names: the verbs of a headline in title case ("Putin [Visits] China", "Macron to [Visit] Kenya"), a third
 * person after a name ("Egypt [attacks] Libya", "Macron [plans] to leave"), a gerund before one ("before [meeting] Macron"), a base form that shares the "to"
 * or the modal of a verb before it ("is to meet Ruto and [visit] Kenya").
 */
export function repairedTokens(sentence: Sentence, mentions: readonly Mention[]): Token[] {
  const { tokens } = sentence;
  const named = nameTokens(sentence, mentions);
  const isHeadline = sentence.role === 'title' || sentence.role === 'heading' || sentence.role === 'standfirst';
  return tokens.map((token, i) => {
    if ((token.upos !== 'PROPN' && token.upos !== 'NOUN') || named.has(i)) return token;
    const isLower = /^\p{Ll}+$/u.test(token.form);
    if (!isLower && !(isHeadline && /^\p{Lu}\p{Ll}+$/u.test(token.form))) return token;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const opens =
      named.has(i + 1) ||
      after?.upos === 'DET' ||
      (after?.upos === 'PART' && after.form.toLowerCase() === 'to') ||
      (isHeadline && ['ADP', 'NUM', 'PRON'].includes(after?.upos ?? ''));
    if (isShareVerb(tokens, i)) return asVerb(token, 'account');
    if (before?.form.toLowerCase() === 'to' && opens) return asVerb(token, token.form.toLowerCase());
    if (named.has(i - 1) && opens && /[^s]s$/.test(token.form)) return asVerb(token, baseOfThirdPerson(token.form.toLowerCase()));
    if (before?.upos === 'ADP' && named.has(i + 1) && /^\p{Ll}{3,}ing$/u.test(token.form)) return asVerb(token, token.form.slice(0, -3));
    if (
      before?.upos === 'CCONJ' &&
      token.form === token.lemma &&
      named.has(i + 1) &&
      isBaseFormExpected(tokens, i) &&
      !verbFollows(tokens, named, i + 1)
    )
      return asVerb(token, token.form);
    return token;
  });
}

/** "Oil [accounts] for 40 percent": before an amount, after a noun. */
function isShareVerb(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!/^accounts?$/.test(tokens[at]?.form ?? '') || after?.form !== 'for' || !(before?.upos === 'NOUN' || before?.upos === 'PROPN')) return false;
  return tokens.slice(at + 2, at + 6).some((token) => token.upos === 'NUM');
}

/** A modal, or "to" with its verb, stands before. */
function isBaseFormExpected(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some((token, i) => {
    const form = token.form.toLowerCase();
    return token.upos === 'AUX' ? MODALS[form] !== undefined : form === 'to' && tokens[i + 1]?.upos === 'VERB';
  });
}

/** "trade and aid [Kenya needs]": the name is the subject of a verb. */
function verbFollows(tokens: readonly Token[], named: ReadonlySet<number>, name: number): boolean {
  let next = name;
  while (named.has(next)) next++;
  return tokens[next]?.upos === 'VERB' || tokens[next]?.upos === 'AUX';
}

function nameTokens(sentence: Sentence, mentions: readonly Mention[]): Set<number> {
  const names = mentions.filter((mention) => mention.form === 'name').toSorted((a, b) => a.start - b.start);
  const named = new Set<number>();
  let next = 0;
  for (const [i, token] of sentence.tokens.entries()) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const name = names[next];
    if (name && name.start <= token.start && token.end <= name.end) named.add(i);
  }
  return named;
}

function asVerb(token: Token, lemma: string): Token {
  return { ...token, upos: 'VERB', lemma };
}

/** "visits" → "visit", "accuses" → "accuse", "carries" → "carry", "reaches" → "reach". */
function baseOfThirdPerson(form: string): string {
  if (form.endsWith('ies')) return `${form.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(form) && !/(?:uses|oses)$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}
