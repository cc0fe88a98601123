import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type Mention, type Sector } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { isInCompound, isOfFormerLand } from '../../participants.ts';
import { peopleOfPhrase } from '../../people-adjective.ts';
import { childrenBy, type NounPhrase, nounPhraseOf, type PrepositionalPhrase, wordAt } from '../../phrases/index.ts';
import { BELONGING, tellingClause } from '../headlines/telling-clause.ts';
import { agentNoun } from '../parties/agent-nouns.ts';
import type { PartyContext } from '../parties/parties.ts';
import { nationalNames } from './national-names.ts';

/** The country told in a noun phrase's own words: "Kenyan landowners"; "its European partners" are not of the one whose they are. */
export function ownCountry(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const isOther = noun.possessor !== undefined && OTHERS.has(singularOf(noun.lemma));
  const range = rangeOf(at.sentence, isOther && noun.possessor ? { first: noun.possessor.last + 1, last: noun.last } : noun);
  const found = range ? at.mentions.filter((mention) => contains(range, mention) && !isOfOwner(context, mention)) : [];
  const own = found.filter((mention) => !isInCompound(context, mention));
  const told = countryBehindPronoun(context, at, noun) ?? countryAmong(context, own) ?? peopleOfPhrase(at, noun)?.country;
  if (told) return told;
  return (
    whereFound(context, at, noun, found) ??
    originOf(context, at, noun) ??
    affiliation(context, at, noun) ??
    fledFrom(context, at, noun) ??
    (isOther ? undefined : (countryOfSubject(context, at, noun) ?? countryOfJoined(context, at, noun)))
  );
}

/** "[rebels], a [firm] based in Chad"; envoys, reporters and troops have their seat abroad. */
const isAtHome = (at: SentenceContext, noun: NounPhrase): boolean => /^(?:REB|UAF|CRM|RAD|BUS|NGO)$/u.test(agentNoun(at, noun)?.sector ?? '');

/** "[Russian]-backed separatists in Ukraine": where they are counts before who backs them, if that is told; troops are of no land where they stand. */
function whereFound(context: PartyContext, at: SentenceContext, noun: NounPhrase, found: readonly Mention[]): string | undefined {
  const { phrases, last } = noun;
  const backer = countryAmong(context, found);
  const isBacked = found.some(({ end }) => /^[-‐‑](?:backed|supported|armed|funded|financed|trained|led)\b/u.test(context.text.slice(end, end + 12)));
  const behind =
    backer === undefined || !isBacked || agentNoun(at, noun)?.state
      ? []
      : phrases.filter(({ preposition, first }) => preposition === 'in' && first === last + 1);
  return (
    behind
      .flatMap(({ nouns }) => nouns)
      .map((each) => countryAmong(context, mentionsIn(at, each)))
      .find(Boolean) ?? backer
  );
}

/** "a [Danish]-owned mine", "[Oslo]-listed": where others are who have it. */
function isOfOwner({ text }: PartyContext, { end }: Mention): boolean {
  return /^[-‐‑](?:owned|listed)\b/u.test(text.slice(end, end + 8));
}

/** "his [Turkmen] host": of the adjective, not of whoever has him for a host. */
function countryBehindPronoun(context: PartyContext, at: SentenceContext, { possessor, first, last }: NounPhrase): string | undefined {
  if (!possessor || at.sentence.tokens[possessor.head]?.upos !== 'PRON') return undefined;
  const range = rangeOf(at.sentence, { first: Math.max(first, possessor.last + 1), last });
  return (
    range &&
    countryAmong(
      context,
      at.mentions.filter((mention) => contains(range, mention)),
    )
  );
}

function countryAmong(context: PartyContext, mentions: readonly Mention[]): string | undefined {
  return mentions.map(({ entity }) => context.table.entities[entity]?.country).find((country) => country !== undefined);
}

function mentionsIn(at: SentenceContext, noun: NounPhrase): Mention[] {
  const range = rangeOf(at.sentence, noun);
  // "leaders of [former Soviet republics]" are none of its
  return range && !isOfFormerLand(at, noun) ? at.mentions.filter((mention) => contains(range, mention)) : [];
}

/** "thousands of Belarusians urged [their] president", "Libya recalled [its] envoy": whose they are, the subject of the clause tells. */
function countryOfSubject(context: PartyContext, at: SentenceContext, { possessor, first }: NounPhrase): string | undefined {
  const word = possessor && at.sentence.tokens[possessor.head];
  if (!word || !/^(?:its|their|his|her)$/i.test(word.form)) return undefined;
  // "Kaya left, while Holm met [his] heir": whom the pronoun means, where that is known
  const meant = at.mentions.find(({ form, start }) => form === 'pronoun' && start === word.start);
  if (meant && !meant.members) return countryAmong(context, [meant]);
  const clause = at.phrases.clauses.findLast(
    ({ subject, range }) => range.first <= first && first <= range.last && subject.some(({ last }) => last < first),
  );
  const [owner, ...others] = clause?.subject ?? [];
  if (!owner || others.length > 0) return undefined;
  const words = at.sentence.tokens.slice(owner.first, owner.last + 1);
  return countryAmong(context, mentionsIn(at, owner)) ?? words.map(({ form }) => nationalNames().get(form)).find((code) => code !== undefined);
}

/** "[South Sudan]’s government and rebel leaders", "the [Philippine] government and Muslim separatists": whose the first are, the second are too. */
function countryOfJoined(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { tree } = at.phrases;
  if (!tree || tree.relation(noun.head) !== 'conj' || noun.possessor) return undefined;
  const before = at.phrases.nouns.find(({ head }) => head === tree.head(noun.head));
  const isBare = childrenBy(tree, noun.head, 'det').length === 0;
  if (before?.possessor && isBare) return countryAmong(context, mentionsIn(at, before.possessor));
  // "the Kenyan army and police"
  const areBodies = isBare && [noun, before].every((each) => each !== undefined && agentNoun(at, each)?.state === true);
  if (before && areBodies) return countryAmong(context, mentionsIn(at, before));
  return before && AGAINST_STATE.has(agentNoun(at, noun)?.sector ?? 'UNK') && agentNoun(at, before)?.state
    ? countryAmong(context, mentionsIn(at, before))
    : undefined;
}

/** Who deals with a state beside it is its own: rebels, the opposition. */
const AGAINST_STATE: ReadonlySet<Sector> = new Set<Sector>(['REB', 'OPP', 'UAF', 'PTY', 'LAB']);

/** Whoever stands beside or against somebody is another one. */
export const OTHERS: ReadonlySet<string> = new Set(
  'partner ally neighbour neighbor rival foe enemy adversary opponent friend counterpart creditor donor lender supporter backer critic'.split(' '),
);

/** "soldiers [from Niger] backed by France": where they are from counts before who backs them. */
function originOf(context: PartyContext, at: SentenceContext, { phrases }: NounPhrase): string | undefined {
  return nounsOf(phrases, ['from'])
    .map((each) => countryAmong(context, mentionsIn(at, each)))
    .find((code) => code !== undefined);
}

/** "hackers linked to [Russia]", "rebels backed by [Rwanda]", "forces loyal to [Haftar]", "fighters based in [Chad]". */
function affiliation(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { tree, clauses } = at.phrases;
  const telling = clauses.filter(
    ({ verb, subject, link }) => link === 'participle' && verb.passive && BELONGING.has(verb.lemma) && subject.includes(noun),
  );
  const backers = telling.flatMap(({ obliques }) => nounsOf(obliques, ['to', 'with', 'by']));
  const loyal = tree
    ? childrenBy(tree, noun.head, 'amod', 'acl').filter(
        (child) => /^(?:loyal|faithful|close|allied)$/.test(wordAt(tree, child)) || (wordAt(tree, child) === 'based' && isAtHome(at, noun)),
      )
    : [];
  const lords = tree ? loyal.flatMap((child) => childrenBy(tree, child, 'obl').flatMap((each) => nounPhraseOf(at.phrases, each) ?? [])) : [];
  return [...backers, ...lords].map((each) => countryAmong(context, mentionsIn(at, each))).find((code) => code !== undefined);
}

/** "people who fled the war in [Chad]". */
function fledFrom(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const clause = tellingClause(at, noun);
  if (!clause || clause.verb.passive) return undefined;
  const left = [...clause.object, ...clause.obliques.filter(({ preposition }) => LEFT.has(preposition)).flatMap(({ nouns }) => nouns)];
  return left.map((each) => countryAmong(context, mentionsIn(at, each))).find((code) => code !== undefined);
}

const LEFT: ReadonlySet<string> = new Set(['from', 'in', 'of', 'out of']);

function nounsOf(phrases: readonly PrepositionalPhrase[], prepositions: readonly string[]): NounPhrase[] {
  return phrases.filter(({ preposition }) => prepositions.includes(preposition)).flatMap(({ nouns }) => nouns);
}
