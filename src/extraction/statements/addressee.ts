import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Span, type StatementFinding, spanOf } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { actorsOf } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Circumstances } from './circumstances.ts';
import { speakerOf } from './speaker.ts';

/** To whom something is said: the words, and the actor meant where one is known. */
export interface Addressee {
  addressee?: Span;
  addresseeEntity?: number;
}

/** "a radio [station] in Manila": whoever sends or prints what he is told. */
export const SENDERS: ReadonlySet<string> = wordSet('station newspaper broadcaster channel agency magazine outlet daily weekly');

/** The words of a noun phrase and of what it belongs to: "the first article [of the declaration]", "members [of the council]". */
export function withOf({ first, last, phrases, closed, lemma }: NounPhrase): TokenRange {
  const isOwn = ({ preposition, nouns }: PrepositionalPhrase): boolean =>
    preposition === 'of' || (preposition === 'in' && (lemma === 'people' || (SENDERS.has(lemma) && nouns.some((noun) => noun.closed))));
  const of = closed ? undefined : phrases.find((phrase) => isOwn(phrase) && phrase.first === last + 1);
  return { first, last: of ? Math.max(last, of.last) : last };
}

/** "told [The Times]", "said to [reporters]", "in an interview with [Reuters]", "asked by [reporters]". */
export function addresseeOf(context: ReportContext, at: SentenceContext, told: Circumstances, venue: NounPhrase | undefined): Addressee {
  const { clause, addressed, askers, speaking } = told;
  const isTold = speechVerbs().get(clause.verb.lemma)?.addressee === 'object';
  const byObject = (isTold ? (clause.verb.passive ? clause.subject : clause.object) : []).filter((noun) => noun !== venue);
  const people = addressed.filter((noun) => isHearer(context, at, noun));
  const [noun] = [...byObject, ...hearersAt(told, venue), ...spokenTo(context, at, [clause, ...speaking]), ...people, ...askers];
  if (!noun) return isTold && !clause.verb.passive ? namedBehind(context, at, clause) : {};
  const both = noun === byObject[0] ? severalTold(at, byObject) : undefined;
  if (both) return { addressee: spanOfTokens(context, at.sentence, both) };
  const actor = actorsOf(context, at, noun)[0];
  const named = isTold && !actor ? namedBehind(context, at, clause) : {};
  if (named.addressee) return named;
  return { addressee: actor?.span ?? spanOfTokens(context, at.sentence, withOf(noun)), ...(actor ? { addresseeEntity: actor.entity } : {}) };
}

/** "told [Kenya and Uganda]": several are told, and no one of them stands for all. */
export function severalTold({ sentence: { tokens } }: SentenceContext, nouns: readonly NounPhrase[]): TokenRange | undefined {
  const [first, last] = [nouns[0], nouns.at(-1)];
  if (!first || !last || nouns.length < 2) return undefined;
  const between = tokens.slice(first.last + 1, last.first);
  const isList = between.some(({ form }) => form === 'and') && between.every(({ upos }) => !/^(?:VERB|AUX|SCONJ)$/.test(upos));
  return isList ? { first: first.possessor?.first ?? first.first, last: last.last } : undefined;
}

/** "told “Morning” host [Ada Holm], “We stay”": the first person or body named between the verb and a comma that a quotation follows. */
function namedBehind(context: ReportContext, at: SentenceContext, { verb }: Clause): Addressee {
  const from = at.sentence.tokens[verb.last]?.end ?? 0;
  const end = /^[^,;:]{1,80}(?=,\s*["“]\p{Lu})/u.exec(context.text.slice(from, at.sentence.end))?.[0].length;
  if (end === undefined) return {};
  const named = at.mentions.filter((mention) => mention.start >= from && mention.end === from + end && mention.form === 'name');
  const [mention] = named.filter(({ entity }) => /^(?:person|organisation|company)$/.test(context.reading.entities[entity]?.kind ?? ''));
  return mention ? { addressee: spanOf(context.text, mention.start, mention.end), addresseeEntity: mention.entity } : {};
}

/** Somebody addressed, met or visited; of "visiting [the factory]" nobody. */
function isHearer(context: ReportContext, at: SentenceContext, noun: NounPhrase): boolean {
  if (VENUES.has(noun.lemma) || speakerOf(context, at, [noun]) === undefined) return false;
  const [actor] = actorsOf(context, at, noun);
  return nounClass(noun.lemma) === 'person' || (actor !== undefined && context.reading.entities[actor.entity]?.kind === 'person');
}

/** Occasions and texts that are meant for somebody, and by which word he follows. */
const HEARERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['with', wordSet('interview call conversation')],
  ['to', wordSet('interview letter note message memo email e-mail statement speech address report testimony')],
]);

/** "in an interview with [Reuters]", "in a letter to [shareholders]". */
function hearersAt({ obliques }: Circumstances, venue: NounPhrase | undefined): NounPhrase[] {
  if (!venue) return [];
  const after = [...venue.phrases, ...obliques].find(({ first }) => first === venue.last + 1);
  return after && HEARERS.get(after.preposition)?.has(venue.lemma) ? after.nouns.slice(0, 1) : [];
}

/** "said [to reporters]", "speaking [to reporters] in Brest". */
export function spokenTo(context: ReportContext, at: SentenceContext, clauses: readonly Clause[]): NounPhrase[] {
  const phrases = clauses.flatMap(({ obliques, verb }) =>
    obliques.filter(
      ({ preposition, noun, first }) =>
        (preposition === 'to' || (preposition === 'with' && verb.lemma === 'speak')) && noun === undefined && first > verb.head,
    ),
  );
  return phrases
    .flatMap(({ nouns }) => nouns.slice(0, 1))
    .filter((noun) => speakerOf(context, at, [noun]) !== undefined)
    .slice(0, 1);
}

/** "urged [both governments]", "told [the two sides]": two are asked, and no one of them stands for both. */
function isOfTwo(context: ReportContext, { addressee, addresseeEntity }: StatementFinding): boolean {
  const isTwo = /^(?:both|(?:the|its|their|these|those)\s(?:two|three|four))\s/iu.test(addressee?.exact ?? '');
  return isTwo && addresseeEntity !== undefined && context.reading.entities[addresseeEntity]?.kind !== 'group';
}

/** A place hears nothing ("told [Canal Nord]" names a station), and nobody is told what he says himself ("both parties"): the words stay, without an actor. */
export function withHearer(context: ReportContext, statement: StatementFinding): StatementFinding {
  const { addresseeEntity, ...rest } = statement;
  if (addresseeEntity === undefined) return statement;
  const { speaker } = statement;
  const beside = speaker ? (context.sentencesAt.touching(speaker)[0]?.mentions ?? []) : [];
  // "[Kenya and Chile] asked both sides"
  const isAmong = speaker !== undefined && beside.some((mention) => mention.entity === addresseeEntity && contains(speaker, mention));
  const isNobody =
    isAmong ||
    isOfTwo(context, statement) ||
    addresseeEntity === statement.speakerEntity ||
    context.reading.entities[addresseeEntity]?.kind === 'place';
  return isNobody ? rest : statement;
}
