import { leadsState } from '../../language/coreference/offices.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import { mentionOf } from '../participants.ts';
import { childrenBy, type NounPhrase, nounPhraseOf, wordAt } from '../phrases/index.ts';
import type { PartyContext } from './parties.ts';

/** Somebody by whom others are told, and where the words for them end. */
interface Related {
  noun: NounPhrase;
  end: number;
}

/** "the wife [of President Ada Holm]", "a lawyer [for Ada Holm]": whose they are, where that is another person. */
export function relatedPerson(context: PartyContext, at: SentenceContext, noun: NounPhrase): Related | undefined {
  if (noun.possessor) return undefined;
  const other = noun.phrases.find(({ preposition, first, nouns }) => first === noun.last + 1 && RELATING.has(preposition) && nouns.length === 1);
  const [person] = other?.nouns ?? [];
  return person && kindOf(context, at, person) === 'person' ? related(at, person) : undefined;
}

const RELATING: ReadonlySet<string> = new Set(['of', 'for', 'to']);

/** "forces [loyal to General Ada Holm]", "troops [allied with the Zaro Front]": whom they follow, where that is neither a state nor whoever leads one. */
export function followedLord(context: PartyContext, at: SentenceContext, noun: NounPhrase): Related | undefined {
  const { tree } = at.phrases;
  if (!tree) return undefined;
  const telling = childrenBy(tree, noun.head, 'amod', 'acl').filter((child) => child > noun.head && FOLLOWING.test(wordAt(tree, child)));
  const [lord] = telling.flatMap((child) => childrenBy(tree, child, 'obl')).flatMap((child) => nounPhraseOf(at.phrases, child) ?? []);
  const kind = lord && kindOf(context, at, lord);
  if (!lord || !kind || !LORDS.has(kind)) return undefined;
  const title = mentionOf(at, lord)?.as?.title;
  return title !== undefined && leadsState(title) ? undefined : related(at, lord);
}

const FOLLOWING = /^(?:loyal|faithful|allied|aligned|affiliated)$/u;
const LORDS: ReadonlySet<string> = new Set(['person', 'group', 'organisation']);

function kindOf({ table }: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const entity = mentionOf(at, noun)?.entity;
  return entity === undefined ? undefined : table.entities[entity]?.kind;
}

const related = (at: SentenceContext, noun: NounPhrase): Related => ({ noun, end: rangeOf(at.sentence, noun)?.end ?? 0 });
