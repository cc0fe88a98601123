import { z } from 'zod';
import { countriesByCode } from '../../language/knowledge/countries.ts';
import { loadKnowledge, once } from '../../language/knowledge/load.ts';
import { nounClass } from '../../language/knowledge/nouns.ts';
import { type EntityTable, governmentEntity, namedEntity } from '../../language/names/entities.ts';
import { contains, type Entity, type Mention, Sector, spanOf } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { type Actor, actorsOf, mentionOf } from '../participants.ts';
import { followingOf, type NounPhrase } from '../phrases/index.ts';
import { phrasesAfter } from './sense.ts';
import { singularOf } from './word-classes.ts';

const AgentNouns = z.strictObject({ sector: Sector, state: z.boolean().optional(), weak: z.boolean().optional(), nouns: z.array(z.string().min(1)) });
type AgentNouns = z.infer<typeof AgentNouns>;

const agentNouns = once(
  () => new Map<string, AgentNouns>(loadKnowledge('agents', AgentNouns).flatMap((entry) => entry.nouns.map((noun) => [noun, entry] as const))),
);

function agentNoun(lemma: string): AgentNouns | undefined {
  const listed = agentNouns().get(lemma) ?? agentNouns().get(singularOf(lemma));
  if (listed) return listed;
  const kind = nounClass(singularOf(lemma));
  return kind === 'person' || kind === 'organisation' ? ANYBODY : undefined;
}

/** Other words for people and bodies act where their country is told: "Kenyan [landowners]". */
const ANYBODY: AgentNouns = { sector: 'CVL', weak: true, nouns: [] };

/** Where parties are looked for: a report, its entities, to which parties without a name are added. */
export interface PartyContext extends ReportContext {
  table: EntityTable;
}

/** Whom a noun phrase names or describes: an entity of the reading, else whoever its noun stands for ("Kenyan rebels", "police in Nairobi", "4 Iraqis"). */
export function partiesOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const joined = joinedStates(context, at, noun);
  if (joined.length > 1) return joined;
  const known = actorsOf(context, at, noun);
  if (known.some(({ entity }) => isTold(context, entity))) return known;
  const people = nationals(context, at, noun);
  if (people) return [people];
  const body = known.length > 0 ? undefined : bodyOf(context, at, noun);
  if (body) return [body];
  if (known.length > 0) return known;
  const agent = describedAgent(context, at, noun) ?? stateOfPlace(context, at, noun);
  return agent ? [agent] : [];
}

/** "[U.N.] helicopters", "[Red Cross] officials", "[NATO] troops": those of an organisation are it, with their sector. */
function bodyOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const entry = agentNoun(noun.lemma);
  const range = rangeOf(at.sentence, noun);
  if (!range || (!entry?.state && !STAFF.has(singularOf(noun.lemma)))) return undefined;
  const before = at.mentions.filter((mention) => contains(range, mention) && context.table.entities[mention.entity]?.kind === 'organisation');
  const [own] = before.filter((mention) => context.table.entities[mention.entity]?.country === undefined);
  return own && !ownCountry(context, at, noun) ? { entity: own.entity, span: spanOf(context.text, range.start, range.end) } : undefined;
}

const STAFF: ReadonlySet<string> = new Set(
  'worker staff employee inspector monitor observer peacekeeper expert helicopter convoy vehicle aide member representative'.split(' '),
);

function isTold(context: PartyContext, entity: number): boolean {
  const known = context.table.entities[entity];
  return known !== undefined && (known.country !== undefined || !known.key.startsWith('name:'));
}

/** "[Hungarian and Romanian] officials", "[Sierra Leonean and Liberian] refugees": one party for each adjective. */
function joinedStates(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const entry = agentNoun(noun.lemma);
  const range = rangeOf(at.sentence, noun);
  if (!entry || !range || mentionOf(at, noun)) return [];
  const adjectives = at.mentions.filter((mention) => contains(range, mention) && mention.form === 'adjective');
  const own = [...new Set(adjectives.flatMap(({ entity }) => context.table.entities[entity]?.country ?? []))];
  const isJoined = own.length > 1 && /\band\b|,/.test(context.text.slice(range.start, range.end));
  const countries = isJoined ? own : own.length === 0 ? countriesAfter(context, at, noun) : [];
  if (countries.length < 2) return [];
  const span = spanOf(context.text, range.start, range.end);
  const head = at.sentence.tokens[noun.head]?.form.toLowerCase() ?? noun.lemma;
  return countries.map((country) => {
    const as = { sectors: [entry.sector] };
    if (entry.state) return { entity: context.table.indexOf(governmentEntity(country)), span, as };
    const name = `${countriesByCode().get(country)?.adjectives[0] ?? ''} ${head}`.trim();
    return { entity: context.table.indexOf(namedEntity('group', name, { sectors: [entry.sector], country })), span };
  });
}

/** "warships from [Malaysia and Thailand]". */
function countriesAfter(context: PartyContext, at: SentenceContext, noun: NounPhrase): string[] {
  const [first] = phrasesAfter(at, noun);
  if (!first || (first.preposition !== 'from' && first.preposition !== 'of')) return [];
  return [
    ...new Set(first.nouns.flatMap((each) => actorsOf(context, at, each).flatMap(({ entity }) => context.table.entities[entity]?.country ?? []))),
  ];
}

const nationalNames = once(() => {
  const names = new Map<string, string>(IRREGULAR_NATIONALS);
  for (const [code, { adjectives }] of countriesByCode()) for (const adjective of adjectives) names.set(`${adjective}s`, code);
  return names;
});

const IRREGULAR_NATIONALS: readonly (readonly [string, string])[] = [
  ['Turks', 'TUR'],
  ['Serbs', 'SRB'],
  ['Croats', 'HRV'],
  ['Poles', 'POL'],
  ['Danes', 'DNK'],
  ['Swedes', 'SWE'],
  ['Finns', 'FIN'],
  ['Spaniards', 'ESP'],
  ['Britons', 'GBR'],
  ['Czechs', 'CZE'],
  ['Slovaks', 'SVK'],
  ['Scots', 'GBR'],
  ['Filipinos', 'PHL'],
];

/** "168 [Liberians]", "three ethnic [Albanians]". */
function nationals(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const head = at.sentence.tokens[noun.head];
  const range = rangeOf(at.sentence, noun);
  const told = head ? nationalNames().get(head.form) : undefined;
  if (!head || !range || told === undefined) return undefined;
  const country = livesIn(context, at, noun, told);
  const entity = context.table.indexOf(namedEntity('group', head.form, { sectors: ['CVL'], country }));
  return { entity, span: spanOf(context.text, range.start, range.end) };
}

/** "ethnic [Albanians] in Serbia", "[Bosnian] Serbs", "the Albanians [of southern Serbia]": a people that lives in another state is of that one. */
function livesIn(context: PartyContext, at: SentenceContext, noun: NounPhrase, people: string): string {
  const words = at.sentence.tokens.slice(noun.first, noun.head);
  const adjective = words.flatMap(({ form }) => nationalAdjectives().get(form) ?? []).find((code) => code !== people);
  if (adjective) return adjective;
  const isEthnic = words.some(({ form }) => form.toLowerCase() === 'ethnic');
  const own = noun.phrases.filter(({ preposition }) => preposition === 'of' || preposition === 'in').flatMap(({ nouns }) => nouns);
  const where = own.map((each) => ownCountry(context, at, each)).find((code) => code !== undefined);
  return where ?? (isEthnic ? countryOfPlace(context, at, noun) : undefined) ?? people;
}

const nationalAdjectives = once(
  () => new Map([...countriesByCode()].flatMap(([code, { adjectives }]) => adjectives.map((adjective) => [adjective, code] as const))),
);

const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'province city town region district state border camp village settlement capital territory island area coast soil port enclave airspace'.split(' '),
);

/** "Montenegro [province]", "the Thai [border]": the state of a place that is named by it. */
function stateOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  if (!range || !PLACE_NOUNS.has(singularOf(noun.lemma))) return undefined;
  const country = at.mentions
    .filter((mention) => contains(range, mention))
    .map(({ entity }) => context.table.entities[entity]?.country)
    .find((each) => each !== undefined);
  return country === undefined
    ? undefined
    : { entity: context.table.indexOf(governmentEntity(country)), span: spanOf(context.text, range.start, range.end) };
}

/** "five hundred [Ugandan rebels]": a group or a body of a state, by its noun; with the country that its adjective, a place after it or the sentence tells. */
function describedAgent(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const entry = agentNoun(noun.lemma);
  const range = rangeOf(at.sentence, noun);
  if (!entry || !range || noun.negative || mentionOf(at, noun)) return undefined;
  const country =
    entry === ANYBODY
      ? (ownCountry(context, at, noun) ?? (nounClass(singularOf(noun.lemma)) === 'person' ? countryOfPlace(context, at, noun) : undefined))
      : countryOf(context, at, noun);
  if (!country && (entry.weak || isVisitor(noun))) return undefined;
  const start = at.sentence.tokens[firstWord(at, noun)]?.start ?? range.start;
  const span = spanOf(context.text, range.start, range.end);
  if (entry.state && country) return { entity: context.table.indexOf(governmentEntity(country)), span, as: { sectors: [entry.sector] } };
  const words = context.text.slice(start, range.end).replace(/\s+/g, ' ');
  const state = country ? countriesByCode().get(country)?.name : undefined;
  const name = state && !mentionIn(at, noun) ? `${words} in ${state}` : words;
  const more: Partial<Entity> = { sectors: [entry.sector], ...(country ? { country } : {}) };
  return { entity: context.table.indexOf(namedEntity(isOne(at, noun) ? 'person' : 'group', name, more)), span };
}

/** A single one of those who are many: "a [student]"; "the army", "the opposition" are bodies. */
function isOne(at: SentenceContext, noun: NounPhrase): boolean {
  const first = at.sentence.tokens[noun.first]?.form.toLowerCase() ?? '';
  return first === 'a' || first === 'an' || first === 'one';
}

const DETERMINERS: ReadonlySet<string> = new Set(['DET', 'NUM', 'PRON', 'ADV', 'SYM', 'PUNCT', 'ADP', 'PART', 'SCONJ', 'CCONJ']);
const COUNTED: ReadonlySet<string> = new Set([
  'hundred',
  'thousand',
  'million',
  'dozen',
  'several',
  'many',
  'some',
  'few',
  'more',
  'other',
  'angry',
  'leading',
]);

/** The first word that tells what they are: "at least five hundred [young] farmers". */
function firstWord(at: SentenceContext, noun: NounPhrase): number {
  const from = noun.possessor ? noun.possessor.last + 2 : noun.first;
  for (let i = Math.min(from, noun.head); i < noun.head; i++) {
    const token = at.sentence.tokens[i];
    if (token && !DETERMINERS.has(token.upos) && !COUNTED.has(token.lemma.toLowerCase())) return i;
  }
  return noun.head;
}

function mentionIn(at: SentenceContext, noun: NounPhrase): Mention | undefined {
  const range = rangeOf(at.sentence, noun);
  return range ? at.mentions.find((mention) => contains(range, mention)) : undefined;
}

/** The country told in a noun phrase's own words: "Kenyan landowners". */
function ownCountry(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const range = rangeOf(at.sentence, noun);
  const found = range ? at.mentions.filter((mention) => contains(range, mention)) : [];
  return found.map(({ entity }) => context.table.entities[entity]?.country).find((country) => country !== undefined);
}

/** The country of those whom a noun describes: in its own words, after "of", "in", "from", or the place where the sentence has it happen. */
function countryOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const own = ownCountry(context, at, noun) ?? countryOfPlace(context, at, noun);
  if (own) return own;
  return isOfPeople(at, noun) || isVisitor(noun) ? undefined : onlyCountry(context, at);
}

const VISITORS: ReadonlySet<string> = new Set(
  (
    'envoy ambassador diplomat negotiator delegation delegate leader minister mediator inspector observer monitor tourist visitor peacekeeper emissary ' +
    'representative side statesman correspondent missionary pilgrim mercenary ruler king president premier chancellor expert'
  ).split(' '),
);

/** "[envoys] met in Oslo": those who are often elsewhere are not of the place where something happens. */
function isVisitor(noun: NounPhrase): boolean {
  return VISITORS.has(singularOf(noun.lemma));
}

/** Where those are whom a noun describes, or where what they do or suffer happens: "20 worshippers at a mosque [in Peshawar]". */
function countryOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { items, clauses } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  const after = index < 0 ? [] : followingOf(items, index).obliques;
  const clause = clauses.find(({ subject, object, obliques }) => [...subject, ...object, ...obliques.flatMap(({ nouns }) => nouns)].includes(noun));
  const around = isVisitor(noun) ? [] : [...(clause?.obliques ?? []), ...(clause?.governor?.obliques ?? [])];
  const phrases = [...after, ...around];
  for (const { preposition, nouns } of phrases) {
    if (!PLACING.has(preposition)) continue;
    const country = nouns.map((each) => ownCountry(context, at, each)).find((each) => each !== undefined);
    if (country) return country;
  }
  return undefined;
}

const PLACING: ReadonlySet<string> = new Set(['in', 'of', 'from', 'at', 'near', 'outside', 'across', 'throughout', 'inside', 'on']);

/** "[Muslim] hackers", "[Kurdish] rebels": told by a faith or a people of no state. */
function isOfPeople(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens.slice(Math.max(noun.first, 1), noun.head).some(({ form, upos }) => /^\p{Lu}/u.test(form) && upos !== 'DET');
}

/** Of a sentence that speaks of one country alone, that one. */
function onlyCountry(context: PartyContext, at: SentenceContext): string | undefined {
  const told = new Set(at.mentions.flatMap(({ entity }) => context.table.entities[entity]?.country ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}
