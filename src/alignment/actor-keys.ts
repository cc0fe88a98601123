import type { AnalysedReport, Entity } from '../model/index.ts';
import { normalName } from './normal-form.ts';
import { groupBy } from './tally.ts';

/** An entity of one report, with the mentions that stand for it there. */
export interface ReportEntity {
  analysed: AnalysedReport;
  index: number;
  entity: Entity;
}

/** Whether the entity is known by more than its form: its key came from knowledge. */
function isKnown(entity: Entity): boolean {
  return !entity.key.startsWith('name:');
}

/** A person called by one word only ("Merz"): a surname or a mononym. */
function isSurnameOnly(entity: Entity): boolean {
  return entity.kind === 'person' && !isKnown(entity) && !normalName(entity.name).includes(' ');
}

/**
 * One key for each entity of the set; entities with equal keys are one actor. Knowledge decides first, then the kind and the whole name;
 * a person called by one word joins the only full-named person of that surname in the same report, and stays alone otherwise: two
 * reports' "Smith" need not be one. Namesakes of different countries are kept apart.
 */
export function actorKeys(entities: readonly ReportEntity[]): string[] {
  const namesakes = countriesOf(entities);
  const fullNamed = groupBy(
    entities.filter(({ entity }) => entity.kind === 'person' && !isSurnameOnly(entity)),
    ({ analysed, entity }) => `${analysed.report.id} ${surnameOf(entity)}`,
  );
  return entities.map((one) => {
    if (!isSurnameOnly(one.entity)) return keyOf(one.entity, namesakes);
    const report = one.analysed.report.id;
    const candidates = new Set((fullNamed.get(`${report} ${surnameOf(one.entity)}`) ?? []).map(({ entity }) => keyOf(entity, namesakes)));
    const [only] = candidates;
    return only !== undefined && candidates.size === 1 ? only : `${nameKey(one.entity)} in ${report}`;
  });
}

function surnameOf(entity: Entity): string {
  return normalName(entity.name).split(' ').at(-1) ?? '';
}

function nameKey(entity: Entity): string {
  return `name:${entity.kind}:${normalName(entity.name)}`;
}

function keyOf(entity: Entity, namesakes: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (isKnown(entity)) return entity.key;
  const key = nameKey(entity);
  return (namesakes.get(key)?.size ?? 0) > 1 ? `${key} of ${entity.country ?? ''}` : key;
}

/** For each unknown name the countries that reports give it. */
function countriesOf(entities: readonly ReportEntity[]): Map<string, Set<string>> {
  const countries = new Map<string, Set<string>>();
  for (const { entity } of entities) {
    if (isKnown(entity) || entity.country === undefined) continue;
    const key = nameKey(entity);
    countries.set(key, (countries.get(key) ?? new Set()).add(entity.country));
  }
  return countries;
}
