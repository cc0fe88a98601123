import { accountId, type EventFinding, type PloverType, SECOND_READING, withDoubts } from '../../model/index.ts';
import type { Actor } from '../participants.ts';
import type { EventCandidate } from './candidate.ts';
import { isOfPolitics } from './of-politics.ts';
import type { PartyContext } from './parties.ts';
import { settle } from './settle.ts';
import { WITH_ONE_ANOTHER } from './type-patterns.ts';

/** An account with the candidate that it was made of. */
export interface Read {
  finding: EventFinding;
  candidate: EventCandidate;
}

/** What the words of an account may tell besides. */
export interface Hypothesis extends Read {
  type: PloverType;
  sources: readonly Actor[];
  targets: readonly Actor[];
  likely: number;
}

/** The account of what may be told besides; undefined where its parties make no event of its type. */
export function secondAccount(context: PartyContext, { finding, candidate, type, sources, targets }: Hypothesis): EventFinding | undefined {
  const { plover } = finding;
  const mutual = plover === undefined && isJoint(type, sources) && targets.length === 0;
  const frame = plover ? candidate.frame : { id: `type:${type}`, ...(mutual ? { mutual } : {}) };
  const asked = {
    ...candidate,
    frame,
    plover: plover ?? { type, contexts: [] },
    sources: [...sources],
    targets: [...targets],
    others: [],
    loose: false,
  };
  const settled = settle(asked, context.table);
  if (settled?.candidate.plover === undefined) return undefined;
  const { participants } = settled;
  if (!participants.every((one) => isOfState(context, one))) return undefined;
  if (!mutual && !['source', 'target'].every((role) => participants.some((one) => one.role === role))) return undefined;
  const { headline: _, wording: __, unnamed: ___, ...plain } = finding;
  const spans = [finding.trigger, ...participants.map(({ span }) => span)];
  const second: EventFinding = {
    ...plain,
    id: accountId(finding.report, 'event', [...spans, finding.sentence]),
    plover: settled.candidate.plover,
    participants,
    mutual,
    by: SECOND_READING,
  };
  return withDoubts(second, plover ? 'parties' : 'type');
}

/** Whether an account tells the type and the parties of another one already. */
export function tellsAll(told: EventFinding, { plover, participants }: EventFinding): boolean {
  if (told.plover?.type !== plover?.type) return false;
  return participants.every(({ entity, role }) => told.participants.some((one) => one.entity === entity && (one.role === role || told.mutual)));
}

/** Who acts in an account, and who is acted upon. */
export function sidesOf({ participants }: EventFinding): { sources: Actor[]; targets: Actor[] } {
  const side = (wanted: string) =>
    participants.filter(({ role }) => role === wanted).map(({ entity, span, as }) => ({ entity, span, ...(as ? { as } : {}) }));
  return { sources: side('source'), targets: side('target') };
}

/** A state, its people, or those who act against it; no firm. */
export function isOfState({ table }: PartyContext, actor: Pick<Actor, 'entity' | 'as'>): boolean {
  const entity = table.entities[actor.entity];
  return entity?.kind !== 'company' && (isOfPolitics(table, actor) || (actor.as?.country ?? entity?.country) !== undefined);
}

/** "[Laos and Vietnam] repaired the road": with one another. */
export function isJoint(type: PloverType, sources: readonly Actor[]): boolean {
  return WITH_ONE_ANOTHER.has(type) && sources.length > 1;
}
