import type { Entity, Mention, Report, Sector, Sentence } from '../../model/index.ts';
import { titleKind } from '../knowledge/lexicon.ts';
import { OFFICE_TIMES } from '../knowledge/office-times.ts';
import { SPEAKERS } from '../knowledge/speakers.ts';
import type { FoundName, WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import type { NamePhrase } from '../names/phrase.ts';
import { honorificGender } from '../names/titles.ts';
import type { Word } from '../names/words.ts';
import { detachHeadsOfBodies } from './heads-of-bodies.ts';
import { countryBeside, countryInName, isOfMany, isOfTheCountry } from './name-country.ts';
import { sectorsOfName, sectorsOfTitle } from './name-sector.ts';
import { BODY_OF_STATE, countryServed } from './service-country.ts';
import { type StatesTold, statesTold } from './states-told.ts';

/** A sentence with the mentions of its names. */
interface NamedSentence {
  worded: WordedSentence;
  names: readonly NameMention[];
}

/**
 * Tells of which country and sector those are whom the report names, where knowledge and the name's own phrase tell none: by the name itself ("Bank of Ghana"), by
 * the words beside it ("Norvik, a Danish brewer"), by an office in the state that the report speaks of ("Finance Minister Ada Holm"). Where a report tells
 * several countries of one name, it is left as it is. Changes the entities.
 */
export function tellOrigins(
  report: Report,
  entities: readonly Entity[],
  sentences: readonly Sentence[],
  named: readonly NamedSentence[],
  mentions: readonly Mention[],
): void {
  const states = statesTold(report, sentences, entities, mentions);
  const told = new Map<number, Set<string>>();
  const tell = (entity: number, code: string | undefined) => {
    if (code !== undefined) told.set(entity, (told.get(entity) ?? new Set()).add(code));
  };
  for (const { worded, names } of named)
    for (const name of names) tell(name.mention.entity, countryTold(worded, name, entities[name.mention.entity]));
  for (const { entity, as, form } of mentions) if (entities[entity]?.kind === 'person' && form !== 'pronoun') tell(entity, as?.country);
  settle(entities, told);
  for (const { worded, names } of named) for (const name of names) addSectors(entities[name.mention.entity], worded, name);
  detachHeadsOfBodies(report, entities, named, mentions);
  for (const { entity, code } of domesticBodies(entities, mentions, states)) Object.assign(entity, { country: code, countryInferred: true });
  for (const { entity, code } of firmsOfHome(entities, named, states)) Object.assign(entity, { country: code, countryInferred: true });
  for (const { entity, code } of servants(entities, named, mentions)) Object.assign(entity, { country: code });
  for (const { entity, code } of officeHolders(entities, named, mentions, states)) Object.assign(entity, { country: code, countryInferred: true });
}

/** Organisations and firms that only the report knows, and that are of no more than one state. */
function isBody(entity: Entity | undefined): boolean {
  return (entity?.kind === 'organisation' || entity?.kind === 'company') && entity.key.startsWith('name:') && !entity.sectors.includes('IGO');
}

/** By the words of a body's name and beside it, or beside a person's with its title: "[Thai] army spokesman Colonel Ada Holm". */
function countryTold(worded: WordedSentence, { name, phrase }: NameMention, entity: Entity | undefined): string | undefined {
  if (entity?.kind === 'person') return phrase.country ?? countryBeside(worded, { ...name, from: phrase.from });
  return isBody(entity) ? (countryInName(worded.words, name) ?? phrase.country ?? countryBeside(worded, name)) : undefined;
}

function settle(entities: readonly Entity[], told: ReadonlyMap<number, ReadonlySet<string>>): void {
  for (const [index, codes] of told) {
    const entity = entities[index];
    const [code] = codes;
    if (entity && entity.country === undefined && codes.size === 1 && code !== undefined && entity.key.startsWith('name:')) entity.country = code;
  }
}

/** Bodies that a state has, under a name that tells none: "the [Senate]", "the [Maritime Union]". */
function* domesticBodies(entities: readonly Entity[], mentions: readonly Mention[], states: StatesTold): Generator<{ entity: Entity; code: string }> {
  for (const { entity: index, form, sentence, start } of mentions) {
    const entity = entities[index];
    const isOpen = form === 'name' && entity?.kind === 'organisation' && entity.country === undefined && entity.key.startsWith('name:');
    if (!isOpen || entity === undefined || !entity.sectors.some((sector) => DOMESTIC.has(sector)) || isOfMany(entity.name)) continue;
    const code = states.at({ sentence, start }, {});
    if (code !== undefined) yield { entity, code };
  }
}

/** "Norvik Bank, [the country's] biggest lender": of the state of which the report speaks. */
function* firmsOfHome(entities: readonly Entity[], named: readonly NamedSentence[], states: StatesTold): Generator<{ entity: Entity; code: string }> {
  for (const { worded, names } of named) {
    for (const { mention, name } of names) {
      const entity = entities[mention.entity];
      if (entity?.country !== undefined || !isBody(entity) || entity === undefined || !isOfTheCountry(worded, name)) continue;
      const code = states.at({ sentence: mention.sentence, start: mention.start }, {});
      if (code !== undefined) yield { entity, code };
    }
  }
}

/** Whoever serves a body of a state, by the words beside the name: "[State Department] spokesman Ada Holm". */
function* servants(
  entities: readonly Entity[],
  named: readonly NamedSentence[],
  mentions: readonly Mention[],
): Generator<{ entity: Entity; code: string }> {
  const bySentence = Map.groupBy(mentions, ({ sentence }) => sentence);
  for (const { worded, names } of named) {
    const beside = { worded, mentions: bySentence.get(worded.index) ?? [], entities };
    for (const name of names) {
      const known = entities[name.mention.entity];
      if (known?.kind !== 'person' || known.country !== undefined) continue;
      const code = countryServed(beside, name);
      if (code !== undefined) yield { entity: known, code };
    }
  }
}

const DOMESTIC: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'LEG', 'JUD', 'COP', 'MIL', 'LAB', 'PTY']);

/** Whoever holds an office of a state that their first words don't name: "[Finance Minister] Ada Holm said", "[The minister], Ada Holm, said". */
function* officeHolders(
  entities: readonly Entity[],
  named: readonly NamedSentence[],
  mentions: readonly Mention[],
  states: StatesTold,
): Generator<{ entity: Entity; code: string }> {
  const seen = new Set<number>();
  // by where it ends: "[the minister], Ada Holm"
  const callings = new Map(
    mentions.flatMap(({ form, end, entity, as }) => (form === 'nominal' && as?.title ? [[end, { entity, title: as.title }]] : [])),
  );
  for (const { worded, names } of named) {
    for (const { mention, phrase, name } of names) {
      const { entity, start } = mention;
      const beside = callings.get(start - 2);
      const known = entities[entity];
      if (known?.kind !== 'person' || known.country !== undefined || seen.has(entity) || phrase.body) continue;
      const own = titleOrRank(worded, phrase, name);
      const title = own === '' && beside?.entity === entity ? beside.title : own;
      if (title === '') continue;
      seen.add(entity);
      if (!isOfState(worded, title, phrase.from)) continue;
      const code = states.at(
        { sentence: mention.sentence, start },
        {
          title,
          ...(own === '' ? { head: title.split(' ').at(-1) ?? title } : {}),
          ...(SOLE_OFFICES.test(title) ? { isLeader: true } : {}),
          // a general of a report on two states may be of either
          ...(known.sectors.includes('MIL') ? { areLocal: true, isLeader: true } : {}),
        },
      );
      if (code !== undefined) yield { entity: known, code };
    }
  }
}

/** "Finance Minister", "Judge", "Gen.": an office that is a state's by its own words, and not "union president" or "chairman". */
function isOfState({ words }: WordedSentence, title: string, from: number): boolean {
  if (RANK.test(title) || speaksForBody(words, from)) return true;
  const kind = titleKind(title);
  if (kind !== 'office' && kind !== 'soldier') return false;
  if (OF_STATE.test(title)) return !OF_BODY.test(title);
  return SOLE_OFFICES.test(title) && /^\p{Lu}/u.test(words[from]?.form ?? '');
}

/** "a [ministry] spokesman, Ada Holm", "[police] spokeswoman Ada Holm": for a body that a state has. */
function speaksForBody(words: readonly Word[], from: number): boolean {
  const at = words.slice(0, from + 3).findLastIndex(({ lower }) => SPEAKERS.includes(lower));
  const body = words[at - 1];
  return (
    at > 0 &&
    from - at <= 1 &&
    (body?.shape === 'lower' || at === 1) &&
    body !== undefined &&
    words[at]?.gap === ' ' &&
    BODY_OF_STATE.test(body.lower)
  );
}

const RANK = /^(?:Gen|Col|Adm|Maj|Capt|Lt|Brig|Sgt|Sen|Gov)\.?$/u;
const OF_STATE =
  /\b(?:minister|premier|senator|governor|treasurer|lawmaker|secretary of state|(?:defense|home|foreign|interior|energy|education|health|labor|treasury|transport) secretary|general|colonel|admiral|brigadier|major|captain|lieutenant|judge|justice|magistrate|prosecutor|mp|congressman|congresswoman|first lady|king|queen|sultan|emir|opposition leader)\b/u;
/** Who may be abroad, and of whom each state has one. */
const SOLE_OFFICES = new RegExp(
  `^(?:(?:${OFFICE_TIMES.join('|')}|vice|deputy) )*(?:president|chancellor|speaker|mayor|king|queen|premier|prime minister)$`,
  'u',
);
const OF_BODY = /\b(?:general (?:secretary|manager|director|counsel|partner)|(?:secretary|director|attorney) general|union|company|party)\b/u;

/** "Finance Minister", "Gen." */
function titleOrRank({ words }: WordedSentence, phrase: NamePhrase, name: FoundName): string {
  const before = words[name.from - 1];
  return phrase.title ?? (before && honorificGender(before) ? before.form : '');
}

/**
 * "Ada Holm, [Kenya's foreign minister]": an office told beside a name where its words tell of which state it is. "A Hamas commander", "the team's captain", "a Baptist
 * minister" are of none, and a bare word may be either.
 */
function officeBeside({ as }: NameMention['mention']): string {
  const title = as?.country === undefined ? '' : (as.title ?? '');
  return OFFICE_BESIDE.test(title) ? title : '';
}

const OFFICE_BESIDE = /\b(?:\p{L}+ minister|premier|treasurer|ambassador|envoy|secretary of state|senator|lawmaker|congressman|congresswoman|mp)$/u;

function addSectors(entity: Entity | undefined, worded: WordedSentence, { mention, name, phrase }: NameMention): void {
  if (!entity || entity.sectors.length > 0 || !entity.key.startsWith('name:')) return;
  // "Ada Holm, [Kenya's foreign minister]"
  const title = titleOrRank(worded, phrase, name) || officeBeside(mention);
  const sectors = entity.kind === 'person' ? sectorsOfTitle(title) : sectorsOfName(entity, worded, name);
  if (sectors.length > 0) entity.sectors = sectors;
}
