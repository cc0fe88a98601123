import type { Command } from 'commander';
import { toJsonl, verify } from '../../export/index.ts';
import { infoOf, type OpenDossier } from '../../work/dossier.ts';
import { EXIT } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { oneLine, print, printJson } from '../terminal.ts';

const EXAMPLE = `
Every record is held against its schema, every text against its hash, every span against the text, and the file against its own checks.
Exit code 1 when something is wrong.

Example: chancery verify --dossier story.sqlite`;

/** `verify`: re-read everything that a dossier holds. */
export function registerVerify(program: Command): void {
  withAnswerOptions(program.command('verify'))
    .summary('check every record, span and text of a dossier')
    .description('Re-reads everything in a dossier and tells what is wrong.')
    .addHelpText('after', EXAMPLE)
    .action((options: AnswerOptions) => askDossier(options, (dossier) => check(dossier, options)));
}

async function check(dossier: OpenDossier, options: AnswerOptions): Promise<void> {
  const store = await dossier.store.check();
  const lines = [...toJsonl(await dossier.alignment(), await infoOf(dossier))];
  const findings = verify(lines.map((line): unknown => JSON.parse(line)));
  if (store.length + findings.length > 0) process.exitCode = EXIT.failed;
  if (options.json) return printJson({ records: lines.length, store, findings });
  for (const fault of store) print(oneLine(`✗ the file: ${fault}`));
  for (const { line, id, code, message } of findings) print(oneLine(`✗ ${id ?? `record ${line}`}: ${message} (${code})`));
  const faults = store.length + findings.length;
  print(
    faults === 0 ? `${counted(lines.length, 'record')} checked, all sound.` : `${counted(faults, 'fault')} in ${counted(lines.length, 'record')}.`,
  );
}
