import { join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { packageFolder } from '../../work/analyser.ts';
import { buildWithProgress, exitCodeOf, keptLines, leftOutLines, problemLines, skippedLine, summaryLine } from '../build-and-tell.ts';
import { dossierToStart, rememberDossier } from '../dossier-file.ts';
import { addressOptions, type FetchingOptions, withFetchingOptions } from '../fetching.ts';
import { countingNumber, type DossierOptions, port, withDossierOption } from '../options.ts';
import { overviewLines } from '../overview.ts';
import { serveUntilStopped } from '../serving.ts';
import { oneLine, print, safe } from '../terminal.ts';

interface StartOptions extends DossierOptions, FetchingOptions {
  port?: number;
  workers?: number;
  open: boolean;
  serve: boolean;
  debug?: boolean;
}

const EXAMPLE = `
Without a path the sample reports that come with Chancery are read. Run again, only what is new or changed is read.

Example: chancery start reports/ more/speech.pdf`;

/** `start [paths…]`: build, say in five lines what is there, serve. */
export function registerStart(program: Command): void {
  withFetchingOptions(withDossierOption(program.command('start')))
    .summary('read reports, then open their dossier in the browser')
    .description('Reads the reports in these files and folders and at these addresses, says what is in them, and serves the dossier to this machine.')
    .argument('[paths...]', 'files, folders and addresses')
    .addOption(new Option('-p, --port <number>', 'the port to serve at').argParser(port))
    .addOption(new Option('--workers <number>', 'how many reports are read at once').argParser(countingNumber))
    .option('--no-open', "don't open the browser")
    .option('--no-serve', 'end when the dossier is built')
    .addHelpText('after', EXAMPLE)
    .action(start);
}

async function start(paths: string[], options: StartOptions): Promise<void> {
  const named = paths.length > 0 ? paths : [join(packageFolder(), 'samples', 'reports')];
  const file = dossierToStart(options.dossier, named);
  const { dossier, summary } = await buildWithProgress({ file, paths: named, prune: true, addresses: addressOptions(options), ...pick(options) });
  try {
    rememberDossier(file);
    process.exitCode = exitCodeOf(summary);
    const skipped = skippedLine(summary);
    print(`${summaryLine(summary)}.`);
    if (skipped !== undefined) print(oneLine(`${skipped}.`));
    for (const line of [...problemLines(summary), ...leftOutLines(summary), ...keptLines(summary)]) print(oneLine(line));
    for (const line of overviewLines(await dossier.alignment())) print(line);
    print(safe(`The dossier is in ${file}.`));
    if (options.serve && !summary.interrupted) await serveUntilStopped(dossier, options);
  } finally {
    await dossier.close();
  }
}

function pick({ workers, debug }: StartOptions): { workers?: number; debug?: boolean } {
  return { ...(workers === undefined ? {} : { workers }), ...(debug === undefined ? {} : { debug }) };
}
