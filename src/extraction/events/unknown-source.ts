import type { EventFinding } from '../../model/index.ts';
import type { PartyContext } from './parties.ts';

type Party = EventFinding['participants'][number];

/**
 * Whether nobody who does what a type of politics tells is known to have to do with politics: a person, group or body of no country that is no international body.
 * Where nobody is told to do it, whoever it is done to.
 */
export function isSourceUnknown({ table }: PartyContext, { plover, participants }: EventFinding): boolean {
  if (!plover) return false;
  const sources = participants.filter(({ role }) => role === 'source');
  const isPolitical = ({ entity, as }: Party) => {
    const known = table.entities[entity];
    const sectors = [...(known?.sectors ?? []), ...(as?.sectors ?? [])];
    return as?.country !== undefined || known?.country !== undefined || sectors.some((sector) => /^(?:IGO|NGO)$/.test(sector));
  };
  return !(sources.length > 0 ? sources : participants).some(isPolitical);
}
