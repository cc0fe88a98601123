import { type Command, Option } from 'commander';
import { lookup, sifted, timeline, timeWords, voicesOf } from '../../dossier/index.ts';
import { type Event, isMinor, PloverType, Status } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answerItems, involves, type Layout, withDoubts } from '../answers.ts';
import { type AnswerOptions, askDossier, type DoubtfulOptions, day, withAnswerOptions, withAsOf, withDoubtful } from '../options.ts';
import { minorNote } from '../overview.ts';

interface TimelineOptions extends AnswerOptions, DoubtfulOptions {
  actor?: string;
  status?: Status;
  type?: PloverType;
  from?: string;
  to?: string;
}

/** `timeline`: the events in the order of time. */
export function registerTimeline(program: Command): void {
  withDoubtful(withAsOf(withAnswerOptions(program.command('timeline'))))
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
  const narrowed = { ...(status && { status }), ...(type && { type }), ...(from && { from }), ...(to && { to }) };
  const events = timeline(known, { ...narrowed, doubtful: true, minor: true }).filter((event) =>
    wanted([...event.participants.map(({ actor }) => actor), ...(event.place ? [event.place] : [])]),
  );
  const listable = events.filter((event) => !isMinor(event));
  const layout: Layout<Event> = {
    columns: [{ title: 'time' }, { title: 'status' }, { title: 'event', flexible: true }, { title: 'reports', align: 'right' }, { title: 'id' }],
    row: (event) => [
      event.time === undefined ? 'no date' : timeWords(event.time),
      event.status,
      withDoubts(event, onTheWord(event.label, voicesOf(known, event))),
      String(event.reports),
      event.id,
    ],
  };
  answerItems(alignment, sifted(listable, options.doubtful), 'event', options, layout, minorNote(events.length - listable.length));
}

/** "The general stages a coup (according to Ada Holm)": what stands on somebody's word alone. */
function onTheWord(label: string, voices: string | undefined): string {
  return voices === undefined ? label : `${label} (according to ${voices})`;
}
