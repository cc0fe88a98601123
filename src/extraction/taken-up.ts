import { nounClass } from '../language/knowledge/nouns.ts';
import type { Range, Reference } from '../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from './context.ts';
import type { TokenRange } from './phrases/index.ts';
import { isOfOtherTrade } from './trades.ts';
import { wordSet } from './word-set.ts';

/** Nouns with which a report takes up a firm or body that it has named. */
export const BODIES: ReadonlySet<string> = wordSet(
  'company firm carmaker automaker airline carrier manufacturer maker group corporation conglomerate bank lender insurer retailer producer operator supplier',
  'builder developer publisher broadcaster chain brand giant startup multinational utility shipbuilder planemaker drugmaker chipmaker brewer miner refiner',
  'steelmaker airframer club organisation organization agency foundation association charity business enterprise consortium subsidiary',
);

/** How many sentences before may name what "the company" takes up. */
const REACH = 3;

/**
 * The entity that a pronoun or a definite noun takes up from before ("[it] lost $2 million", "[the carmaker] lost"); `word` is its head.
 * By its chain where a name is in it; of a chain without one by the only firm or body that was the subject, or named, right before.
 * Undefined where that can't be told; never a place.
 */
export function takenUp(context: ReportContext, at: SentenceContext, word: Range): number | undefined {
  const reference = context.references.at.touching(word).find(({ form, end }) => form !== 'name' && end === word.end);
  if (!reference || (reference.form === 'common' && !isOneWhoActs(at, reference))) return undefined;
  const own = nameInChain(context, reference) ?? reference.entity;
  const isOthers = own !== undefined && (estimators(context, at, reference).has(own) || isOfStates(context, lemmaAt(at, reference), own));
  const entity = (isOthers ? undefined : (own ?? bodyOfChain(context, reference))) ?? bodyBefore(context, at, reference);
  const kind = entity === undefined ? undefined : context.reading.entities[entity]?.kind;
  const noun = reference.form === 'common' ? lemmaAt(at, reference) : '';
  return entity === undefined || kind === undefined || kind === 'place' || isOfOtherTrade(context, entity, noun) ? undefined : entity;
}

const lemmaAt = (at: SentenceContext, reference: Reference): string => at.sentence.tokens.find(({ end }) => end === reference.end)?.lemma ?? '';

/** "[Norway's Orvel] pumped. [Its] profit rose": the one named last in the chain, where the chain has taken it for its state. */
function nameInChain({ references, sentences, reading, text }: ReportContext, { chain, start, entity, form }: Reference): number | undefined {
  if (form !== 'pronoun' || entity === undefined || reading.entities[entity]?.kind !== 'government') return undefined;
  const last = references.chains.get(chain)?.findLast((member) => member.form === 'name' && member.end <= start);
  const mentions = last === undefined ? [] : (sentences[last.sentence]?.mentions ?? []);
  const state = mentions.find((mention) => mention.start === last?.start && mention.entity === entity);
  const gap = state && /^['’]s /u.exec(text.slice(state.end, state.end + 3))?.[0].length;
  if (!state || !gap) return undefined;
  return mentions.find((mention) => mention.start === state.end + gap && mention.form === 'name' && mention.end <= (last?.end ?? 0))?.entity;
}

/** A person or body, and one alone: neither "the aircraft" nor "the two companies". */
function isOneWhoActs(at: SentenceContext, reference: Reference): boolean {
  const head = at.sentence.tokens.find(({ end }) => end === reference.end);
  const lemma = head?.lemma.toLowerCase() ?? '';
  const isBody = BODIES.has(lemma) || ['person', 'organisation'].includes(nounClass(lemma));
  return isBody && head?.feats?.includes('Number=Plur') !== true;
}

/** "[The company] lost $2 million and [it] will sell a plant." */
function bodyOfChain(context: ReportContext, reference: Reference): number | undefined {
  for (const member of context.references.chains.get(reference.chain) ?? []) {
    if (member.end > reference.end) return undefined;
    if (member.entity !== undefined) return member.entity;
    const owner = reference.form === 'pronoun' ? ownerOf(context, member) : undefined;
    if (owner !== undefined) return owner;
    const at = member.form === 'common' ? context.sentences[member.sentence] : undefined;
    const body = at && bodyBefore(context, at, member);
    if (body !== undefined) return body;
  }
  return undefined;
}

/** "[Orvel's profit] fell while its fleet grew": "its" is the owner's, whatever the chain. */
function ownerOf(context: ReportContext, { sentence, start, end, form }: Reference): number | undefined {
  const head = context.sentences[sentence]?.sentence.tokens.find((token) => token.end === end);
  const isThing = head?.upos === 'NOUN' && nounClass(head.lemma.toLowerCase()) === 'thing';
  const owner =
    form === 'common' && isThing
      ? context.sentences[sentence]?.mentions.find((mention) => mention.start === start && mention.end < end && mention.form === 'name')
      : undefined;
  return owner && /^['’]s?\s/u.test(context.text.slice(owner.end, end)) ? owner.entity : undefined;
}

function bodyBefore(context: ReportContext, at: SentenceContext, reference: Reference): number | undefined {
  const tokens = at.sentence.tokens;
  const head = tokens.find(({ end }) => end === reference.end);
  const first = tokens.find(({ start }) => start === reference.start);
  if (!head || !/^(?:the|this)$/i.test(first?.form ?? '') || head.upos !== 'NOUN' || !BODIES.has(head.lemma.toLowerCase())) return undefined;
  const before = context.sentences.slice(Math.max(0, at.index - REACH), at.index + 1);
  const others = estimators(context, at, reference);
  const isMeant = (entity: number): boolean => !others.has(entity) && !isOfStates(context, head.lemma, entity);
  const subjects = new Set(before.flatMap((each) => subjectsNamed(context, each, reference.start)).filter(isMeant));
  const named = new Set(before.flatMap((each) => namedIn(context, each, { start: 0, end: reference.start })).filter(isMeant));
  const [sole] = subjects.size === 1 ? subjects : named.size === 1 ? named : [];
  return sole !== undefined && isOfCountry(context, at, reference, sole) ? sole : undefined;
}

/** Whether the name to which a chain ties "the company" is that of another, who only estimates what the company has. */
export const isOfEstimator = (context: ReportContext, at: SentenceContext, word: Range, entity: number): boolean => {
  const reference = context.references.at.touching(word).find(({ form, end }) => form === 'common' && end === word.end);
  return reference !== undefined && estimators(context, at, reference).has(entity);
};

/** A body of states ("the United Nations") is "the organisation", and neither "the group" nor "the company". */
const isOfStates = ({ reading }: ReportContext, noun: string, entity: number): boolean =>
  reading.entities[entity]?.sectors.includes('IGO') === true &&
  BODIES.has(noun.toLowerCase()) &&
  !/^(?:organi[sz]ation|agency|body|fund|bank|lender)$/iu.test(noun);

/** "[The broker Tarn] estimates that the company …": whoever estimates speaks of another. */
function estimators(context: ReportContext, at: SentenceContext, reference: Reference): Set<number> {
  const isBare = reference.form === 'common';
  const clauses = at.phrases.clauses.filter(({ verb }) => /^(?:estimate|reckon|calculate)$/.test(at.sentence.tokens[verb.head]?.lemma ?? ''));
  return new Set(
    isBare ? clauses.flatMap(({ subject }) => subject.flatMap((noun) => namedIn(context, at, rangeOf(at.sentence, noun), reference.start))) : [],
  );
}

function subjectsNamed(context: ReportContext, at: SentenceContext, until: number): number[] {
  const main = at.phrases.clauses.filter(({ link }) => link === 'main' || link === 'reported' || link === 'coordinate');
  return main.flatMap(({ subject }) => subject.flatMap((noun: TokenRange) => namedIn(context, at, rangeOf(at.sentence, noun), until)));
}

/** Firms and bodies named within a range, up to an offset. */
function namedIn(context: ReportContext, at: SentenceContext, range: Range | undefined, until = Number.POSITIVE_INFINITY): number[] {
  if (!range) return [];
  return at.mentions
    .filter(({ start, end, form }) => start >= range.start && end <= range.end && end <= until && form !== 'adjective')
    .map(({ entity }) => entity)
    .filter((entity) => ['company', 'organisation'].includes(context.reading.entities[entity]?.kind ?? ''));
}

/** "the [Italian] company" is none that is known to be of another country. */
function isOfCountry(context: ReportContext, at: SentenceContext, reference: Reference, entity: number): boolean {
  const own = context.reading.entities[entity]?.country;
  const told = at.mentions.find(({ start, end }) => start >= reference.start && end <= reference.end);
  const country = told && context.reading.entities[told.entity]?.country;
  return told === undefined || (country !== undefined && (own === undefined || own === country));
}
