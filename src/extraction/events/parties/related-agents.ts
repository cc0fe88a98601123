import { leadsState } from '../../../language/coreference/offices.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { Sector } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { mentionOf } from '../../participants.ts';
import { childrenBy, type NounPhrase, nounPhraseOf, wordAt } from '../../phrases/index.ts';
import { agentNoun } from './agent-nouns.ts';
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
  const isPerson = person && (kindOf(context, at, person) === 'person' || isHolder(at, person));
  return isPerson ? related(at, person) : undefined;
}

/** "the wife of [a Kenyan minister]": one person, by his noun. */
function isHolder(at: SentenceContext, noun: NounPhrase): boolean {
  const form = at.sentence.tokens[noun.head]?.form ?? '';
  return !mentionOf(at, noun) && form === singularOf(noun.lemma) && nounClass(form) === 'person' && agentNoun(at, noun) !== undefined;
}

const RELATING: ReadonlySet<string> = new Set(['of', 'for', 'to']);

/** "forces [loyal to General Ada Holm]", "troops [allied with the Zaro Front]": whom they follow, where that is neither a state nor whoever leads one. */
export function followedLord(context: PartyContext, at: SentenceContext, noun: NounPhrase): Related | undefined {
  const { tree } = at.phrases;
  if (!tree) return undefined;
  const telling = childrenBy(tree, noun.head, 'amod', 'acl').filter((child) => child > noun.head && FOLLOWING.test(wordAt(tree, child)));
  const [lord] = telling.flatMap((child) => childrenBy(tree, child, 'obl')).flatMap((child) => nounPhraseOf(at.phrases, child) ?? []);
  if (lord && !mentionOf(at, lord) && BANDS.has(agentNoun(at, lord)?.sector ?? 'UNK')) return related(at, lord);
  const kind = lord && kindOf(context, at, lord);
  if (!lord || !kind || !LORDS.has(kind)) return undefined;
  const title = mentionOf(at, lord)?.as?.title;
  return title !== undefined && leadsState(title) ? undefined : related(at, lord);
}

const FOLLOWING = /^(?:loyal|faithful|allied|aligned|affiliated)$/u;
/** "troops loyal to the [opposition]": those who are against a state, or of none. */
const BANDS: ReadonlySet<Sector> = new Set<Sector>(['OPP', 'REB', 'UAF', 'PTY', 'CRM']);
const LORDS: ReadonlySet<string> = new Set(['person', 'group', 'organisation']);

function kindOf({ table }: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const entity = mentionOf(at, noun)?.entity;
  return entity === undefined ? undefined : table.entities[entity]?.kind;
}

const related = (at: SentenceContext, noun: NounPhrase): Related => ({ noun, end: rangeOf(at.sentence, noun)?.end ?? 0 });
