import { type ActorId, type Difference, dateWords, type Event, isListed } from '../model/index.ts';
import type { ActorSummary } from './actors.ts';
import { difference, firstOfEach, outlet } from './differences.ts';
import type { EventUnit } from './event-unit.ts';
import type { Party } from './parties.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { distinct } from './tally.ts';
import { lengthOf, meet } from './time-window.ts';

/** Where accounts of one event differ in status, time, place or who took part; of each at most one difference. Events that no list shows have none. */
export function eventDifferences(
  event: Pick<Event, 'label' | 'plover' | 'salience'>,
  units: readonly EventUnit[],
  actors: ReadonlyMap<ActorId, ActorSummary>,
): Difference[] {
  if (!isListed(event)) return [];
  const { label } = event;
  return [
    ...statusDifference(label, units, actors),
    ...timeDifference(label, units),
    ...placeDifference(label, units, actors),
    ...partiesDifference(label, units, actors),
  ];
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
  const [against] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'negative'),
    () => '',
  );
  const [real] = firstOfEach(
    // What one sentence tells in two words doesn't contradict itself.
    units.filter((unit) => unit.statusClass === 'real' && !(against && areOfOneSentence(unit, against))),
    () => '',
  );
  const [ahead] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'prospective'),
    () => '',
  );
  const says = (unit: EventUnit) => `${whose(unit, actors)} that it ${STATUS_WORDS[unit.account.status]}`;
  const told = (kind: Difference['kind'], one: EventUnit, other: EventUnit) =>
    difference(kind, 'status', [one.account, other.account], `On “${label}”, ${says(one)}; ${says(other)}.`);
  if (real && against) return [told('contradiction', real, against)];
  const outcome = real ?? against;
  return ahead && outcome && isEarlier(ahead, outcome) ? [told('update', ahead, outcome)] : [];
}

function areOfOneSentence(a: EventUnit, b: EventUnit): boolean {
  return a.report.id === b.report.id && a.account.sentence.start === b.account.sentence.start;
}

function isEarlier(a: EventUnit, b: EventUnit): boolean {
  const [one, other] = [publishedFrom(a.report), publishedFrom(b.report)];
  return one !== undefined && other !== undefined && one < other;
}

function whose({ account, report }: EventUnit, actors: ReadonlyMap<ActorId, ActorSummary>): string {
  const cited = account.attributed_to?.actor ? actors.get(account.attributed_to.actor)?.name : undefined;
  return cited === undefined ? `${outlet(report)} says` : `${outlet(report)} cites ${cited}`;
}

/**
 * A plan with other days than the plan before is an update. Days of one event that don't meet ("arrived on 16 May", "on 17 May") differ in detail, "May 2024" and "16 May 2024" in precision. Accounts
 * whose times exclude each other are not of one event, so that none contradict.
 */
function timeDifference(label: string, units: readonly EventUnit[]): Difference[] {
  const stated = units.filter((unit) => unit.window && unit.account.time?.basis === 'stated');
  const told = firstOfEach(stated, (unit) => unit.account.time?.edtf ?? '');
  const moved = movedPlan(told);
  if (moved)
    return [
      difference(
        'update',
        'time',
        moved.map(({ account }) => account),
        timesTold(label, moved),
      ),
    ];
  const [first, ...others] = told.filter((unit) => unit.grain === 'day');
  const apart = others.find((unit) => unit.window && first?.window && !meet(unit.window, first.window) && unit.report.id !== first.report.id);
  if (first && apart) return [difference('detail', 'time', [first.account, apart.account], timesTold(label, [first, apart]))];
  const byLength = told.toSorted((a, b) => daysOf(a) - daysOf(b));
  const [narrowest, widest] = [byLength[0], byLength.at(-1)];
  if (!narrowest || !widest || narrowest.grain === widest.grain || narrowest.report.id === widest.report.id) return [];
  return [difference('precision', 'time', [narrowest.account, widest.account], timesTold(label, [widest, narrowest]))];
}

function timesTold(label: string, units: readonly EventUnit[]): string {
  const told = units.map((unit) => `${outlet(unit.report)} gives ${dateWords(unit.account.time?.edtf ?? '')}`);
  return `For the time of “${label}”, ${told.join('; ')}.`;
}

function daysOf({ window }: EventUnit): number {
  return window ? lengthOf(window) : 0;
}

/** The first plan and the last account with another time, where each was told later than the one before. */
function movedPlan(told: readonly EventUnit[]): [EventUnit, EventUnit] | undefined {
  const plan = told.find((unit) => unit.statusClass === 'prospective');
  const last = told.findLast((unit) => plan?.window && unit.window && !meet(plan.window, unit.window, 1) && isEarlier(plan, unit));
  return plan && last ? [plan, last] : undefined;
}

/** "in Lumen" and "in Sudland": one tells the place more closely. Places that exclude each other are not of one event. */
function placeDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  const told = firstOfEach(
    units.filter(({ place }) => place),
    ({ place }) => place?.actor ?? '',
  );
  const wide = told.find(({ place }) => place?.grain === 'state');
  const close = told.find(({ place, report }) => place && place.grain !== 'state' && report.id !== wide?.report.id);
  if (!wide || !close) return [];
  const where = ({ report, place }: EventUnit) => `${outlet(report)} names ${nameOf(place, actors)}`;
  return [difference('precision', 'place', [wide.account, close.account], `For the place of “${label}”, ${where(wide)}; ${where(close)}.`)];
}

/** One account names somebody of a side that another, which names several as well, leaves out. */
function partiesDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, ActorSummary>): Difference[] {
  const several = firstOfEach(
    units.filter((unit) => partiesOf(unit).length > 1),
    (unit) => distinct(partiesOf(unit).map(({ side }) => side)).join(' '),
  );
  const [fullest] = several.toSorted((a, b) => partiesOf(b).length - partiesOf(a).length || byCodeUnits(a.account.id, b.account.id));
  for (const unit of several) {
    const sides = new Set(partiesOf(unit).map(({ side }) => side));
    const more = fullest && unit.report.id !== fullest.report.id ? partiesOf(fullest).filter(({ side }) => !sides.has(side)) : [];
    if (!fullest || more.length === 0) continue;
    const named = [...new Set(more.map((party) => nameOf(party, actors)))].join(', ');
    const text = `On “${label}”, ${outlet(fullest.report)} also names ${named}; ${outlet(unit.report)} does not.`;
    return [difference('detail', 'participants', [fullest.account, unit.account], text)];
  }
  return [];
}

function partiesOf({ agents, patients }: EventUnit): EventUnit['agents'] {
  return [...agents, ...patients];
}

function nameOf(party: Party | undefined, actors: ReadonlyMap<ActorId, ActorSummary>): string {
  return (party && actors.get(party.actor)?.name) ?? '';
}
