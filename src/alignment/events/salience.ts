import { countReports } from '../origins/versions.ts';
import type { EventUnit } from './event-unit.ts';
import { areBesideAlike, isVerb } from './matching/words-beside.ts';
import { withName } from './parties.ts';

const WEIGHT = { reports: 0.3, origins: 0.2, headline: 0.25, intensity: 0.1, parties: 0.15 };
/** An event that was only talked of weighs less than one that took place. */
const STATUS_WEIGHT = { real: 1, prospective: 0.9, negative: 0.7, hypothetical: 0.5 };

/** Of an event outside PLOVER's types: told for its own sake, from several origins, or neither. */
const UNTYPED = { told: 0.67, several: 0.5, other: 0.2 };
const SEVERAL = 3;

/**
 * How much an event stands out in the dossier, from 0 to 1: 0.30 for the reports that tell it and 0.20 for their independent origins (each
 * halves what is missing: 1 gives a half, 2 three quarters), 0.25 where a title tells it (0.15 a standfirst), 0.10 for its Goldstein
 * score's distance from 0, 0.15 for two named parties (half for one); times 1, 0.9, 0.7 or 0.5 as it took place, is ahead, was denied, or
 * is hypothetical; times 0.67 for an event outside PLOVER's types that is told for its own sake ("Corvex unveils a tablet"), so that it stands behind those of a type, 0.5 where three
 * origins tell it, or two with the same verb, day and doer by name, or of which one denies it, 0.2 for any other outside them, so that it stands out only where several reports tell it; 0 for what is only named in passing. It does not depend on other events.
 */
export function salienceOf(units: readonly EventUnit[], goldstein: number | undefined, origins: number): number {
  if (units.every(isInPassing)) return 0;
  const reports = countReports(units.map((unit) => unit.report));
  const named = new Set(units.flatMap((unit) => unit.account.participants.map((participant) => participant.actor))).size;
  const sum =
    WEIGHT.reports * (1 - 0.5 ** reports) +
    WEIGHT.origins * (1 - 0.5 ** origins) +
    WEIGHT.headline * headline(units) +
    WEIGHT.intensity * (Math.abs(goldstein ?? 0) / 10) +
    WEIGHT.parties * (Math.min(named, 2) / 2);
  const status = units.reduce((heaviest, unit) => Math.max(heaviest, STATUS_WEIGHT[unit.statusClass]), 0);
  const typed = units.some((unit) => unit.account.plover !== undefined) ? 1 : untypedWeight(units, origins);
  return Math.round(sum * status * typed * 10_000) / 10_000;
}

function untypedWeight(units: readonly EventUnit[], origins: number): number {
  if (units.some((unit) => unit.headline)) return UNTYPED.told;
  return origins >= SEVERAL || (origins > 1 && (isToldAgain(units) || isDeniedElsewhere(units))) ? UNTYPED.several : UNTYPED.other;
}

/**
 * "Holm escaped from a jail in Lima on 2 March", in two reports: what several tell of a day, a place or somebody, and of a doer by name in the same words is told in passing by none;
 * not "escaped [from jail]" and "escaped [injury]".
 */
export function isToldAgain(units: readonly EventUnit[]): boolean {
  const [first] = units;
  if (!first || countReports(units.map(({ report }) => report)) < 2) return false;
  return units.every((unit) => {
    const { account, agents, patients, place, grain, verb } = unit;
    const isWhole = grain === 'day' && withName(agents).length > 0 && patients.length + Number(place !== undefined) > 0;
    return account.doubts === undefined && isWhole && verb === first.verb && isVerb(account) && areBesideAlike(unit, first);
  });
}

/** What one report tells and another denies. */
export function isDeniedElsewhere(units: readonly EventUnit[]): boolean {
  const denied = units.filter(({ account }) => account.status === 'denied');
  return denied.some(({ report }) => units.some((unit) => unit.statusClass !== 'negative' && unit.report.id !== report.id));
}

/** By the rule of words that only name an event: "ties", "tried". */
export function isInPassing({ account }: EventUnit): boolean {
  return account.by === 'events/model-mention';
}

function headline(units: readonly EventUnit[]): number {
  if (units.some((unit) => unit.part === 'title')) return 1;
  return units.some((unit) => unit.part === 'standfirst') ? 0.6 : 0;
}
