import { type Command, Option } from 'commander';
import { asidesLine, buildWithProgress, exitCodeOf, keptLines, leftOutLines, problemLines, skippedLine, summaryLine } from '../build-and-tell.ts';
import { dossierToBuild, rememberDossier } from '../dossier-file.ts';
import { ADDRESS_HELP, addressOptions, type FetchingOptions, withFetchingOptions } from '../fetching.ts';
import { countingNumber, type DossierOptions, type GivenOptions, givenBy, withAnswerOptions, withGivenOptions } from '../options.ts';
import { overviewLines } from '../overview.ts';
import { oneLine, print, printJson } from '../terminal.ts';

interface BuildCommandOptions extends DossierOptions, GivenOptions, FetchingOptions {
  json?: boolean;
  workers?: number;
  debug?: boolean;
}

const EXAMPLE = `
Reads txt, md, html, pdf, docx; eml and mbox with attachments; feeds (rss, atom, json); zip, tar, tar.gz, warc and wacz with what is in them.
Only what is new or changed is read; reports that are gone from these folders are removed from the dossier.
What was read from a folder that holds nothing any more is kept until chancery remove FOLDER.
Metadata beside a report is taken from NAME.meta.json: {"date": "2024-05-16", "source": "…", "url": "…", "title": "…"}.
Without --dossier the dossier is ./chancery.sqlite.
${ADDRESS_HELP}

Examples: chancery build reports/ --dossier story.sqlite
          chancery build https://news.example/feed.xml urls.txt`;

/** `build PATH…`: bring a dossier up to date with files and folders. */
export function registerBuild(program: Command): void {
  withFetchingOptions(withGivenOptions(withAnswerOptions(program.command('build'))))
    .summary('bring a dossier up to date with files, folders and addresses')
    .description('Reads the reports in these files and folders and at these addresses into a dossier.')
    .argument('<paths...>', 'files, folders and addresses')
    .addOption(new Option('--workers <number>', 'how many reports are read at once').argParser(countingNumber))
    .addHelpText('after', EXAMPLE)
    .action((paths: string[], options: BuildCommandOptions) => buildInto(dossierToBuild(options.dossier), paths, options, true));
}

/** Builds and tells what was done; `prune` removes what is gone from the folders, and tells what the dossier then holds. */
export async function buildInto(file: string, paths: string[], options: BuildCommandOptions, prune: boolean): Promise<void> {
  const given = givenBy(options);
  const { dossier, summary } = await buildWithProgress({
    file,
    paths,
    prune,
    addresses: addressOptions(options),
    ...(given ? { given } : {}),
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...(options.debug ? { debug: true } : {}),
  });
  const alignment = options.json || !prune ? undefined : await dossier.alignment();
  await dossier.close();
  rememberDossier(file);
  process.exitCode = exitCodeOf(summary);
  if (options.json)
    return printJson({
      dossier: file,
      ...summary,
      skipped: Object.fromEntries(summary.skipped),
      leftOut: Object.fromEntries(summary.leftOut),
      kept: Object.fromEntries(summary.kept),
    });
  const skipped = skippedLine(summary);
  if (skipped !== undefined) print(oneLine(`${skipped}.`));
  const asides = asidesLine(summary);
  if (asides !== undefined) print(`${asides}. See: chancery list`);
  for (const line of [...problemLines(summary), ...leftOutLines(summary), ...keptLines(summary)]) print(oneLine(line));
  print(`${summaryLine(summary)}. The dossier is in ${file}.`);
  if (alignment) for (const line of overviewLines(alignment)) print(line);
}
