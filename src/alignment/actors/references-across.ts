import type { Actor, ActorId, AnalysedReport, Reading, Reference } from '../../model/index.ts';
import { normalName } from '../normal-form.ts';

/** A phrase that refers to something, in a report that was read; `chain` is the same for all phrases of that report which refer to the same. */
export type PhraseAcross = Pick<Reference, 'form' | 'chain'> & { words: string; actor?: ActorId };

/** Determiners and the like, which tell nothing of what is meant. */
const DETERMINER = /^(?:the|a|an|this|that|these|those|some|any|all|both|each|every) /;
const OWNER = /^(?:its|his|her|their|our|my|your) /;
const PRONOUN =
  /^(?:i|we|you|he|she|it|they|me|us|him|her|them|who|which|that|this|these|those|one|ones|its|his|their|our|my|your|itself|himself|herself|themselves|there|here)$/;

/**
 * Which chains of several reports stand for the same: those of one actor, of one name, or of one common phrase of at least two words ("the merger
 * talks"). Goes in: for each report the phrases in it. Comes out: for each report, by chain, a key that is equal for equal things; a pure function
 * of the set.
 */
export function chainsAcross(reports: readonly (readonly PhraseAcross[])[]): Map<number, string>[] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let at = key;
    for (let above = parents.get(at); above !== undefined && above !== at; above = parents.get(at)) at = above;
    return at;
  };
  const join = (one: string, other: string) => {
    const [a, b] = [rootOf(one), rootOf(other)].toSorted();
    if (a !== undefined && b !== undefined && a !== b) parents.set(b, a);
  };
  for (const [number, phrases] of reports.entries()) {
    for (const phrase of phrases) for (const key of keysOf(phrase)) join(`chain ${number} ${phrase.chain}`, key);
  }
  return reports.map((phrases, number) => new Map(phrases.map(({ chain }) => [chain, rootOf(`chain ${number} ${chain}`)])));
}

/**
 * Which phrases of several reports refer to the same: for each report, by the chain of its `reading.references`, a key that is equal for equal things in all
 * reports. `actors` are those of the alignment of these reports.
 */
export function referencesAcross(reports: readonly (AnalysedReport & { reading: Reading })[], actors: readonly Actor[]): Map<number, string>[] {
  const actorOf = new Map(actors.flatMap(({ id, mentions }) => mentions.map((mention): [string, ActorId] => [mention.id, id])));
  return chainsAcross(
    reports.map(({ report, findings, reading }) => {
      const byEntity = new Map(findings.mentions.flatMap(({ id, entity }) => [[entity, actorOf.get(id)] as const]));
      return reading.references.map(({ start, end, form, chain, entity }) => {
        const actor = entity === undefined ? undefined : byEntity.get(entity);
        return { form, chain, words: report.text.slice(start, end), ...(actor === undefined ? {} : { actor }) };
      });
    }),
  );
}

function keysOf({ form, words, actor }: PhraseAcross): string[] {
  const key = phraseKey(words);
  if (form === 'name') return [...(actor === undefined ? [] : [`actor ${actor}`]), ...(key === undefined ? [] : [`words ${key}`])];
  return form === 'common' && key?.includes(' ') ? [`words ${key}`] : [];
}

/** The phrase without what tells nothing, in the form in which phrases are compared; undefined for a pronoun and for what somebody owns. */
function phraseKey(words: string): string | undefined {
  const normal = normalName(words.replace(/['’]s$/u, ''));
  const key = normal.replace(DETERMINER, '');
  return key === '' || PRONOUN.test(normal) || OWNER.test(normal) ? undefined : key;
}
