import { asPassives } from '../../../language/tokens/passives.ts';
import type { Token } from '../../../model/index.ts';

/** "[Fighting] broke out", "[Looting] by soldiers went on", "[Talks] on fish have ended": what opens a sentence as a subject and has no object is a noun. */
export function withOpeningNoun(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  const isNoun = first?.upos === 'VERB' && /^(?:nsubj|csubj)/.test(first.deprel ?? '') && /^\p{Lu}\p{Ll}+(?:ing|s)$/u.test(first.form);
  const isAlone = first?.deprel?.startsWith('nsubj') === true || /^(?:between|by|in|near|around|among)$/.test(rest[0]?.form ?? '');
  const isVerbal = rest.some(({ head, deprel }) => head === 1 && /^(?:obj|iobj|xcomp|ccomp|advmod|aux|mark)/.test(deprel ?? ''));
  if (!first || !isNoun || !isAlone || isVerbal) return tokens;
  return [
    {
      ...first,
      upos: 'NOUN',
      lemma: (first.form.endsWith('s') ? first.lemma : first.form).toLowerCase(),
      ...(first.deprel ? { deprel: first.deprel.replace('csubj', 'nsubj') } : {}),
    },
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

/** "as talks [resume] in Lima": what the tagger gives the form of a finite verb is one, where it stands as one. "A court on Tuesday [sentenced] him" did so, and was not. */
export function withFiniteVerbs(tokens: readonly Token[]): readonly Token[] {
  if (
    !tokens.some(
      ({ upos, feats = '' }) => (upos === 'NOUN' && FINITE.test(feats)) || (upos === 'VERB' && (PASSIVE.test(feats) || !/VerbForm/.test(feats))),
    )
  )
    return tokens;
  const active = new Set(tokens.flatMap((_, index) => (isActive(tokens, index) ? [index] : [])));
  return tokens.map((token, index) => {
    const { upos, feats = '', deprel = '', head = 0 } = token;
    if (active.has(index)) return { ...token, feats: 'Mood=Ind|Tense=Past|VerbForm=Fin' };
    if (active.has(head - 1) && deprel === 'nsubj:pass') return { ...token, deprel: index < head - 1 ? 'nsubj' : 'obj' };
    // "in a market [blast] near Oran": what the tagger gives the form of a noun is one
    if (upos === 'VERB' && /^(?:obl|nmod)$/.test(deprel) && /^Number=\w+$/.test(feats)) return { ...token, upos: 'NOUN' };
    return upos === 'NOUN' && FINITE.test(feats) && PREDICATES.test(deprel) ? { ...token, upos: 'VERB' } : token;
  });
}

/** A title's "Two guards wounded in market [blast] near Oran": the noun of a phrase right behind whom the harm was done to, where the parser takes it for the verb of the whole. */
export function withNounOfHarm(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.findIndex(({ upos, deprel, feats = '' }) => upos === 'VERB' && deprel === 'root' && FINITE.test(feats));
  const before = tokens[noun - 1];
  if (noun < 3 || before?.upos !== 'NOUN' || before.head !== noun + 1 || !before.deprel?.startsWith('obl')) return tokens;
  const kids = tokens.flatMap(({ head, deprel = '' }, index) => (head === noun + 1 ? [{ index, deprel }] : []));
  const subject = kids.find(({ deprel }) => deprel.startsWith('nsubj'))?.index;
  const harm = tokens.findIndex(({ form, deprel, head }) => HARM.has(form.toLowerCase()) && deprel === 'acl' && head === (subject ?? -1) + 1);
  const isPlain = !kids.some(({ deprel }) => /^(?:aux|obj|ccomp|xcomp|mark)/.test(deprel)) && tokens[harm + 1]?.upos === 'ADP';
  if (subject === undefined || harm < subject || harm > noun - 3 || !isPlain) return tokens;
  return tokens.map((token, index): Token => {
    if (index === noun) return { ...token, upos: 'NOUN', feats: 'Number=Sing', head: harm + 1, deprel: 'obl' };
    if (index === harm) return { ...token, head: 0, deprel: 'root' };
    if (index === subject) return { ...token, head: harm + 1, deprel: 'nsubj:pass' };
    if (index === noun - 1) return { ...token, deprel: 'compound' };
    if (token.head === noun && token.deprel === 'case') return { ...token, head: noun + 1 };
    return token.head === noun + 1 && token.deprel?.startsWith('obl') ? { ...token, deprel: 'nmod' } : token;
  });
}

/** A past form with a subject before it and an object behind it, which may be taken for a second subject, and nothing that makes it passive. */
function isActive(tokens: readonly Token[], verb: number): boolean {
  const { upos, feats = '', deprel: own = '' } = tokens[verb] ?? {};
  if (upos !== 'VERB' || !PASSIVE.test(feats) || !PREDICATES.test(own)) return false;
  const kids = tokens.flatMap(({ head, deprel = '' }, index) => (head === verb + 1 ? [{ index, deprel }] : []));
  if (kids.some(({ deprel }) => /^(?:aux|cop|obl:agent)/.test(deprel))) return false;
  return (
    kids.some(({ index, deprel }) => deprel.startsWith('nsubj') && index < verb) &&
    kids.some(({ index, deprel }) => (deprel === 'obj' || deprel === 'nsubj:pass') && index > verb)
  );
}

const FINITE = /\bVerbForm=Fin\b/;
const PASSIVE = /\bVoice=Pass\b/;
const PREDICATES = /^(?:root|conj|parataxis|advcl|ccomp)$/;

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
