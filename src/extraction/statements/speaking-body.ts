import { nounClass } from '../../language/knowledge/nouns.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';

/** Whether a phrase is the bare word for a body, "[the company] said", which takes up one named before. */
export const isTheBody = ({ sentence }: SentenceContext, { first, head, lemma, phrases }: NounPhrase): boolean =>
  BODIES.has(lemma) && phrases.length === 0 && head === first + 1 && /^the$/i.test(sentence.tokens[first]?.form ?? '');

/** "[Orvel] has a phone with a Belvar screen, and the company said": of the firms named in the sentence the one that is a subject is taken up. */
export function bodyInSubject(context: ReportContext, at: SentenceContext, until: number): number | undefined {
  const heads = at.phrases.clauses.flatMap(({ subject, link }) => (link === 'relative' ? [] : subject.map(({ head }) => at.sentence.tokens[head])));
  const named = at.mentions.filter(
    ({ start, end, form, entity }) =>
      form === 'name' &&
      end <= until &&
      /^(?:organisation|company)$/.test(context.reading.entities[entity]?.kind ?? '') &&
      heads.some((head) => head !== undefined && start <= head.start && head.end <= end),
  );
  const entities = new Set(named.map(({ entity }) => entity));
  const [sole] = entities;
  return entities.size === 1 ? sole : undefined;
}

const REACH = 6;

/** "[The hospital] said" of "Lyon General Hospital", "[the ministry]" of "the Ministry of Health": the one body named before by that word. */
export function bodyByWord(context: ReportContext, at: SentenceContext, noun: NounPhrase): number | undefined {
  const words = at.sentence.tokens.slice(noun.first, noun.last + 1);
  const [the, word, more] = words;
  if (!the || !word || more || !/^the$/i.test(the.form) || noun.phrases.length > 0 || nounClass(noun.lemma) === 'person') return undefined;
  const before = context.sentences.slice(Math.max(0, at.index - REACH), at.index + 1).flatMap(({ mentions }) => mentions);
  const isBody = (entity: number): boolean => /^(?:organisation|company)$/.test(context.reading.entities[entity]?.kind ?? '');
  const named = before.filter(({ form, end, start, entity }) => {
    const name = context.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    return form === 'name' && end < the.start && isBody(entity) && name.length > 1 && name.includes(noun.lemma);
  });
  const entities = new Set(named.map(({ entity }) => entity));
  const [sole] = entities;
  return entities.size === 1 ? sole : undefined;
}
