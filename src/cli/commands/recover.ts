import { resolve } from 'node:path';
import type { Command } from 'commander';
import { recoverDossier } from '../../work/recover.ts';
import { dossierToRead } from '../dossier-file.ts';
import { type AnswerOptions, withAnswerOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { print, printJson, safe } from '../terminal.ts';

const EXAMPLE = `
Only what is whole is saved, each report held against its hash. The damaged file is left as it is. Build the new dossier from the same reports
to read again what was lost.

Example: chancery recover saved.sqlite --dossier story.sqlite`;

/** `recover FILE`: save what a damaged dossier still holds. */
export function registerRecover(program: Command): void {
  withAnswerOptions(program.command('recover'))
    .summary('save what a damaged dossier still holds into a new one')
    .description('Saves every report of a damaged dossier that is still whole, with its findings, and every edit into a new dossier.')
    .argument('<file>', 'the new dossier')
    .addHelpText('after', EXAMPLE)
    .action(recover);
}

async function recover(file: string, options: AnswerOptions): Promise<void> {
  const saved = resolve(file);
  const { reports, failures, edits } = await recoverDossier(dossierToRead(options.dossier), saved);
  if (options.json) return printJson({ dossier: saved, reports, failures, edits });
  print(
    safe(
      `${counted(reports, 'report')}${edits === 0 ? '' : ` and ${counted(edits, 'edit')}`} saved in ${saved}. Build it from the same reports to read again what was lost.`,
    ),
  );
}
