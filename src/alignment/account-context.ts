import type { AccountId, ActorId, Edtf, OriginId, Range, Report } from '../model/index.ts';
import type { Actors } from './actors/actors.ts';

/** Words that stand for an actor. */
export interface NamedActor extends Range {
  actor: ActorId;
}

/** The people by their ids, the states by their sides. */
export interface Cast {
  people: ReadonlySet<ActorId>;
  states: ReadonlySet<string>;
}

/** What a finding is seen with when it becomes an account. */
export interface AccountContext {
  report: Report;
  /** The report itself, or of a copy the original: copies tell nothing of their own, so they are matched as one. */
  document: Report;
  actors: Actors;
  /** All words of the report that stand for actors, in the order of the text. */
  named: readonly NamedActor[];
  /** The people and states that the report names, whatever they do in it. */
  cast: Cast;
  /** The words for those who protest in the events of the report: "About 300 fishermen". */
  protesters: readonly Range[];
  /** The day of an account that tells none, by what is told around it (`daysTold`). */
  days: ReadonlyMap<AccountId, Edtf>;
  /** Records the account in the ledger and gives its origin. */
  origin: () => OriginId;
}
