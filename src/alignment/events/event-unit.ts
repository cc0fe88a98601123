import type { ActorId, Headline, OriginId, PartRole, Report } from '../../model/index.ts';
import type { Cast } from '../account-context.ts';
import type { FigureUnit } from '../figures/figure-unit.ts';
import type { TimeGrain, Window } from '../time-window.ts';
import type { OpenEventAccount } from './event-account.ts';
import type { Party } from './parties.ts';

/** Kinds of status that may be told of one and the same event. */
export type StatusClass = 'real' | 'prospective' | 'negative' | 'hypothetical';

/** An event account with all by which it is matched to others. */
export interface EventUnit {
  account: OpenEventAccount;
  /** Where the account comes from; undefined of a headline that cites nobody, whose origin is that of what it repeats. */
  origin?: OriginId;
  report: Report;
  /** The report itself, or of a copy the original. */
  document: Report;
  /** Role of the part that its trigger stands in. */
  part: PartRole;
  mutual: boolean;
  cameo?: string;
  headline?: Headline;
  wording?: Headline;
  /** The figure that it tells with its verb: "trade reached [$240 billion]". */
  level?: FigureUnit;
  /** Accounts of different families are never of one event: the type, of talks and visits also the mode. */
  family: string;
  /** Accounts of one deed tell one event where parties and times fit; of others the words must be alike too. */
  deed: string;
  /** The deeds that its trigger can tell, as numbers (`deedsAt`); accounts that share one may tell one deed in other words. */
  likeDeeds: ReadonlySet<number>;
  /** Of which opposite deeds it can tell one side (`sidesAt`). */
  sidesOfDeeds: ReadonlySet<number>;
  /** The stem of its trigger. */
  verb: string;
  /** Parties told by a noun alone, by the heads of their phrases: "nine teachers" is "teacher", "Malian soldiers" is "soldier". */
  heads: Record<'source' | 'target', ReadonlySet<string>>;
  /** Whether a party is told by its name. */
  isNamed: Record<'source' | 'target', boolean>;
  /** What it was done with, told by a noun: the words of "the cable agreement", and whether they say that it is known. */
  object?: { words: ReadonlySet<string>; isDefinite: boolean };
  /** Stems of what the sentence tells beside names and times. */
  words: ReadonlySet<string>;
  /** Who acts; with a mutual event all parties. */
  agents: Party[];
  /** Who is acted upon; of a visit also the place visited. */
  patients: Party[];
  place?: Party;
  /** Cities by which it names a state that it was done to. */
  spots: readonly string[];
  /** How many died, where it tells of deaths. */
  toll?: number;
  /** The sides of all whom its sentence names, also beside what they did: "signed in the presence of". */
  named: readonly string[];
  /** The people and states that its report names, whatever they do in it. */
  cast: Cast;
  /** The towns that its sentence names. */
  towns: readonly ActorId[];
  window?: Window;
  /** Its words bound a span of days: "from Monday to Wednesday", not "this week". */
  spans: boolean;
  /** The kind of event of which its sentence says that it tells a part ("in the raids"), and those as which it can be told itself. */
  cued?: string;
  kinds: ReadonlySet<string>;
  /** The days that the told time leaves open: "since 2024" reaches from there on. */
  reach?: Window;
  grain: TimeGrain;
  statusClass: StatusClass;
}

/** Predicates that tell a visit from the host's side: "Xi hosted Putin". */
const HOST_PREDICATES: ReadonlySet<string> = new Set(['host', 'receive', 'welcome', 'entertain']);

/** Whether the account tells a visit. */
export function isVisit(account: OpenEventAccount): boolean {
  return account.plover?.type === 'CONSULT' && account.plover.mode === 'visit';
}

/** Whether the predicate is the host's ("host", "receive"). */
export function isHosting(predicate: string): boolean {
  return HOST_PREDICATES.has(predicate.split(' ')[0] ?? '');
}

export function partAt(report: Report, offset: number): PartRole {
  return report.parts.find((part) => offset >= part.start && offset < part.end)?.role ?? 'paragraph';
}
