import { type Command, Option } from 'commander';
import { type AsOfOptions, askDossier, type DossierOptions, port, withAsOf, withDossierOption } from '../options.ts';
import { serveUntilStopped } from '../serving.ts';

interface ServeCommandOptions extends DossierOptions, AsOfOptions {
  port?: number;
  open: boolean;
  debug?: boolean;
}

const EXAMPLE = `
Only this machine can reach it. What other commands change in the dossier is seen at once.

Example: chancery serve --dossier story.sqlite --port 8080`;

/** `serve`: the pages and the HTTP API of a dossier as it is. */
export function registerServe(program: Command): void {
  withAsOf(withDossierOption(program.command('serve')))
    .summary('open a dossier in the browser')
    .description('Serves a dossier to this machine, as pages and as an HTTP API.')
    .addOption(new Option('-p, --port <number>', 'the port to serve at').argParser(port))
    .option('--no-open', "don't open the browser")
    .addHelpText('after', EXAMPLE)
    .action((options: ServeCommandOptions) => askDossier(options, (dossier) => serveUntilStopped(dossier, options)));
}
