import { type Entity } from '../../model/index.ts';
import { countryName } from '../knowledge/countries.ts';
import { titlesByHead } from '../knowledge/lexicon.ts';
import { PAST_OFFICE } from '../knowledge/office-times.ts';
import { organisationsById } from '../knowledge/organisations.ts';
import type { Person } from '../knowledge/people.ts';
import { namedEntity, personEntity } from '../names/entities.ts';
import { isRelation } from '../names/titles.ts';
import { GUEST_TITLE, type RoleNominal } from './nominals.ts';
import { leadsState, officeHolder, officesOf, plainTitle, titleFits } from './offices.ts';
import { type CoreferenceSentence, type Discourse, referentsSince } from './referent.ts';

const WINDOW = 6;
/** Offices that many hold at a time: their bearer is nobody in particular. */
const HELD_BY_MANY =
  /(?:mayor|governor|official|representative|ambassador|deputy|member|lawmaker|legislator|diplomat|senator|councilor|judge|prosecutor|envoy|commissioner|general|colonel|officer|congressman|congresswoman|minister without|leader|ruler|prince|princess|sheikh|^minister|^secretary|vice .*)$/;
const IN_THE_PAST = new RegExp(`^(?:${PAST_OFFICE.join('|')})[ -]`, 'u');
/** Without a state, not the office of whom the report calls so. */
const OF_ANOTHER_TIME = new RegExp(`^(?:${[...PAST_OFFICE, 'acting', 'deputy', 'vice', 'next', 'new'].join('|')})\\b`, 'u');

/**
 * Whom a role nominal means, as an index into the entities; nobody where the report and knowledge leave it open.
 * "The Chinese President": the one whom the report calls so, else who held the office on the report's day.
 */
export function resolveRole(nominal: RoleNominal, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  if (nominal.apposed !== undefined) return apposed(nominal, sentence, discourse);
  if (isRelation(nominal.title)) return counterpart(nominal, sentence, discourse);
  if (nominal.title === GUEST_TITLE) return guestOf(nominal, sentence, discourse);
  if (OF_ANOTHER_TIME.test(nominal.title) && nominal.country === undefined) return undefined;
  if (nominal.country !== undefined && nominal.body === undefined) return holderIn(nominal.country, nominal.title, discourse);
  if (nominal.body?.known?.type === 'organisation') return holderIn(nominal.body.known.organisation.id, nominal.title, discourse);
  return nominal.body === undefined ? nearestWithTitle(nominal.title, sentence, discourse) : undefined;
}

function apposed(nominal: RoleNominal, sentence: CoreferenceSentence, { table }: Discourse): number | undefined {
  const name = sentence.names[nominal.apposed ?? -1];
  const entity = name ? table.entities[name.mention.entity] : undefined;
  const isOffice = titlesByHead().get(plainTitle(nominal.title))?.kind === 'office';
  const contradicts = isOffice && nominal.country !== undefined && entity?.country !== undefined && entity.country !== nominal.country;
  return contradicts ? undefined : name?.mention.entity;
}

/** "his Chinese counterpart": who holds in that country the office that "he" holds in his. */
function counterpart(nominal: RoleNominal, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  const start = sentence.worded.words[nominal.from]?.start ?? 0;
  const here = referentsSince(discourse, sentence.worded.index);
  const possessor =
    nominal.possessor === 'pronoun'
      ? here.findLast(({ mention }) => mention.form === 'pronoun' && mention.start === start)
      : here.findLast(({ mention }) => mention.start >= start && mention.form === 'name');
  if (!possessor || possessor.mention.members || nominal.country === undefined) return undefined;
  const country = nominal.country;
  const titles = titlesOf(possessor.mention.entity, discourse).filter((title) => leadsState(title) || /minister|secretary of/.test(title));
  const found = titles
    .map((title) => holderIn(country, leadsState(title) ? 'leader' : title, discourse, true))
    .filter((index) => index !== undefined);
  return new Set(found).size === 1 && found[0] !== possessor.mention.entity ? found[0] : undefined;
}

/** How many sentences before name a guest. */
const WINDOW_OF_GUESTS = 3;

/** "the Icelandic guest": the only person of that country who was named right before. */
function guestOf({ country }: RoleNominal, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  const near = referentsSince(discourse, sentence.worded.index - WINDOW_OF_GUESTS).filter(
    ({ kind, mention }) => kind === 'person' && !mention.members,
  );
  const [guest, another] = new Set(near.map(({ mention }) => mention.entity).filter((index) => isOfCountry(index, country, discourse)));
  return another === undefined ? guest : undefined;
}

/** By what is known of somebody, or by how the report calls him. */
function isOfCountry(index: number, country: string | undefined, { table, callings }: Discourse): boolean {
  return table.entities[index]?.country === country || (callings.get(index) ?? []).some((calling) => calling.country === country);
}

/** All titles of somebody: what the report calls them, and the offices that knowledge tells of on its day. */
function titlesOf(index: number, discourse: Discourse): string[] {
  const told = (discourse.callings.get(index) ?? []).map(({ title }) => plainTitle(title));
  return [...new Set([...told, ...officesOf(index, discourse).map(({ title }) => title)])];
}

function holderIn(body: string, title: string, discourse: Discourse, knownOnly = false): number | undefined {
  const last = [...(discourse.people.get(body) ?? [])].findLast((index) => holds(index, body, title, discourse));
  if (last !== undefined) return last;
  const [ahead, another] = [...(discourse.called.get(body) ?? [])].filter((index) => holds(index, body, title, discourse));
  if (ahead !== undefined && another === undefined) return ahead;
  const host = leaderCalledSo(body, title, discourse) ?? hostCalledSo(body, title, discourse);
  if (host !== undefined) return host;
  const person: Person | undefined = officeHolder(body, title, discourse.day);
  if (person) return discourse.table.indexOf(personEntity(person));
  return knownOnly ? undefined : unnamedHolder(body, title, discourse);
}

/** "Icelandic leader Ada Ek … the Icelandic president": whom the report calls a state's leader goes before whoever knowledge has for its office. */
function leaderCalledSo(body: string, title: string, { table, called, callings }: Discourse): number | undefined {
  if (!LEADS.test(plainTitle(title))) return undefined;
  const isLeader = (index: number) =>
    table.entities[index]?.key.startsWith('name:person:') === true &&
    (callings.get(index) ?? []).some((calling) => /^(?:leader|ruler)$/.test(plainTitle(calling.title)) && calling.country === body);
  const [leader, another] = [...(called.get(body) ?? [])].filter(isLeader);
  return another === undefined ? leader : undefined;
}

const LEADS = /^(?:president|chancellor|prime minister|premier|head of (?:state|government))$/;

/**
 * "paid a visit to Iceland. [Prime Minister Ada Ek] received her. … the Icelandic prime minister": the only one whom the report calls by an office without saying of
 * which state, where it spoke of that state alone right before it named him.
 */
function hostCalledSo(body: string, title: string, discourse: Discourse): number | undefined {
  if (!leadsState(title) && !/minister|secretary of/.test(title)) return undefined;
  const { table, callings, referents } = discourse;
  const called = [...callings].filter(
    ([index, all]) => table.entities[index]?.kind === 'person' && all.some((each) => titleFits(title, plainTitle(each.title))),
  );
  const [index, all] = called[0] ?? [];
  const entity = index === undefined ? undefined : table.entities[index];
  if (called.length !== 1 || !entity || entity.country !== undefined || entity.wikidata || all?.some(({ country }) => country !== undefined))
    return undefined;
  const named = referents.find(({ mention }) => mention.entity === index);
  if (!named) return undefined;
  const countries = referents
    .filter(({ sentence, kind }) => kind !== 'person' && sentence <= named.sentence && sentence >= named.sentence - 1)
    .flatMap(({ mention }) => table.entities[mention.entity]?.country ?? []);
  return new Set(countries).size === 1 && countries[0] === body ? index : undefined;
}

function holds(index: number, body: string, title: string, discourse: Discourse): boolean {
  const entity = discourse.table.entities[index];
  if (entity?.kind !== 'person') return false;
  const called = (discourse.callings.get(index) ?? []).some(
    (calling) => (calling.country ?? entity.country) === body && titleFits(title, plainTitle(calling.title)),
  );
  return called || officesOf(index, discourse).some((office) => office.of === body && titleFits(title, office.title));
}

/** "Egypt’s foreign minister", whom neither the report nor knowledge names, is still one person. */
function unnamedHolder(body: string, title: string, { table }: Discourse): number | undefined {
  const office = plainTitle(title);
  const known = titlesByHead().get(office);
  if (known?.kind !== 'office' || HELD_BY_MANY.test(office) || IN_THE_PAST.test(office)) return undefined;
  const isCountry = /^[A-Z]{3}$/.test(body);
  const of = isCountry ? countryName(body) : (organisationsById().get(body)?.name ?? body);
  const entity: Entity = namedEntity('person', `${office} of ${of}`, {
    ...(isCountry ? { country: body } : {}),
    roles: [{ title: office, organisation: of }],
  });
  return table.indexOf(entity);
}

/** "the president", without a country: the last one mentioned who is called so, if he is the only one of the sentence, or nearby. */
function nearestWithTitle(title: string, sentence: CoreferenceSentence, discourse: Discourse): number | undefined {
  const fits = (index: number) => titlesOf(index, discourse).some((told) => titleFits(title, told));
  const near = referentsSince(discourse, sentence.worded.index - WINDOW).filter(
    ({ kind, mention }) => kind === 'person' && !mention.members && fits(mention.entity),
  );
  const here = new Set(near.filter((referent) => referent.sentence === sentence.worded.index).map(({ mention }) => mention.entity));
  const [one, another] = here.size === 1 ? here : new Set(near.map(({ mention }) => mention.entity));
  return another === undefined ? one : undefined;
}
