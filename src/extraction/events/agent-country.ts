import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Mention } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import { childrenBy, followingOf, type NounPhrase, nounPhraseOf, type PrepositionalPhrase, wordAt } from '../phrases/index.ts';
import { agentNoun } from './agent-nouns.ts';
import { nationalNames } from './national-names.ts';
import type { PartyContext } from './parties.ts';
import { singularOf } from './word-classes.ts';

/** The country told in a noun phrase's own words: "Kenyan landowners"; "its European partners" are not of the one whose they are. */
export function ownCountry(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const isOther = noun.possessor !== undefined && OTHERS.has(singularOf(noun.lemma));
  const range = rangeOf(at.sentence, isOther && noun.possessor ? { first: noun.possessor.last + 1, last: noun.last } : noun);
  const found = range ? at.mentions.filter((mention) => contains(range, mention)) : [];
  return (
    found.map(({ entity }) => context.table.entities[entity]?.country).find((country) => country !== undefined) ?? affiliation(context, at, noun)
  );
}

/** Whoever stands beside or against somebody is another one. */
const OTHERS: ReadonlySet<string> = new Set(
  'partner ally neighbour neighbor rival foe enemy adversary opponent friend counterpart creditor donor lender supporter backer critic'.split(' '),
);

const BACKING: ReadonlySet<string> = new Set(
  'link ally align affiliate back support fund finance sponsor control train arm lead tie connect associate direct pay hire'.split(' '),
);

/** "hackers linked to [Russia]", "rebels backed by [Rwanda]", "forces loyal to [Haftar]". */
function affiliation(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { tree, clauses } = at.phrases;
  const telling = clauses.filter(
    ({ verb, subject, link }) => link === 'participle' && verb.passive && BACKING.has(verb.lemma) && subject.includes(noun),
  );
  const backers = telling.flatMap(({ obliques }) => nounsOf(obliques, ['to', 'with', 'by']));
  const loyal = tree ? childrenBy(tree, noun.head, 'amod', 'acl').filter((child) => /^(?:loyal|faithful|close)$/.test(wordAt(tree, child))) : [];
  const lords = tree ? loyal.flatMap((child) => childrenBy(tree, child, 'obl').flatMap((each) => nounPhraseOf(at.phrases, each) ?? [])) : [];
  for (const each of [...backers, ...lords]) {
    const range = rangeOf(at.sentence, each);
    const known = range ? at.mentions.filter((mention) => contains(range, mention)) : [];
    const country = known.map(({ entity }) => context.table.entities[entity]?.country).find((code) => code !== undefined);
    if (country) return country;
  }
  return undefined;
}

function nounsOf(phrases: readonly PrepositionalPhrase[], prepositions: readonly string[]): NounPhrase[] {
  return phrases.filter(({ preposition }) => prepositions.includes(preposition)).flatMap(({ nouns }) => nouns);
}

/** The country of those whom a noun describes: in its own words, after "of", "in", "from", or the place where the sentence has it happen. */
export function countryOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const told = ownCountry(context, at, noun);
  if (told || isOfMany(at, noun)) return told;
  const placed = countryOfPlace(context, at, noun);
  if (placed) return placed;
  return isOfPeople(at, noun) || isVisitor(noun) || agentNoun(at, noun)?.sector === 'NGO' ? undefined : onlyCountry(context, at);
}

/** "a [regional] peacekeeping force", "[foreign] troops": of no one state, or of another one. */
function isOfMany(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens
    .slice(noun.first, noun.head)
    .some(({ form }) => /^(?:regional|international|multinational|foreign|allied|joint|global)$/i.test(form));
}

const VISITORS: ReadonlySet<string> = new Set(
  (
    'envoy ambassador diplomat negotiator delegation delegate leader minister mediator inspector observer monitor tourist visitor peacekeeper emissary ' +
    'representative side statesman correspondent missionary pilgrim mercenary ruler king president premier chancellor expert hacker ' +
    'partner ally neighbour neighbor rival counterpart donor lender creditor'
  ).split(' '),
);

/** "[envoys] met in Oslo": those who are often elsewhere are not of the place where something happens. */
export function isVisitor(noun: NounPhrase): boolean {
  return VISITORS.has(singularOf(noun.lemma));
}

/** Where those are whom a noun describes, or where what they do or suffer happens: "20 worshippers at a mosque [in Peshawar]". */
export function countryOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { items, clauses } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  const after = index < 0 ? [] : followingOf(items, index).obliques;
  const clause = clauses.find(({ subject, object, obliques }) => [...subject, ...object, ...obliques.flatMap(({ nouns }) => nouns)].includes(noun));
  const around = isVisitor(noun) ? [] : [...(clause?.obliques ?? []), ...(clause?.governor?.obliques ?? [])];
  const phrases = [...after, ...around];
  for (const { preposition, nouns } of phrases) {
    if (!PLACING.has(preposition)) continue;
    const country = nouns
      .filter(({ lemma }) => !EDGES.has(singularOf(lemma)))
      .map((each) => ownCountry(context, at, each))
      .find((each) => each !== undefined);
    if (country) return country;
  }
  return undefined;
}

/** "on the [Thai border]" is on either side of it. */
const EDGES: ReadonlySet<string> = new Set(['border', 'frontier', 'boundary', 'embassy', 'consulate']);

const PLACING: ReadonlySet<string> = new Set(['in', 'of', 'from', 'at', 'near', 'outside', 'across', 'throughout', 'inside', 'on']);

/** "[Muslim] hackers", "[Kurdish] rebels": told by a faith or a people of no state. */
function isOfPeople(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens
    .slice(noun.first, noun.head)
    .some(({ form, upos }, index) => /^\p{Lu}/u.test(form) && (index + noun.first > 0 ? upos !== 'DET' : upos === 'PROPN'));
}

/** Of a sentence that speaks of one country alone, that one; whose [Canadian] a captive is tells nothing of those who hold him. */
function onlyCountry(context: PartyContext, at: SentenceContext): string | undefined {
  const telling = at.mentions.filter((mention) => mention.form !== 'adjective' || !isOfPerson(at, mention));
  const told = new Set(telling.flatMap(({ entity }) => context.table.entities[entity]?.country ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

/** "a [Canadian] captive", no "[Sudanese] police". */
function isOfPerson(at: SentenceContext, mention: Mention): boolean {
  const noun = at.phrases.nouns.find((each) => {
    const range = rangeOf(at.sentence, each);
    return range !== undefined && contains(range, mention);
  });
  return noun !== undefined && agentNoun(at, noun)?.state !== true && nounClass(singularOf(noun.lemma)) === 'person';
}
