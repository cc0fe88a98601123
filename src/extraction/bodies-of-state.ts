import { countriesByCode } from '../language/knowledge/countries.ts';
import { centralBanks } from '../language/knowledge/organisations.ts';
import { ministryKey } from '../language/names/ministries.ts';
import { contains, type Mention, type Sector, type Span, spanOf } from '../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from './context.ts';
import { isFormer, isInCompound, isOfFormerLand, isOfParties, mentionOf } from './participants.ts';
import type { NounPhrase } from './phrases/index.ts';
import { wordSet } from './word-set.ts';

/** A body by the words that tell which it is: "Kenya's defence ministry", "the provincial disaster authority". */
export interface ToldBody {
  /** The words without "the". */
  name: string;
  span: Span;
  /** One for all words that mean the same body. */
  key: string;
  /** Of a state, where the words tell which. */
  country?: string;
  sectors: Sector[];
}

/** Nouns for bodies that a state has, by what they do. */
const SECTORS: readonly [Sector, ReadonlySet<string>][] = [
  ['MIL', wordSet('army military navy')],
  ['COP', wordSet('police')],
  ['LEG', wordSet('parliament senate assembly')],
  ['JUD', wordSet('court tribunal')],
  ['GOV', wordSet('ministry embassy consulate cabinet presidency treasury')],
];

/** Others, that may be anybody's. */
const OTHERS = wordSet(
  'agency service authority office commission bureau department directorate council committee institute regulator watchdog bank television broadcaster',
);

const sectorOf = (lemma: string): Sector | undefined => SECTORS.find(([, nouns]) => nouns.has(lemma))?.[0];

/** Whether a noun is one for a body that can be told again by it alone: "the [ministry]". */
const isBodyNoun = (lemma: string): boolean => isBodyOfState(lemma) || OTHERS.has(lemma);

/** Whether a noun is one for bodies that only states have: "army", "parliament", "ministry". */
export const isBodyOfState = (lemma: string): boolean => sectorOf(lemma) !== undefined;

/**
 * The body that a phrase tells by a noun and by what makes it a certain one: its state ("Kenya's defence ministry", "the [Israeli] army", "the ministry of defence in
 * [Kyiv]") or more words ("the provincial disaster authority"). Undefined of a name, of several, of "a" body and of "the ministry" alone.
 */
export function toldBody(context: ReportContext, at: SentenceContext, noun: NounPhrase): ToldBody | undefined {
  if (!isBodyNoun(noun.lemma) || noun.negative || !isCertain(at, noun) || mentionOf(at, noun)?.form === 'name') return undefined;
  if (isFormer(at, noun) || isOfFormerLand(at, noun) || isOfParties(at, noun)) return undefined;
  const { tokens } = at.sentence;
  const first = noun.possessor?.first ?? noun.first;
  const range = rangeOf(at.sentence, { first, last: lastOf(noun) });
  if (!range) return undefined;
  const state = stateIn(context, at, noun, range);
  const from = /^the$/i.test(tokens[first]?.form ?? '') ? first + 1 : first;
  const start = tokens[from]?.start ?? range.start;
  const name = context.text.slice(start, range.end).replaceAll(/\s+/g, ' ');
  const isBare = from === noun.head && noun.head === lastOf(noun);
  // "[its] embassy", "the [country's] central bank": which it is, another word tells
  if (isBare || (noun.possessor && !state) || !/^\p{L}/u.test(name)) return undefined;
  const sector = sectorOf(noun.lemma) ?? (isCentralBank(at, noun) ? 'GOV' : undefined);
  const country = state && context.reading.entities[state.entity]?.country;
  const bank = isCentralBank(at, noun) ? centralBanks().get(country ?? '') : undefined;
  return {
    name: bank?.name ?? name,
    span: spanOf(context.text, range.start, range.end),
    key: bank ? `org:${bank.id}` : keyOf(at, noun, name, country),
    ...(country === undefined ? {} : { country }),
    sectors: sector ? [sector] : [],
  };
}

/** One body, and neither "an agency" nor "another court" nor one that is only counted or pointed at. */
function isCertain({ sentence: { tokens } }: SentenceContext, { first, head, possessor }: NounPhrase): boolean {
  const word = tokens[head];
  if (!word || !/^\p{Ll}/u.test(word.form) || (word.feats?.includes('Number=Plur') === true && word.lemma !== 'police')) return false;
  const opening = tokens[possessor?.first ?? first]?.form ?? '';
  return (
    !/^(?:an?|another|one|some|any|every|each|no|this|that|its|their|his|her|our|my)$/i.test(opening) &&
    !tokens.slice(first, head).some(({ upos }) => upos === 'NUM')
  );
}

/** "the ministry [of defence] [in Kyiv]": what tells which it is. */
function lastOf({ head, last, phrases }: NounPhrase): number {
  let end = Math.max(head, last);
  for (const { preposition, first, last: until, nouns, time } of phrases) {
    if (time || nouns.length !== 1 || first !== end + 1 || !/^(?:of|for|in)$/.test(preposition)) break;
    end = until;
  }
  return end;
}

/** The state in a phrase's own words; "US-backed" tells none. */
function stateIn(
  context: ReportContext,
  { mentions }: SentenceContext,
  noun: NounPhrase,
  range: { start: number; end: number },
): Mention | undefined {
  const within = mentions.filter((mention) => contains(range, mention) && mention.form !== 'pronoun' && !isInCompound(context, mention));
  return (
    within.find((mention) => isState(context, mention)) ??
    (AT_HOME.has(noun.lemma) ? within.find((mention) => isCapital(context, mention)) : undefined)
  );
}

/** What a state has in its own capital; an embassy is another state's. */
const AT_HOME = wordSet('ministry parliament');

function isCapital({ reading }: ReportContext, { entity }: Mention): boolean {
  const { kind, name = '', country = '' } = reading.entities[entity] ?? {};
  return kind === 'place' && countriesByCode().get(country)?.capitals.includes(name) === true;
}

function isState({ reading }: ReportContext, { entity }: Mention): boolean {
  const { kind, key, country } = reading.entities[entity] ?? {};
  return country !== undefined && (kind === 'government' || key === `place:${country}`);
}

const isCentralBank = ({ sentence: { tokens } }: SentenceContext, { head, lemma }: NounPhrase): boolean =>
  lemma === 'bank' && /^(?:central|reserve)$/i.test(tokens[head - 1]?.form ?? '');

/** "Kenya's army", "the Kenyan military": one. */
function keyOf(at: SentenceContext, noun: NounPhrase, name: string, country: string | undefined): string {
  const words = name.toLowerCase();
  if (country === undefined) return words;
  const own = at.sentence.tokens.slice(Math.max(noun.first, (noun.possessor?.last ?? -1) + 1), noun.head + 1);
  const more = own.filter(({ upos, form }) => /^(?:NOUN|ADJ|VERB)$/.test(upos) && /^\p{Ll}/u.test(form));
  const called = [...more.slice(0, -1).map(({ form }) => form.toLowerCase()), noun.lemma === 'military' ? 'army' : noun.lemma];
  return ministryKey(words, country) ?? `org:${[country.toLowerCase(), ...called].join('-').replaceAll(/[^a-z0-9-]/gu, '')}`;
}

/** Whether a phrase is the noun for a body alone, which takes up one told before: "[the ministry] said". */
function isBareBody(at: SentenceContext, noun: NounPhrase): boolean {
  const { first, head, last, lemma, phrases, possessor } = noun;
  const { tokens } = at.sentence;
  const isOf = phrases.some((phrase) => phrase.first === head + 1 && phrase.preposition === 'of');
  const isAlone = !possessor && head === first + 1 && last === head && !isOf && !isToldByPlace(at, noun);
  return isAlone && isBodyNoun(lemma) && /^the$/i.test(tokens[first]?.form ?? '') && /^\p{Ll}/u.test(tokens[head]?.form ?? '');
}

/** "the ministry [in Tehran]", "the court [in Mombasa]": a place right behind it tells which it is. */
export function isToldByPlace({ sentence: { tokens } }: SentenceContext, { head, phrases }: NounPhrase): boolean {
  return phrases.some(
    ({ first, preposition, nouns: [place], time }) =>
      first === head + 1 && preposition === 'in' && !time && tokens[place?.head ?? -1]?.upos === 'PROPN',
  );
}

/** As many sentences before may tell which body "the ministry" is. */
const REACH = 12;
/** Of several the one told so near. */
const NEAR = 1;

/** The body that "the ministry" takes up: the only one told by that noun in the sentences before, or of several the only one right before; "the military" takes up an army. */
export function bodyTakenUp(context: ReportContext, at: SentenceContext, noun: NounPhrase): ToldBody | undefined {
  if (!isBareBody(at, noun)) return undefined;
  const until = at.sentence.tokens[noun.first]?.start ?? 0;
  const told = toldBefore(context, at, noun.lemma, until);
  const named = namedBefore(context, at, noun.lemma, until);
  const isNear = ({ index }: { index: number }): boolean => index >= at.index - NEAR;
  const near = bodiesAmong(...told, ...named) > 1 ? told.filter(isNear) : told;
  const others = near === told ? [] : named.filter(isNear);
  return bodiesAmong(...near, ...others) === 1 ? near.at(-1)?.body : undefined;
}

const bodiesAmong = (...all: { key: string }[]): number => new Set(all.map(({ key }) => key)).size;

/** Bodies told by a noun in the sentences before an offset. */
function toldBefore(context: ReportContext, at: SentenceContext, lemma: string, until: number): { body: ToldBody; key: string; index: number }[] {
  return sentencesBefore(context, at).flatMap((each) =>
    each.phrases.nouns.flatMap((other) => {
      const body = isSameNoun(lemma, other.lemma) ? toldBody(context, each, other) : undefined;
      return body && body.span.end <= until ? [{ body, key: body.key, index: each.index }] : [];
    }),
  );
}

/** "Torvik Bank … [Peru's central bank] … the bank": told behind whoever was named before, another body may be meant. */
export function isToldSince(context: ReportContext, at: SentenceContext, noun: NounPhrase, entity: number): boolean {
  if (!isBareBody(at, noun)) return false;
  const until = at.sentence.tokens[noun.first]?.start ?? 0;
  const own = context.reading.entities[entity]?.key;
  const before = sentencesBefore(context, at).flatMap(({ mentions }) => mentions);
  const since = before.findLast((each) => each.entity === entity && each.form === 'name' && each.start < until)?.start ?? 0;
  return toldBefore(context, at, noun.lemma, until).some(({ body, key }) => body.span.start > since && key !== own);
}

const sentencesBefore = ({ sentences }: ReportContext, { index }: SentenceContext): SentenceContext[] =>
  sentences.slice(Math.max(0, index - REACH), index + 1);

const isSameNoun = (one: string, other: string): boolean => one === other || (one === 'military' && other === 'army');

/** "Norvik [Bank] … the central bank of Kenya … the bank": names with that word may be meant as well. */
function namedBefore(context: ReportContext, at: SentenceContext, lemma: string, until: number): { key: string; index: number }[] {
  return sentencesBefore(context, at).flatMap(({ mentions, index }) =>
    mentions.flatMap(({ form, start, end, entity }) => {
      const words = form === 'name' && end <= until ? context.text.slice(start, end).toLowerCase() : '';
      return words.split(/[^\p{L}]+/u).includes(lemma) ? [{ key: context.reading.entities[entity]?.key ?? words, index }] : [];
    }),
  );
}
