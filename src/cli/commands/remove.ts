import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { looksLikeAddress } from '../../fetch/address.ts';
import { ENTRY_MARK, ReportId } from '../../model/index.ts';
import type { ContainerOutcome, Store } from '../../store/store.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { EXIT } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { print, printJson, safe } from '../terminal.ts';

const EXAMPLE = `
No trace of it stays in the dossier. The file itself is left alone: build reads it again, as long as it is there.

Example: chancery remove rep_0f1e2d3c4b5a6978 reports/old/`;

/** `remove ID|PATH…`: take reports out. */
export function registerRemove(program: Command): void {
  withAnswerOptions(program.command('remove'))
    .summary('take reports out of a dossier')
    .description('Removes reports from a dossier, by their ids (see list), files, folders or addresses.')
    .argument('<reports...>', 'ids, files, folders or addresses')
    .addHelpText('after', EXAMPLE)
    .action((reports: string[], options: AnswerOptions) => askDossier(options, (dossier) => remove(dossier, reports, options)));
}

async function remove(dossier: OpenDossier, wanted: readonly string[], options: AnswerOptions): Promise<void> {
  const removed: string[] = [];
  const unknown: string[] = [];
  for (const name of wanted) {
    const found = ReportId.safeParse(name).success ? await removeById(dossier.store, name) : await removeByPath(dossier.store, name);
    removed.push(...found);
    if (found.length === 0) unknown.push(name);
  }
  await dossier.alignment();
  if (unknown.length > 0) process.exitCode = EXIT.failed;
  if (options.json) return printJson({ removed, unknown });
  for (const name of unknown) console.error(safe(`✗ ${name}: the dossier has no such report. See: chancery list`));
  print(`${counted(removed.length, 'input')} removed.`);
}

async function removeById(store: Store, id: string): Promise<string[]> {
  return (await store.removeReport(ReportId.parse(id))) ? [id] : [];
}

/** Removes the input at a path and all inputs below it; of an address all versions. */
async function removeByPath(store: Store, path: string): Promise<string[]> {
  const location = looksLikeAddress(path) ? (URL.parse(path)?.href ?? path) : resolve(path);
  const below = (await store.inputs()).filter(
    (input) =>
      input.location === location ||
      input.archived?.address === location ||
      input.path === path ||
      [sep, ENTRY_MARK].some((mark) => input.location.startsWith(location + mark)),
  );
  for (const input of below) await store.removeInput(input.location);
  // An archive is forgotten with its entries, a folder's archives with the folder.
  const isWithin = (container: ContainerOutcome) =>
    container.location === location || container.archived?.address === location || container.location.startsWith(location + sep);
  for (const container of await store.containers()) if (isWithin(container)) await store.removeInput(container.location);
  return below.map((input) => input.path);
}
