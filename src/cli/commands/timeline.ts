import type { Command } from 'commander';
import { Option } from 'commander';
import { Status } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answer, compareBy, involves } from '../answers.ts';
import { nameOf } from '../details.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';

interface TimelineOptions extends AnswerOptions {
  actor?: string;
  status?: string;
}

/** `timeline`: the events in the order of time. */
export function registerTimeline(program: Command): void {
  withAnswerOptions(program.command('timeline'))
    .summary('the events in the order of time')
    .description('Lists the events in the order of time; those without a known time come last.')
    .option('-a, --actor <name>', 'only events in which this actor takes part (a name, part of one, or an id)')
    .addOption(new Option('-s, --status <status>', 'only events of this status').choices(Status.options))
    .addHelpText('after', '\nExample: chancery timeline --actor China --status occurred')
    .action((options: TimelineOptions) => askDossier(options, (dossier) => timeline(dossier, options)));
}

async function timeline(dossier: OpenDossier, options: TimelineOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const wanted = involves(alignment, options.actor);
  const events = alignment.events
    .filter((event) => wanted(event.participants.map(({ actor }) => actor)) && (options.status === undefined || event.status === options.status))
    .toSorted(compareBy((event) => [event.time?.edtf ?? '9999', event.id]));
  answer(alignment, events, 'event', options, {
    columns: [
      { title: 'id' },
      { title: 'time' },
      { title: 'status' },
      { title: 'event', flexible: true },
      { title: 'who', flexible: true },
      { title: 'reports', align: 'right' },
    ],
    row: (event) => [
      event.id,
      event.time?.edtf ?? '',
      event.status,
      event.label,
      event.participants.map(({ actor }) => nameOf(alignment, actor)).join(', '),
      String(event.reports),
    ],
  });
}
