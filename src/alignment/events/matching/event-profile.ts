import { distinct } from '../../tally.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { isVague, isWholeFrame } from './event-sides.ts';
import { isConsequence } from './event-stages.ts';
import { sumTold } from './event-sums.ts';
import { crimeOf } from './event-to-person.ts';

/** All by which units are told apart, as one string: units of one profile match the same others of other reports, and those of one report the same of it. */
export function profileOf(unit: EventUnit): string {
  const known = PROFILES.get(unit);
  if (known !== undefined) return known;
  const profile = profileMade(unit);
  PROFILES.set(unit, profile);
  return profile;
}

/** Asked for whenever a unit's region is grouped. */
const PROFILES = new WeakMap<EventUnit, string>();

function profileMade(unit: EventUnit): string {
  const told = [
    unit.family,
    unit.deed,
    unit.mutual,
    distinct(unit.agents.map(({ actor }) => actor)).join(' '),
    distinct(unit.patients.map(({ actor }) => actor)).join(' '),
    unit.place?.actor ?? '',
    unit.spots.join(' '),
    String(unit.toll ?? ''),
  ];
  const when = [unit.window?.first ?? '', unit.window?.last ?? '', unit.reach?.first ?? '', unit.reach?.last ?? '', unit.statusClass];
  when.push(
    String(unit.spans),
    unit.cued ?? '',
    isConsequence(unit.account) ? unit.towns.join(' ') : '',
    ...(['source', 'target'] as const).map((role) => `${unit.isNamed[role]} ${distinct(unit.heads[role]).join(' ')}`),
    [...unit.kinds].join(' '),
    isVague(unit.agents) || isVague(unit.patients) ? unit.named.join(' ') : '',
    String(sumTold(unit) ?? ''),
    [...crimeOf(unit)].join(' '),
  );
  return [...told, ...when, isWholeFrame(unit) ? '' : `${unit.document.id} ${[...unit.words].join(' ')}`].join('|');
}

/** How much the parties tell: a finer profile is grouped before a vaguer one. */
export function specificity(unit: EventUnit): number {
  return Number(isFinelyNamed(unit.agents)) + Number(isFinelyNamed(unit.patients)) + Number(isWholeFrame(unit));
}

function isFinelyNamed(parties: EventUnit['agents']): boolean {
  return parties.some((party) => party.grain !== 'state');
}

/** Whether accounts of one profile may be of several events where reports differ: told by a year (but for visits), or of a side by common nouns alone. */
export function isFreerInReport({ grain, account, agents, patients }: EventUnit): boolean {
  return (grain === 'year' && !isVisit(account)) || isVague(agents) || isVague(patients);
}
