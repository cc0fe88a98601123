import type { ActorId, Event, ParticipantRole } from '../../model/index.ts';
import type { Actors } from '../actors/actors.ts';
import { byCodeUnits } from '../reports.ts';
import { type EventUnit, isHosting } from './event-unit.ts';

/** How roles are to be read: the predicate is the host's, all act on one another, it is a visit. */
interface Frame {
  hosted: boolean;
  mutual: boolean;
  visit: boolean;
}

const ROLE_ORDER: readonly ParticipantRole[] = ['source', 'target', 'other'];

/** Everyone who takes part; whom only an account in doubt names has no part where those read for sure name others in it. */
export function toldForSure(units: readonly EventUnit[], sure: readonly EventUnit[], frame: Frame, actors: Actors): Event['participants'] {
  const all = participantsOf(units, frame, actors);
  if (sure.length === units.length) return all;
  const known = participantsOf(sure, frame, actors);
  const isOpen = ({ role, actor }: Event['participants'][number]) => !known.some((one) => one.role === role || one.actor === actor);
  return inOrder([...known, ...all.filter(isOpen)], actors);
}

/**
 * Everyone who takes part, each once, in the role that the event's predicate gives them: where one account says "Xi hosted Putin" and most
 * say "Putin visited Xi", Putin is the source. Of a state and its official or ministry in one role only the latter is kept, but for the state visited;
 * of people told more and less closely ("Uruguayan firms", "firms") those told more closely.
 */
function participantsOf(units: readonly EventUnit[], { hosted, mutual, visit }: Frame, actors: Actors): Event['participants'] {
  const votes = new Map<ActorId, Map<ParticipantRole, number>>();
  const turnedBy = new Map<string, boolean>();
  for (const unit of units) {
    const { predicate } = unit.account;
    const turned = turnedBy.get(predicate) ?? isHosting(predicate) !== hosted;
    turnedBy.set(predicate, turned);
    for (const { role: told, actor } of unit.account.participants) {
      const role = itemRole(told, turned, mutual);
      const own = votes.get(actor) ?? new Map<ParticipantRole, number>();
      votes.set(actor, own.set(role, (own.get(role) ?? 0) + 1));
    }
  }
  const taking = [...votes].map(([actor, own]) => ({ role: roleOf(own), actor }));
  return inOrder(withoutVaguer(withoutStatesOfOfficials(taking, visit ? ['source'] : ROLE_ORDER, actors), actors), actors);
}

/** Of a doer and a sufferer what more accounts tell, of as many the doer; who is neither to any is another party. */
function roleOf(votes: ReadonlyMap<ParticipantRole, number>): ParticipantRole {
  const [acting, acted] = [votes.get('source') ?? 0, votes.get('target') ?? 0];
  return acting + acted === 0 ? 'other' : acted > acting ? 'target' : 'source';
}

function inOrder(taking: Event['participants'], actors: Actors): Event['participants'] {
  return taking.toSorted(
    (a, b) =>
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      byCodeUnits(nameOf(a.actor, actors), nameOf(b.actor, actors)) ||
      byCodeUnits(a.actor, b.actor),
  );
}

function itemRole(told: ParticipantRole, turned: boolean, mutual: boolean): ParticipantRole {
  if (told === 'other') return told;
  if (mutual) return 'source';
  if (!turned) return told;
  return told === 'source' ? 'target' : 'source';
}

function withoutStatesOfOfficials(taking: Event['participants'], roles: readonly ParticipantRole[], actors: Actors): Event['participants'] {
  const party = (id: ActorId) => actors.parties.get(id);
  const isFine = (actor: ActorId) => party(actor)?.grain === 'person' || party(actor)?.grain === 'body';
  const officials = new Set(taking.filter(({ actor }) => isFine(actor)).map(({ role, actor }) => `${role} ${party(actor)?.side}`));
  return taking.filter(
    ({ role, actor }) => party(actor)?.grain !== 'state' || !roles.includes(role) || !officials.has(`${role} ${party(actor)?.side}`),
  );
}

/** Leaves out a crowd of which the same role has one that is told more closely: "firms" beside "Norwegian shipping firms". */
function withoutVaguer(taking: Event['participants'], actors: Actors): Event['participants'] {
  const crowds = taking.filter(({ actor }) => actors.parties.get(actor)?.grain === 'crowd');
  const isVaguer = (loose: Event['participants'][number]) =>
    crowds.some((close) => close.role === loose.role && isToldMoreClosely(close.actor, loose.actor, actors));
  const vaguer = new Set(crowds.filter(isVaguer));
  return taking.filter((one) => !vaguer.has(one));
}

function isToldMoreClosely(close: ActorId, loose: ActorId, actors: Actors): boolean {
  const [more, less] = [close, loose].map((id) => new Set(nameOf(id, actors).toLowerCase().split(' ')));
  if (!more || !less || more.size <= less.size || actors.parties.get(close)?.side !== actors.parties.get(loose)?.side) return false;
  return [...less].every((word) => more.has(word));
}

function nameOf(id: ActorId, actors: Actors): string {
  return actors.byId.get(id)?.name ?? '';
}
