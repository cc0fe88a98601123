import { overlaps, type StatementAccount } from '../model/index.ts';
import type { Item, Lookup } from './lookup.ts';

const PERSON = /^(?:he|she)$/iu;
const PRONOUN = /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves|who|which|this|that)$/iu;

/** Who the words for a speaker stand for and by which rule: the name itself, or for "she" and "the minister" whose name before them was taken. */
export function speakerWordsExplained(dossier: Lookup, { report, speaker }: StatementAccount, item: Item): string | undefined {
  if (!speaker) return undefined;
  const actor = item.type === 'statement' && item.speaker !== undefined ? dossier.actors.get(item.speaker) : undefined;
  if (!actor) return 'no actor is known by these words';
  const here = actor.mentions.filter((mention) => mention.report === report);
  const own = here.find(({ span }) => overlaps(span, speaker));
  const stands = `stands for ${actor.name} (${actor.id})`;
  if (own && !isTakenUp(own.span.exact)) return stands;
  const before = here.filter(({ span }) => span.end <= speaker.start && !isTakenUp(span.exact)).at(-1);
  if (!before) return stands;
  return `${stands}, named before by “${before.span.exact.replaceAll(/\s+/gu, ' ')}”: ${ruleOf(speaker.exact, own !== undefined)}`;
}

/** "she", "the minister": words that take up somebody named elsewhere. */
function isTakenUp(words: string): boolean {
  return PRONOUN.test(words) || !/\p{Lu}/u.test(words.replace(/^\p{L}+/u, ''));
}

function ruleOf(words: string, isRead: boolean): string {
  if (!isRead) return 'whoever spoke last before goes on, or the words take up a body named before';
  if (PERSON.test(words)) return 'the likeliest person before whose gender fits, by nearness and place in the clause';
  return PRONOUN.test(words) ? 'the likeliest of those named before, by a learned ranking' : 'the words fit what the report calls nobody else nearby';
}
