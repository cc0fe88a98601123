import { singularOf } from '../../../language/knowledge/nouns.ts';
import { described } from '../crowds.ts';
import type { EventUnit } from '../event-unit.ts';

/** Bodies that all stand for one state and do different things; "security forces", "officers" and "prosecutors" may be any. */
const BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    court: 'court tribunal judge jury magistrate',
    parliament: 'parliament senate congress assembly legislature lawmaker senator',
    police: 'police policeman policewoman gendarme gendarmerie',
    army: 'army military navy soldier troop',
  }).flatMap(([body, nouns]) => nouns.split(' ').map((noun) => [noun, body] as const)),
);

/** Whether the doers of both are told as bodies of one state, and none is of a kind with any of the other: "a court", "police". */
export function areOtherBodies(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [bodiesIn(a), bodiesIn(b)];
  return here.length > 0 && there.length > 0 && !here.some((body) => there.includes(body));
}

/** The kinds of body among an account's doers; none where another acts beside them. */
function bodiesIn({ account: { participants } }: EventUnit): string[] {
  const doers = participants.filter(({ role }) => role === 'source');
  const bodies = doers.flatMap(({ span }) => BODIES.get(singularOf(described(span.exact).head.toLowerCase())) ?? []);
  return bodies.length === doers.length ? bodies : [];
}
