import type { AnalysedReport, Entity } from '../../model/index.ts';
import { normalName } from '../normal-form.ts';
import { groupBy, Tally } from '../tally.ts';

/** An entity of one report, with the mentions that stand for it there. */
export interface ReportEntity {
  analysed: AnalysedReport;
  index: number;
  entity: Entity;
}

/** Whose unknown names are: for each the countries that reports give it (where there are several, several people may have it), and the bodies that are called by one word alone. */
export class Namesakes {
  readonly #countries = new Map<string, Tally<string>>();
  readonly #bodies = new Map<string, Tally<string>>();

  /** Counts an entity in or out; gives the keys of names that may be another's now: its own where it becomes one of several, a person's where a body has it. */
  count(entity: Entity, times: 1 | -1): string[] {
    if (isKnown(entity)) return [];
    const key = nameKey(entity);
    const country = toldCountry(entity);
    const isOther = country !== undefined && isChangedBy(this.#countries, key, country, times);
    const isBody = BODIES.has(entity.kind) && isOneWord(entity);
    const name = normalName(entity.name);
    const isNewBody = isBody && isChangedBy(this.#bodies, name, key, times);
    return [...(isOther ? [key] : []), ...(isBody && (isNewBody || isOther) ? [`name:person:${name}`] : [])];
  }

  areSeveral(key: string): boolean {
    return (this.#countries.get(key)?.size ?? 0) > 1;
  }

  /** The key of the only body that is called by this one word. */
  bodyCalled(name: string): string | undefined {
    const [key] = this.#bodies.get(name)?.values() ?? [];
    return key === undefined || this.areSeveral(key) ? undefined : key;
  }
}

/** The country that words for the entity tell; one that is only inferred parts no namesakes. */
function toldCountry({ country, countryInferred }: Entity): string | undefined {
  return countryInferred ? undefined : country;
}

/** Kinds of one name that are one: what a report calls a company is to another that doesn't say so an organisation. */
const BODIES: ReadonlySet<string> = new Set(['company', 'organisation']);

/** Counts a value of a name in or out, and gives whether that changes how many different ones it has. */
function isChangedBy(tallies: Map<string, Tally<string>>, name: string, value: string, times: 1 | -1): boolean {
  const tally = tallies.get(name) ?? new Tally<string>(String);
  const before = tally.size;
  tally.count(value, times);
  if (tally.size === 0) tallies.delete(name);
  else tallies.set(name, tally);
  return before !== tally.size;
}

/** The key of a name of which no list knows whose it is; undefined for an entity that is known. */
export function unknownNameKey(entity: Entity): string | undefined {
  return isKnown(entity) ? undefined : nameKey(entity);
}

/** Whether the entity is known by more than its form: its key came from knowledge. */
function isKnown(entity: Entity): boolean {
  return !entity.key.startsWith('name:');
}

/** A person called by one word only ("Merz"), a surname or a mononym, by which nobody is known across reports. */
function isOneWord(entity: Entity): boolean {
  return !normalName(entity.name).includes(' ');
}

/**
 * One key for each entity of a report and its copies; entities with equal keys are one actor. Knowledge decides first, then the kind and the whole
 * name. A person called by the last words of a longer name ("von der Leyen") joins the only person so named in the same report; one called by one
 * word is the only body that others call so if nothing tells that it is a person, and stays alone otherwise: two reports' "Smith" need not be one. Namesakes of different countries are kept apart.
 */
export function actorKeys(entities: readonly ReportEntity[], namesakes: Namesakes): string[] {
  const persons = entities.filter(({ entity }) => entity.kind === 'person');
  const bySurname = groupBy(persons, ({ entity }) => surnameOf(entity));
  return entities.map(({ analysed, index, entity }) => {
    if (isKnown(entity) || entity.kind !== 'person') return keyOf(entity, namesakes);
    const longer = (bySurname.get(surnameOf(entity)) ?? []).filter((other) => endsWith(other.entity, entity));
    const [only, another] = new Set(longer.map((other) => keyOf(other.entity, namesakes)));
    if (only !== undefined && another === undefined) return only;
    if (!isOneWord(entity)) return keyOf(entity, namesakes);
    const body = isPersonal(analysed, index) ? undefined : namesakes.bodyCalled(normalName(entity.name));
    return body ?? `${nameKey(entity)} in ${documentOf(analysed)}`;
  });
}

/** Whether anything but its form says that a name is a person's: an office, a title ("Mr. Marsh"), a country, a pronoun that stands for it. */
function isPersonal({ findings: { entities, mentions } }: AnalysedReport, index: number): boolean {
  const entity = entities[index];
  if (!entity || entity.roles.length > 0 || entity.country !== undefined || entity.sectors.length > 0) return true;
  return mentions.some((mention) => mention.entity === index && (mention.form !== 'name' || mention.as !== undefined));
}

/** A report, or of a copy the original. */
export function documentOf({ report }: AnalysedReport): string {
  return report.copy_of ?? report.id;
}

/** Whether a name has the other's words at its end and more before them: "Ursula von der Leyen", "von der Leyen". */
function endsWith(long: Entity, short: Entity): boolean {
  return normalName(long.name).endsWith(` ${normalName(short.name)}`);
}

function surnameOf(entity: Entity): string {
  return normalName(entity.name).split(' ').at(-1) ?? '';
}

function nameKey(entity: Entity): string {
  return `name:${BODIES.has(entity.kind) ? 'body' : entity.kind}:${normalName(entity.name)}`;
}

/** A whole country is one actor, whether it is somewhere to be ("in Kenya") or acts ("Kenya urged"). */
const COUNTRY = /^place:(?<code>[A-Z]{3})$/;

function keyOf(entity: Entity, namesakes: Namesakes): string {
  if (isKnown(entity)) return entity.key.replace(COUNTRY, 'gov:$<code>');
  const key = nameKey(entity);
  return namesakes.areSeveral(key) ? `${key} of ${entity.country ?? ''}` : key;
}
