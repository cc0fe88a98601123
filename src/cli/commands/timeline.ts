import { type Command, Option } from 'commander';
import { hedgeOf, type Lookup, lookup, namesOf, sifted, timeline, timeWords, voicesOf } from '../../dossier/index.ts';
import { type Event, isMinor, PloverType, Status } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answerItems, involves, isToldBy, type Layout, onTheWord, withDoubts } from '../answers.ts';
import {
  type AnswerOptions,
  askDossier,
  type DoubtfulOptions,
  day,
  type ReportOptions,
  withAnswerOptions,
  withAsOf,
  withDoubtful,
  withReport,
} from '../options.ts';
import { minorNote } from '../overview.ts';

interface TimelineOptions extends AnswerOptions, DoubtfulOptions, ReportOptions {
  actor?: string;
  status?: Status;
  type?: PloverType;
  from?: string;
  to?: string;
}

/** `timeline`: the events in the order of time. */
export function registerTimeline(program: Command): void {
  withReport(withDoubtful(withAsOf(withAnswerOptions(program.command('timeline')))))
    .summary('the events in the order of time')
    .description('Lists the events in the order of time; those without a date come last, in the order of the reports.')
    .option('-a, --actor <name>', 'only events in which this actor takes part (a name, part of one, or an id)')
    .addOption(new Option('-s, --status <status>', 'only events of this status').choices(Status.options))
    .addOption(new Option('-t, --type <type>', 'only events of this PLOVER type').choices(PloverType.options))
    .addOption(new Option('--from <day>', 'only events that can have been on this day or later').argParser(day))
    .addOption(new Option('--to <day>', 'only events that can have been on this day or before').argParser(day))
    .addHelpText('after', '\nExample: chancery timeline --actor Iceland --status occurred --from 2024-01-01')
    .action((options: TimelineOptions) => askDossier(options, (dossier) => listEvents(dossier, options)));
}

async function listEvents(dossier: OpenDossier, options: TimelineOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const { status, type, from, to } = options;
  const wanted = involves(alignment, options.actor);
  const told = isToldBy(alignment, options.report);
  const narrowed = { ...(status && { status }), ...(type && { type }), ...(from && { from }), ...(to && { to }) };
  const events = timeline(known, { ...narrowed, doubtful: true, minor: true }).filter(
    (event) => told(event) && wanted([...event.participants.map(({ actor }) => actor), ...(event.place ? [event.place] : [])]),
  );
  const listable = events.filter((event) => !isMinor(event));
  const layout: Layout<Event> = {
    columns: [
      { title: 'time' },
      { title: 'status' },
      { title: 'event', flexible: true, least: 32 },
      { title: 'who', flexible: true },
      { title: 'place', flexible: true },
      { title: 'reports', align: 'right' },
      { title: 'id' },
    ],
    row: (event) => [
      event.time === undefined ? 'no date' : timeWords(event.time),
      statusWords(event),
      withDoubts(event, onTheWord(event.label, voicesOf(known, event))),
      partiesOf(known, event),
      (event.place && known.actors.get(event.place)?.name) ?? '',
      String(event.reports),
      event.id,
    ],
  };
  answerItems(alignment, sifted(listable, options.doubtful), 'event', options, layout, minorNote(events.length - listable.length));
}

/** "occurred"; of what all accounts hedge "occurred (probable)". */
function statusWords(event: Event): string {
  const hedge = hedgeOf(event);
  return hedge === undefined ? event.status : `${event.status} (${hedge})`;
}

/** Who does it to whom, and with whom: "Orsania, Vesland → Northland, with Ada Holm". */
function partiesOf(known: Lookup, event: Event): string {
  const inRole = (role: 'source' | 'target' | 'other') => namesOf(known, event, role).join(', ');
  const [sources, targets, others] = [inRole('source'), inRole('target'), inRole('other')];
  const acting = targets === '' ? sources : `${sources} → ${targets}`.trimStart();
  return [acting, others === '' ? '' : `with ${others}`].filter((words) => words !== '').join(', ');
}
