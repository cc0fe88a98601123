import type { SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import { actorsOf } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import type { PartyContext } from '../parties/parties.ts';

/** "farmers angry at a deal with [Brazil] blocked roads": who is dealt with or fought, and nowhere else in the sentence. */
export function isOtherSide({ table, text }: PartyContext, { mentions, sentence }: SentenceContext, code: string): boolean {
  const told = mentions.filter(({ entity }) => table.entities[entity]?.country === code);
  return told.every(({ form, start }) => form !== 'adjective' && DEALING.test(text.slice(Math.max(sentence.start, start - 48), start)));
}

const DEALING =
  /\b(?:deals?|rows?|wars?|match(?:es)?|trade|disputes?|agreements?|treat(?:y|ies)|pacts?|talks|ties|relations|conflicts?) (?:with|against) (?:the )?(?:\p{Ll}+ )?$/u;

/** "Kenya's trade minister said [the government] would pay": of the state of whoever speaks for one. */
export function stateOfSpeaker(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const isOwn = /^(?:government|cabinet|parliament|army|police|state)$/.test(noun.lemma) && noun.first === noun.head - 1;
  if (!isOwn || at.sentence.tokens[noun.first]?.form.toLowerCase() !== 'the') return undefined;
  const clause = at.phrases.clauses.find(({ subject, link }) => subject.includes(noun) && (link === 'reported' || link === 'that'));
  return clause?.governor && countryOfSpeaker(context, at, clause.governor);
}

/** "[Kenya's trade minister] said", "[Prime Minister Ada Holm] said": the state of which whoever says it holds an office. */
export function countryOfSpeaker(context: PartyContext, at: SentenceContext, { verb, subject }: Clause): string | undefined {
  const [noun, more] = subject;
  const [actor, other] = noun && !more && speechVerbs().has(verb.lemma) ? actorsOf(context, at, noun) : [];
  const { kind, country } = context.table.entities[actor?.entity ?? -1] ?? {};
  if (!actor || other) return undefined;
  if (kind === 'government') return OF_STATE.test(noun?.lemma ?? '') ? country : undefined;
  return kind === 'person' && actor.as?.title && OF_STATE.test(actor.as.title) ? (actor.as.country ?? country) : undefined;
}

const OF_STATE = /(?:^|[ -])(?:president|minister|premier|chancellor|king|queen|governor|senator|lawmaker)$/iu;
