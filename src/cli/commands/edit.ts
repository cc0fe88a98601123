import { type Command, Option } from 'commander';
import {
  EditError,
  type EditRequest,
  editWords,
  type Lookup,
  lookup,
  NothingDoubtfulError,
  outletName,
  outletsNamed,
  undoneWords,
} from '../../dossier/index.ts';
import type { Edit, EditOp } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { keptEdits, lastEdit, makeEdit, undoEdit } from '../../work/edits.ts';
import { asCalled } from '../as-called.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';
import { counted } from '../overview.ts';
import { wholeId } from '../records.ts';
import { oneLine, print, printJson } from '../terminal.ts';

interface EditOptions extends AnswerOptions {
  as?: string;
  by?: string;
  note?: string;
}

const EXAMPLE = `
merge ACTOR ACTOR…           they are one actor
split ACTOR REPORT…          in these reports it is another one; or split MENTION…
rename ACTOR NAME            it is called so
reject ACCOUNT…              it is wrong and counts no more; of an event, statement or figure all its accounts
confirm ACCOUNT…             it is right: none of its fields is in doubt any more; of an event, statement or figure all its accounts
separate ACCOUNT…            these accounts tell something else than the others of their event, statement or figure
join EVENT EVENT…            they are one; likewise statements, figures
family OUTLET… --as FAMILY   these outlets belong to one publisher: what they tell of their own has one origin; an outlet's own name parts it from others
undo [EDIT…]                 take edits back; with no id the last one
list                         all edits in the order in which they were made; those that change nothing now lie dormant

An outlet is named as the lists name it, by its host, or by the id of one of its reports; its family counts for all its reports, also later ones.
Edits name accounts and mentions: they outlive new reports and rebuilds, and stand in the export. Ids may be shortened.

Example: chancery edit rename act_0f1e2d "Mara Aster"
         chancery edit family "Fjord Post" "Harbour Daily" --as "Harbour Group"`;

const OPS: readonly EditOp[] = ['merge', 'split', 'rename', 'reject', 'confirm', 'separate', 'join', 'family'];

/** What each edit is given. */
const NAMED: Readonly<Record<Exclude<EditOp, 'family'>, string>> = {
  merge: 'ACTOR ACTOR…',
  split: 'ACTOR REPORT…',
  rename: 'ACTOR NAME',
  reject: 'ACCOUNT…',
  confirm: 'ACCOUNT…',
  separate: 'ACCOUNT…',
  join: 'EVENT EVENT…',
};

/** `edit OP …`: change what the dossier holds, or take that back. */
export function registerEdit(program: Command): void {
  withAnswerOptions(program.command('edit'))
    .summary('merge, split or rename actors, reject, confirm or regroup accounts, tell publisher families; undo, list')
    .description('Changes what a dossier holds, as your own word; each change can be undone.')
    .argument('<op>', [...OPS, 'undo', 'list'].join(', '))
    .argument('[ids...]', 'what it is about')
    .option('--as <name>', 'the publisher family, for family')
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
    const made: Edit[] = [];
    for (const request of await requestsOf(dossier, known, ids, options)) made.push(await makeEdit(dossier, request));
    if (options.json) return printJson(made.length === 1 ? made[0] : made);
    const kept = new Map((await keptEdits(dossier)).map((one) => [one.id, one]));
    for (const one of made) print(oneLine(`${one.id}  ${wordsOf(kept.get(one.id) ?? one)}`));
    print(asCalled(`To take it back: chancery edit undo ${made.map(({ id }) => id).join(' ')}`));
  } catch (error) {
    if (error instanceof NothingDoubtfulError)
      throw new UserError(`${error.message} What is stands in: chancery timeline --doubtful (likewise statements, figures)`, { cause: error });
    if (error instanceof EditError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Of a renaming the last word is the name; of families each outlet makes an edit of its own. */
async function requestsOf(dossier: OpenDossier, op: EditOp, words: readonly string[], options: EditOptions): Promise<EditRequest[]> {
  const { as, by, note } = options;
  if (as !== undefined && op !== 'family') throw new EditError(`--as goes with edit family only. See: chancery edit --help`);
  const known = lookup(await dossier.alignment());
  const who = { ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) };
  if (op === 'family') return outletsOf(known, words).map((id) => ({ op, ids: [id], name: as ?? '', ...who }));
  if (words.length === 0) throw new EditError(`Name what to ${op}: chancery edit ${op} ${NAMED[op]}`);
  const ids = (op === 'rename' ? words.slice(0, -1) : words).map((id) => wholeId(known, id));
  const name = op === 'rename' ? words.at(-1) : undefined;
  return [{ op, ids, ...(name === undefined ? {} : { name }), ...who }];
}

/** A report of each outlet that the words name. */
function outletsOf(known: Lookup, words: readonly string[]): string[] {
  if (words.length === 0) throw new EditError('Name the outlets: chancery edit family OUTLET… --as FAMILY');
  const found = words.flatMap((word) => {
    const outlets = outletsNamed(known, wholeId(known, word));
    const others = [...new Set(known.alignment.reports.map((report) => outletName([report])))].toSorted().join(', ');
    if (outlets.length === 0) throw new EditError(`No report is of an outlet called “${word}”. There are: ${others}.`);
    return outlets.flatMap(([first]) => first?.id ?? []);
  });
  return [...new Set(found)];
}

async function undoAll(dossier: OpenDossier, ids: readonly string[], { json }: EditOptions): Promise<void> {
  const wanted = ids.length === 0 ? [(await lastEdit(dossier)).id] : ids;
  const undone: Edit[] = [];
  for (const id of wanted) undone.push(await undoEdit(dossier, id));
  if (json) return printJson(undone);
  for (const one of undone) print(oneLine(`Undone: ${one.id}  ${undoneWords(one)}`));
}

async function listEdits(dossier: OpenDossier, { json }: EditOptions): Promise<void> {
  const edits = await keptEdits(dossier);
  if (json) return printJson(edits);
  for (const one of edits) {
    print(oneLine(`${one.id}  ${wordsOf(one)}${one.dormant ? ' (dormant: what it names is gone)' : ''}`));
    print(`    ${oneLine(`by ${one.by}${one.note === undefined ? '' : ` · ${one.note}`}`)}`);
  }
  print(`${counted(edits.length, 'edit')}.`);
  if (edits.length > 0) print(asCalled('To take one back: chancery edit undo EDIT (with no id the last one)'));
}

/** "merge: A. Holm + Ada Holm → Ada Holm"; of what is gone only what was done. */
function wordsOf({ op, value, change }: Edit & { change?: string }): string {
  return change === undefined || op === 'reject' ? editWords({ op, value }) : `${op}: ${change}`;
}
