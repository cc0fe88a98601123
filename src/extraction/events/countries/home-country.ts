import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { SPEAKERS } from '../../../language/knowledge/speakers.ts';
import type { Sector } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { agentNoun } from '../parties/agent-nouns.ts';
import type { PartyContext } from '../parties/parties.ts';
import { ownCountry } from './own-country.ts';

/** Those of a state, and people who are where a report is of. */
const AT_HOME: ReadonlySet<Sector> = new Set<Sector>([
  'GOV',
  'COP',
  'MIL',
  'LEG',
  'JUD',
  'SPY',
  'REB',
  'UAF',
  'OPP',
  'CVL',
  'LAB',
  'AGR',
  'MED',
  'PTY',
]);
/** Those who are found where something happens, and not where it is reported from. */
const LOCAL: ReadonlySet<Sector> = new Set<Sector>(['REB', 'UAF', 'CRM', 'CVL']);
/** Office holders who travel: they are of the state only as its own, "the president". */
const TRAVELLERS = wordSet(
  'envoy ambassador diplomat negotiator delegation delegate leader mediator inspector observer monitor emissary representative side statesman ruler chancellor consul',
  'embassy consulate attache commissioner',
);
const OF_ALL = wordSet('president premier minister secretary king queen monarch', ...SPEAKERS);
/** Bodies that are a state's where nothing else is told of them: "the tax [authority]". */
const BODIES = wordSet('agency watchdog regulator');
/** People who may be from anywhere. */
export const ANYWHERE = wordSet(
  'tourist passenger consumer hostage neighbour neighbor national taxpayer settler employee staff federation guard campaigner activist',
);

/**
 * The state of a body or of people that are told without one, "accused [the government]", "[police] fired tear gas", "[miners] walked out": the one of which the
 * whole report speaks there; undefined for other nouns and where it can't be told.
 */
export function homeStateOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const entry = agentNoun(at, noun);
  const lemma = singularOf(noun.lemma);
  if (!entry || entry.weak || entry.tool || TRAVELLERS.has(lemma) || ANYWHERE.has(lemma)) return undefined;
  if ((!AT_HOME.has(entry.sector) && !BODIES.has(lemma)) || isOfSeveralPlaces(context, at, noun)) return undefined;
  if ((OF_ALL.has(lemma) || BODIES.has(lemma)) && !isTheOne(at, noun)) return undefined;
  return hasOthersWord(context, at, noun) ? undefined : stateMeant(context, at, noun);
}

/** "killed hundreds of [soldiers] in Mali and Chad": where several states are told of, it is told of none whose they are. */
export function isOfSeveralPlaces(context: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const { clauses } = at.phrases;
  // "hundreds of soldiers": counted, the same noun may be another phrase
  const isIn = ({ first, last }: NounPhrase) => first <= noun.head && noun.head <= last;
  const clause = clauses.find(({ object }) => object.some((each) => isIn(each) || each.phrases.some(({ nouns }) => nouns.some(isIn))));
  const phrases = [...(clause?.obliques ?? []), ...(clause?.object ?? []).flatMap((each) => each.phrases), ...noun.phrases];
  const phrase = phrases.find(({ preposition, first }) => WHERE_TOLD.has(preposition) && first > noun.last);
  const told = new Set(phrase?.nouns.flatMap((each) => ownCountry(context, at, each) ?? []));
  return told.size > 1;
}

const WHERE_TOLD = wordSet('in across throughout near at inside');

/** "The Kenyan army retreated. [The army] said …": the state of which alone a body of it, or those of it, were told before. */
export function stateTakenUp(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const [taken, other] = statesTakenUp(context, at, noun);
  return taken === undefined || other !== undefined || isToldOfOther(context, at, noun, taken) ? undefined : taken;
}

/** "Kenyan and Ugandan soldiers met. [The soldiers] …": the states of which the same noun was told before. */
export function statesTakenUp(context: PartyContext, at: SentenceContext, noun: NounPhrase): readonly string[] {
  const [first, head] = [at.sentence.tokens[noun.first], at.sentence.tokens[noun.head]];
  const lemma = singularOf(noun.lemma);
  const isDefinite = first?.form.toLowerCase() === 'the' && noun.possessor === undefined;
  const isAnyHolder = nounClass(lemma) === 'person' && head?.form.toLowerCase() === lemma;
  if (!isDefinite || isAnyHolder || agentNoun(at, noun)?.state !== true || hasOthersWord(context, at, noun)) return [];
  return context.states.takenUp({ sentence: at.index, start: first.start }, lemma);
}

/** "In [Mali], the government resigned", "the army in [Mali]", "the troops of [Mali]", "[Mali]'s capital was calm, and the government …": the sentence tells of another state where it happens, whose they are, or beside. */
function isToldOfOther({ table, text }: PartyContext, at: SentenceContext, noun: NounPhrase, code: string): boolean {
  const own = at.sentence.tokens[noun.head];
  if (!own) return false;
  return at.mentions.some(({ entity, start, end, form }) => {
    const country = table.entities[entity]?.country;
    if (country === code) return false;
    const before = text.slice(at.sentence.start, start);
    if (start < own.start ? WHERE_IN_FRONT.test(before) || WHERE_BEHIND.test(text.slice(end, end + 8)) : WHERE.test(before)) return true;
    if (country === undefined || form === 'adjective') return false;
    return start < own.start ? JOINED.test(text.slice(end, own.start)) : OF.test(text.slice(own.end, start));
  });
}

const WHERE = /\b(?:in|at|near|across|inside|outside|throughout) (?:the )?$/iu;
/** "[In] Mali, the army", and not "after talks in Mali, the army". */
const WHERE_IN_FRONT = /(?:^|[,;] |\b(?:and|but|while) )(?:in|at|near|across|inside|outside|throughout) (?:the )?$/iu;
const WHERE_BEHIND = /^, where\b/u;
/** "Mali['s capital was calm, and] the government", and not "Mali said the government". */
const JOINED = /^['’]s? [^;]*(?:, (?:and|but|while) |; )/u;
const OF = /^ (?:of|from) (?:the )?$/u;

/** The state of which the report speaks at a noun, whatever the noun is. */
export function stateMeant(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const sector = agentNoun(at, noun)?.sector;
  const start = rangeOf(at.sentence, noun)?.start ?? at.sentence.start;
  const asked = { head: singularOf(noun.lemma), ...(sector && LOCAL.has(sector) ? { areLocal: true } : {}) };
  return context.states.at({ sentence: at.index, start }, asked);
}

/** "the [president]", "the defence [minister]". */
function isTheOne({ sentence }: SentenceContext, { first, head, lemma, possessor }: NounPhrase): boolean {
  const [start, own] = [sentence.tokens[first], sentence.tokens[head]];
  return possessor === undefined && start?.form.toLowerCase() === 'the' && own?.form.toLowerCase() === singularOf(lemma);
}

/** "[foreign] troops", "the [Kasai] rebels", "[Norvik]'s workers", "the workers of [Norvik]", "his [soldiers]": another word tells whose they are. */
function hasOthersWord(context: PartyContext, at: SentenceContext, noun: NounPhrase): boolean {
  const { tokens } = at.sentence;
  const before = tokens.slice(noun.first, noun.head);
  if (noun.possessor || before.some(({ form }) => OTHERS.test(form))) return true;
  if (before.some(({ form, upos }, index) => /^\p{Lu}/u.test(form) && (noun.first + index > 0 || upos === 'PROPN'))) return true;
  return noun.phrases.some(({ preposition, first, last }) => {
    if (preposition !== 'of' && preposition !== 'from') return false;
    const range = rangeOf(at.sentence, { first, last });
    return range !== undefined && at.mentions.some(({ start, end, entity }) => start >= range.start && end <= range.end && isApart(context, entity));
  });
}

const OTHERS = /^(?:regional|international|multinational|foreign|allied|joint|global|other|peacekeeping|its|their|his|her|our|my)$/iu;

/** A firm or a body of many states. */
function isApart({ table }: PartyContext, entity: number): boolean {
  const known = table.entities[entity];
  return known !== undefined && (known.kind === 'company' || known.sectors.includes('IGO'));
}
