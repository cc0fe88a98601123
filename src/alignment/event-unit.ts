import type { ActorId, EventFinding, Headline, OriginId, PartRole, Range, Report, Status } from '../model/index.ts';
import type { AccountContext, Cast, NamedActor } from './account-context.ts';
import type { Actors } from './actors.ts';
import { type OpenEventAccount, openEventAccount } from './event-account.ts';
import { headsOf, isNamed, likeDeedsOf, objectOf, sidesOfDeeds } from './event-heads.ts';
import { isPublication, PUBLICATION } from './event-publications.ts';
import { spotsOf } from './event-spots.ts';
import { deathOf, tollOf } from './event-tolls.ts';
import { undertakingOf } from './event-undertakings.ts';
import { cuedKind, wholeKinds } from './event-wholes.ts';
import { tellingWords, textWithout } from './event-words.ts';
import type { FigureUnit } from './figure-unit.ts';
import type { Party } from './parties.ts';
import { distinct } from './tally.ts';
import { grainOf, reachOf, type TimeGrain, type Window, windowOf } from './time-window.ts';

/** Kinds of status that may be told of one and the same event. */
type StatusClass = 'real' | 'prospective' | 'negative' | 'hypothetical';

const STATUS_CLASS: Record<Status, StatusClass> = {
  occurred: 'real',
  ongoing: 'real',
  alleged: 'real',
  planned: 'prospective',
  proposed: 'prospective',
  expected: 'prospective',
  denied: 'negative',
  negated: 'negative',
  hypothetical: 'hypothetical',
};

/** An event account with all by which it is matched to others. */
export interface EventUnit {
  account: OpenEventAccount;
  /** Where the account comes from; undefined of a headline that cites nobody, whose origin is that of what it repeats. */
  origin?: OriginId;
  report: Report;
  /** The report itself, or of a copy the original. */
  document: Report;
  /** Role of the part that its trigger stands in. */
  part: PartRole;
  mutual: boolean;
  cameo?: string;
  headline?: Headline;
  wording?: Headline;
  /** The figure that it tells with its verb: "trade reached [$240 billion]". */
  level?: FigureUnit;
  /** Accounts of different families are never of one event: the type, of talks and visits also the mode. */
  family: string;
  /** Accounts of one deed tell one event where parties and times fit; of others the words must be alike too. */
  deed: string;
  /** The deeds that its trigger can tell, as numbers (`deedsAt`); accounts that share one may tell one deed in other words. */
  likeDeeds: ReadonlySet<number>;
  /** Of which opposite deeds it can tell one side (`sidesAt`). */
  sidesOfDeeds: ReadonlySet<number>;
  /** The stem of its trigger. */
  verb: string;
  /** Parties told by a noun alone, by the heads of their phrases: "nine teachers" is "teacher", "Malian soldiers" is "soldier". */
  heads: Record<'source' | 'target', ReadonlySet<string>>;
  /** Whether a party is told by its name. */
  isNamed: Record<'source' | 'target', boolean>;
  /** What it was done with, told by a noun: the words of "the cable agreement", and whether they say that it is known. */
  object?: { words: ReadonlySet<string>; isDefinite: boolean };
  /** Stems of what the sentence tells beside names and times. */
  words: ReadonlySet<string>;
  /** Who acts; with a mutual event all parties. */
  agents: Party[];
  /** Who is acted upon; of a visit also the place visited. */
  patients: Party[];
  place?: Party;
  /** Cities by which it names a state that it was done to. */
  spots: readonly string[];
  /** How many died, where it tells of deaths. */
  toll?: number;
  /** The sides of all whom its sentence names, also beside what they did: "signed in the presence of". */
  named: readonly string[];
  /** The people and states that its report names, whatever they do in it. */
  cast: Cast;
  /** The towns that its sentence names. */
  towns: readonly ActorId[];
  window?: Window;
  /** Its words bound a span of days: "from Monday to Wednesday", not "this week". */
  spans: boolean;
  /** The kind of event of which its sentence says that it tells a part ("in the raids"), and those as which it can be told itself. */
  cued?: string;
  kinds: ReadonlySet<string>;
  /** The days that the told time leaves open: "since 2024" reaches from there on. */
  reach?: Window;
  grain: TimeGrain;
  statusClass: StatusClass;
}

/** Predicates that tell a visit from the host's side: "Xi hosted Putin". */
const HOST_PREDICATES: ReadonlySet<string> = new Set(['host', 'receive', 'welcome', 'entertain']);

/** Types of which several predicates tell one thing: host and guest tell one visit. Of others only equal predicates do. */
const ONE_THING: ReadonlySet<string> = new Set(['CONSULT']);

/** Makes the unit of a finding; participants whose entity is no actor are left out. */
export function eventUnit(finding: EventFinding, { report, document, actors, days, named, cast }: Omit<AccountContext, 'origin'>): EventUnit {
  const account = openEventAccount(finding, actors);
  const parties = (role: 'source' | 'target') =>
    account.participants.filter((participant) => participant.role === role).flatMap(({ actor }) => partyFor(actor, actors));
  const [place] = account.place ? partyFor(account.place.actor, actors) : [];
  const window = matchingWindow(account, document, days);
  const hosted = account.plover?.type === 'CONSULT' && isHosting(account.predicate);
  const [sources, targets] = hosted ? [parties('target'), parties('source')] : [parties('source'), parties('target')];
  const visited = isVisit(account) && place ? [place] : [];
  return {
    account,
    report,
    document,
    part: partAt(report, account.trigger.start),
    mutual: finding.mutual,
    ...(finding.cameo === undefined ? {} : { cameo: finding.cameo }),
    ...(finding.headline === undefined ? {} : { headline: finding.headline }),
    ...(finding.wording === undefined ? {} : { wording: finding.wording }),
    family: isAttended(account, [...sources, ...targets]) ? ATTENDED : isPublication(account, report) ? PUBLICATION : familyOf(account),
    deed: deedOf(account),
    heads: { source: headsOf(finding, hosted ? 'target' : 'source'), target: headsOf(finding, hosted ? 'source' : 'target') },
    isNamed: { source: isNamed(finding, hosted ? 'target' : 'source'), target: isNamed(finding, hosted ? 'source' : 'target') },
    ...objectOf(finding, report),
    ...tollOf(finding),
    likeDeeds: likeDeedsOf(account, report),
    sidesOfDeeds: sidesOfDeeds(account, report),
    verb: [...tellingWords(account.trigger.exact)].join(' '),
    words: wordsOf(account, report),
    agents: finding.mutual ? [...sources, ...targets] : sources,
    patients: finding.mutual ? [] : [...targets, ...visited],
    ...(place ? { place } : {}),
    spots: spotsOf(account.participants),
    cast,
    named: distinct(partiesIn(finding.sentence, named, actors).map(({ side }) => side)),
    towns: distinct(partiesIn(finding.sentence, named, actors).flatMap(({ grain, actor }) => (grain === 'place' ? [actor] : []))),
    ...(window ? { window } : {}),
    spans: account.time?.span !== undefined && SPAN.test(account.time.span.exact),
    ...partOf(account, report),
    ...(account.time ? { reach: reachOf(account.time.edtf) } : {}),
    grain: grainOf(window),
    statusClass: isPossiblyAhead(account, report) ? 'prospective' : STATUS_CLASS[account.status],
  };
}

/** "may return early next year, a diplomat said": possible on days that are told, on no condition. */
function isPossiblyAhead({ status, tense, polarity, time, sentence }: OpenEventAccount, { text }: Report): boolean {
  if (status !== 'hypothetical' || tense !== 'future' || polarity !== 'positive' || time?.basis !== 'stated') return false;
  return !/\b(?:if|unless|whether|were to|provided)\b/iu.test(text.slice(sentence.start, sentence.end));
}

/** "from Monday to Wednesday", "16-18 May". */
const SPAN = /\p{N}\s?[-–]\s?\p{N}|\s(?:to|until|till|through|and)\s|\bfirst\s(?:two|three|half)\b/iu;

function partOf(account: OpenEventAccount, { text }: Report): Pick<EventUnit, 'cued' | 'kinds'> {
  const sentence = text.slice(account.sentence.start, account.sentence.end);
  const cued = cuedKind(sentence);
  return { kinds: new Set(wholeKinds(account, sentence)), ...(cued === undefined ? {} : { cued }) };
}

/** The days by which an account is matched: those told, for it or alone in its sentence; of what is going on ("is on a visit to"), those of publication if known to the month. */
function matchingWindow({ id, time, status }: OpenEventAccount, document: Report, days: AccountContext['days']): Window | undefined {
  const told = time?.edtf ?? days.get(id);
  if (told !== undefined) return windowOf(told);
  const published = status === 'ongoing' && document.published ? windowOf(document.published.edtf) : undefined;
  return grainOf(published) === 'year' ? undefined : published;
}

function partiesIn(sentence: Range, named: readonly NamedActor[], actors: Actors): Party[] {
  const there = named.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return there.flatMap(({ actor }) => partyFor(actor, actors));
}

function partyFor(id: ActorId, actors: Actors): Party[] {
  const party = actors.parties.get(id);
  return party ? [party] : [];
}

/** Whether the account tells a visit. */
export function isVisit(account: OpenEventAccount): boolean {
  return account.plover?.type === 'CONSULT' && account.plover.mode === 'visit';
}

/** Whether the predicate is the host's ("host", "receive"). */
export function isHosting(predicate: string): boolean {
  return HOST_PREDICATES.has(predicate.split(' ')[0] ?? '');
}

/** One party's coming to a ceremony or forum is not its meeting with another. */
const ATTENDED = 'CONSULT:attend';

function isAttended({ plover, predicate }: OpenEventAccount, parties: readonly Party[]): boolean {
  return plover?.type === 'CONSULT' && predicate.startsWith('attend') && new Set(parties.map(({ side }) => side)).size < 2;
}

function familyOf({ plover, predicate }: OpenEventAccount): string {
  if (!plover) return `predicate:${undertakingOf(predicate) ?? deathOf(predicate) ?? predicate}`;
  return ONE_THING.has(plover.type) ? `${plover.type}:${plover.mode ?? ''}` : plover.type;
}

function deedOf({ plover, predicate }: OpenEventAccount): string {
  return plover && ONE_THING.has(plover.type) ? '' : `${plover?.mode ?? ''}:${(plover ? undefined : undertakingOf(predicate)) ?? predicate}`;
}

/** Names and times are compared by what they stand for, so that their words don't count again. */
function wordsOf({ sentence, participants, place, time }: OpenEventAccount, { text }: Report): Set<string> {
  const known = [...participants.map(({ span }) => span), place?.span, time?.span].filter((span) => span !== undefined);
  return tellingWords(textWithout(text, sentence, known));
}

export function partAt(report: Report, offset: number): PartRole {
  return report.parts.find((part) => offset >= part.start && offset < part.end)?.role ?? 'paragraph';
}
