import { Command, CommanderError } from 'commander';
import { StoreError } from '../store/store.ts';
import { packageVersion } from '../work/analyser.ts';
import { asCalled, enterFolderOfNpmCaller } from './as-called.ts';
import { registerActors } from './commands/actors.ts';
import { registerAdd } from './commands/add.ts';
import { registerAnalyse } from './commands/analyse.ts';
import { registerBrief } from './commands/brief.ts';
import { registerBuild } from './commands/build.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCoverage } from './commands/coverage.ts';
import { registerDifferences } from './commands/differences.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEdit } from './commands/edit.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerFigures } from './commands/figures.ts';
import { registerList } from './commands/list.ts';
import { registerMatch } from './commands/match.ts';
import { registerOrigins } from './commands/origins.ts';
import { registerRecover } from './commands/recover.ts';
import { registerRemove } from './commands/remove.ts';
import { registerSearch, withNegatedWords } from './commands/search.ts';
import { registerServe } from './commands/serve.ts';
import { registerShow } from './commands/show.ts';
import { registerStart } from './commands/start.ts';
import { registerStatements } from './commands/statements.ts';
import { registerTimeline } from './commands/timeline.ts';
import { registerVerify } from './commands/verify.ts';
import { registerWatch } from './commands/watch.ts';
import { EXIT, UserError } from './exit.ts';
import { HELP_WIDTH, wrapped } from './help-width.ts';
import { safe } from './terminal.ts';

const HELP = `
Where the dossier is: --dossier FILE, else the environment's CHANCERY_DOSSIER, else ./chancery.sqlite if it is there,
else the dossier that was built or started last.

Exit codes: 0 all went well; 1 some inputs failed, the build was interrupted, or verify found faults; 2 wrong usage, or the dossier can't be opened.

Example: chancery start reports/`;

/** Runs the command line `argv` (as `process.argv`); sets the process's exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<void> {
  quietWhenReaderLeaves();
  enterFolderOfNpmCaller();
  const program = programOf();
  try {
    await program.parseAsync(withNegatedWords(argv));
  } catch (error) {
    process.exitCode = tell(error, argv.includes('--debug'));
  }
}

function programOf(): Command {
  const program = new Command('chancery')
    .description('Keeps a dossier of what reports say: events, statements, figures, actors; every line opens at the exact words.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .option('--debug', 'on an error, tell where in the program it arose')
    .addHelpText('after', HELP)
    .showHelpAfterError('(--help tells what can be given)')
    .configureOutput({
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      writeOut: (text) => process.stdout.write(wrapped(asCalled(text))),
    })
    .exitOverride();
  program.commandsGroup('Make a dossier:');
  for (const register of [registerStart, registerBuild, registerAdd, registerWatch, registerRemove]) register(program);
  program.commandsGroup('Ask it:');
  for (const register of [registerList, registerShow, registerTimeline, registerStatements, registerFigures, registerActors, registerSearch]) {
    register(program);
  }
  program.commandsGroup('Across reports:');
  for (const register of [registerDifferences, registerCompare, registerOrigins, registerCoverage, registerBrief, registerExplain, registerEdit])
    register(program);
  program.commandsGroup('Take it elsewhere:');
  for (const register of [registerServe, registerExport, registerAnalyse, registerMatch]) register(program);
  program.commandsGroup('Check:');
  for (const register of [registerVerify, registerDoctor, registerRecover]) register(program);
  for (const command of program.commands) {
    command
      .exitOverride()
      .showHelpAfterError('(--help tells what can be given)')
      .option('--debug', 'on an error, tell where in the program it arose');
  }
  return program;
}

/** `chancery list | head` ends quietly when head has seen enough. */
function quietWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.ok);
    });
  }
}

/** Tells an error on one line and gives the exit code; commander has told its own already. */
function tell(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof StoreError || error instanceof UserError;
  console.error(safe(expected ? asCalled(message) : `Chancery stumbled: ${message}. Run it again with --debug and report this as a fault.`));
  if (debug && error instanceof Error) console.error(error.stack, error.cause ?? '');
  return expected ? EXIT.usage : EXIT.failed;
}
