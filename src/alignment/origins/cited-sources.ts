import type { AccountId, Origin, Range, ReportId, Sector, Span } from '../../model/index.ts';
import type { ActorSummary } from '../actors/actors.ts';
import { normalName, oneLine } from '../normal-form.ts';
import type { Originator, Outlets } from './outlets.ts';

type Because = Origin['because'][number];

/** An account as far as its origin goes. */
export interface Sourced {
  id: AccountId;
  report: ReportId;
  /** Where its words begin (UTF-16). */
  at: number;
  /** The sentence that tells it, where the report's reading knows it. */
  sentence?: Range;
  /** Whose word it is, where the report cites somebody. */
  attribution?: { actor?: ActorSummary; span: Span };
}

/** An origin, with what the report says for it. */
export interface Found extends Originator {
  because: Omit<Because, 'account'>[];
  /** By whose report its word came here: a copied, credited or retold one in which an official is cited. */
  through?: Originator;
}

const OUTLET_SECTORS: ReadonlySet<Sector> = new Set<Sector>(['JRN']);

/** An official source without a name: "her ministry", "two government officials". */
const OFFICIAL_WORDS =
  /\b(?:ministry|minister|government|officials?|spokes(?:man|woman|person)|office|authorities|cabinet|administration|embassy|presidency|police|military|army|navy|court|parliament)\b/i;

/**
 * Whom an account cites, where that is an outlet or an official: "Xinhua reported", "a foreign ministry spokesman said"; an attribution to anyone else
 * leaves the outlet as the origin. `document` names the report and its copies, of which an official without a name is one.
 */
export function citedSource({ attribution }: Sourced, document: string, outlets: Outlets | undefined): Found | undefined {
  if (!attribution) return undefined;
  const because: Found['because'] = [{ reason: 'attribution', span: attribution.span }];
  const { actor, span } = attribution;
  if (!actor) {
    const isOfficial = OFFICIAL_WORDS.test(span.exact);
    return isOfficial ? { kind: 'official', key: `${document} ${normalName(span.exact)}`, name: oneLine(span.exact), because } : undefined;
  }
  const outlet = actor.kind === 'person' ? undefined : outlets?.named(actor.name);
  if (outlet) return { ...outlet, because };
  if (actor.kind !== 'person' && actor.sectors.some((sector) => OUTLET_SECTORS.has(sector))) {
    return { kind: 'outlet', key: normalName(actor.name), name: actor.name, because };
  }
  const official = actor.kind === 'government' || actor.sectors.includes('GOV');
  return official ? { kind: 'official', key: actor.id, name: actor.name, because } : undefined;
}
