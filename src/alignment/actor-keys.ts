import type { AnalysedReport, Entity } from '../model/index.ts';
import { normalName } from './normal-form.ts';
import { groupBy, Tally } from './tally.ts';

/** An entity of one report, with the mentions that stand for it there. */
export interface ReportEntity {
  analysed: AnalysedReport;
  index: number;
  entity: Entity;
}

/** For each unknown name the countries that reports give it: where there are several, several people may have it. */
export class Namesakes {
  readonly #countries = new Map<string, Tally<string>>();

  /** Counts an entity in or out; gives its name's key where that changes whether the name is one of several. */
  count(entity: Entity, times: 1 | -1): string | undefined {
    if (isKnown(entity) || entity.country === undefined) return undefined;
    const key = nameKey(entity);
    const countries = this.#countries.get(key) ?? new Tally(String);
    const before = countries.size > 1;
    countries.count(entity.country, times);
    if (countries.size === 0) this.#countries.delete(key);
    else this.#countries.set(key, countries);
    return before === countries.size > 1 ? undefined : key;
  }

  areSeveral(key: string): boolean {
    return (this.#countries.get(key)?.size ?? 0) > 1;
  }
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
 * word stays alone otherwise: two reports' "Smith" need not be one. Namesakes of different countries are kept apart.
 */
export function actorKeys(entities: readonly ReportEntity[], namesakes: Namesakes): string[] {
  const persons = entities.filter(({ entity }) => entity.kind === 'person');
  const bySurname = groupBy(persons, ({ entity }) => surnameOf(entity));
  return entities.map(({ analysed, entity }) => {
    if (isKnown(entity) || entity.kind !== 'person') return keyOf(entity, namesakes);
    const longer = (bySurname.get(surnameOf(entity)) ?? []).filter((other) => endsWith(other.entity, entity));
    const [only, another] = new Set(longer.map((other) => keyOf(other.entity, namesakes)));
    if (only !== undefined && another === undefined) return only;
    return isOneWord(entity) ? `${nameKey(entity)} in ${documentOf(analysed)}` : keyOf(entity, namesakes);
  });
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
  return `name:${entity.kind}:${normalName(entity.name)}`;
}

/** A whole country is one actor, whether it is somewhere to be ("in Kenya") or acts ("Kenya urged"). */
const COUNTRY = /^place:(?<code>[A-Z]{3})$/;

function keyOf(entity: Entity, namesakes: Namesakes): string {
  if (isKnown(entity)) return entity.key.replace(COUNTRY, 'gov:$<code>');
  const key = nameKey(entity);
  return namesakes.areSeveral(key) ? `${key} of ${entity.country ?? ''}` : key;
}
