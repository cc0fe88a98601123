import type { ActorId, Figure, FigureAccount, FigureFinding, Report } from '../model/index.ts';
import type { AccountContext } from './account-context.ts';
import type { Actors } from './actors.ts';
import { attribution } from './event-unit.ts';
import { normalName } from './normal-form.ts';
import { byCodeUnits } from './reports.ts';

/** A figure account with what it is matched by. */
export interface FigureUnit {
  account: FigureAccount;
  report: Report;
  measure: string;
  about: Figure['about'];
  shareOf?: string;
  /** Units of different keys measure different things. */
  key: string;
  /** What is measured with its value, in one report; equal where only the period, or whom it is about, is told once and left out again. */
  telling: string;
  /** Whom it is about, with their roles. */
  parties: string[];
}

type Told = Omit<FigureUnit, 'key' | 'telling' | 'parties'>;

/** Makes the unit of a finding; actors in `about` whose entity is no actor are left out. */
export function figureUnit(finding: FigureFinding, { report, document, actors, origin }: AccountContext): FigureUnit {
  const { measureName, about: told, shareOf, attributed_to, ...rest } = finding;
  const about = aboutOf(told, report, actors);
  const account: FigureAccount = { ...rest, ...attribution(attributed_to, report.id, actors), origin: origin() };
  const unit = { account, report, measure: measureName, about, ...(shareOf === undefined ? {} : { shareOf }) };
  const parties = symmetric(measureName, about)
    .map(({ role, actor }) => `${role}:${partyKey(actor, actors)}`)
    .toSorted(byCodeUnits);
  return { ...unit, parties, key: keyOf(unit, parties, document), telling: tellingOf(unit, document) };
}

function aboutOf(told: FigureFinding['about'], report: Report, actors: Actors): Figure['about'] {
  const about = told.flatMap(({ entity, role }) => {
    const actor = actors.of(report.id, entity);
    return actor ? [{ actor, role }] : [];
  });
  const once = new Map(about.map((one) => [`${one.role} ${one.actor}`, one]));
  return [...once].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one);
}

/** Between two parties these have no direction: "China's trade with Russia" is "trade between Russia and China". */
const SYMMETRIC = /\b(?:trade|turnover|commerce)\b/;
const DIRECTED = /\b(?:surplus|deficit|balance|exports?|imports?)\b/;

/**
 * Measure, actors with their roles, unit, period, what a share is of, and what a change is measured from. A figure that tells no period, or
 * nothing that it is about, is comparable with no other value: for it the value is part of the key.
 */
function keyOf({ account, measure, about, shareOf }: Told, parties: readonly string[], document: Report): string {
  const anchored = account.period !== undefined && about.length > 0;
  const value = anchored ? '' : valueKey(account);
  const unanchored = about.length === 0 && account.period === undefined ? document.id : '';
  return [
    normalName(measure),
    parties.join(','),
    account.unit,
    account.period?.edtf ?? '',
    normalName(shareOf ?? ''),
    account.comparison?.base === undefined ? '' : normalName(account.comparison.base),
    account.rank === undefined || account.value !== undefined ? '' : normalName(account.rank),
    value,
    unanchored,
  ].join('|');
}

function valueKey({ value, low, high }: FigureAccount): string {
  return [value, low, high].map((number) => number ?? '').join('/');
}

function tellingOf({ account, measure, shareOf }: Told, document: Report): string {
  const { unit, comparison, rank } = account;
  const change = comparison ? `${comparison.direction} ${normalName(comparison.base ?? '')}` : '';
  return [document.id, normalName(measure), unit, valueKey(account), normalName(shareOf ?? ''), change, normalName(rank ?? '')].join('|');
}

function symmetric(measure: string, about: Figure['about']): Figure['about'] {
  if (!SYMMETRIC.test(measure) || DIRECTED.test(measure) || !about.some(({ role }) => role === 'with')) return about;
  return about.map((one) => (one.role === 'of' ? { ...one, role: 'with' as const } : one));
}

/** In what is measured a government and its country are one. */
function partyKey(id: ActorId, actors: Actors): string {
  const party = actors.parties.get(id);
  return party?.grain === 'state' ? party.side : id;
}
