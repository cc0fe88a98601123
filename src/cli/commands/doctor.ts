import type { Command } from 'commander';
import { examine } from '../doctor.ts';
import { EXIT } from '../exit.ts';
import { type AnswerOptions, withAnswerOptions } from '../options.ts';
import { oneLine, print, printJson } from '../terminal.ts';

/** `doctor`: whether everything that Chancery needs is there. */
export function registerDoctor(program: Command): void {
  withAnswerOptions(program.command('doctor'))
    .summary('check that everything Chancery needs is there')
    .description('Checks Node, SQLite, the knowledge, the pages, the folders and the dossier, and says what to do where something is wrong.')
    .addHelpText('after', '\nExample: chancery doctor')
    .action(doctor);
}

async function doctor(options: AnswerOptions): Promise<void> {
  const checks = await examine(options.dossier);
  if (checks.some((check) => !check.ok)) process.exitCode = EXIT.failed;
  if (options.json) return printJson({ checks });
  for (const { ok, name, found } of checks) print(oneLine(`${ok ? '✓' : '✗'} ${name}: ${found}`));
}
