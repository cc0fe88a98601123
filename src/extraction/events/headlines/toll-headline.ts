import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventFinding, Headline } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { isPlural } from '../parties/subject-words.ts';
import { textBetween } from './headline-rest.ts';

/**
 * The words for a headline of what something that nobody does has done to people, wherever its sentence tells it: "a quake struck Peru, [killing] [at least 12 people]" reads "At least 12
 * people are killed"; "[24] were arrested". Undefined where somebody does it, and of those whom only the words before tell.
 */
export function tollHeadline({ at, trigger, plover, beside }: EventCandidate, finding: EventFinding): Headline | undefined {
  const { participants, status, polarity, certainty } = finding;
  if (plover || beside || status !== 'occurred' || polarity !== 'positive' || certainty !== 'certain') return undefined;
  const clause = at.phrases.clauses.find(({ verb, node }) => verb.head === trigger.first && node === trigger.first);
  const [noun, another] = (clause?.verb.passive ? clause.subject : clause?.object) ?? [];
  const from = clause?.obliques.find(({ preposition, first }) => preposition === 'from' && first > trigger.first);
  const isPulled = clause?.verb.lemma === 'pull' && from?.nouns.some(({ lemma }) => RUINS.has(singularOf(lemma))) === true;
  if (!clause || !noun || another || clause.conditional || !(isPulled || (clause.verb.passive ? BEFALLING : STRIKING).has(clause.verb.lemma)))
    return undefined;
  if (participants.some(({ role }) => role === 'source')) return undefined;
  const words = peopleIn(at, noun);
  if (words === undefined) return undefined;
  const plural = isPlural(at, noun) || at.sentence.tokens[noun.head]?.upos === 'NUM';
  return {
    subject: { role: 'target', words, plural },
    verb: clause.verb.lemma,
    passive: true,
    rest: isPulled && from ? textBetween(at, from.first, from.last) : '',
  };
}

/** "pulled from the [rubble]": from what people are saved. */
const RUINS = wordSet(
  'rubble debris ruin wreckage wreck mud water river sea lake flood snow avalanche building house car bus train shaft mine well fire blaze',
);

/** "The Star of the Lakes sank, [killing] 90 people": what befell people by a happening, and not by the ship. */
export function isTollOfHappening({ at, trigger }: EventCandidate): boolean {
  return at.phrases.clauses.some(({ verb, link, object }) => verb.head === trigger.first && link === 'participle' && object.length > 0);
}

/** "at least 12 [people]", "two nurses"; not "them", "the crew", "12 of them". */
function peopleIn(at: SentenceContext, { first, head, last, lemma, phrases }: NounPhrase): string | undefined {
  const { tokens } = at.sentence;
  const words = textBetween(at, first, last);
  if (/^(?:the|its|their|his|her|this|that|these|those|all|some|many|others|more)\b/iu.test(words)) return undefined;
  // "a process that is [one] executed with care"
  if (/^one$/iu.test(words)) return undefined;
  if (tokens[head]?.upos === 'NUM') return phrases.some(({ preposition }) => preposition === 'of') ? undefined : `${words} people`;
  const isPeople = lemma === 'people' || nounClass(singularOf(lemma)) === 'person';
  return tokens[head]?.upos === 'NOUN' && isPeople ? words : undefined;
}

const STRIKING = wordSet('kill injure wound displace rescue');
/** Of a passive also what somebody did whom nobody tells: "[24] were arrested". */
const BEFALLING = wordSet(
  'kill injure wound hurt displace hospitalise hospitalize arrest detain rescue evacuate kidnap abduct shoot execute release free',
);
