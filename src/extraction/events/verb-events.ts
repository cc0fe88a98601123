import { daysOf, timeOfClause } from '../clause-time.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isNoneOfKind } from './argument-class.ts';
import { codeOf, type EventCandidate, type FramedEvent, ruleName } from './candidate.ts';
import { withAntecedent } from './event-antecedents.ts';
import { factualityOf } from './factuality.ts';
import { type FramedVerb, isVerbal } from './frames.ts';
import { complementsOf, framesOf } from './inner-events.ts';
import { nearestTarget } from './nearest-target.ts';
import { names } from './noun-contents.ts';
import { parties } from './owners.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { isStay, placeOfClause } from './place.ts';
import { fits, objectsOf } from './sense.ts';
import { eachPlace, settle } from './settle.ts';
import { fillSlots, struck } from './slots.ts';
import { targetsBeside, targetsBeyond } from './targets-beyond.ts';
import { timeByDistance } from './time-by-distance.ts';
import { isLightFor, peopleAgainst, sourcesOf, withPeople } from './verb-sources.ts';
import { asVerbalAct, withInnerMode } from './verbal-acts.ts';

/** Events told by a verb: "Macron visited Kenya", "Kenya was accused by Somalia". What is only threatened, promised, asked for or refused is told by that verb. */
export function verbEvents(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): FramedEvent[] {
  const found: FramedEvent[] = [];
  for (const clause of at.phrases.clauses) {
    const own = ofClause(context, at, clause, [...before, ...found]);
    if (own) found.push(own);
  }
  const covered = new Set(found.flatMap((candidate) => coveredBy(at, candidate)));
  return found.filter(({ clause }) => clause === undefined || !covered.has(clause));
}

/** By the first frame whose words and parties are there. */
function ofClause(context: PartyContext, at: SentenceContext, clause: Clause, before: readonly EventCandidate[]): FramedEvent | undefined {
  for (const framed of framesOf(at, clause)) {
    const candidate = candidateOf(context, at, clause, framed);
    const own = candidate && withAntecedent(context, candidate, before);
    if (own && eachPlace(own).some((each) => settle(each, context.table))) return withTargetBeyond(context, own);
  }
  return undefined;
}

/** "resigned", "were deported to": whoever else is named is not who is acted upon. */
const DONE_TO_NOBODY: ReadonlySet<string> = new Set(['resign', 'deport', 'expel', 'surrender', 'curfew']);

/** "filed suit in the Peruvian court", "passed reforms in its colonies": whoever else is named is where it is done. */
const OF_OWN_SLOTS: ReadonlySet<string> = new Set(['sue', 'reform']);

/** "blocked the [Chadian border]": those who do it press others. */
function areRoads(nouns: readonly NounPhrase[]): boolean {
  return nouns.length > 0 && nouns.every(({ lemma }) => ROADS.has(lemma));
}

const ROADS = wordSet('border road highway motorway bridge crossing railway port');

/** An event of whose act it is known, and not yet who is acted upon. */
function withTargetBeyond(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, frame, plover, targets, sources, at } = candidate;
  if (!clause || frame.mutual || frame.targetIsPlace || DONE_TO_NOBODY.has(frame.id) || sources.length === 0) return candidate;
  const isWhere =
    plover.type === 'PROTEST' && (areRoads(clause.object) || targets.every(({ entity }) => context.table.entities[entity]?.kind === 'place'));
  if (targets.length > 0 && !isWhere) return candidate;
  const beyond = targets.length > 0 ? targetsBeside(context, at, clause, sources) : targetsBeyond(context, at, clause, sources, plover.type);
  if (beyond.length > 0) return { ...candidate, targets: beyond };
  const nearest = targets.length > 0 || OF_OWN_SLOTS.has(frame.id) ? undefined : nearestTarget(context, at, clause, sources);
  return nearest ? { ...candidate, targets: [nearest.actor], guessed: nearest.isGuessed } : candidate;
}

const COVERING: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE', 'AGREE', 'PROTEST', 'MOBILIZE', 'ASSAULT']);

/** The clauses under a verbal act: "threatened to [expel]"; what somebody agreed to hold is a plan of its own. */
export function coveredBy(at: SentenceContext, { plover, clause }: FramedEvent): Clause[] {
  if (!clause || !COVERING.has(plover.type)) return [];
  const under = (each: Clause): Clause[] => complementsOf(at, each).flatMap((inner) => [inner, ...joinedTo(at, inner), ...under(inner)]);
  const inner = [...under(clause), ...conditionsOf(at, clause), ...wordsOf(at, plover.type, clause)];
  return plover.type === 'AGREE' ? inner.filter((each) => framesOf(at, each)[0]?.frame.arranged !== true) : inner;
}

/** "threatened to strike [unless Chad withdraws]": the condition of a verbal act is no event of its own. */
function conditionsOf(at: SentenceContext, clause: Clause): Clause[] {
  return at.phrases.clauses.filter((other) => isCondition(other) && (other.governor === clause || other.verb.first > clause.verb.last));
}

/** "threatened to leave the talks unless [Chad] withdraws": a threat is to whoever can still prevent it. */
function inCondition(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  const [condition] = conditionsOf(at, clause);
  return condition ? parties(context, at, condition.subject).filter(({ entity }) => !doers.has(entity)) : [];
}

function isCondition({ link, marker }: Clause): boolean {
  return link === 'adverbial' && (marker === 'if' || marker === 'unless');
}

const SPOKEN: ReadonlySet<string> = new Set(['PROTEST', 'REJECT', 'THREATEN', 'ACCUSE']);
const WORDS: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT']);

/** "rejected the plan, [urging] Kenya to …", "staged a rally, [demanding] that …": what is said with a verbal act or a protest is part of it. */
function wordsOf(at: SentenceContext, type: string, clause: Clause): Clause[] {
  if (!SPOKEN.has(type)) return [];
  const said = (other: Clause) => other.link === 'participle' && other.verb.form === 'gerund' && other.governor === clause;
  return at.phrases.clauses.filter((other) => said(other) && framesOf(at, other).some(({ frame }) => WORDS.has(frame.plover.type)));
}

/** "to expel them [and close] the border". */
function joinedTo(at: SentenceContext, clause: Clause): Clause[] {
  return at.phrases.clauses.filter((other) => other.link === 'coordinate' && other.governor === clause && other.verb.form !== 'finite');
}

/** "the villagers [were allowed] to return": where nobody is told who lets them, nobody agrees with them. */
function isLetByNobody({ verb }: Clause, { frame, pattern }: FramedVerb, sources: readonly Actor[]): boolean {
  return verb.passive && sources.length === 0 && frame.plover.type === 'AGREE' && pattern.needs?.includes('infinitive') === true;
}

function candidateOf(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb): FramedEvent | undefined {
  const { frame, pattern, particle } = framed;
  if (isDegreeAsked(at, clause) || isNegatedInPart(at, clause) || !fits(at, clause, framed) || hasUnknownPronoun(context, at, clause, framed))
    return undefined;
  const factuality = factualityOf(clause, { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) });
  if (!factuality) return undefined;
  const sources = sourcesOf(context, at, clause, framed);
  if (isLetByNobody(clause, framed, sources)) return undefined;
  const isDoer = ({ entity, as }: Actor) =>
    !clause.verb.passive && !frame.mutual && as?.sectors === undefined && sources.some((actor) => actor.entity === entity);
  const find = frame.targetIsPlace ? parties : struck;
  const filled = (not: (actor: Actor) => boolean) => fillSlots(context, at, clause, pattern.target, { particle, find, not });
  const accused = frame.plover.type === 'ACCUSE' ? filled((actor) => isDoer(actor) || isForum(context, actor)) : [];
  const named = accused.length > 0 ? accused : filled(isDoer);
  const meant = isDoneToPeople(framed) ? withPeople(context, at, named, objectsOf(clause, particle) ?? []) : named;
  const targets = meant.length > 0 || frame.plover.type !== 'THREATEN' ? meant : inCondition(context, at, clause);
  if ((frame.targetIsPlace || pattern.strict) && targets.length === 0) return undefined;
  if (frame.plover.type === 'REJECT' && isOthersWord(context, at, clause)) return undefined;
  const told = timeOfClause(clause) ?? timeByDistance(at, clause);
  const time = told && frame.targetIsPlace ? daysOf(told, stayOf(clause)?.time, 'first') : told;
  const place = placeOfClause(context, at, clause);
  const code = codeOf(framed);
  const candidate: FramedEvent = {
    ...code,
    predicate: ownPredicate(code.predicate, clause),
    ...(isJoint(framed, sources, targets) ? { frame: { ...code.frame, mutual: true } } : {}),
    loose: code.loose && (!clause.verb.passive || pattern.target[0]?.startsWith('object') === true),
    by: ruleName('verb-frame', frame),
    at,
    trigger: triggerOf(at, clause, framed),
    sources: sources.length > 0 ? sources : peopleAgainst(context, at, clause, targets),
    targets,
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    factuality,
    nominal: false,
    ...(pattern.suffered ? { suffered: true } : {}),
    clause,
  };
  return asVerbalAct(withInnerMode(at, candidate));
}

/** "[injured] two": who is wounded is not killed. */
function ownPredicate(predicate: string, { verb }: Clause): string {
  return predicate === 'kill' && WOUNDING.has(verb.lemma) ? 'wound' : predicate;
}

const WOUNDING = wordSet('wound injure maim hurt');

/** "complained to [the Security Council] about raids by Chad": to whom one turns is not who is accused, where another one is told. */
function isForum({ table }: PartyContext, { entity }: Actor): boolean {
  return table.entities[entity]?.sectors.includes('IGO') === true;
}

/** "[Chad and Sudan] severed relations": what one may do with another, done by two of them, both do with each other. */
function isJoint({ frame, pattern }: FramedVerb, sources: readonly Actor[], targets: readonly Actor[]): boolean {
  return BETWEEN_TWO.has(frame.id) && sources.length > 1 && targets.length === 0 && pattern.target.some((slot) => slot.split('|').includes('with'));
}

const BETWEEN_TWO: ReadonlySet<string> = new Set(['break-relations', 'share', 'trade', 'halt-talks']);

/** "[Kenya] rejects the plan, the envoy said": what another one does is no act of whoever tells it. */
function isOthersWord(context: PartyContext, at: SentenceContext, clause: Clause): boolean {
  const told = complementsOf(at, clause).filter(({ link }) => link === 'that' || link === 'reported');
  const speakers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return told.some(({ subject }) => {
    const doers = parties(context, at, subject);
    return doers.length > 0 && doers.every(({ entity }) => !speakers.has(entity));
  });
}

/** Types of what is done to people, whoever they are. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION', 'AID', 'CONCEDE']);

function isDoneToPeople({ frame, pattern }: FramedVerb): boolean {
  return TO_PEOPLE.has(frame.plover.type) && pattern.target.some((slot) => slot.split('|')[0] === 'object');
}

/** "it is unclear [how far] Brazil supports the plan": what is asked is whether it does so at all. */
function isDegreeAsked({ sentence }: SentenceContext, { node, deprel }: Clause): boolean {
  const { tokens } = sentence;
  return (
    /^(?:ccomp|csubj)/.test(deprel) &&
    tokens.some(({ form, head }) => form.toLowerCase() === 'how' && head !== undefined && head !== node + 1 && tokens[head - 1]?.head === node + 1)
  );
}

/** "does not [fully] support", "cannot [simultaneously] support", "did not [immediately] accept": how, when or how far it is not so, not that it is not. */
function isNegatedInPart(at: SentenceContext, { verb, object, subject }: Clause): boolean {
  const done = verb.passive ? subject : object;
  return (verb.negative && verb.adverbs.some((adverb) => PARTLY.has(adverb))) || done.some((noun) => isNoneOfKind(at.sentence.tokens, noun));
}

const PARTLY = wordSet(
  'fully entirely completely wholly totally simultaneously necessarily automatically unconditionally blindly always immediately readily',
);

/** The verb; with one that says no more than that it was done, the noun: "launched an [attack]". */
function triggerOf(at: SentenceContext, clause: Clause, { pattern, particle }: FramedVerb): FramedEvent['trigger'] {
  const told = objectsOf(clause, particle)?.find(
    (noun) => pattern.objects && names(at, [noun], pattern.objects) && (isLightFor(noun.lemma, clause.verb.lemma) || isReached(clause, noun)),
  );
  const head = told?.head ?? clause.verb.head;
  return { first: head, last: head };
}

/** "reached an [agreement]", "struck a [deal]": a verb that says no more than that it came about. */
function isReached({ verb, object, subject }: Clause, noun: NounPhrase): boolean {
  return /^(?:reach|strike|clinch|conclude)$/.test(verb.lemma) && (verb.passive ? subject : object).includes(noun);
}

/** "arrived on 3 May [for a two-day visit]". */
function stayOf({ obliques }: Clause): NounPhrase | undefined {
  return obliques
    .filter(({ preposition }) => preposition === 'for' || preposition === 'on')
    .flatMap(({ nouns }) => nouns)
    .find(isStay);
}

/** "urges [them] to": a party that the reading could not tell. */
function hasUnknownPronoun(context: PartyContext, at: SentenceContext, clause: Clause, { pattern, particle }: FramedVerb): boolean {
  if (!pattern.target.some((slot) => slot.split('|')[0] === 'object')) return false;
  const objects = objectsOf(clause, particle) ?? [];
  return objects.some((noun) => isPersonal(at, noun.head) && partiesOf(context, at, noun).length === 0);
}

const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'it', 'us', 'we', 'you', 'me', 'i']);

function isPersonal(at: SentenceContext, token: number): boolean {
  const range = rangeOf(at.sentence, { first: token, last: token });
  return range !== undefined && PERSONAL.has(at.sentence.tokens[token]?.form.toLowerCase() ?? '');
}
