import { doubtsOf, doubtWords, type Item, type Sifted } from '../dossier/index.ts';
import { OffsetConverter } from '../export/index.ts';
import type { Alignment, ExportRecord } from '../model/index.ts';
import { asCalled } from './as-called.ts';
import type { AnswerOptions, DoubtfulOptions } from './options.ts';
import { counted, doubtfulNote } from './overview.ts';
import { type Column, print, printJson, safe, table } from './terminal.ts';

type AlignedRecord = Exclude<ExportRecord, { type: 'dossier' | 'edit' }>;

export interface Layout<R> {
  columns: readonly Column[];
  row: (record: R) => string[];
}

/** Prints records as a table with their number below, or as the JSON of the export. */
export function answer<R extends AlignedRecord>(
  alignment: Alignment,
  records: readonly R[],
  noun: string,
  options: AnswerOptions,
  layout: Layout<R>,
  note = '',
): void {
  if (options.json) {
    const offsets = new OffsetConverter(alignment);
    return printJson(records.map((record) => offsets.convert(record)));
  }
  if (records.length > 0) print(`${table(layout.columns, records.map(layout.row))}\n`);
  print(`${counted(records.length, noun)}${note}.`);
}

/** Prints events, statements or figures so, and says how many doubtful ones are left out or among them, and what `note` adds. */
export function answerItems<I extends Item>(
  alignment: Alignment,
  { shown, doubtful }: Sifted<I>,
  noun: string,
  options: AnswerOptions & DoubtfulOptions,
  layout: Layout<I>,
  note = '',
): void {
  answer(alignment, shown, noun, options, layout, doubtfulNote(doubtful, options) + note);
}

/** The words of a line, and of a doubtful item what is in doubt: "trade (not sure whose figure this is)". */
export function withDoubts(item: Item, words: string): string {
  const doubts = doubtsOf(item);
  return doubts === undefined ? words : `${words} (${doubtWords(item.type, doubts)})`;
}

/** "The general stages a coup (according to Ada Holm)": what stands on somebody's word alone. */
export function onTheWord(words: string, voices: string | undefined): string {
  return voices === undefined ? words : `${words} (according to ${voices})`;
}

/** Whether an item is told by the wanted report, by its id or by part of its title or outlet; any is when none is wanted. */
export function isToldBy({ reports }: Alignment, wanted: string | undefined): (item: Item) => boolean {
  if (wanted === undefined) return () => true;
  const part = wanted.toLowerCase();
  const matching = new Set<string>(
    reports
      .filter(({ id, title, path, source }) =>
        [id, title, path, source.name, source.domain, source.family].some((name) => name?.toLowerCase().includes(part)),
      )
      .map(({ id }) => id),
  );
  if (matching.size === 0) console.error(safe(asCalled(`No report in the dossier is called “${wanted}”. See: chancery list`)));
  return ({ accounts }) => accounts.some(({ report }) => matching.has(report));
}

/** Whether a list of actors holds the wanted one, by id or by a part of its name or another name; any list does when none is wanted. */
export function involves({ actors }: Alignment, wanted: string | undefined): (ids: readonly string[]) => boolean {
  if (wanted === undefined) return () => true;
  const part = wanted.toLowerCase();
  const matching = new Set<string>(
    actors
      .filter((actor) => actor.id === wanted || [actor.name, ...actor.aliases].some((name) => name.toLowerCase().includes(part)))
      .map((actor) => actor.id),
  );
  if (matching.size === 0) console.error(safe(asCalled(`No actor in the dossier is called “${wanted}”. See: chancery actors`)));
  return (ids) => ids.some((id) => matching.has(id));
}
