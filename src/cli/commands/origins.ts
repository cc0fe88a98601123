import type { Command } from 'commander';
import {
  byOrigins,
  editWords,
  type Item,
  type ItemOrigin,
  type Lookup,
  labelOf,
  lookup,
  originsOf,
  originWords,
  outletName,
  reasonWords,
  reportsNamed,
  sifted,
} from '../../dossier/index.ts';
import { OffsetConverter } from '../../export/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { withDoubts } from '../answers.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, type DoubtfulOptions, withAnswerOptions, withAsOf, withDoubtful, withLimit } from '../options.ts';
import { counted, doubtfulNote } from '../overview.ts';
import { wholeId } from '../records.ts';
import { oneLine, print, printJson, styled, table } from '../terminal.ts';

interface OriginsOptions extends AnswerOptions, DoubtfulOptions {
  limit: number;
}

const EXAMPLE = `
Ten copies of one wire report have one origin. Without an id: the events, statements and figures that several reports tell, those with fewest origins
for their reports first. With one: each of its origins, and why each account comes from there.
Outlets of one publisher are one origin; whose outlet one is can be told: chancery edit family OUTLET --as FAMILY

Example: chancery origins evt_0f1e2d`;

/** `origins [ID]`: from how many independent origins what several reports tell comes. */
export function registerOrigins(program: Command): void {
  withDoubtful(withLimit(withAsOf(withAnswerOptions(program.command('origins'))), 50))
    .summary('from how many independent origins each thing comes, and why')
    .description(
      'Tells of an event, statement or figure in how many reports it stands, from how many origins, and why each account comes from there.',
    )
    .argument('[id]', 'an event, statement, figure or account')
    .addHelpText('after', EXAMPLE)
    .action((id: string | undefined, options: OriginsOptions) =>
      askDossier(options, (dossier) => (id === undefined ? listAll(dossier, options) : showOne(dossier, id, options))),
    );
}

async function listAll(dossier: OpenDossier, options: OriginsOptions): Promise<void> {
  const { limit, json } = options;
  const known = lookup(await dossier.alignment());
  const several = [...known.items.values()].filter(({ accounts }) => new Set(accounts.map(({ report }) => report)).size > 1);
  const { shown: asked, doubtful } = sifted(several, options.doubtful);
  const shared = byOrigins(known, asked);
  const shown = shared.slice(0, limit);
  if (json) return printJson(shown.map((item) => itemJson(known, item)));
  if (shown.length > 0) {
    const columns = [
      { title: 'reports', align: 'right' as const },
      { title: 'origins', align: 'right' as const },
      { title: 'what', flexible: true },
      { title: 'from', flexible: true },
      { title: 'id' },
    ];
    const row = (item: Item) => [
      String(item.reports),
      String(item.origins),
      withDoubts(item, labelOf(known, item)),
      originsOf(known, item)
        .map(({ origin }) => originWords(origin))
        .join(', '),
      item.id,
    ];
    print(`${table(columns, shown.map(row))}\n`);
  }
  print(
    `${counted(shared.length, 'thing')} told by more than one report${doubtfulNote(doubtful, options)}${shown.length < shared.length ? `; the first ${shown.length} are shown (--limit shows more)` : ''}.`,
  );
}

async function showOne(dossier: OpenDossier, id: string, { json }: OriginsOptions): Promise<void> {
  const known = lookup(await dossier.alignment());
  const whole = wholeId(known, id);
  const item = known.items.get(whole) ?? known.accounts.get(whole)?.item;
  if (!item) throw new UserError(`The dossier holds no event, statement or figure ${id}. See: chancery origins`);
  if (json) return printJson(itemJson(known, item));
  print(`${styled('bold', oneLine(labelOf(known, item)))}\n${item.id}\n${counted(item.reports, 'report')}, ${counted(item.origins, 'origin')}\n`);
  for (const found of originsOf(known, item)) for (const line of originLines(known, found)) print(line);
}

function originLines(known: Lookup, { origin, from, accounts, families }: ItemOrigin): string[] {
  return [
    styled('bold', oneLine(originWords(origin) + (from ? `, derived from ${originWords(from)}` : ''))),
    ...families.map((edit) => `  ${oneLine(`${outletName(reportsNamed(known, edit))}: ${editWords(edit)}, by ${edit.by} (${edit.id})`)}`),
    ...accounts.map(({ account, reasons }) => {
      const report = known.reports.get(account.report);
      const told = report?.source.name ?? report?.source.domain ?? report?.title ?? report?.path ?? account.report;
      return `  ${oneLine(`${told} (${account.id}): ${reasonWords(reasons)}`)}`;
    }),
  ];
}

function itemJson(known: Lookup, item: Item) {
  const offsets = new OffsetConverter(known.alignment);
  const origins = originsOf(known, item).map(({ origin, accounts, families }) => {
    const { because: _because, accounts: _accounts, ...told } = origin;
    return {
      ...told,
      ...(families.length > 0 ? { edits: families.map(({ id }) => id) } : {}),
      accounts: accounts.map(({ account, reasons }) => ({
        id: account.id,
        report: account.report,
        because: offsets.inReport(account.report, reasons),
      })),
    };
  });
  return { id: item.id, label: labelOf(known, item), reports: item.reports, origins };
}
