import { type Command, Option } from 'commander';
import { EditError, type EditRequest, editWords, type Lookup, labelOf, lookup } from '../../dossier/index.ts';
import type { Edit, EditOp } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { keptEdits, makeEdit, undoEdit } from '../../work/edits.ts';
import { asCalled } from '../as-called.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { wholeId } from '../records.ts';
import { oneLine, print, printJson } from '../terminal.ts';

interface EditOptions extends AnswerOptions {
  by?: string;
  note?: string;
}

const EXAMPLE = `
merge ACTOR ACTOR…           they are one actor
split ACTOR REPORT…          in these reports it is another one; or split MENTION…
rename ACTOR NAME            it is called so
reject ACCOUNT…              it is wrong and counts no more; of an event, statement or figure all its accounts
separate ACCOUNT…            these accounts tell something else than the others of their event, statement or figure
join EVENT EVENT…            they are one; likewise statements, figures
undo EDIT                    take an edit back
list                         all edits; those that change nothing now lie dormant

Edits name accounts and mentions: they outlive new reports and rebuilds, and stand in the export. Ids may be shortened.

Example: chancery edit rename act_0f1e2d "Mara Aster"`;

const OPS: readonly EditOp[] = ['merge', 'split', 'rename', 'reject', 'separate', 'join'];

/** `edit OP …`: change what the dossier holds, or take that back. */
export function registerEdit(program: Command): void {
  withAnswerOptions(program.command('edit'))
    .summary('merge, split or rename actors, reject or regroup accounts; undo, list')
    .description('Changes what a dossier holds, as your own word; each change can be undone.')
    .argument('<op>', [...OPS, 'undo', 'list'].join(', '))
    .argument('[ids...]', 'what it is about')
    .addOption(new Option('--by <name>', 'who says so').default('user'))
    .option('--note <words>', 'why')
    .addHelpText('after', EXAMPLE)
    .action((op: string, ids: string[], options: EditOptions) => askDossier(options, (dossier) => edit(dossier, op, ids, options)));
}

async function edit(dossier: OpenDossier, op: string, ids: readonly string[], options: EditOptions): Promise<void> {
  if (op === 'list') return listEdits(dossier, options);
  try {
    if (op === 'undo') return await undoAll(dossier, ids, options);
    const known = OPS.find((one) => one === op);
    if (known === undefined) throw new EditError(`There is no edit “${op}”. See: chancery edit --help`);
    const made = await makeEdit(dossier, await requestOf(dossier, known, ids, options));
    if (options.json) return printJson(made);
    print(oneLine(`${made.id}  ${editWords(made)}`));
    print(asCalled(`To take it back: chancery edit undo ${made.id}`));
  } catch (error) {
    if (error instanceof EditError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Of a renaming the last word is the name. */
async function requestOf(dossier: OpenDossier, op: EditOp, words: readonly string[], { by, note }: EditOptions): Promise<EditRequest> {
  const known = lookup(await dossier.alignment());
  const ids = (op === 'rename' ? words.slice(0, -1) : words).map((id) => wholeId(known, id));
  const name = op === 'rename' ? words.at(-1) : undefined;
  return { op, ids, ...(name === undefined ? {} : { name }), ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) };
}

async function undoAll(dossier: OpenDossier, ids: readonly string[], { json }: EditOptions): Promise<void> {
  if (ids.length === 0) throw new EditError('Name the edit to take back. See: chancery edit list');
  const undone: Edit[] = [];
  for (const id of ids) undone.push(await undoEdit(dossier, id));
  if (json) return printJson(undone);
  for (const one of undone) print(oneLine(`Undone: ${one.id}  ${editWords(one)}`));
}

async function listEdits(dossier: OpenDossier, { json }: EditOptions): Promise<void> {
  const edits = await keptEdits(dossier);
  if (json) return printJson(edits);
  const known = lookup(await dossier.alignment());
  for (const one of edits) {
    print(oneLine(`${one.id}  ${editWords(one)}${one.dormant ? ' (dormant: what it names is gone)' : ''}`));
    print(oneLine(`    ${aboutWhat(known, one)} · by ${one.by}${one.note === undefined ? '' : ` · ${one.note}`}`));
  }
  print(`${counted(edits.length, 'edit')}.`);
}

/** The actors or items that an edit names, as they are now. */
function aboutWhat(known: Lookup, { targets }: Edit): string {
  const targeted = new Set<string>(targets);
  const actors = known.alignment.actors.filter(({ mentions }) => mentions.some(({ id }) => targeted.has(id))).map(({ name }) => name);
  const items = targets.flatMap((id) => known.accounts.get(id)?.item ?? []).map((item) => labelOf(known, item));
  const named = [...new Set([...actors, ...items])];
  return named.length > 0 ? named.join('; ') : counted(targets.length, 'account');
}
