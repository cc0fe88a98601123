import type { Actor, ActorId, Event } from '../model/index.ts';

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

/** An event in a short English phrase in the present tense, without its status: "Vladimir Putin visits China". */
export function eventLabel(event: Pick<Event, 'predicate' | 'participants' | 'plover' | 'place'>, actors: ReadonlyMap<ActorId, Actor>): string {
  const name = (id: ActorId) => actors.get(id)?.name ?? '';
  const sources = namesIn(event.participants, 'source', name);
  const visited = event.plover?.mode === 'visit' ? event.participants.filter(({ actor }) => actors.get(actor)?.kind === 'government') : [];
  const targets = namesIn(visited.some(({ role }) => role === 'target') ? visited : event.participants, 'target', name);
  const place = event.place ? name(event.place) : '';
  const predicate = inFull(event, sources.length > 1 && targets.length === 0);
  const object = targets.length > 0 ? withPreposition(predicate, list(targets)) : '';
  const where = place === '' || targets.includes(place) ? '' : wherePhrase(predicate, place, targets.length > 0);
  const subject = sources.length > 0 ? list(sources) : 'An unnamed party';
  return [subject, conjugated(predicate, sources.length > 1), object, where].filter((word) => word !== '').join(' ');
}

/** The predicate with what it needs to read alone: "speak by phone", "sign an agreement". */
function inFull({ predicate, plover }: Pick<Event, 'predicate' | 'plover'>, among: boolean): string {
  if (predicate === 'call' && among) return 'speak by phone';
  if (predicate === 'sign') return plover?.type === 'AGREE' ? 'sign an agreement' : 'sign a document';
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

const IRREGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** The predicate's first word in the third person, or as it is after several subjects: "imposes sanctions", "impose sanctions". */
function conjugated(predicate: string, plural: boolean): string {
  const [verb = '', ...rest] = predicate.split(' ');
  if (plural) return verb === 'be' ? ['are', ...rest].join(' ') : predicate;
  return [thirdPerson(verb), ...rest].join(' ');
}

function thirdPerson(verb: string): string {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular;
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
