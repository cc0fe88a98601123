import { nounClass } from '../../language/knowledge/nouns.ts';
import { type ActorKind, contains, type EventFinding, type Headline, overlaps, type PloverType, type Range } from '../../model/index.ts';
import { type SentenceContext, spanOfTokens } from '../context.ts';
import type { Clause, NounPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { EventCandidate } from './candidate.ts';
import { clauseOf } from './carrying-clause.ts';
import { type HeadlineRest, restOf, textBetween } from './headline-rest.ts';
import { complementsOf } from './inner-events.ts';
import type { PartyContext } from './parties.ts';
import { STATES } from './subject-words.ts';
import { typedSubject } from './typed-subject.ts';

/** Told by who meets whom: a gloss says it all, and reads the same of every report. */
const TOLD_BY_PARTIES: ReadonlySet<string> = new Set(['visit', 'meet', 'phone']);

/**
 * The words by which a report tells an event with a type, where they say more than who does what to whom: "Chile [call] [for a truce along the border]", "Peru [accuse] [Chile of
 * breaking a pact]"; ~ stands for the one acted upon where the words only point at it: "urged [it] to leave". Undefined where the verb's subject isn't just those who act (of a
 * passive, to whom it is done), where what follows leaves out a party or can't be understood alone, or where the verb alone says more than what is told: "[will] send" is a promise.
 */
export function wordingOf(
  context: PartyContext,
  { at, trigger, plover, predicate, clause: framed }: EventCandidate,
  { participants, status, polarity }: EventFinding,
): Headline | undefined {
  const clause =
    plover && !TOLD_BY_PARTIES.has(modeOf(plover))
      ? (clauseOf(at, trigger.first) ?? readyClause(at, trigger.first) ?? orderingClause(at, trigger.first) ?? doneToClause(framed, trigger.first))
      : undefined;
  if (!clause || isAboutAct(clause, predicate)) return undefined;
  const promise = promiseOf(clause, predicate);
  if (promise === undefined && isOtherwiseMeant(clause, polarity, status)) return undefined;
  const { verb, object } = clause;
  const role = verb.passive ? 'target' : 'source';
  const isRefusal = promise?.[0]?.startsWith('refuse') === true;
  const told = typedSubject(context, at, clause, participants);
  const count = object.find((noun) => isNumberAlone(at, noun));
  if (!told || (count && !isOfPeople(clause, count))) return undefined;
  const others = participants.filter((party) => party.role !== role && party.role !== 'other');
  const [other, another] = others;
  const words = other && !another ? tokensOf(at, other.span) : undefined;
  const named = other && words && isPointing(at, words, context.table.entities[other.entity]?.kind) ? words : undefined;
  const inside = [...clausesInside(at, clause), ...contentsOf(at, clause)];
  const known = inside.length > 0 ? pronounsOf(context, at, participants, Math.min(...inside.map(({ verb: inner }) => inner.head))) : undefined;
  const uncut = wholeRest(at, inside, restOf(at, clause, inside, named, known));
  const longest = uncut ?? withoutCut(at, clause, inside, named) ?? restOf(at, clause, [], named);
  // "agreed on a pact [to fight “pirates”]"
  const whole = longest && isCutAtQuotation(at, longest.last) ? restOf(at, clause, [], named) : longest;
  const rest = count ? { words: `${textBetween(at, count.first, count.last)} people`, isNamed: false, first: count.first, last: count.last } : whole;
  if (
    !rest ||
    (rest.words === '' && (told.words === undefined || (!verb.passive && object.length > 0))) ||
    isTakenUp(at, rest) ||
    isCutAtQuotation(at, rest.last) ||
    isCutAtPlace(clause, rest.last)
  )
    return undefined;
  const covered = rest.words === '' ? undefined : spanOfTokens(context, at.sentence, rest);
  if (!count && others.some(({ span }) => !(covered && contains(covered, span)) && (!covered || isNamedBy(context, at, clause, rest, span))))
    return undefined;
  // "missiles struck [its] grid": somebody's who is told elsewhere.
  if (told.words !== undefined && (told.plural ? /\b(?:its|his|her)\b/u : /\b(?:their|his|her)\b/u).test(rest.words)) return undefined;
  const pointed = named ? { named: textBetween(at, named.first, named.last) } : {};
  return {
    subject: { role, plural: false, ...told },
    verb: [...(promise ?? []), isRefusal ? verb.lemma : deedOf(at, verb)].join(' '),
    passive: verb.passive,
    rest: rest.words,
    ...pointed,
  };
}

/** "called on Chile to free [her]": whom a pronoun means by name; of whoever acts ("urged Chile to let [it] fish") it stays. */
function pronounsOf(
  { table }: PartyContext,
  { sentence: { tokens }, mentions }: SentenceContext,
  participants: EventFinding['participants'],
  within: number,
) {
  const acting = new Set(participants.flatMap(({ role, entity }) => (role === 'source' ? [entity] : [])));
  const asked = new Set(participants.flatMap(({ role, entity }) => (role === 'target' ? [entity] : [])));
  const known = new Map<number, string>();
  for (const { form, entity, start, members } of mentions) {
    const token = form === 'pronoun' && !members ? tokens.findIndex((word) => word.start === start) : -1;
    const name = table.entities[entity]?.name ?? '';
    const word = tokens[token];
    if (!word || (word.deprel === 'nmod:poss' && !/^her$/i.test(word.form))) continue;
    // "urged Chile to let [it] fish": no object is its own clause's subject, so it is whoever acts.
    const isInside = token > within;
    if (acting.has(entity) && !isInside) continue;
    if (acting.has(entity) || (asked.has(entity) && isInside)) known.set(token, word.form);
    else if (/^\p{Lu}/u.test(name)) known.set(token, word.deprel === 'nmod:poss' ? `${name}’s` : name);
  }
  return known;
}

/** "Chile [is] ready to reopen the pass". */
function readyClause(at: SentenceContext, token: number): Clause | undefined {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token && verb.lemma === 'be');
  return clause && complementsOf(at, clause).some(({ link, governorAdjective }) => link === 'infinitive' && governorAdjective !== undefined)
    ? clause
    : undefined;
}

/** "[called off] a strike": the verb under which a noun is no event any more, or another. */
function doneToClause(clause: Clause | undefined, token: number): Clause | undefined {
  return clause?.object.some(({ head }) => head === token) ? clause : undefined;
}

/** Whether the verb's own phrases name a party: "signed on Monday, at last, a pact [with Chad]"; not one who is known from elsewhere ("criticised the order", to which it is told before). */
function isNamedBy(context: PartyContext, at: SentenceContext, { object, secondObject, obliques }: Clause, rest: TokenRange, span: Range): boolean {
  const nouns = [...object, ...secondObject].flatMap((noun) => [noun, ...noun.appositions, ...noun.phrases]);
  const end = spanOfTokens(context, at.sentence, { first: rest.last, last: Math.min(rest.last + NAMED_BEHIND, at.sentence.tokens.length - 1) });
  return overlaps(end, span) || [...nouns, ...obliques].some((range) => contains(spanOfTokens(context, at.sentence, range), span));
}

/** "the mayor[, Ada Holm]". */
const NAMED_BEHIND = 2;

/** What is not done in one way may be done in another: "did not [openly support]". */
function deedOf({ sentence: { tokens } }: SentenceContext, { first, head, lemma, negative }: Clause['verb']): string {
  const manners = negative
    ? tokens.slice(first, head).flatMap(({ form, upos }) => (upos === 'ADV' && form.endsWith('ly') ? [form.toLowerCase()] : []))
    : [];
  return [...manners, lemma].join(' ');
}

/** "[ordered] an investigation of the docks". */
function orderingClause(at: SentenceContext, token: number): Clause | undefined {
  return at.phrases.clauses.find(({ verb, object }) => verb.lemma === 'order' && object.some(({ head }) => head === token));
}

/** "arrested [two]"; not "[two] of its claims". */
function isNumberAlone({ sentence: { tokens } }: SentenceContext, { head, phrases }: NounPhrase): boolean {
  return tokens[head]?.upos === 'NUM' && !phrases.some(({ preposition }) => preposition === 'of');
}

/** "detained [34]": of people, where the verb is of what is done to nothing else and no more is told; "released [34]" may be of turtles. */
function isOfPeople({ verb, object, obliques }: Clause, { last }: NounPhrase): boolean {
  return DONE_TO_PEOPLE.has(verb.lemma) && object.length === 1 && obliques.every(({ first, time }) => time !== undefined || first > last + 1);
}

const DONE_TO_PEOPLE = wordSet('arrest detain injure deport');

/** Without the clause of which the end is cut off: "to make [even more]". */
function wholeRest(at: SentenceContext, inside: readonly Clause[], rest: HeadlineRest | undefined): HeadlineRest | undefined {
  return rest && !inside.some((each) => isCut(at, each, rest.last)) ? rest : undefined;
}

function isCut({ sentence: { tokens } }: SentenceContext, { verb, object, range }: Clause, last: number): boolean {
  if (verb.head > last) return false;
  return object.some((noun) => noun.last > last) || (verb.head === last && range.last > last && tokens[last + 1]?.upos !== 'PUNCT');
}

/** "warned them to leave [or risk being hit]": without the last clauses, where these are cut. */
function withoutCut(at: SentenceContext, clause: Clause, inside: readonly Clause[], named: TokenRange | undefined): HeadlineRest | undefined {
  const last = restOf(at, clause, inside, named)?.last;
  const whole = last === undefined ? [] : inside.filter((each) => !isCut(at, each, last));
  return whole.length > 0 ? wholeRest(at, whole, restOf(at, clause, whole, named)) : undefined;
}

function tokensOf({ sentence: { tokens } }: SentenceContext, span: Range): TokenRange {
  return { first: tokens.findIndex(({ end }) => end > span.start), last: tokens.findLastIndex(({ start }) => start < span.end) };
}

/** "it", "the firm", "his counterpart": who that is stands elsewhere. Not "the judiciary", which is more exact than the state that it stands for. */
function isPointing({ sentence: { tokens } }: SentenceContext, { first, last }: TokenRange, kind: ActorKind | undefined): boolean {
  const words = tokens.slice(first, last + 1);
  if (!/^(?:PRON|DET)$/.test(words[0]?.upos ?? '') || words.some(({ upos }) => upos === 'PROPN')) return false;
  const noun = words.findLast(({ upos }) => upos === 'NOUN')?.lemma;
  if (noun === undefined) return first === last;
  if (kind === 'government') return STATES.has(noun);
  return kind === 'person' || nounClass(noun) === 'organisation';
}

function modeOf({ type, mode }: { type: PloverType; mode?: string | undefined }): string {
  return type === 'CONSULT' ? (mode ?? '') : '';
}

/** A verb under "not", "could" or "will" whose event is told as done. */
function isOtherwiseMeant({ verb }: Clause, polarity: EventFinding['polarity'], status: EventFinding['status']): boolean {
  if (verb.negative !== (polarity === 'negative')) return true;
  return (verb.modal !== undefined || verb.tense === 'future') && (status === 'occurred' || status === 'ongoing');
}

/** What it is to say that one will or will not do something: "[will] send ambulances" is told as "pledges to send ambulances". Empty where the verb says so itself; undefined where nothing is promised. */
function promiseOf({ verb }: Clause, predicate: string): string[] | undefined {
  const deed = /^(?:threaten|pledge|refuse) to /u.exec(predicate)?.[0].trimEnd();
  const isAhead = verb.tense === 'future' || verb.modal === 'would' || verb.modal === 'will';
  return deed !== undefined && isAhead && verb.negative === deed.startsWith('refuse') && !verb.passive ? [deed] : undefined;
}

/** "voted [to expel] him" is told as a threat: the expulsion is not. */
function isAboutAct({ verb }: Clause, predicate: string): boolean {
  return verb.form === 'infinitive' && /^(?:threaten|pledge|refuse) to /u.test(predicate);
}

/** "opposed [such a step]": which one, the words before tell. */
function isTakenUp({ sentence: { tokens } }: SentenceContext, { first }: HeadlineRest): boolean {
  return /^(?:such|this|these|those|that)$/i.test(tokens[first]?.form ?? '') && tokens[first]?.upos !== 'SCONJ';
}

/** "described Peru as “a good neighbour”": what counts is in the speaker's own words, which no headline takes in. */
function isCutAtQuotation({ sentence: { tokens } }: SentenceContext, last: number): boolean {
  const next = tokens.slice(last + 1).find(({ upos }) => upos !== 'ADP' && upos !== 'DET' && upos !== 'SCONJ' && upos !== 'PART');
  return next !== undefined && /^["“”„«»]/u.test(next.form);
}

/** "took Chile [before the court]": no time, though such words often begin one. */
function isCutAtPlace({ obliques }: Clause, last: number): boolean {
  return obliques.some(({ first, preposition, time }) => first === last + 1 && preposition === 'before' && !time);
}

/** "complained [that Chile had moved a buoy]", "rejected any suggestion [that it had]": without it nothing is told. */
function contentsOf({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  const { object } = clause;
  return clauses.filter(
    ({ link, governor, governorNoun }) =>
      link === 'that' &&
      ((governor === clause && object.length === 0) ||
        (governorNoun !== undefined && object.includes(governorNoun) && governorNoun.phrases.length === 0)),
  );
}

/** "demanded that Chile [lift the ban]", "said that it [must] pay". */
function isAskedFor({ link, verb }: Clause): boolean {
  return (link === 'that' || link === 'reported') && (verb.bare || verb.modal === 'must' || verb.modal === 'should');
}

/** "called on Chile [to lift a ban]", "accused it [of breaking a pact]", and what those say in turn: "to agree [to lift it] and [pay]". */
function clausesInside(at: SentenceContext, clause: Clause, depth = 0): Clause[] {
  if (depth > 1) return [];
  const inner = complementsOf(at, clause).filter((each) => each.link === 'infinitive' || each.link === 'gerund' || isAskedFor(each));
  const joined = at.phrases.clauses.filter(({ link, governor }) => link === 'coordinate' && governor !== undefined && inner.includes(governor));
  return [...inner, ...joined, ...inner.flatMap((each) => clausesInside(at, each, depth + 1))];
}
