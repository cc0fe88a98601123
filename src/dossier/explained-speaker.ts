import { overlaps, type StatementAccount } from '../model/index.ts';
import type { Item, Lookup } from './lookup.ts';

const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|who|which|this|that)$/iu;

/** Who the words for a speaker stand for: the name itself, or for "she" and "the minister" also the last words before them that name the same one. */
export function speakerWordsExplained(dossier: Lookup, { report, speaker }: StatementAccount, item: Item): string | undefined {
  if (!speaker) return undefined;
  const actor = item.type === 'statement' && item.speaker !== undefined ? dossier.actors.get(item.speaker) : undefined;
  if (!actor) return 'no actor is known by these words';
  const here = actor.mentions.filter((mention) => mention.report === report);
  const own = here.find(({ span }) => overlaps(span, speaker));
  const stands = `stands for ${actor.name} (${actor.id})`;
  if (own && !isTakenUp(own.span.exact, actor.name)) return stands;
  const before = here.filter(({ span }) => span.end <= speaker.start && !isTakenUp(span.exact, actor.name)).at(-1);
  if (!before) return stands;
  return `${stands}, named before by “${before.span.exact.replaceAll(/\s+/gu, ' ')}”`;
}

/** "she", "the minister": words that take up somebody named elsewhere; "Holm" of Ada Holm is a name. */
function isTakenUp(words: string, name: string): boolean {
  if (PRONOUN.test(words)) return true;
  return !/\p{Lu}/u.test(words.replace(/^\p{L}+/u, '')) && !name.split(' ').includes(words);
}
