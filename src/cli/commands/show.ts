import type { Command } from 'commander';
import { rejectionOf } from '../../dossier/index.ts';
import { alignedRecords } from '../../export/index.ts';
import type { Actor, Alignment, Difference, Event, Figure, Origin, Report, Statement } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { actorLines, differenceLines, eventLines, figureLines, originLines, statementLines } from '../details.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions, withAsOf } from '../options.ts';
import { reportLines } from '../report-details.ts';
import { print, printJson } from '../terminal.ts';

interface ShowOptions extends AnswerOptions {
  all?: boolean;
}

const EXAMPLE = `
An id may be shortened as long as it is clear. The id of an account or mention shows what it belongs to.

Example: chancery show evt_0f1e2d`;

/** `show ID`: one record with the words that it rests on. */
export function registerShow(program: Command): void {
  withAsOf(withAnswerOptions(program.command('show')))
    .summary('one report, event, statement, figure or actor with its words')
    .description('Shows the record with this id and, for each account of it, the exact words in the report.')
    .argument('<id>', 'an id, as the other commands tell it')
    .option('--all', 'of a report also minor events, which no list shows')
    .addHelpText('after', EXAMPLE)
    .action((id: string, options: ShowOptions) => askDossier(options, (dossier) => show(dossier, id, options)));
}

type AlignedRecord = Report | Actor | Event | Statement | Figure | Difference | Origin;

async function show(dossier: OpenDossier, id: string, options: ShowOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const record = recordOf(alignment, id);
  if (options.json) {
    for (const exported of alignedRecords(alignment)) if ('id' in exported && exported.id === record.id) printJson(exported);
    return;
  }
  const lines = record.type === 'report' ? reportLines(record, alignment, options.all) : linesOf(record, alignment);
  for (const line of lines) print(line);
}

/** The record with an id, the start of one, or with an account or mention of that id. Throws a UserError when that isn't exactly one. */
function recordOf(alignment: Alignment, id: string): AlignedRecord {
  const { reports, actors, events, statements, figures, differences, origins } = alignment;
  const all: AlignedRecord[] = [...reports, ...actors, ...events, ...statements, ...figures, ...differences, ...origins];
  const exact = all.find((record) => record.id === id);
  if (exact) return exact;
  const found = all.filter((record) => record.id.startsWith(id) || membersOf(record).some((member) => member.startsWith(id)));
  const [only, another] = found;
  const rejection = only === undefined ? rejectionOf({ alignment }, id) : undefined;
  if (rejection)
    throw new UserError(
      `${id} was rejected by ${rejection.by}: ${rejection.value ?? 'no words kept'}. To take that back: chancery edit undo ${rejection.id}`,
    );
  if (only === undefined)
    throw new UserError(`The dossier holds nothing with the id ${id}. The other commands tell ids: list, timeline, statements, figures, actors.`);
  if (another !== undefined)
    throw new UserError(
      `${found.length} records have ids that begin with ${id}. Give more of the id: ${found
        .slice(0, 5)
        .map((record) => record.id)
        .join(', ')} …`,
    );
  return only;
}

function membersOf(record: AlignedRecord): string[] {
  if (record.type === 'actor') return record.mentions.map((mention) => mention.id);
  if (record.type === 'event' || record.type === 'statement' || record.type === 'figure') return record.accounts.map((account) => account.id);
  return [];
}

const LINES: { [Type in AlignedRecord['type']]: (record: Extract<AlignedRecord, { type: Type }>, alignment: Alignment) => string[] } = {
  report: reportLines,
  actor: actorLines,
  event: eventLines,
  statement: statementLines,
  figure: figureLines,
  difference: differenceLines,
  origin: originLines,
};

function linesOf<Type extends AlignedRecord['type']>(record: Extract<AlignedRecord, { type: Type }>, alignment: Alignment): string[] {
  return LINES[record.type](record, alignment);
}
