import { titleKind } from '../../language/knowledge/lexicon.ts';
import type { Entity, EventFinding } from '../../model/index.ts';
import { isOfPolitics } from '../events/frames/of-politics.ts';

type Participant = EventFinding['participants'][number];

/**
 * Whether an event of a type is told between actors of politics of two states, each with its country: "Kenyan troops shelled a Somali militia"; a body of many states
 * and whoever acts for it are a side of their own. Plain lines of news agencies are of this kind, and readers found those that look unsure right as often as the others.
 */
export function isBetweenStates(entities: readonly Entity[], { plover, mutual, participants }: EventFinding): boolean {
  if (plover === undefined) return false;
  const sides = participants.filter(({ role }) => role !== 'other');
  const countries = new Set(sides.map((one) => homeOf(entities, one)));
  const isDyad = mutual ? sides.length > 1 : sides.some(({ role }) => role === 'source') && sides.some(({ role }) => role === 'target');
  return isDyad && countries.size > 1 && !countries.has(undefined) && sides.every((one) => isOfPolitics({ entities }, one) || isOfOffice(one));
}

/** The country of a party, else the body of many states that it is or acts for: "the [UN secretary-general]". */
function homeOf(entities: readonly Entity[], { entity, as }: Participant): string | undefined {
  const known = entities[entity];
  const isOfMany = (as?.sectors ?? known?.sectors ?? []).includes('IGO');
  return as?.country ?? known?.country ?? (isOfMany ? known?.key : undefined);
}

/** "a [former president] of Peru": by his office, whether he holds it yet or not. */
const isOfOffice = ({ as }: Participant): boolean => as?.title !== undefined && titleKind(as.title) === 'office';
