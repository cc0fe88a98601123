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

/** "two were [wounded] in a raid": done to somebody, where the parser takes the participle for an adjective. */
export function withHarmDone(tokens: readonly Token[]): readonly Token[] {
  const harmed = new Map(
    tokens.flatMap(({ upos, form, deprel }, index) => {
      const lemma = upos === 'ADJ' && deprel !== 'amod' ? HARM.get(form.toLowerCase()) : undefined;
      const isSaid = tokens.some(({ head, deprel: relation, lemma: copula }) => head === index + 1 && relation === 'cop' && copula === 'be');
      return lemma && isSaid ? [[index + 1, lemma] as const] : [];
    }),
  );
  if (harmed.size === 0) return tokens;
  return tokens.map((token, index) => {
    const lemma = harmed.get(index + 1);
    if (lemma) return { ...token, upos: 'VERB', lemma, feats: 'Tense=Past|VerbForm=Part|Voice=Pass' };
    if (token.head === undefined || !harmed.has(token.head)) return token;
    if (token.deprel === 'cop') return { ...token, deprel: 'aux:pass' };
    return token.deprel === 'nsubj' ? { ...token, deprel: 'nsubj:pass' } : token;
  });
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
