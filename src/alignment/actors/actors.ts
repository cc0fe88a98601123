import type { Actor, ActorId, ReportId } from '../../model/index.ts';
import type { Party } from '../events/parties.ts';

/** What is told of an actor, without the words that stand for it. */
export type ActorSummary = Omit<Actor, 'mentions'>;

/** The actors of a set of reports, and which actor each report's entity is. */
export interface Actors {
  byId: ReadonlyMap<ActorId, ActorSummary>;
  /** How each takes part in what is done. */
  parties: ReadonlyMap<ActorId, Party>;
  /** The actor that a report's entity stands for; undefined when no words of any report stand for it. */
  of(report: ReportId, entity: number): ActorId | undefined;
}
