import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { governmentEntity, namedEntity } from '../../../language/names/entities.ts';
import { contains, type Entity, type Mention, type Sector, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isFormer, isOfFormerLand, mentionOf } from '../../participants.ts';
import { peopleOfPhrase } from '../../people-adjective.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { countryOf, countryOfPlace, isAnyState, isVisitor } from '../countries/agent-country.ts';
import { stateOfOffice } from '../countries/domestic-office.ts';
import { homeStateOf } from '../countries/home-country.ts';
import { ownCountry } from '../countries/own-country.ts';
import { type AgentNouns, ANYBODY, agentNoun, isCrowd } from './agent-nouns.ts';
import { bodyKind } from './body-kind.ts';
import { endOfPost, firstWord, wholeSpan } from './described-words.ts';
import { stateEvacuating } from './evacuated.ts';
import { ownersOfKin } from './kin.ts';
import type { PartyContext } from './parties.ts';
import { followedLord, relatedPerson } from './related-agents.ts';

/** "five hundred [Ugandan rebels]": a group or a body of a state, by its noun; with the country that its adjective, a place after it or the sentence tells. */
export function describedAgent(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const told = agentNoun(at, noun);
  if (!told || noun.negative || mentionOf(at, noun) || isAnySide(context, at, noun) || isOfFormerLand(at, noun)) return undefined;
  if (isAnyState(at, noun) && ownCountry(context, at, noun) === undefined) return undefined;
  const lord = told.state ? followedLord(context, at, noun) : undefined;
  const entry = lord ? FOLLOWERS : told.state && isFormer(at, noun) ? FORMERLY : told;
  const country =
    countryOfAgent(context, at, noun, entry) ??
    stateEvacuating(context, at, noun) ??
    homeStateOf(context, at, noun) ??
    stateOfOffice(context, at, noun);
  const areToldByOthers = areBackers(at, noun) || ownersOfKin(at, noun).length > 0;
  const isUntold = !country && !areToldByOthers && (entry.weak || entry.tool || (isVisitor(at, noun) && !areSeveral(at, noun)));
  const end = lord && { end: lord.end };
  return isUntold ? undefined : describedAs(context, at, noun, { entry, country, isPerson: isOne(context, at, noun), ...end });
}

/** Armed people of their own lord are PLOVER's unaligned ones. */
const FOLLOWERS: AgentNouns = { sector: 'UAF', nouns: [] };

/** "the two [sides]", "a third [party]", "the [parties]": whoever they are, another word tells. */
function isAnySide(context: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const lemma = singularOf(noun.lemma);
  const before = at.sentence.tokens[noun.head - 1]?.form.toLowerCase() ?? '';
  const isBare = noun.head - noun.first === 1 && at.sentence.tokens[noun.head]?.form.toLowerCase() === 'parties' && before === 'the';
  return (
    (lemma === 'party' && (isBare || /^(?:third|both|other|two)$/.test(before))) || (lemma === 'side' && ownCountry(context, at, noun) === undefined)
  );
}

function countryOfAgent(context: PartyContext, at: SentenceContext, noun: NounPhrase, entry: AgentNouns): string | undefined {
  const related = relatedPerson(context, at, noun);
  // "an [American] adviser to the Kenyan president"
  const ofRelated = related && (ownCountry(context, at, { ...noun, phrases: [] }) ?? ownCountry(context, at, related.noun));
  if (ofRelated) return ofRelated;
  if (entry !== ANYBODY && !entry.tool) return countryOf(context, at, noun);
  const own = isOfFirm(context, at, noun, entry) ? undefined : ownCountry(context, at, noun);
  return own === undefined && nounClass(singularOf(noun.lemma)) === 'person' ? countryOfPlace(context, at, noun) : own;
}

/** "60 [Kestrel] aircraft": called by who makes them. */
function isOfFirm(context: PartyContext, at: SentenceContext, noun: NounPhrase, { tool }: AgentNouns): boolean {
  const range = rangeOf(at.sentence, noun);
  const inside = range ? at.mentions.filter((mention) => contains(range, mention)) : [];
  return tool === true && inside.length > 0 && inside.every(({ entity }) => context.table.entities[entity]?.kind === 'company');
}

/** "nine Arab [ministers]": several of those of whom a single one is somebody known; with nothing before them they may be anybody. */
function areSeveral(at: SentenceContext, noun: NounPhrase): boolean {
  const form = at.sentence.tokens[noun.head]?.form.toLowerCase() ?? '';
  const lemma = singularOf(noun.lemma);
  if (form === lemma) return false;
  return noun.head > noun.first && noun.possessor === undefined && !/^(?:their|its|our|no)$/i.test(at.sentence.tokens[noun.first]?.form ?? '');
}

/** "begged [donors]", "told its [allies]": whoever they are, they are others. */
function areBackers(at: SentenceContext, noun: NounPhrase): boolean {
  const lemma = singularOf(noun.lemma);
  return BACKERS.has(lemma) && at.sentence.tokens[noun.head]?.form.toLowerCase() !== lemma;
}

const BACKERS: ReadonlySet<string> = new Set(['donor', 'creditor', 'lender', 'ally', 'partner', 'neighbour', 'neighbor', 'backer']);

/** "kidnapped 30 [schoolgirls]", "barred a dozen [democrats]": people by any noun, also where nobody tells whose they are. */
export function anyPeople(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const head = at.sentence.tokens[noun.head];
  const isCommon = /^\p{Ll}/u.test(head?.form ?? '') || (noun.head === 0 && head?.upos === 'NOUN');
  const isPeople = isCommon && nounClass(singularOf(noun.lemma)) === 'person';
  const entry = agentNoun(at, noun);
  if (!entry || !isPeople || noun.negative || mentionOf(at, noun)) return undefined;
  return describedAs(context, at, noun, { entry, country: ownCountry(context, at, noun), isPerson: isSinglePerson(at, noun) });
}

/** "four [others]": more people than those who are told before them. */
export function otherPeople(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  const isCounted = at.sentence.tokens[noun.head]?.form === 'others' && noun.head > noun.first && noun.phrases.length === 0;
  if (!range || !isCounted || noun.negative) return undefined;
  return { entity: context.table.indexOf(namedEntity('group', 'others', { sectors: ['CVL'] })), span: spanOf(context.text, range.start, range.end) };
}

/** "a former head of [the police]", "a spokesman for [the president]": one person who acts for no body, of whose country another word tells. */
export function describedPerson(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  { country, end, sector }: { country: string | undefined; end: number; sector?: Sector },
): Actor | undefined {
  const entry: AgentNouns = { sector: isFormer(at, noun) ? 'ELI' : (sector ?? agentNoun(at, noun)?.sector ?? 'CVL'), nouns: [] };
  return describedAs(context, at, noun, { entry, country, end, isPerson: isSingular(at, noun) });
}

/** Those who held a post once are PLOVER's elites. */
const FORMERLY: AgentNouns = { sector: 'ELI', nouns: [] };

interface Described {
  entry: AgentNouns;
  country: string | undefined;
  isPerson: boolean;
  /** Where the words end that tell whose they are, "a former head [of the police]". */
  end?: number;
}

function describedAs(context: PartyContext, at: SentenceContext, noun: NounPhrase, { entry, country, isPerson, end }: Described): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  if (!range) return undefined;
  const start = at.sentence.tokens[firstWord(at, noun)]?.start ?? range.start;
  const related = end ?? endOfPost(at, noun) ?? relatedPerson(context, at, noun)?.end;
  const span = related ? spanOf(context.text, range.start, related) : wholeSpan(context, at, noun, range);
  // "[Chechen] forces" are not those of the state in which Chechens live.
  if (entry.state && country && !peopleOfPhrase(at, noun))
    return { entity: context.table.indexOf(governmentEntity(country)), span, as: { sectors: [entry.sector] } };
  const words = isCrowd(noun.lemma) ? 'people' : context.text.slice(start, related ?? range.end).replace(/\s+/g, ' ');
  const state = country ? countriesByCode().get(country)?.name : undefined;
  const name = state && !related && !mentionIn(at, noun) && !peopleOfPhrase(at, noun) ? `${words} in ${state}` : words;
  const more: Partial<Entity> = { sectors: [entry.sector], ...(country ? { country } : {}) };
  const kind = bodyKind(at, noun, entry) ?? (isPerson ? 'person' : 'group');
  return { entity: context.table.indexOf(namedEntity(kind, name, more)), span };
}

/** A single one of those who are many: "a [student]", "the truck's [driver]", "her [brother]"; "the army", "a crowd" are bodies. */
function isOne(context: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const opening = at.sentence.tokens[noun.first]?.form ?? '';
  // "[Priest] shot in Lima": titles leave articles out
  const isBare = at.sentence.role === 'title' || at.sentence.role === 'heading';
  return (
    (/^(?:an?|one|the|his|her)$/i.test(opening) || noun.possessor !== undefined || isBare) &&
    (isSinglePerson(at, noun) || isAllyOfOne(context, at, noun))
  );
}

/** "an [ally] of Ada Holm", who may be a state where it is one of a state. */
function isAllyOfOne(context: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  return BACKERS.has(singularOf(noun.lemma)) && isSingular(at, noun) && relatedPerson(context, at, noun) !== undefined;
}

/** "[the Peruvian] and the Chilean president" leaves its noun out, so that it tells of nobody yet. */
function isSinglePerson(at: SentenceContext, noun: NounPhrase): boolean {
  const { form: written = '', upos } = at.sentence.tokens[noun.head] ?? {};
  const form = written.toLowerCase();
  return upos !== 'ADJ' && isSingular(at, noun) && (nounClass(form) === 'person' || form === 'driver') && !MANY.has(form);
}

function isSingular({ sentence }: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return sentence.tokens[head]?.form.toLowerCase() === singularOf(lemma);
}

/** Words for many people that are no plural. */
const MANY: ReadonlySet<string> = new Set('people police folk public clergy personnel'.split(' '));

function mentionIn(at: SentenceContext, noun: NounPhrase): Mention | undefined {
  const range = rangeOf(at.sentence, noun);
  return range ? at.mentions.find((mention) => contains(range, mention)) : undefined;
}
