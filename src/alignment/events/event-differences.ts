import { type ActorId, type Difference, type Event, isListed } from '../../model/index.ts';
import type { ActorSummary } from '../actors/actors.ts';
import { clearUnits } from '../clear-units.ts';
import { difference, firstOfEach, outletAmong } from '../differences.ts';
import { byCodeUnits, compareAge, publishedFrom } from '../reports.ts';
import { groupBy } from '../tally.ts';
import type { EventUnit } from './event-unit.ts';
import { isTitle } from './matching/event-titles.ts';
import { openDateDifference } from './matching/open-dates.ts';
import type { Party } from './parties.ts';
import { ownUnits, tellingsOf } from './tellings.ts';
import { timeDifference } from './time-differences.ts';

/** Where accounts of one event differ in status, time, place or who took part; of each at most one difference. What is in doubt is not compared, and events that no list shows have none. */
export function eventDifferences(event: Event, all: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  if (!isListed(event)) return [];
  const { label } = event;
  const units = clearUnits(all);
  return [
    ...statusDifference(label, all.filter(isStatusSure), actors),
    ...timeDifference(label, units),
    ...openDateDifference(label, units),
    ...placeDifference(label, units, actors),
    ...partiesDifference(label, units, actors),
  ];
}

/** What kind of deed it was, when and where may be in doubt where it is sure that it was done. */
function isStatusSure({ account: { doubts = [] } }: EventUnit): boolean {
  return doubts.every((doubt) => doubt === 'reading' || doubt === 'type' || doubt === 'time' || doubt === 'place');
}

const STATUS_WORDS: Record<EventUnit['account']['status'], string> = {
  occurred: 'took place',
  ongoing: 'is under way',
  planned: 'is planned',
  proposed: 'is proposed',
  expected: 'is expected',
  alleged: 'is alleged to have taken place',
  denied: 'is denied',
  negated: 'did not take place',
  hypothetical: 'might take place',
};

/** "took place" against "did not take place" contradict; "is planned" and later "took place", or "did not", is an update. */
function statusDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  if (units.every(({ statusClass }) => statusClass === units[0]?.statusClass)) return [];
  const against = firstTold(units.filter((unit) => unit.statusClass === 'negative'));
  // What one sentence tells in two words doesn't contradict itself.
  const done = units.filter((unit) => unit.statusClass === 'real' && !(against && areOfOneSentence(unit, against)));
  const elsewhere = done.filter(({ report }) => report.id !== against?.report.id);
  const [real] = firstOfEach(elsewhere.length > 0 ? elsewhere : done, () => '');
  const [ahead] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'prospective'),
    () => '',
  );
  const says = (unit: EventUnit, beside: EventUnit) => `${whose(unit, beside, actors)} that it ${STATUS_WORDS[unit.account.status]}`;
  const told = (kind: Difference['kind'], one: EventUnit, other: EventUnit) =>
    difference(kind, 'status', [one.account, other.account], `On “${label}”, ${says(one, other)}; ${says(other, one)}.`);
  if (real && against) return [told('contradiction', real, against)];
  // "denied that it planned to close the plant", "will close the plant"
  if (ahead && against?.account.status === 'denied' && ahead.report.id !== against.report.id) return [told('contradiction', ahead, against)];
  const outcome = real ?? against;
  // A report that tells both knew the outcome.
  const knew = ahead && outcome && ownUnits(units, ahead.report.id).some(({ statusClass }) => statusClass === outcome.statusClass);
  return ahead && outcome && !knew && isEarlier(ahead, outcome) ? [told('update', ahead, outcome)] : [];
}

function isUntyped({ account }: EventUnit): number {
  return Number(account.plover === undefined);
}

/** The account of the earliest report; of several one below its title, what has a type ("held [talks]"), then the first in the text. */
function firstTold(units: readonly EventUnit[]): EventUnit | undefined {
  return units.toSorted(
    (a, b) =>
      compareAge(a.report, b.report) ||
      Number(isTitle(a)) - Number(isTitle(b)) ||
      isUntyped(a) - isUntyped(b) ||
      a.account.trigger.start - b.account.trigger.start,
  )[0];
}

function areOfOneSentence(a: EventUnit, b: EventUnit): boolean {
  return a.report.id === b.report.id && a.account.sentence.start === b.account.sentence.start;
}

function isEarlier(a: EventUnit, b: EventUnit): boolean {
  const [one, other] = [publishedFrom(a.report), publishedFrom(b.report)];
  return one !== undefined && other !== undefined && one < other;
}

function whose({ account, report }: EventUnit, beside: EventUnit, actors: ReadonlyMap<ActorId, ActorSummary>): string {
  const cited = account.attributed_to?.actor ? actors.get(account.attributed_to.actor)?.name : undefined;
  const name = outletAmong(report, [beside.report]);
  return cited === undefined ? `${name} says` : `${name} cites ${cited}`;
}

/** "in Lumen" and "in Sudland": one report tells the place more closely than the other does anywhere. Places that exclude each other are not of one event. */
function placeDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  const withPlace = units.filter(({ place }) => place);
  if (withPlace.every(({ place }) => (place?.grain === 'state') === (withPlace[0]?.place?.grain === 'state'))) return [];
  const placed = tellingsOf(withPlace);
  const wide = placed.find(({ units: own }) => own.every(({ place }) => place?.grain === 'state'))?.units[0];
  const close = placed.flatMap(({ units: own }) => own.filter(({ place }) => place?.grain !== 'state'))[0];
  if (!wide || !close) return [];
  const where = ({ report, place }: EventUnit) => `${outletAmong(report, [wide.report, close.report])} names ${nameOf(place, actors)}`;
  return [difference('precision', 'place', [wide.account, close.account], `For the place of “${label}”, ${where(wide)}; ${where(close)}.`)];
}

/** A report names somebody of a side that another, which names several as well, leaves out of all that it tells of the event. */
function partiesDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  const several = units.filter((unit) => partyCount(unit) > 1);
  const [fullest] = several.reduce<EventUnit[]>(([most], unit) => [!most || fuller(unit, most) < 0 ? unit : most], []);
  if (!fullest || several.every((unit) => partiesOf(fullest).every(({ side }) => namesSide(unit, side)))) return [];
  const ownOf = groupBy(units, ({ report }) => report.id);
  for (const { report } of tellingsOf(several)) {
    if (report.id === fullest.report.id) continue;
    const own = ownOf.get(report.id) ?? [];
    const more = partiesOf(fullest).filter(({ side }) => !own.some((unit) => namesSide(unit, side)));
    const [first] = own.filter((unit) => partyCount(unit) > 1);
    if (!first || more.length === 0) continue;
    const named = [...new Set(more.map((party) => nameOf(party, actors)))].join(', ');
    const text = `On “${label}”, ${outletAmong(fullest.report, [report])} also names ${named}; ${outletAmong(report, [fullest.report])} does not there.`;
    return [difference('detail', 'participants', [fullest.account, first.account], text)];
  }
  return [];
}

function fuller(a: EventUnit, b: EventUnit): number {
  return partyCount(b) - partyCount(a) || byCodeUnits(a.account.id, b.account.id);
}

/** Whether a party to it is of a side, or somebody whom its sentence names. */
function namesSide({ agents, patients, named }: EventUnit, side: string): boolean {
  return agents.some((party) => party.side === side) || patients.some((party) => party.side === side) || named.includes(side);
}

function partyCount({ agents, patients }: EventUnit): number {
  return agents.length + patients.length;
}

function partiesOf({ agents, patients }: EventUnit): EventUnit['agents'] {
  return [...agents, ...patients];
}

function nameOf(party: Party | undefined, actors: ReadonlyMap<ActorId, ActorSummary>): string {
  return (party && actors.get(party.actor)?.name) ?? '';
}
