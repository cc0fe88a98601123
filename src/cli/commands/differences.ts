import { type Command, Option } from 'commander';
import { differencesBy, differingSpans, labelOf, lookup } from '../../dossier/index.ts';
import { actorsOf } from '../../dossier/lookup.ts';
import { OffsetConverter } from '../../export/index.ts';
import { DifferenceKind } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { accountLines } from '../account-lines.ts';
import { involves } from '../answers.ts';
import { type AnswerOptions, askDossier, type DoubtfulOptions, withAnswerOptions, withAsOf } from '../options.ts';
import { counted } from '../overview.ts';
import { oneLine, print, printJson, styled } from '../terminal.ts';

interface DifferencesOptions extends AnswerOptions, DoubtfulOptions {
  kind?: DifferenceKind;
  field?: string;
  actor?: string;
}

const FIELDS = ['status', 'time', 'place', 'participants', 'value'];

const EXAMPLE = `
contradiction: both can't be so; update: a later account takes an earlier one's place; detail: both can be so; precision: one tells more exactly.

Example: chancery differences --kind contradiction`;

/** `differences`: where accounts part ways, each with both passages. */
export function registerDifferences(program: Command): void {
  withAsOf(withAnswerOptions(program.command('differences')))
    .summary('where accounts part ways, each with both passages')
    .description('Lists where accounts of one event or figure differ, contradictions first, with the words of both.')
    .addOption(new Option('-k, --kind <kind>', 'only differences of this kind').choices(DifferenceKind.options))
    .addOption(new Option('-f, --field <field>', 'only differences in this').choices(FIELDS))
    .option('-a, --actor <name>', 'only on what this actor takes part in (a name, part of one, or an id)')
    .addOption(new Option('--doubtful', 'says why there is nothing more').hideHelp())
    .addHelpText('after', EXAMPLE)
    .action((options: DifferencesOptions) => askDossier(options, (dossier) => listDifferences(dossier, options)));
}

async function listDifferences(dossier: OpenDossier, { kind, field, actor, json, doubtful }: DifferencesOptions): Promise<void> {
  if (doubtful) console.error('What is doubtful is compared with nothing; timeline, statements and figures show it with --doubtful.');
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const wanted = involves(alignment, actor);
  const found = differencesBy(known, { ...(kind && { kind }), ...(field === undefined ? {} : { field }) }).filter(({ item }) =>
    wanted([...actorsOf(item)]),
  );
  if (json) {
    const offsets = new OffsetConverter(alignment);
    const told = found.map(({ difference, item, accounts }) => ({
      ...difference,
      item: item.id,
      accounts: accounts.map((account) => offsets.inReport(account.report, account)),
    }));
    return printJson(told);
  }
  for (const { difference, item, accounts } of found) {
    print(styled('bold', oneLine(`${difference.kind} in ${difference.field}: ${difference.text}`)));
    print(oneLine(`${difference.id} · ${labelOf(known, item)} · ${item.id}`));
    for (const account of accounts) {
      const [at] = differingSpans(known, account, difference);
      for (const line of accountLines(alignment, account.report, at, 'sentence' in account ? account.sentence : undefined)) print(line);
    }
    print('');
  }
  print(`${counted(found.length, 'difference')}.`);
}
