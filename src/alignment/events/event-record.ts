import { type ActorId, type Event, type EventAccount, itemId, type OriginId, type Plover } from '../../model/index.ts';
import type { Actors } from '../actors/actors.ts';
import { clearUnits, corroborated, readForSure, tellingUnits } from '../clear-units.ts';
import { countReports } from '../origins/versions.ts';
import { byCodeUnits } from '../reports.ts';
import { commonest, distinct } from '../tally.ts';
import { eventLabel, headlineLabel } from './event-label.ts';
import { toldForSure } from './event-participants.ts';
import { eventStatus } from './event-status.ts';
import { boundByReports, eventTime } from './event-time.ts';
import { type EventUnit, isHosting } from './event-unit.ts';
import { goldsteinOf } from './goldstein.ts';
import { isTitle } from './matching/event-titles.ts';
import { tellsSameOf } from './matching/event-told-alike.ts';
import { toldPeople } from './matching/told-people.ts';
import { isDeniedElsewhere, isInPassing, isToldAgain, salienceOf } from './salience.ts';
import { vouching } from './vouching.ts';

/** The event that a group of units tells, each field as those tell it that have it not in doubt, where there are such; `origin` gives the origin of a unit's account. */
export function eventRecord(all: readonly EventUnit[], actors: Actors, origin: (unit: EventUnit) => OriginId): Event {
  const units = tellingUnits(all);
  const reports = countReports(all.map((unit) => unit.report));
  const { plover, predicate, goldstein, ...codes } = typeOf(typedUnits(all));
  const acting = tellingUnits(all, 'parties');
  const mutual = acting.filter((unit) => unit.mutual).length * 2 >= acting.length;
  const place = placeTold(tellingUnits(all, 'place'), reports);
  const status = eventStatus(tellingUnits(all, 'status'));
  const time = eventTime(tellingUnits(all, 'time')) ?? boundByReports(tellingUnits(all, 'status'), status);
  const ahead = isSaidToCome(tellingUnits(all, 'status'));
  const frame = { hosted: isHosting(predicate), mutual, visit: plover?.mode === 'visit' };
  const participants = toldForSure(acting, readForSure(acting, reports), frame, actors);
  const read = corroborated(
    all.map((unit) => eventAccount(unit, origin(unit))),
    reports,
  );
  const accounts = vouching(read, { plover, participants }).toSorted((a, b) => byCodeUnits(a.id, b.id));
  const origins = new Set(accounts.map((account) => account.origin)).size;
  return {
    type: 'event',
    id: itemId(
      'evt',
      accounts.map((account) => account.id),
    ),
    label: labelOf(units, acting, { predicate, status, participants, ahead, ...(plover ? { plover } : {}), ...(place ? { place } : {}) }, actors),
    ...(plover ? { plover } : {}),
    ...codes,
    ...(goldstein === undefined ? {} : { goldstein }),
    predicate,
    status,
    ...(mutual ? { mutual } : {}),
    participants,
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    accounts,
    reports,
    origins,
    salience: salienceOf(isDeniedElsewhere(all) ? all : units, goldstein, origins),
  };
}

/** What is done, as those tell it that tell the type. */
function typeOf(typed: readonly EventUnit[]): Pick<Event, 'plover' | 'cameo' | 'predicate'> & { goldstein: number | undefined } {
  const plover = ploverOf(typed);
  const cameo = commonest(
    typed.map((unit) => unit.cameo),
    String,
  );
  const predicate = predicateOf(typed);
  return { ...(plover ? { plover } : {}), ...(cameo === undefined ? {} : { cameo }), goldstein: goldsteinOf(cameo, plover), predicate };
}

/** Those that tell the type: of several, those with a type and no doubt before others. */
function typedUnits(all: readonly EventUnit[]): readonly EventUnit[] {
  const sure = clearUnits(all).filter(({ account }) => account.plover !== undefined);
  return sure.length > 0 ? sure : tellingUnits(all, 'type');
}

/** "Officials suggested that Sudland will send weapons", "said Sudland would not lift its ban": who alleges or rules it out tells of nothing that is past. */
function isSaidToCome(units: readonly EventUnit[]): boolean {
  const told = units.filter(({ account: { status } }) => status === 'alleged' || status === 'negated');
  return told.length > 0 && told.every(({ account }) => account.tense === 'future');
}

type Labelled = Parameters<typeof eventLabel>[0] & { ahead: boolean };

/** In the words of reports where they can stand for the event, else a gloss; `acting` tell who took part. */
function labelOf(units: readonly EventUnit[], acting: readonly EventUnit[], event: Labelled, actors: Actors): string {
  return (
    passingWord(units) ??
    headlineOf(units, event, actors) ??
    wordingOf(units, event, actors) ??
    eventLabel(event, actors.byId, isToldAgain(units) ? undefined : triggerOf(units), toldPeople(acting))
  );
}

/** Of what is only named in passing its word. */
function passingWord([unit]: readonly EventUnit[]): string | undefined {
  return unit && isInPassing(unit) ? unit.account.trigger.exact : undefined;
}

/** Of an event outside PLOVER that is told for its own sake a headline in the words of a report, of a sentence before a title's. */
function headlineOf(
  units: readonly EventUnit[],
  event: Pick<Event, 'status' | 'participants'> & { ahead: boolean },
  actors: Actors,
): string | undefined {
  const told = units
    .filter(({ headline }) => headline)
    .toSorted((a, b) => Number(isTitle(a)) - Number(isTitle(b)) || byCodeUnits(a.account.id, b.account.id));
  const headline = told[0]?.headline;
  return headline && units.every(({ account }) => !account.plover) ? headlineLabel(headline, event, actors.byId) : undefined;
}

/**
 * What an event with a type is about, in the words of its report, of a sentence before a title's; of several reports whose words can't stand for those of the others, a gloss
 * is left to say it.
 */
function wordingOf(
  units: readonly EventUnit[],
  event: Pick<Event, 'status' | 'participants' | 'predicate'> & { ahead: boolean },
  actors: Actors,
): string | undefined {
  const [only, another] = units;
  if (units.some(({ report }) => report !== only?.report) && !areToldAlike(units)) return undefined;
  const told = another
    ? units
        .filter(({ wording, account }) => wording && account.predicate === event.predicate && coversDoers(account, event))
        .toSorted(
          (a, b) =>
            b.account.participants.length - a.account.participants.length ||
            Number(isTitle(a)) - Number(isTitle(b)) ||
            byCodeUnits(a.account.id, b.account.id),
        )[0]
    : only;
  return told?.wording && headlineLabel(told.wording, event, actors.byId);
}

/** Whether the sentences of several reports tell as good as the same, so that the words of one may stand for all. */
function areToldAlike(units: readonly EventUnit[]): boolean {
  const [first, ...others] = units.filter((unit) => !isTitle(unit));
  return first !== undefined && others.length > 0 && others.every((other) => tellsSameOf(first, other));
}

/** Whether an account names all who act in the event; of those acted upon the one that names most is told. */
function coversDoers(account: EventUnit['account'], { participants }: Pick<Event, 'participants'>): boolean {
  return doersAmong(account.participants) >= doersAmong(participants);
}

function doersAmong(participants: readonly { role: string }[]): number {
  return participants.filter(({ role }) => role === 'source').length;
}

/** An account that is as it was stays the same object, by which is seen what changed. */
const ACCOUNTS = new WeakMap<EventUnit, EventAccount>();

function eventAccount(unit: EventUnit, origin: OriginId): EventAccount {
  const known = ACCOUNTS.get(unit);
  if (known?.origin === origin) return known;
  const { by, ...told } = unit.account;
  const account = { ...told, origin, by };
  ACCOUNTS.set(unit, account);
  return account;
}

function ploverOf(units: readonly EventUnit[]): Plover | undefined {
  const all = units.flatMap(({ account }) => (account.plover ? [account.plover] : []));
  const main = commonest(all, (plover) => `${plover.type} ${plover.mode ?? ''}`);
  if (!main) return undefined;
  return { type: main.type, ...(main.mode === undefined ? {} : { mode: main.mode }), contexts: distinct(all.flatMap((plover) => plover.contexts)) };
}

/** The commonest predicate, one told from the side of who acts before one told by the host, and one of all who act before one of some of them: "[fly] to Oslo, where he will [meet] Ada Holm". */
function predicateOf(units: readonly EventUnit[]): string {
  const typed = units.filter(({ account }) => account.plover !== undefined);
  const among = typed.length > 0 ? typed : units;
  const doers = (wanted: string) => Math.max(...among.map(({ account }) => (account.predicate === wanted ? doersAmong(account.participants) : 0)));
  return (
    commonest(
      among.map((unit) => unit.account.predicate),
      String,
      (a, b) => Number(isHosting(a)) - Number(isHosting(b)) || doers(b) - doers(a),
    ) ?? ''
  );
}

/** The word that most accounts tell it by. */
function triggerOf(units: readonly EventUnit[]): string | undefined {
  return commonest(
    units.map(({ account }) => account.trigger.exact.toLowerCase()),
    String,
  );
}

/** Where a sentence that was read for sure names who takes part but no place, one that was not can't add it. */
function placeTold(units: readonly EventUnit[], reports: number): ActorId | undefined {
  const sure = readForSure(units, reports);
  return placeOf(sure.some((unit) => unit.account.participants.length > 0 && !isTitle(unit)) ? sure : units);
}

/** The place most often told, the finer of two that are told as often. */
function placeOf(units: readonly EventUnit[]): ActorId | undefined {
  const places = units.flatMap(({ account, place }) => (account.place && place ? [{ actor: account.place.actor, grain: place.grain }] : []));
  return commonest(
    places,
    (place) => place.actor,
    (a, b) => Number(a.grain === 'state') - Number(b.grain === 'state'),
  )?.actor;
}
