import type { EventAccount, EventFinding } from '../../model/index.ts';
import type { Actors } from '../actors/actors.ts';

/** An account before its origin is known: a headline's is that of the body which it repeats. */
export type OpenEventAccount = Omit<EventAccount, 'origin'>;

/** The account of a finding, with actors in place of entities; participants whose entity is no actor are left out. */
export function openEventAccount(finding: EventFinding, actors: Actors): OpenEventAccount {
  const { participants, place, attributed_to, ...rest } = withoutFrame(finding);
  const placeActor = place ? actors.of(finding.report, place.entity) : undefined;
  return {
    ...rest,
    participants: participants.flatMap(({ entity, ...participant }) => {
      const actor = actors.of(finding.report, entity);
      return actor ? [{ ...participant, actor }] : [];
    }),
    ...(place && placeActor ? { place: { actor: placeActor, span: place.span } } : {}),
    ...attribution(attributed_to, finding.report, actors),
  };
}

/** What a finding tells beside the account: it is the unit's, or the event's. */
const OF_FRAME = ['mutual', 'cameo', 'unnamed', 'headline', 'wording'] as const;

function withoutFrame(finding: EventFinding): Omit<EventFinding, (typeof OF_FRAME)[number]> {
  const told: Partial<EventFinding> & Omit<EventFinding, (typeof OF_FRAME)[number]> = { ...finding };
  for (const field of OF_FRAME) delete told[field];
  return told;
}

/** An attribution with its actor in place of the entity. */
export function attribution(
  told: EventFinding['attributed_to'],
  report: EventFinding['report'],
  actors: Actors,
): Pick<EventAccount, 'attributed_to'> {
  if (!told) return {};
  const actor = told.entity === undefined ? undefined : actors.of(report, told.entity);
  return { attributed_to: { ...(actor ? { actor } : {}), span: told.span } };
}
