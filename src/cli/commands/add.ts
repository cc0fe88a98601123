import { type Command, Option } from 'commander';
import { dossierToAddTo } from '../dossier-file.ts';
import { ADDRESS_HELP, type FetchingOptions, withFetchingOptions } from '../fetching.ts';
import { countingNumber, type DossierOptions, type GivenOptions, withAnswerOptions, withGivenOptions } from '../options.ts';
import { buildInto } from './build.ts';

const EXAMPLE = `
What is given by --date, --source, --url and --title wins over what the report says, and stays until other is given.
${ADDRESS_HELP}

Examples: chancery add speech.html --date 2024-05-16 --source "The Courier"
          pbpaste | chancery add - --url https://example.org/speech
          chancery add https://example.org/speech`;

/** `add PATH…|-`: add reports, removing none. */
export function registerAdd(program: Command): void {
  withFetchingOptions(withGivenOptions(withAnswerOptions(program.command('add'))))
    .summary('add reports to a dossier')
    .description('Adds the reports in these files and folders and at these addresses to a dossier, or replaces what these files gave before.')
    .argument('<paths...>', 'files, folders and addresses; - reads one report from standard input')
    .option('--title <title>', 'the headline')
    .addOption(new Option('--workers <number>', 'how many reports are read at once').argParser(countingNumber))
    .addHelpText('after', EXAMPLE)
    .action((paths: string[], options: DossierOptions & GivenOptions & FetchingOptions) =>
      buildInto(dossierToAddTo(options.dossier), paths, options, false),
    );
}
