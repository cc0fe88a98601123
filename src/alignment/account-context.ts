import type { OriginId, Report } from '../model/index.ts';
import type { Actors } from './actors.ts';

/** What a finding is seen with when it becomes an account. */
export interface AccountContext {
  report: Report;
  /** The report itself, or of a copy the original: copies tell nothing of their own, so they are matched as one. */
  document: Report;
  actors: Actors;
  /** Records the account in the ledger and gives its origin. */
  origin: () => OriginId;
}
