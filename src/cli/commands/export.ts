import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { CSV_TABLES, type CsvTable, ploverCounts } from '../../export/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { EXPORT_FORMATS, type ExportFormat, exportDossier } from '../../work/export.ts';
import { UserError } from '../exit.ts';
import { type AsOfOptions, askDossier, type DossierOptions, withAsOf, withDossierOption } from '../options.ts';
import { counted } from '../overview.ts';
import { safe } from '../terminal.ts';

interface ExportOptions extends DossierOptions, AsOfOptions {
  format: ExportFormat | typeof LONG_NAME;
  table: CsvTable;
  out?: string;
}

/** The whole name of `md`, which is taken as well. */
const LONG_NAME = 'markdown';

const EXAMPLE = `
jsonl holds everything (docs/records.md); csv one table, a row for each account; md (or markdown) a document to read, with what is doubtful apart; plover
the events as PLOVER 0.8 JSON Lines, for event data, without doubtful ones. Two exports of the same dossier are the same to the byte.

Example: chancery export --format md --out story.md`;

/** `export`: the whole dossier in another format. */
export function registerExport(program: Command): void {
  withAsOf(withDossierOption(program.command('export')))
    .summary('write a dossier as JSON Lines, CSV, Markdown or PLOVER')
    .description('Writes a whole dossier to standard output or a file.')
    .addOption(new Option('-f, --format <format>', 'the format').choices([...EXPORT_FORMATS, LONG_NAME]).default('jsonl'))
    .addOption(new Option('-t, --table <table>', 'which table, for csv').choices(CSV_TABLES).default('events'))
    .option('-o, --out <file>', 'the file to write; it is replaced only when the export is complete')
    .addHelpText('after', EXAMPLE)
    .action((options: ExportOptions, command: Command) => {
      if (options.format !== 'csv' && command.getOptionValueSource('table') === 'cli')
        throw new UserError('--table goes with --format csv only; jsonl holds everything.');
      return askDossier(options, (dossier) => writeAll(dossier, options));
    });
}

/** Writes the dossier; of PLOVER records it tells on standard error how many events they leave out. */
async function writeAll(dossier: OpenDossier, options: ExportOptions): Promise<void> {
  await write(dossier, options);
  if (options.format !== 'plover') return;
  const { written, typed } = ploverCounts(await dossier.alignment());
  if (typed > written)
    console.error(`${typed - written} of ${counted(typed, 'event')} left out: a PLOVER record needs a source actor, a day, and no field in doubt.`);
}

async function write(dossier: OpenDossier, { format, table, out }: ExportOptions): Promise<void> {
  const chunks = await exportDossier(dossier, format === LONG_NAME ? 'md' : format, table);
  if (out === undefined) {
    for (const chunk of chunks) {
      const free = process.stdout.write(process.stdout.isTTY ? safe(chunk) : chunk);
      if (!free) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return;
  }
  const unfinished = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    const noFolder = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = noFolder ? 'its folder is not there' : String(error instanceof Error ? error.message : error);
    throw new UserError(`${out} can't be written: ${why}. ${noFolder ? 'Make the folder, or name' : 'Name'} another file with --out.`, {
      cause: error,
    });
  }
}
