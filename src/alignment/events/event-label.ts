import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import type { ActorId, Event, Headline, Status } from '../../model/index.ts';
import type { ActorSummary } from '../actors/actors.ts';
import { described } from './crowds.ts';
import { type Wording, wordingOf } from './event-wording.ts';
import { type Party, partyList, partyOf } from './party-words.ts';
import { type ToldStatus, verbPhrase } from './verb-forms.ts';

/**
 * An event in a short English sentence that says no more than its status does: "Vladimir Putin visits China" is done or going on, "Vladimir
 * Putin to visit China" is ahead, "Vladimir Putin does not visit China" is negated, "Denied: …" denied. Where nobody acts, what it is done
 * to is the subject: "Russia is not invited", "Sanctions are imposed on Russia". A deed without a type is named by the word that tells it (`trigger`),
 * since its object is not known: "China: published", "Election in Lima (planned)". `ahead` tells that what is alleged or negated is said to come; `people` are those of a state to
 * whom it is done, by the state.
 */
export function eventLabel(
  event: Pick<Event, 'predicate' | 'status' | 'participants' | 'plover' | 'place'> & { ahead?: boolean },
  actors: ReadonlyMap<ActorId, ActorSummary>,
  trigger?: string,
  people: ReadonlyMap<ActorId, Party> = new Map(),
): string {
  const { event: told, place } = withPlaceApart(event, actors);
  const { sources, targets } = withoutRepeats(partiesOf(told, actors, people));
  const status = toldStatus(event);
  const known = wordingOf(event.predicate, event.plover?.type);
  if (!known && !event.plover && trigger !== undefined && !event.predicate.includes(' '))
    return namedByWord(trigger, [...sources, ...targets], place, event.status);
  const wording = known ?? plainWording(event.predicate);
  const goesTo = event.predicate === 'visit' && targets.length === 0 && place !== '';
  const begun = !event.plover && sources.length + targets.length === 0 ? BEGINNING.exec(event.predicate)?.groups : undefined;
  if (begun) return begunOf(begun['work'] ?? '', begun['verb'] ?? '', status);
  const deed = toldOf(wording, sources, goesTo ? [{ words: place, plural: false }] : targets, status);
  const phrase = [deed, goesTo ? '' : whereOf(event.predicate, place, targets)].filter((words) => words !== '').join(' ');
  const sentence = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return event.status === 'denied' ? `Denied: ${sentence}` : sentence;
}

/** "Sudland kills farmers [in Lumen]": of an attack on a town that killed people the town is where it was, as nobody kills a town, nor a post. */
function withPlaceApart<Told extends Pick<Event, 'predicate' | 'participants' | 'place' | 'plover'>>(
  event: Told,
  actors: ReadonlyMap<ActorId, ActorSummary>,
): { event: Told; place: string } {
  const named = event.place ? (actors.get(event.place)?.name ?? '') : '';
  const isToPeople = DONE_TO_PEOPLE.has(event.predicate);
  // "gathered in [Lumen]", where no wording of its own takes the town in
  const isRally = event.plover?.type === 'PROTEST' && wordingOf(event.predicate, 'PROTEST') === undefined;
  const told = event.participants.filter(({ role, actor }) => role === 'target' && (isToPeople || (isRally && actor === event.place)));
  const towns = told.filter(({ actor }) => actors.get(actor)?.kind === 'place');
  const others = event.participants.filter((one) => !towns.includes(one) && !(isToPeople && told.includes(one) && isThing(actors.get(one.actor))));
  if (others.length === event.participants.length || !(isRally || others.some(({ role }) => role === 'target'))) return { event, place: named };
  const [town] = towns;
  return { event: { ...event, participants: others }, place: named || ((town && actors.get(town.actor)?.name) ?? '') };
}

/** "the post in Chad": told by a noun that is none for people. */
function isThing(actor: ActorSummary | undefined): boolean {
  const head = actor?.kind === 'group' ? described(actor.name).head : '';
  return /^\p{Ll}+$/u.test(head) && singularOf(head) === head && nounClass(head) === 'thing';
}

const DONE_TO_PEOPLE: ReadonlySet<string> = new Set(['kill', 'wound', 'assassinate', 'execute', 'abduct', 'beat', 'torture']);

function toldStatus({ status, ahead = false }: { status: Status; ahead?: boolean }): ToldStatus {
  if (!ahead) return status;
  if (status === 'negated') return 'negated_ahead';
  return status === 'alleged' ? 'alleged_ahead' : status;
}

/** "begin laying": work of which nobody is told to do it reads "Laying to begin". */
const BEGINNING = /^(?<verb>begin|start|resume|end|finish) (?<work>.+)$/u;

function begunOf(work: string, verb: string, status: ToldStatus): string {
  const words = `${work} ${verbPhrase(verb, status, { plural: isPluralWord(work), passive: false })}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const TOLD_AS_DONE: ReadonlySet<Status> = new Set<Status>(['occurred', 'ongoing']);

function namedByWord(trigger: string, parties: readonly Party[], place: string, status: Status): string {
  const words = [parties.length > 0 ? `${partyList(parties)}: ${trigger}` : trigger];
  if (place !== '') words.push(`in ${place}`);
  if (!TOLD_AS_DONE.has(status)) words.push(`(${status})`);
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** An event outside PLOVER in the words of a report, with the names of those who take part: "Corvex unveils a tablet", "Ada Holm is appointed chief executive". */
export function headlineLabel(
  { subject, verb, rest, named, passive: isPassive, undone }: Headline,
  { participants, ...told }: Pick<Event, 'status' | 'participants'> & { ahead?: boolean },
  actors: ReadonlyMap<ActorId, ActorSummary>,
): string {
  const known = participants.filter(({ role }) => role === subject.role).map(({ actor }) => partyOf(actors.get(actor)));
  const parties = subject.words === undefined && known.length > 0 ? known : [{ words: subject.words ?? UNNAMED.words, plural: subject.plural }];
  const isUndone = undone === true && told.status === 'negated';
  const words = verbPhrase(isUndone ? UNDONE : verb, toldStatus(told), {
    plural: parties.length > 1 || parties.some((party) => party.plural),
    passive: isPassive,
  });
  const pointed = participants.find(({ role }) => role !== subject.role && role !== 'other');
  const name = (pointed && actors.get(pointed.actor)?.name) ?? '';
  const plain = isUndone ? rest.replace(/^(?:off|out) /u, '') : rest;
  const whole = named === undefined ? plain : plain.replace('~', () => (isProper(name) ? name : named));
  const label = [partyList(parties), words, whole].filter((part) => part !== '').join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "cancels a visit" of a visit that is negated: beside that status its own verb would read as if it wasn't cancelled. */
const UNDONE = 'go through with';

/** "Ada Holm", "European Union"; not "fishing companies", "Bavarian government", which need a word before them. */
function isProper(name: string): boolean {
  return /^\p{Lu}/u.test(name) && /(?:^| )\p{Lu}\S*$/u.test(name);
}

/** Of a visit the state visited stands for whoever received the visitor there. */
function partiesOf(
  { participants, plover }: Pick<Event, 'participants' | 'plover'>,
  actors: ReadonlyMap<ActorId, ActorSummary>,
  people: ReadonlyMap<ActorId, Party>,
) {
  const states = plover?.mode === 'visit' ? participants.filter(({ actor }) => actors.get(actor)?.kind === 'government') : [];
  const visited = states.some(({ role }) => role === 'target') ? states : participants;
  const parties = (among: Event['participants'], wanted: string) =>
    among.filter(({ role }) => role === wanted).map(({ actor }) => partyOf(actors.get(actor)));
  const targets = visited.filter(({ role }) => role === 'target').map(({ actor }) => people.get(actor) ?? partyOf(actors.get(actor)));
  return { sources: parties(participants, 'source'), targets };
}

/** "Peru convicts smugglers [in Peru]": where somebody is, another party has told. */
function withoutRepeats({ sources, targets }: { sources: Party[]; targets: Party[] }): { sources: Party[]; targets: Party[] } {
  const told = new Set(sources.flatMap(({ words }) => [words, IN_STATE.exec(words)?.groups?.['state'] ?? words]));
  const shorter = targets.map((party) => {
    const state = IN_STATE.exec(party.words)?.groups?.['state'];
    return state !== undefined && told.has(state) ? { ...party, words: party.words.slice(0, -` in ${state}`.length) } : party;
  });
  return { sources, targets: shorter };
}

const IN_STATE = / in (?<state>\p{Lu}[^,]*)$/u;

function toldOf(wording: Wording, sources: readonly Party[], targets: readonly Party[], status: ToldStatus): string {
  if (sources.length > 0) return active(formOf(wording, sources, targets), sources, targets, status);
  if (targets.length > 0 && wording.passive) return passive(wording.withTarget, targets, status);
  return active(formOf(wording, sources, targets), [UNNAMED], targets, status);
}

const UNNAMED: Party = { words: 'an unnamed party', plural: false };

function formOf(wording: Wording, sources: readonly Party[], targets: readonly Party[]): string {
  if (targets.length > 0) return wording.withTarget;
  return sources.length > 1 ? wording.among : wording.alone;
}

function active(form: string, sources: readonly Party[], targets: readonly Party[], status: ToldStatus): string {
  const plural = sources.length > 1 || sources.some((source) => source.plural);
  return `${partyList(sources)} ${verbPhrase(form, status, { plural, passive: false })}`.replace('~', () => partyList(targets));
}

/** "attack ~" as "Lumen is attacked"; "impose sanctions on ~" as "Sanctions are imposed on Lumen"; "take ~ to court" as "Lumen is taken to court". */
function passive(form: string, targets: readonly Party[], status: ToldStatus): string {
  const [verb = '', ...words] = form.split(' ');
  const particle = PARTICLES.has(words[0] ?? '') ? words.slice(0, 1) : [];
  const rest = words.slice(particle.length);
  const end = rest[0] === '~' ? 1 : linkAt(rest);
  const [subject, tail] = [rest.slice(0, end), rest.slice(end)];
  const own = rest[0] === '~' ? targets.length > 1 || targets.some((target) => target.plural) : isPluralWord(headOf(subject));
  const done = [verbPhrase(verb, status, { plural: own, passive: true }), ...particle];
  return [...subject, ...done, ...tail].join(' ').replace('~', () => partyList(targets));
}

const PARTICLES: ReadonlySet<string> = new Set(['in', 'off', 'out', 'down', 'up', 'back']);
const LINKS: ReadonlySet<string> = new Set('on to for with against towards from in at about near by into between over'.split(' '));

/** Where what is done ends and to whom begins: "sanctions [on ~]"; "property of ~" stays together. */
function linkAt(words: readonly string[]): number {
  const link = words.findIndex((word) => LINKS.has(word));
  return link < 0 ? words.length : link;
}

function headOf(words: readonly string[]): string {
  const of = words.indexOf('of');
  return words[(of < 0 ? words.length : of) - 1] ?? '';
}

function isPluralWord(word: string): boolean {
  return /[^s]s$/.test(word) && word !== 'gas';
}

/** Words between a predicate without a wording of its own and the party that it is done to: "travel to", "speak with". */
const PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    travel: 'to',
    go: 'to',
    return: 'to',
    fly: 'to',
    trip: 'to',
    arrive: 'in',
    talk: 'with',
    talks: 'with',
    meeting: 'with',
    consult: 'with',
    speak: 'with',
  }),
);

function plainWording(predicate: string): Wording {
  const preposition = PREPOSITIONS.get(predicate.split(' ').at(-1) ?? '');
  const withTarget = preposition === undefined ? `${predicate} ~` : `${predicate} ${preposition} ~`;
  return { withTarget, alone: predicate, among: predicate, passive: preposition === undefined };
}

const GOING: ReadonlySet<string> = new Set(['travel', 'go', 'tour', 'return', 'fly', 'arrive', 'trip', 'visit']);

/** A visit's place is where it goes ("visits Beijing"), and needs no telling where somebody is visited ("visits China"). */
function whereOf(predicate: string, place: string, targets: readonly Party[]): string {
  if (place === '' || targets.some(({ words }) => words === place)) return '';
  const [verb = ''] = predicate.split(' ');
  if (!GOING.has(verb)) return `in ${place}`;
  if (targets.length > 0) return '';
  const preposition = PREPOSITIONS.get(verb);
  return preposition === undefined ? place : `${preposition} ${place}`;
}
