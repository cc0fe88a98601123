import type { Quotation, Report } from '../../model/index.ts';
import type { Gender } from '../knowledge/lexicon.ts';
import type { EntityTable } from '../names/entities.ts';
import type { WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import type { Calling, Discourse } from './referent.ts';

type Named = readonly { worded: WordedSentence; names: readonly NameMention[] }[];

/** An empty discourse over the names of a report. */
export function discourseOf(
  report: Report,
  table: EntityTable,
  named: Named,
  quotations: readonly Quotation[],
  callings: Discourse['callings'],
): Omit<Discourse, 'sentences'> {
  const day = dayOf(report);
  return {
    report,
    table,
    ...(day ? { day } : {}),
    quotations: quotations.filter(({ use }) => use === 'speech').map(({ start, end }) => ({ start, end })),
    referents: [],
    people: new Map(),
    offices: new Map(),
    callings,
    called: calledOf(callings, table),
    governments: governmentsByCount(named, table),
  };
}

/** The day, month or year of publication as far as it is sure; where nothing tells it the latest year that the report speaks of. */
export function dayOf(report: Report): string | undefined {
  const published = sureDay(report.published?.edtf ?? '');
  if (published) return published;
  const years = [...report.text.matchAll(/\b(?:19[5-9]\d|20[0-4]\d)\b/g)].map(([year]) => year);
  const counts = new Map<string, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  // A year told once may be a plan or a forecast.
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([year]) => year)
    .toSorted()
    .at(-1);
}

/** What both ends of an interval have in common: "2023-10-16/2023-10-20" → "2023-10". */
function sureDay(edtf: string): string | undefined {
  const [first, last = first] = edtf.split('/').map((end) => end.match(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/)?.[0].split('-') ?? []);
  const common: string[] = [];
  for (const [index, part] of (first ?? []).entries()) {
    if (last?.[index] !== part) break;
    common.push(part);
  }
  return common.length > 0 ? common.join('-') : undefined;
}

function governmentsByCount(named: Named, table: EntityTable): number[] {
  const counts = new Map<number, number>();
  for (const { names } of named) {
    for (const { mention } of names) {
      if (table.entities[mention.entity]?.kind === 'government') counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entity]) => entity);
}

function calledOf(callings: Discourse['callings'], table: EntityTable): Map<string, Set<number>> {
  const called: Discourse['called'] = new Map();
  for (const [entity, all] of callings) for (const calling of all) addCalled(called, entity, calling.country ?? table.entities[entity]?.country);
  return called;
}

/** Notes that somebody is called of a state. */
export function addCalled(called: Discourse['called'], entity: number, country: string | undefined): void {
  if (country !== undefined) called.set(country, (called.get(country) ?? new Set()).add(entity));
}

/** Notes what somebody is called, once. */
export function addCalling(callings: Map<number, Calling[]>, entity: number, calling: Calling): void {
  const known = callings.get(entity);
  if (!known) callings.set(entity, [calling]);
  else if (!known.some(({ title, country }) => title === calling.title && country === calling.country)) known.push(calling);
}

/** What the report calls its people, by entity. */
export function callingsOf(named: Named): Map<number, Calling[]> {
  const callings = new Map<number, Calling[]>();
  for (const { names } of named) {
    for (const { mention, name, phrase } of names) {
      // A title of an organisation ("Kremlin spokesman", "European Commission President") is no office of a state.
      if (name.kind !== 'person' || !phrase.title || phrase.body) continue;
      addCalling(callings, mention.entity, { title: phrase.title, ...(phrase.country ? { country: phrase.country } : {}) });
    }
  }
  return callings;
}

/** The gender of people, by entity: what knowledge, honorifics, titles and given names anywhere in the report tell, unless they contradict. */
export function gendersOf(named: Named): Map<number, Gender> {
  const genders = new Map<number, Gender>();
  for (const { names } of named) {
    for (const { mention, gender } of names) {
      const before = genders.get(mention.entity);
      if (!gender || (gender === 'u' && before)) continue;
      genders.set(mention.entity, before === undefined || before === 'u' || before === gender ? gender : 'u');
    }
  }
  return genders;
}
