import { type Command, Option } from 'commander';
import {
  type CoverageFilter,
  type CoverageGrid,
  type Covered,
  coverage,
  type Lookup,
  labelOf,
  lookup,
  publishedWords,
  withoutEarlier,
} from '../../dossier/index.ts';
import { actorsOf } from '../../dossier/lookup.ts';
import { isDoubtful, PloverType } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { involves, withDoubts } from '../answers.ts';
import { type AnswerOptions, askDossier, type DoubtfulOptions, withAnswerOptions, withAsOf, withDoubtful } from '../options.ts';
import { counted, doubtfulNote } from '../overview.ts';
import { oneLine, print, printJson, table } from '../terminal.ts';

interface CoverageOptions extends AnswerOptions, DoubtfulOptions {
  kind: 'event' | 'statement' | 'figure';
  which?: 'shared' | 'only' | 'missing';
  all?: boolean;
  actor?: string;
  type?: PloverType;
  source?: string;
}

const SIGNS: Readonly<Record<Covered, string>> = { told: '+', differently: '≠', denied: '✗', absent: '·', before: '<', unread: '?' };

const EXAMPLE = `
+ told, ≠ told differently, ✗ denied, or told not to be so, · not found (it may stand there in other words), < published before anybody told it, ? in a language that isn't read.
Without --which and --all: what two reports or more tell. shared: that; only: what one source alone has; missing: what all sources but one have, those left aside that came before it or aren't read.

Example: chancery coverage --which only --source "Harbour Wire"`;

/** `coverage`: who tells what, and who doesn't. */
export function registerCoverage(program: Command): void {
  withDoubtful(withAsOf(withAnswerOptions(program.command('coverage'))))
    .summary('which report tells which event, and in which it isn’t found')
    .description('Sets events against reports: told, told differently, denied, not found, published before it was known.')
    .addOption(new Option('-k, --kind <kind>', 'of what').choices(['event', 'statement', 'figure']).default('event'))
    .addOption(new Option('-w, --which <which>', 'only what is told so').choices(['shared', 'only', 'missing']))
    .option('--all', 'also what one report alone tells')
    .option('-a, --actor <name>', 'only in which this actor takes part (a name, part of one, or an id)')
    .addOption(new Option('-t, --type <type>', 'only events of this PLOVER type').choices(PloverType.options))
    .option('-s, --source <name>', 'the source that alone has it, or alone hasn’t')
    .addHelpText('after', EXAMPLE)
    .action((options: CoverageOptions) => askDossier(options, (dossier) => tell(dossier, options)));
}

async function tell(dossier: OpenDossier, options: CoverageOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const wanted = involves(alignment, options.actor);
  const grid = coverage(known, { ...filterOf(options), doubtful: true });
  const fitting = grid.rows.filter(({ item }) => wanted([...actorsOf(item)]));
  const rows = fitting.filter(({ item }) => options.doubtful || !isDoubtful(item));
  const doubtful = fitting.filter(({ item }) => isDoubtful(item)).length;
  const shown = withoutEarlier({ ...grid, rows });
  if (options.json) return printJson(asJson(known, shown));
  for (const [at, report] of shown.reports.entries()) {
    const published = report.published ? `, ${publishedWords(report.published.edtf)}` : '';
    print(
      oneLine(
        `${at + 1}  ${[shown.sources.get(report.id), report.title].filter((part, index, all) => part !== undefined && all.indexOf(part) === index).join(' · ')}${published}`,
      ),
    );
  }
  if (shown.earlier > 0)
    print(`${counted(shown.earlier, 'report')} published before anybody told any of it ${shown.earlier === 1 ? 'is' : 'are'} left out`);
  print('\n+ told  ≠ told differently  ✗ denied, or told not to be so  · not found  < published before anybody told it  ? language not read\n');
  if (shown.rows.length > 0) print(`${gridTable(known, shown)}\n`);
  print(`${counted(shown.rows.length, options.kind)}${doubtfulNote(doubtful, options)}.`);
}

function filterOf({ kind, which, all, type, source }: CoverageOptions): CoverageFilter {
  const chosen = which ?? (all === true || source !== undefined ? undefined : 'shared');
  return { kind, ...(chosen && { which: chosen }), ...(type && { type }), ...(source === undefined ? {} : { source }) };
}

function gridTable(known: Lookup, { reports, rows }: CoverageGrid): string {
  const columns = [
    { title: 'what', flexible: true },
    ...reports.map((_, at) => ({ title: String(at + 1) })),
    { title: 'apart', flexible: true },
    { title: 'id' },
  ];
  return table(
    columns,
    rows.map(({ item, cells, only, missing }) => [
      withDoubts(item, labelOf(known, item)),
      ...cells.map(({ covered }) => SIGNS[covered]),
      only === undefined ? (missing === undefined ? '' : `not found in ${missing}`) : `found only in ${only}`,
      item.id,
    ]),
  );
}

function asJson(known: Lookup, { reports, rows }: CoverageGrid) {
  return {
    reports: reports.map(({ id }) => id),
    rows: rows.map(({ item, cells, ...apart }) => ({
      id: item.id,
      label: labelOf(known, item),
      cells: cells.map(({ report, covered, account }) => ({ report, covered, ...(account ? { account: account.id } : {}) })),
      ...apart,
    })),
  };
}
