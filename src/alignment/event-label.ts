import type { Actor, ActorId, Event, Status } from '../model/index.ts';
import { verbPhrase } from './verb-forms.ts';

type Participants = Event['participants'];

/** Words between a predicate and the party it is done to: "travel to", "impose sanctions on", "sign with". */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  travel: 'to',
  go: 'to',
  return: 'to',
  fly: 'to',
  trip: 'to',
  arrive: 'in',
  agree: 'with',
  sign: 'with',
  agreement: 'with',
  document: 'with',
  aid: 'to',
  support: 'to',
  assistance: 'to',
  weapons: 'to',
  talk: 'with',
  talks: 'with',
  meeting: 'with',
  negotiate: 'with',
  consult: 'with',
  cooperate: 'with',
  speak: 'with',
  sanctions: 'on',
  tariffs: 'on',
  relations: 'with',
  forces: 'in',
  warrant: 'for',
  withdraw: 'from',
};

/**
 * An event in a short English phrase that says no more than its status does: "Vladimir Putin visits China" is done or going on, "Vladimir
 * Putin to visit China" is ahead, "Vladimir Putin does not visit China" is negated, "Denied: …" denied. Where nobody acts, what it is done
 * to is the subject: "Russia is not invited", "Sanctions are imposed on Russia".
 */
export function eventLabel(
  event: Pick<Event, 'predicate' | 'status' | 'participants' | 'plover' | 'place'>,
  actors: ReadonlyMap<ActorId, Actor>,
): string {
  const name = (id: ActorId) => actors.get(id)?.name ?? '';
  const sources = namesIn(event.participants, 'source', name);
  const visited = event.plover?.mode === 'visit' ? event.participants.filter(({ actor }) => actors.get(actor)?.kind === 'government') : [];
  const targets = namesIn(visited.some(({ role }) => role === 'target') ? visited : event.participants, 'target', name);
  const place = event.place ? name(event.place) : '';
  const predicate = inFull(event, sources.length > 1 && targets.length === 0);
  const told =
    sources.length === 0 && targets.length > 0 ? passive(predicate, targets, event.status) : active(predicate, sources, targets, event.status);
  const where = place === '' || targets.includes(place) ? '' : wherePhrase(predicate, place, targets.length > 0);
  const phrase = [told, where].filter((word) => word !== '').join(' ');
  return event.status === 'denied' ? `Denied: ${phrase}` : phrase;
}

function active(predicate: string, sources: readonly string[], targets: readonly string[], status: Status): string {
  const subject = sources.length > 0 ? list(sources) : UNNAMED;
  const object = targets.length > 0 ? [withPreposition(predicate, list(targets))] : [];
  return [subject, verbPhrase(predicate, status, { plural: sources.length > 1, passive: false }), ...object].join(' ');
}

const UNNAMED = 'An unnamed party';
/** "call on" has no passive that reads at once, nor has a verb that reaches its party by a preposition ("travel to", "agree with"). */
const PARTICLE = /^(?:on|for|with|to|at|in|by|out|off|down|back|up)\b/;

/** "attack" as "Lumen is attacked"; "impose sanctions" as "Sanctions are imposed on Lumen". */
function passive(predicate: string, targets: readonly string[], status: Status): string {
  const [verb = '', ...rest] = predicate.split(' ');
  const object = rest.join(' ');
  if (PARTICLE.test(object) || (object === '' && PREPOSITIONS[verb] !== undefined)) return active(predicate, [], targets, status);
  if (object === '') return `${list(targets)} ${verbPhrase(verb, status, { plural: targets.length > 1, passive: true })}`;
  const subject = object.charAt(0).toUpperCase() + object.slice(1);
  const done = verbPhrase(verb, status, { plural: object.endsWith('s'), passive: true });
  return `${subject} ${done} ${withPreposition(predicate, list(targets))}`;
}

/** The predicate with what it needs to read alone: "speak by phone", "sign an agreement". */
function inFull({ predicate, plover }: Pick<Event, 'predicate' | 'plover'>, among: boolean): string {
  if (predicate === 'call' && among) return 'speak by phone';
  if (predicate === 'sign') return plover?.type === 'SUPPORT' || plover?.type === 'AGREE' ? 'sign an agreement' : 'sign a document';
  if (predicate === 'issue arrest warrant') return 'issue an arrest warrant';
  return predicate;
}

/** A visit's place is where it goes ("visits Beijing"), and needs no telling where somebody is visited ("visits China"). */
function wherePhrase(predicate: string, place: string, hasObject: boolean): string {
  if (!isGoing(predicate)) return `in ${place}`;
  return hasObject ? '' : withPreposition(predicate, place);
}

function isGoing(predicate: string): boolean {
  const [first = ''] = predicate.split(' ');
  return ['visit', 'travel', 'go', 'tour', 'return', 'fly', 'arrive', 'trip'].includes(first);
}

function namesIn(participants: Participants, role: string, name: (id: ActorId) => string): string[] {
  return participants.filter((participant) => participant.role === role).map(({ actor }) => name(actor));
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function withPreposition(predicate: string, object: string): string {
  const preposition = PREPOSITIONS[predicate.split(' ').at(-1) ?? ''] ?? '';
  return preposition === '' ? object : `${preposition} ${object}`;
}
