import { asPassives } from '../../../language/tokens/passives.ts';
import type { Token } from '../../../model/index.ts';

/** "[Fighting] broke out", "[Looting] by soldiers went on": what opens a sentence as a subject and has no object is a noun. */
export function withOpeningNoun(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  const isNoun = first?.upos === 'VERB' && /^(?:nsubj|csubj)/.test(first.deprel ?? '') && /^\p{Lu}\p{Ll}+ing$/u.test(first.form);
  const isAlone = first?.deprel?.startsWith('nsubj') === true || /^(?:between|by|in|near|around|among)$/.test(rest[0]?.form ?? '');
  const isVerbal = rest.some(({ head, deprel }) => head === 1 && /^(?:obj|iobj|xcomp|ccomp|advmod|aux|mark)/.test(deprel ?? ''));
  if (!first || !isNoun || !isAlone || isVerbal) return tokens;
  return [
    { ...first, upos: 'NOUN', lemma: first.form.toLowerCase(), ...(first.deprel ? { deprel: first.deprel.replace('csubj', 'nsubj') } : {}) },
    ...rest,
  ];
}

/** "is due to [resume] on Friday", "is due to [arrest] him": a verb, where nothing stands before it as before a noun. "was due to fire" may be a noun. */
export function withDueVerb(tokens: readonly Token[]): readonly Token[] {
  const due = tokens.findIndex(({ form, deprel }, index) => form === 'due' && deprel === 'case' && tokens[index + 1]?.form === 'to');
  const verb = tokens[due + 2];
  if (due < 0 || verb?.upos !== 'NOUN' || tokens[due]?.head !== due + 3 || verb.form !== verb.lemma) return tokens;
  const children = tokens.flatMap(({ head, deprel = '' }) => (head === due + 3 ? [deprel] : []));
  const isSaid = children.includes('cop') && !children.some((deprel) => /^(?:det|amod|compound|nummod|nmod|conj)/.test(deprel));
  if (!isSaid || !(children.includes('obj') || UNDERTAKEN.test(verb.form))) return tokens;
  return tokens.map((token, index) => (index === due + 2 ? { ...token, upos: 'VERB', feats: 'VerbForm=Inf' } : token));
}

const UNDERTAKEN = /^(?:start|resume|open|end|close|return|travel|visit|finish|vote|debut|launch|stop|retire|leave)$/u;

/** "two were [wounded] in a raid": done to somebody, where the parser takes the participle for an adjective. */
export function withHarmDone(tokens: readonly Token[]): readonly Token[] {
  const isSaid = (index: number) => tokens.some(({ head, deprel, lemma }) => head === index + 1 && deprel === 'cop' && lemma === 'be');
  const harmed = new Map(
    tokens.flatMap(({ upos, form, deprel }, index) => {
      const lemma = upos === 'ADJ' && deprel !== 'amod' ? HARM.get(form.toLowerCase()) : undefined;
      return lemma !== undefined && isSaid(index) ? [[index, lemma] as const] : [];
    }),
  );
  if (harmed.size === 0) return tokens;
  return asPassives(tokens, new Set(harmed.keys())).map((token, index) => ({ ...token, lemma: harmed.get(index) ?? token.lemma }));
}

const HARM: ReadonlyMap<string, string> = new Map([
  ['wounded', 'wound'],
  ['injured', 'injure'],
  ['killed', 'kill'],
  ['murdered', 'murder'],
  ['kidnapped', 'kidnap'],
  ['abducted', 'abduct'],
  ['arrested', 'arrest'],
  ['detained', 'detain'],
  ['tortured', 'torture'],
]);
