import {
  type Actor,
  type Alignment,
  type Event,
  type EventAccount,
  edtfBounds,
  hasDoubt,
  type PloverType,
  type Report,
  type Status,
} from '../model/index.ts';
import { OffsetConverter } from './records.ts';

/** PLOVER's quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const QUAD: Readonly<Record<PloverType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** PLOVER tells by a context what hasn't been done. */
const STATUS_CONTEXTS: Partial<Record<Status, string>> = {
  planned: 'future',
  proposed: 'future',
  expected: 'future',
  hypothetical: 'hypothetical',
  denied: 'negation',
  negated: 'negation',
};

/** In PLOVER these stand in the place of a country. */
const BEYOND_STATES: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC']);

/** What a PLOVER data set says of its making. */
export interface PloverInfo {
  /** Name and version of the program: "chancery 0.1.0". */
  createdBy: string;
}

/**
 * The events of an aligned whole as PLOVER 0.8 JSON Lines, one event a line, with the field names of the manual's table "PLOVER JSON". Left
 * out are events that PLOVER doesn't code: of no PLOVER type, without a source actor, or of a day that can't be told; and doubtful ones, also whom only doubtful accounts of an event name. Fields of our own are
 * `status`, `reports` and `origins`. Offsets count code points.
 */
export function* toPlover(alignment: Alignment, info: PloverInfo): Generator<string> {
  for (const record of ploverRecords(alignment, info)) yield `${JSON.stringify(record)}\n`;
}

/** How many events of an aligned whole have a PLOVER type, and how many of them PLOVER records are written for. */
export function ploverCounts(alignment: Alignment): { typed: number; written: number } {
  const written = [...ploverRecords(alignment, { createdBy: '' })].length;
  return { typed: alignment.events.filter(({ plover }) => plover !== undefined).length, written };
}

function* ploverRecords(alignment: Alignment, info: PloverInfo) {
  const actors = new Map<string, Actor>(alignment.actors.map((actor) => [actor.id, actor]));
  const reports = new Map<string, Report>(alignment.reports.map((report) => [report.id, report]));
  const offsets = new OffsetConverter(alignment);
  for (const event of alignment.events) {
    const account = firstTold(event, reports);
    const report = account && reports.get(account.report);
    const record = report && ploverRecord(event, offsets.inReport(report.id, account), report, actors, info);
    if (record) yield record;
  }
}

/** The account of the report published first, of those the one with the lowest id; undefined where each has a field in doubt. */
function firstTold({ accounts }: Event, reports: ReadonlyMap<string, Report>): EventAccount | undefined {
  const key = ({ report, id }: EventAccount) => `${reports.get(report)?.published?.edtf ?? '~'} ${id}`;
  return accounts.filter((account) => !hasDoubt(account)).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0];
}

function ploverRecord(event: Event, account: EventAccount, report: Report, actors: ReadonlyMap<string, Actor>, { createdBy }: PloverInfo) {
  const { plover, goldstein, status } = event;
  const days = daysOf(event, report);
  const source = actorsIn(event, account, 'source', actors);
  const recipient = actorsIn(event, account, 'target', actors);
  if (!plover || !days || source.length === 0) return undefined;
  const context = [...plover.contexts, ...(STATUS_CONTEXTS[status] ? [STATUS_CONTEXTS[status]] : [])];
  const place = event.place && actors.get(event.place);
  return {
    id: event.id,
    ...days,
    source,
    ...(recipient.length > 0 ? { recipient } : {}),
    event: [plover.type],
    ...(place ? { event_loc: { name: place.name, ...(place.country ? { cc3: place.country } : {}) } } : {}),
    event_text: [account.trigger.exact],
    quad_code: QUAD[plover.type],
    ...(goldstein === undefined ? {} : { event_scale: goldstein }),
    ...(plover.mode === undefined ? {} : { mode: [plover.mode] }),
    ...(context.length > 0 ? { context } : {}),
    ...(event.series === undefined ? {} : { link: event.series }),
    text_info: { start: account.sentence.start, end: account.sentence.end },
    cite_info: citeInfo(report, createdBy),
    status,
    reports: event.reports,
    origins: event.origins,
  };
}

/** The event's own days; of one whose time isn't told the day on which it was published. A comment says what isn't exact. */
function daysOf({ time }: Event, { published }: Report): { date: string; enddate?: string; comment?: string } | undefined {
  const told = time ?? published;
  const { first, last } = told ? edtfBounds(told.edtf) : {};
  const date = first ?? last;
  if (date === undefined) return undefined;
  const comments = [
    ...(time ? [] : ['date of publication']),
    ...(time === undefined && published?.basis === 'estimated' ? ['estimated'] : []),
    // An open interval has one end alone, which is no firm day.
    ...(first === undefined ? ['not after this date'] : last === undefined ? ['not before this date'] : []),
  ];
  return {
    date,
    ...(last !== undefined && last !== date ? { enddate: last } : {}),
    ...(comments.length > 0 ? { comment: comments.join(', ') } : {}),
  };
}

/** Those of a role whom an account names that has nothing in doubt. */
function actorsIn(event: Event, account: EventAccount, role: 'source' | 'target', actors: ReadonlyMap<string, Actor>) {
  const sure = new Set(event.accounts.filter((told) => !hasDoubt(told)).flatMap(({ participants }) => participants.map((one) => one.actor)));
  return event.participants
    .filter((participant) => participant.role === role && sure.has(participant.actor))
    .flatMap(({ actor: id }) => {
      const actor = actors.get(id);
      if (!actor) return [];
      const told = account.participants.find((participant) => participant.actor === id);
      const sectors = told?.as?.sectors ?? actor.sectors;
      const code = told?.as?.country ?? actor.country ?? sectors.find((sector) => BEYOND_STATES.has(sector));
      const own = sectors.filter((sector) => !BEYOND_STATES.has(sector));
      return [
        {
          ...(code === undefined ? {} : { code }),
          ...(own.length > 0 ? { sector: own.join(' ') } : {}),
          ...(told ? { actor_text: told.span.exact } : {}),
          ...(actor.wikidata === undefined ? {} : { identifier_id: actor.wikidata }),
          identifier_text: actor.name,
          ...(told?.as?.title === undefined ? {} : { office: told.as.title }),
        },
      ];
    });
}

function citeInfo({ url, title, language, source }: Report, createdBy: string) {
  const publication = source.name ?? source.domain;
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    language,
    ...(publication === undefined ? {} : { publication }),
    coder: createdBy,
    codebook: 'plover-0.8',
  };
}
