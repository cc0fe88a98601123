import { type Command, Option } from 'commander';
import { openDossier } from '../../work/dossier.ts';
import type { Change } from '../../work/watch.ts';
import { keptLine } from '../build-and-tell.ts';
import { dossierToAddTo, rememberDossier } from '../dossier-file.ts';
import { UserError } from '../exit.ts';
import { ADDRESS_HELP, addressOptions, type FetchingOptions, withFetchingOptions } from '../fetching.ts';
import { refuseMissing } from '../named-paths.ts';
import { countingNumber, type DossierOptions, type GivenOptions, givenBy, wholeNumber, withDossierOption, withGivenOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { failureLine } from '../progress.ts';
import { oneLine, print } from '../terminal.ts';

interface WatchCommandOptions extends DossierOptions, GivenOptions, FetchingOptions {
  every: number;
  workers?: number;
}

const EXAMPLE = `
Folders are read as they change; a file that is gone is removed from the dossier, but when a folder or all its files are gone at once, as
with a disk that isn't there, its reports are kept and that is told. Feeds and other addresses are asked again and again;
a page that a feed leads to is read once. A server beside it (chancery serve) shows the changes. Ctrl-C ends it; the dossier stays whole.
${ADDRESS_HELP}

Example: chancery watch reports/ https://news.example/feed.xml --every 30`;

const MINUTE = 60_000;

/** `watch PATH…`: keep a dossier up to date until Ctrl-C. */
export function registerWatch(program: Command): void {
  withFetchingOptions(withGivenOptions(withDossierOption(program.command('watch'))))
    .summary('keep a dossier up to date with folders and feeds as they change')
    .description('Reads these files, folders and addresses into a dossier, and reads them again as they change, with one line a change.')
    .argument('<paths...>', 'files, folders and addresses')
    .addOption(new Option('--every <minutes>', 'how often addresses are asked').argParser(wholeNumber).default(15))
    .addOption(new Option('--workers <number>', 'how many reports are read at once').argParser(countingNumber))
    .addHelpText('after', EXAMPLE)
    .action(watch);
}

async function watch(paths: string[], options: WatchCommandOptions): Promise<void> {
  if (paths.includes('-')) throw new UserError('Standard input can’t be watched. Add it with: chancery add -');
  if (options.every < 1) throw new UserError('Addresses are asked once a minute at most: --every 1');
  const given = givenBy(options);
  refuseMissing(paths);
  const file = dossierToAddTo(options.dossier);
  const dossier = await openDossier(file, { create: true });
  const stop = new AbortController();
  const end = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  rememberDossier(file);
  try {
    // Loaded here, since no other command should wait for it.
    const { watchPaths } = await import('../../work/watch.ts');
    await watchPaths(dossier.store, paths, {
      addresses: addressOptions(options),
      every: options.every * MINUTE,
      signal: stop.signal,
      onChange: (change) => print(changeLine(change)),
      onReady: () => print(`Watching. The dossier is in ${file}. Ctrl-C ends.`),
      ...(given ? { given } : {}),
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
    await dossier.close();
  }
}

const MARKS = { added: '+', changed: '~', unchanged: '=', failed: '✗' } as const;

/** "+ reports/a.txt", "~ reports/b.txt", "- 2 reports removed", "✗ reports/c.txt: The file is empty. (empty)". */
function changeLine(change: Change): string {
  if (change.became === 'kept') return oneLine(`! ${keptLine(change.path, change.reports)}`);
  if (change.became === 'removed') return `- ${counted(change.reports, 'report')} removed`;
  return change.failure ? failureLine(change.failure) : oneLine(`${MARKS[change.became]} ${change.path}`);
}
