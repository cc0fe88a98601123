import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { type EntityTable, governmentEntity, namedEntity } from '../../../language/names/entities.ts';
import { contains, type Mention, spanOf } from '../../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, actorsOf, mentionOf } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { countryOf } from '../countries/agent-country.ts';
import { nationals } from '../countries/nationals.ts';
import { ownCountry } from '../countries/own-country.ts';
import { stateOfPlace } from '../countries/struck-places.ts';
import { phrasesAfter } from '../nouns/noun-contents.ts';
import { type AgentNouns, agentNoun } from './agent-nouns.ts';
import { armedMembers } from './armed-members.ts';
import { actingForBody } from './body-members.ts';
import { describedAgent } from './described-agents.ts';

/** Where parties are looked for: a report, its entities, to which parties without a name are added. */
export interface PartyContext extends ReportContext {
  table: EntityTable;
}

/** Whom a noun phrase names or describes: an entity of the reading, else whoever its noun stands for ("Kenyan rebels", "police in Nairobi", "4 Iraqis"). */
export function partiesOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const joined = joinedStates(context, at, noun);
  if (joined.length > 1) return joined;
  const state = stateOfOwner(context, at, noun);
  if (state) return [state];
  const members = actingForBody(context, at, noun, (body) => partiesOf(context, at, body));
  if (members) return [members];
  const armed = armedMembers(context, at, noun);
  if (armed) return [armed];
  const known = actorsOf(context, at, noun);
  if (known.some(({ entity }) => isTold(context, entity))) return known;
  const people = nationals(context, at, noun);
  if (people) return [people];
  const body = known.length > 0 ? undefined : bodyOf(context, at, noun);
  if (body) return [body];
  if (known.length > 0) return known.map((actor) => describedBeside(context, at, noun, actor));
  const agent = describedAgent(context, at, noun) ?? stateOfPlace(context, at, noun);
  return agent ? [agent] : meantBy(context, at, noun);
}

/** The country of which a report calls somebody: "the president of Peru, Ana Soto". */
function calledOf(context: PartyContext, entity: number): string | undefined {
  return context.reading.mentions.find((mention) => mention.entity === entity && mention.as?.country !== undefined)?.as?.country;
}

/** "[her country] had left the talks": the state of whoever is meant. */
function stateOfOwner(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const country = homeOf(context, at, noun);
  const range = country && rangeOf(at.sentence, { first: noun.first, last: noun.last });
  return country && range
    ? { entity: context.table.indexOf(governmentEntity(country)), span: spanOf(context.text, range.start, range.end) }
    : undefined;
}

/** "her [country]", "Kovar's [homeland]": the code of the state of whoever has it. */
export function homeOf(context: PartyContext, at: SentenceContext, { lemma, possessor }: NounPhrase): string | undefined {
  if (!possessor || !/^(?:country|nation|homeland)$/.test(singularOf(lemma))) return undefined;
  const owner = mentionOf(at, possessor);
  if (!owner || owner.members) return undefined;
  return context.table.entities[owner.entity]?.country ?? calledOf(context, owner.entity);
}

/** "Fishermen protested. [They] blocked a road", "14 firms … [two of them]": those whom a pronoun takes up; "[Chad]'s share shrank: [it] will pay less", whose the thing is. */
function meantBy(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const them = noun.phrases.find(({ preposition, first }) => preposition === 'of' && first === noun.last + 1)?.nouns[0];
  const meant = at.antecedents.get(noun) ?? (them && at.sentence.tokens[noun.head]?.upos === 'NUM' ? at.antecedents.get(them) : undefined);
  const range = rangeOf(at.sentence, at.antecedents.has(noun) ? noun : { first: noun.first, last: Math.max(noun.last, them?.last ?? noun.last) });
  if (!meant || !range) return [];
  const isThing = nounClass(singularOf(meant.noun.lemma)) === 'thing';
  const owner = isThing ? meant.noun.possessor : undefined;
  if (meant.at === at && !owner && !isDoerAbove(at, noun, meant.noun)) return [];
  const taken = owner ?? meant.noun;
  return partiesOf(context, meant.at, taken).map((actor) => ({ ...actor, span: spanOf(context.text, range.start, range.end) }));
}

/** "[The army] kept quiet after [it] shelled the town": who does both; of "killed the rebels after [they] shelled it" that stays open. */
function isDoerAbove({ phrases }: SentenceContext, pronoun: NounPhrase, meant: NounPhrase): boolean {
  return phrases.clauses.some(
    ({ link, subject, governor }) =>
      link === 'adverbial' && subject.includes(pronoun) && governor?.subject.includes(meant) === true && governor.object.length === 0,
  );
}

/** "the main Kasai rebel group, [the Zaro Front]": the whole, with the country that the noun tells of a name that nobody knows. */
function describedBeside(context: PartyContext, at: SentenceContext, noun: NounPhrase, actor: Actor): Actor {
  const beside = noun.appositions.find((each) => mentionOf(at, each)?.entity === actor.entity);
  const range = beside && rangeOf(at.sentence, { first: noun.first, last: Math.max(noun.last, beside.last) });
  if (!range || context.table.entities[actor.entity]?.country !== undefined) return actor;
  const country = actor.as?.country ?? countryOf(context, at, noun);
  return { ...actor, span: spanOf(context.text, range.start, range.end), ...(country ? { as: { ...actor.as, country } } : {}) };
}

/** "[U.N.] helicopters", "[Red Cross] officials", "its [NATO] allies", "the [al-Qaeda] network": those of a body are it, with their sector. */
function bodyOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const entry = agentNoun(at, noun);
  const range = rangeOf(at.sentence, noun);
  const lemma = singularOf(noun.lemma);
  if (!range || (!entry?.state && !STAFF.has(lemma) && !BODIES.has(lemma))) return undefined;
  const isBody = BODIES.has(lemma);
  const first = at.sentence.tokens[noun.possessor ? noun.possessor.last + 1 : noun.first]?.start ?? range.start;
  const before = at.mentions.filter((mention) => mention.start >= first && contains(range, mention) && isCollective(context, mention, isBody));
  // "[U.N.] helicopters", and not "[Kestrel] helicopters"
  const isOwner = ({ entity }: Mention) => entry?.tool !== true || context.table.entities[entity]?.key.startsWith('name:') === false;
  const [own] = before.filter((mention) => context.table.entities[mention.entity]?.country === undefined && isOwner(mention));
  return own && (isBody || !ownCountry(context, at, noun)) ? { entity: own.entity, span: spanOf(context.text, range.start, range.end) } : undefined;
}

function isCollective(context: PartyContext, { entity }: Mention, isBody: boolean): boolean {
  const kind = context.table.entities[entity]?.kind;
  return kind === 'organisation' || (isBody && kind === 'group');
}

const STAFF: ReadonlySet<string> = wordSet(
  'worker staff employee inspector monitor observer peacekeeper expert helicopter convoy vehicle aide member representative partner ally mission team panel delegation',
  'lawyer doctor engineer scientist economist auditor adviser advisor mediator negotiator investigator regulator watchdog',
);
/** What a body may be called by. */
const BODIES: ReadonlySet<string> = new Set(
  'group network movement organisation organization militia faction cartel gang alliance coalition army'.split(' '),
);

function isTold(context: PartyContext, entity: number): boolean {
  const known = context.table.entities[entity];
  return known !== undefined && (known.country !== undefined || !known.key.startsWith('name:'));
}

/** "[Hungarian and Romanian] officials", "[Sierra Leonean and Liberian] refugees": one party for each adjective. */
function joinedStates(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const entry = agentNoun(at, noun) ?? counterparts(context, at, noun);
  const range = rangeOf(at.sentence, noun);
  if (!entry || !range || mentionOf(at, noun)) return [];
  const end = at.sentence.tokens[noun.head]?.start ?? range.end;
  const before = at.mentions.filter((mention) => contains(range, mention) && mention.end <= end && isStateWord(context, mention));
  const own = [...new Set(before.flatMap(({ entity }) => context.table.entities[entity]?.country ?? []))];
  const isJoined = own.length > 1 && /^(?:,? and |, )/.test(context.text.slice(before[0]?.end ?? range.end, range.end));
  const countries = isJoined ? own : own.length === 0 ? countriesAfter(context, at, noun) : [];
  if (countries.length < 2) return [];
  const behind = isJoined ? undefined : phrasesAfter(at, noun)[0];
  const whole = behind && rangeOf(at.sentence, { first: noun.first, last: behind.last });
  const span = spanOf(context.text, range.start, whole?.end ?? range.end);
  const head = at.sentence.tokens[noun.head]?.form.toLowerCase() ?? noun.lemma;
  return countries.map((country) => {
    const as = { sectors: [entry.sector] };
    if (entry.state) return { entity: context.table.indexOf(governmentEntity(country)), span, as };
    const name = `${countriesByCode().get(country)?.adjectives[0] ?? ''} ${head}`.trim();
    return { entity: context.table.indexOf(namedEntity('group', name, { sectors: [entry.sector], country })), span };
  });
}

/** "her Kenyan and Chadian [counterparts]": those of who is no head of a firm hold offices of their states. */
function counterparts({ table }: PartyContext, at: SentenceContext, { lemma, possessor }: NounPhrase): AgentNouns | undefined {
  const owner = singularOf(lemma) === 'counterpart' && possessor ? mentionOf(at, possessor) : undefined;
  const told = owner && table.entities[owner.entity];
  return told?.country !== undefined && !told.sectors.includes('BUS') ? HOLDERS : undefined;
}

const HOLDERS: AgentNouns = { sector: 'GOV', state: true, nouns: [] };

/** "Hungarian", "U.S.". */
function isStateWord(context: PartyContext, { entity, form }: Mention): boolean {
  return form === 'adjective' || context.table.entities[entity]?.kind === 'government';
}

/** "warships from [Malaysia and Thailand]". */
function countriesAfter(context: PartyContext, at: SentenceContext, noun: NounPhrase): string[] {
  const [first] = phrasesAfter(at, noun);
  if (!first || !/^(?:from|of|in)$/.test(first.preposition)) return [];
  return [
    ...new Set(first.nouns.flatMap((each) => actorsOf(context, at, each).flatMap(({ entity }) => context.table.entities[entity]?.country ?? []))),
  ];
}
