import type { ActorId, EventFinding, Range, Report, Status } from '../../model/index.ts';
import type { AccountContext, NamedActor } from '../account-context.ts';
import type { Actors } from '../actors/actors.ts';
import { distinct } from '../tally.ts';
import { grainOf, reachOf, type Window, windowOf } from '../time-window.ts';
import { type OpenEventAccount, openEventAccount } from './event-account.ts';
import { type EventUnit, isHosting, isVisit, partAt, type StatusClass } from './event-unit.ts';
import { headsOf, isNamed, likeDeedsOf, objectOf, sidesOfDeeds } from './matching/event-heads.ts';
import { isPublication, PUBLICATION } from './matching/event-publications.ts';
import { spotsOf } from './matching/event-spots.ts';
import { deathOf, tollOf } from './matching/event-tolls.ts';
import { undertakingOf } from './matching/event-undertakings.ts';
import { cuedKind, wholeKinds } from './matching/event-wholes.ts';
import { tellingWords, textWithout } from './matching/event-words.ts';
import type { Party } from './parties.ts';

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

/** Types of which several predicates tell one thing: host and guest tell one visit. Of others only equal predicates do. */
const ONE_THING: ReadonlySet<string> = new Set(['CONSULT']);

/** Makes the unit of a finding; participants whose entity is no actor are left out. */
export function eventUnit(finding: EventFinding, { report, document, actors, days, named, cast }: Omit<AccountContext, 'origin'>): EventUnit {
  const account = openEventAccount(finding, actors);
  const parties = partiesOf(finding, account, actors);
  return {
    account,
    report,
    document,
    part: partAt(report, account.trigger.start),
    ...(finding.headline === undefined ? {} : { headline: finding.headline }),
    ...(finding.wording === undefined ? {} : { wording: finding.wording }),
    ...(finding.cameo === undefined ? {} : { cameo: finding.cameo }),
    family: isAttended(account, actors) ? ATTENDED : isPublication(account, report) ? PUBLICATION : familyOf(account),
    ...deedsOf(account, report),
    ...objectOf(finding, report),
    ...tollOf(finding),
    ...partOf(account, report),
    words: wordsOf(account, report),
    ...parties,
    cast,
    ...namedIn(finding.sentence, named, actors),
    ...timesOf(account, document, days),
    statusClass: isPossiblyAhead(account, report) ? 'prospective' : STATUS_CLASS[account.status],
  };
}

/** Who acts, on whom, and where; the host of a visit is not its agent. */
function partiesOf(
  finding: EventFinding,
  account: OpenEventAccount,
  actors: Actors,
): Pick<EventUnit, 'mutual' | 'agents' | 'patients' | 'place' | 'heads' | 'isNamed' | 'spots'> {
  const isHosts = account.plover?.type === 'CONSULT' && isHosting(account.predicate);
  const [source, target] = isHosts ? (['target', 'source'] as const) : (['source', 'target'] as const);
  const having = (wanted: 'source' | 'target') =>
    account.participants.filter(({ role }) => role === wanted).flatMap(({ actor }) => partyFor(actor, actors));
  const [place] = account.place ? partyFor(account.place.actor, actors) : [];
  const visited = isVisit(account) && place ? [place] : [];
  const [sources, targets] = [having(source), having(target)];
  return {
    mutual: finding.mutual,
    agents: finding.mutual ? [...sources, ...targets] : sources,
    patients: finding.mutual ? [] : [...targets, ...visited],
    ...(place ? { place } : {}),
    heads: { source: headsOf(finding, source), target: headsOf(finding, target) },
    isNamed: { source: isNamed(finding, source), target: isNamed(finding, target) },
    spots: spotsOf(account.participants),
  };
}

/** What it tells that was done, and as what else that can be told. */
function deedsOf(account: OpenEventAccount, report: Report): Pick<EventUnit, 'deed' | 'likeDeeds' | 'sidesOfDeeds' | 'verb'> {
  return {
    deed: deedOf(account),
    likeDeeds: likeDeedsOf(account, report),
    sidesOfDeeds: sidesOfDeeds(account, report),
    verb: [...tellingWords(account.trigger.exact)].join(' '),
  };
}

/** Whom and which towns its sentence names. */
function namedIn(sentence: Range, named: readonly NamedActor[], actors: Actors): Pick<EventUnit, 'named' | 'towns'> {
  const parties = partiesIn(sentence, named, actors);
  return {
    named: distinct(parties.map(({ side }) => side)),
    towns: distinct(parties.flatMap(({ grain, actor }) => (grain === 'place' ? [actor] : []))),
  };
}

/** On which days it can have been. */
function timesOf(account: OpenEventAccount, document: Report, days: AccountContext['days']): Pick<EventUnit, 'window' | 'spans' | 'reach' | 'grain'> {
  const window = matchingWindow(account, document, days);
  return {
    ...(window ? { window } : {}),
    spans: account.time?.span !== undefined && SPAN.test(account.time.span.exact),
    ...(account.time ? { reach: reachOf(account.time.edtf) } : {}),
    grain: grainOf(window),
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

/** One party's coming to a ceremony or forum is not its meeting with another. */
const ATTENDED = 'CONSULT:attend';

function isAttended({ plover, predicate, participants }: OpenEventAccount, actors: Actors): boolean {
  if (plover?.type !== 'CONSULT' || !predicate.startsWith('attend')) return false;
  const parties = participants.filter(({ role }) => role === 'source' || role === 'target').flatMap(({ actor }) => partyFor(actor, actors));
  return new Set(parties.map(({ side }) => side)).size < 2;
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
