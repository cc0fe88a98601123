import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type Mention } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { isOfFormerLand, mentionOf } from '../../participants.ts';
import { type Clause, followingOf, type NounPhrase, type PrepositionalPhrase } from '../../phrases/index.ts';
import { tellingClause } from '../headlines/telling-clause.ts';
import { agentNoun, ledNoun } from '../parties/agent-nouns.ts';
import { stateEvacuating } from '../parties/evacuated.ts';
import { ownersOfKin } from '../parties/kin.ts';
import type { PartyContext } from '../parties/parties.ts';
import { ANYWHERE, homeStateOf, isOfSeveralPlaces, statesTakenUp, stateTakenUp } from './home-country.ts';
import { ownCountry } from './own-country.ts';
import { countryOfSpeaker, isOtherSide, stateOfSpeaker } from './states-beside.ts';

/** The country of those whom a noun describes: in its own words, after "of", "in", "from", or the place where the sentence has it happen. */
export function countryOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const told = ownCountry(context, at, noun);
  if (told || isOfMany(at, noun) || isOfUnion(context, at, noun) || isOfSeveralPlaces(context, at, noun)) return told;
  const speaker = stateOfSpeaker(context, at, noun);
  if (speaker) return speaker;
  const takenUp = stateTakenUp(context, at, noun) ?? stateOfKin(context, at, noun);
  if (takenUp) return takenUp;
  const placed = countryOfPlace(context, at, noun);
  if (placed && (context.states.tells(placed) || homeStateOf(context, at, noun) === undefined)) return placed;
  const moving = stateEvacuating(context, at, noun);
  if (moving) return moving;
  if (isStruckBy(at, noun)) return undefined;
  return isOfPeople(at, noun) || isVisitor(at, noun) || /^(?:NGO|BUS)$/.test(agentNoun(at, noun)?.sector ?? '')
    ? undefined
    : onlyOrHome(context, at, noun);
}

/** The sole country that a sentence tells; where it does no more than tell of one ("agreements with [Chile]"), that of which the whole report speaks goes before it. */
function onlyOrHome(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const only = onlyCountry(context, at);
  const home = homeStateOf(context, at, noun);
  if (only !== undefined && (isAcrossFrom(context, at, noun, only) || isBoundFor(context, at, noun, only))) return home === only ? undefined : home;
  if (only !== undefined && isOtherSide(context, at, only)) return home;
  if (only !== undefined && isActing(context, at, only)) return only;
  const before = statesTakenUp(context, at, noun);
  return home ?? (before.length > 1 && only !== undefined && !before.includes(only) ? undefined : only);
}

/** "The Kenyan soldiers died. [The soldiers' families] …": of the state of those whose kin they are. */
function stateOfKin(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  return ownersOfKin(at, noun)
    .map((owner) => stateTakenUp(context, at, owner))
    .find((code) => code !== undefined);
}

/** "[the ministry] criticised Chile", "a spokesman for [the hospital] criticised Chile": a body of a state, or one that is spoken for, does nothing to that state. */
function isAcrossFrom(context: PartyContext, at: SentenceContext, noun: NounPhrase, code: string): boolean {
  const areKin = ownersOfKin(at, noun).length > 0;
  if (nounClass(singularOf(noun.lemma)) === 'person' && !areKin) return false;
  const isOfState = areKin || agentNoun(at, noun)?.state === true;
  const clause = at.phrases.clauses.find(
    ({ subject, verb }) =>
      !verb.passive && ((isOfState && subject.includes(noun)) || subject.some(({ phrases }) => phrases.some(({ nouns }) => nouns.includes(noun)))),
  );
  const done = [
    ...(clause?.object ?? []),
    ...(clause?.obliques ?? []).filter(({ preposition }) => AT.test(preposition)).flatMap(({ nouns }) => nouns),
  ];
  return done.some((each) => isStateItself(context, at, each) && ownCountry(context, at, each) === code);
}

/** "[nine families] walked to Chad": whoever goes to a state is of another one. */
function isBoundFor(context: PartyContext, at: SentenceContext, noun: NounPhrase, code: string): boolean {
  const clause = at.phrases.clauses.find(({ subject, verb }) => !verb.passive && verb.lemma !== 'return' && subject.includes(noun));
  const aims = (clause?.obliques ?? []).filter(({ preposition }) => BOUND_FOR.test(preposition)).flatMap(({ nouns }) => nouns);
  return aims.some((each) => isStateItself(context, at, each) && ownCountry(context, at, each) === code);
}

const BOUND_FOR = /^(?:to|towards?|into)$/u;

/** "called on [Chile]": the state by its name as one who acts or is acted upon, and no place. */
function isStateItself({ table }: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const { entity = -1, form } = mentionOf(at, noun) ?? {};
  return form === 'name' && table.entities[entity]?.kind === 'government';
}

/** "[Chile] arrested", "[Santiago] and the unions": the state itself, behind no preposition. */
function isActing({ table, text }: PartyContext, { mentions, sentence }: SentenceContext, code: string): boolean {
  return mentions.some(({ entity, form, start }) => {
    const state = table.entities[entity];
    const isState = state?.kind === 'government' && form !== 'adjective' && state.country === code;
    return isState && !BEHIND.test(text.slice(Math.max(sentence.start, start - 16), start));
  });
}

const BEHIND = /\b(?:in|of|from|with|to|at|near|on|against|by|between|across|for) (?:the )?$/u;

const AT = /^(?:on|against|with|to)$/u;

/** "a [regional] peacekeeping force", "[foreign] troops", "many [nations]", "[a] government that lies": of no one state, or of another one. */
function isOfMany(at: SentenceContext, noun: NounPhrase): boolean {
  if (isAnyState(at, noun) || (STATES.has(singularOf(noun.lemma)) && at.sentence.tokens[noun.head]?.form.toLowerCase().endsWith('s'))) return true;
  return at.sentence.tokens
    .slice(noun.first, noun.head)
    .some(({ form }) => /^(?:regional|international|multinational|foreign|allied|joint|global|other)$/i.test(form));
}

/** "insulted by [a government] that lies": whichever it is, the words for it don't tell. */
export function isAnyState(at: SentenceContext, noun: NounPhrase): boolean {
  return STATES.has(singularOf(noun.lemma)) && /^(?:an?|any|another|no)$/i.test(at.sentence.tokens[noun.first]?.form ?? '');
}

/** "the [UN]'s envoy in Peru": of a body of many states, wherever she works. */
function isOfUnion({ table }: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const range = rangeOf(at.sentence, noun);
  return range !== undefined && at.mentions.some((each) => contains(range, each) && table.entities[each.entity]?.sectors.includes('IGO'));
}

const STATES: ReadonlySet<string> = new Set(['nation', 'country', 'state', 'power', 'government', 'capital']);

const VISITORS: ReadonlySet<string> = new Set(
  (
    'envoy ambassador diplomat negotiator delegation delegate leader minister mediator inspector observer monitor tourist visitor peacekeeper emissary ' +
    'representative side statesman correspondent missionary pilgrim mercenary ruler king president premier chancellor expert hacker ' +
    'partner ally neighbour neighbor rival counterpart donor lender creditor'
  ).split(' '),
);

/** "[envoys] met in Oslo": those who are often elsewhere are not of the place where something happens. */
export function isVisitor(at: SentenceContext, noun: NounPhrase): boolean {
  const led = ledNoun(at, noun);
  return VISITORS.has(singularOf(noun.lemma)) && (led === undefined || led.state === true);
}

/** Where those are whom a noun describes, or where what they do or suffer happens: "20 worshippers at a mosque [in Peshawar]". */
export function countryOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { items, clauses } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  // "its ambassador in Peru" is there for another state
  const isSent = DIPLOMATS.has(singularOf(noun.lemma)) || (isVisitor(at, noun) && noun.possessor);
  const after = index < 0 || isSent ? [] : followingOf(items, index).obliques;
  const clause = clauses.find(({ subject, object, obliques }) => [...subject, ...object, ...obliques.flatMap(({ nouns }) => nouns)].includes(noun));
  const around = isVisitor(at, noun) ? [] : [...(clause?.obliques ?? []), ...phrasesOfBody(at, noun, clause), ...phrasesAbove(context, at, clause)];
  const phrases = [...after, ...around];
  for (const { preposition, nouns } of phrases) {
    if (!PLACING.has(preposition)) continue;
    const country = nouns
      .filter((each) => !(preposition === 'on' && isStateItself(context, at, each)))
      .filter((each) => !EDGES.has(singularOf(each.lemma)) && !isDeed(at, each) && !(preposition === 'on' && VESSELS.has(singularOf(each.lemma))))
      .map((each) => ownCountry(context, at, each))
      .find((each) => each !== undefined);
    if (country) return country;
  }
  return undefined;
}

/** "police in [Goma] detained [nine students]": where a body of a state is that acts upon somebody. */
function phrasesOfBody(at: SentenceContext, noun: NounPhrase, clause: Clause | undefined): PrepositionalPhrase[] {
  const [body, other] = clause?.subject ?? [];
  const isDoer = body !== undefined && !other && clause?.object.includes(noun) === true && !clause.verb.passive;
  // "freed nine [hostages]", "freed nine sailors [held] in Chad": they are or were elsewhere
  const isElsewhere = ANYWHERE.has(singularOf(noun.lemma)) || tellingClause(at, noun) !== undefined;
  return isDoer && !isElsewhere && agentNoun(at, body)?.state === true ? body.phrases : [];
}

/** Those of the clause above; where a minister speaks abroad is not where what he tells of was done: "Chile's president said [in Lima] that the army had killed nine". */
function phrasesAbove(context: PartyContext, at: SentenceContext, clause: Clause | undefined): PrepositionalPhrase[] {
  const { governor, link } = clause ?? {};
  const country = governor && (link === 'that' || link === 'reported') ? countryOfSpeaker(context, at, governor) : undefined;
  const phrases = governor?.obliques ?? [];
  return country === undefined
    ? phrases
    : phrases.filter(({ nouns }) => nouns.every((each) => (ownCountry(context, at, each) ?? country) === country));
}

/** "[farmers] injured in a Kenyan raid". */
function isStruckBy(at: SentenceContext, noun: NounPhrase): boolean {
  const clauses = at.phrases.clauses.filter(({ subject, object }) => [...subject, ...object].includes(noun));
  return clauses.some(({ obliques }) =>
    obliques.some(({ preposition, nouns }) => STRIKING.has(preposition) && nouns.some((each) => isDeed(at, each))),
  );
}

const STRIKING: ReadonlySet<string> = new Set(['in', 'by', 'during']);

/** "[diplomats] in Geneva", "the [embassy] in Lima": there for another state. */
const DIPLOMATS: ReadonlySet<string> = new Set(['diplomat', 'ambassador', 'envoy', 'embassy', 'consulate']);

/** "injured in a [Kenyan raid]": those whom a state strikes are not its own. */
function isDeed({ sentence }: SentenceContext, { head }: NounPhrase): boolean {
  return sentence.tokens[head]?.upos === 'NOUN' && sentence.eventHeads.some(({ token, score }) => token === head && score >= 0.5);
}

/** "on the [Thai border]" is on either side of it. */
const EDGES: ReadonlySet<string> = new Set(['border', 'frontier', 'boundary', 'embassy', 'consulate']);

/** "was blamed on a [Chinese freighter]" tells of nobody else. */
const VESSELS: ReadonlySet<string> = new Set(['freighter', 'ship', 'vessel', 'tanker', 'trawler', 'aircraft', 'plane', 'drone', 'submarine']);

const PLACING: ReadonlySet<string> = new Set(['in', 'of', 'from', 'at', 'near', 'outside', 'across', 'throughout', 'inside', 'on']);

/** "[Muslim] hackers", "[Kurdish] rebels": told by a faith or a people of no state. */
function isOfPeople(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens
    .slice(noun.first, noun.head)
    .some(({ form, upos }, index) => /^\p{Lu}/u.test(form) && (index + noun.first > 0 ? upos !== 'DET' : upos === 'PROPN'));
}

/** Of a sentence that speaks of one country alone, that one; whose [Canadian] a captive is, or where a firm has its seat, tells nothing of others. */
function onlyCountry(context: PartyContext, at: SentenceContext): string | undefined {
  const isFirm = ({ entity }: Mention) => context.table.entities[entity]?.kind === 'company';
  const lands = at.phrases.nouns.filter((noun) => isOfFormerLand(at, noun)).flatMap((noun) => rangeOf(at.sentence, noun) ?? []);
  const isOfPast = (mention: Mention) => lands.some((land) => contains(land, mention));
  const telling = at.mentions.filter(
    (mention) => !isFirm(mention) && !isOfPast(mention) && (mention.form !== 'adjective' || !isOfPerson(at, mention)),
  );
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
