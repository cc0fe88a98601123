import type { Command } from 'commander';
import { lookup, mainSpan, passagesOf } from '../../dossier/index.ts';
import { OffsetConverter } from '../../export/index.ts';
import { overlaps, type Range, type Sentence } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import type { ExplainedAccount } from '../../work/explain.ts';
import { UserError } from '../exit.ts';
import { type AnswerOptions, askDossier, withAnswerOptions, withAsOf } from '../options.ts';
import { wholeId } from '../records.ts';
import { type Column, oneLine, print, printJson, styled, table } from '../terminal.ts';

const EXAMPLE = `
The tree is that of Universal Dependencies: each word with its part of speech, the word on which it depends, and how. Words of the finding are marked.
What the clause names and no field has is told as left out; of a line that may not be right in every field “look at” tells what speaks against it.

Example: chancery explain acc_0f1e2d`;

/** `explain ID`: the sentence, its tree, and the steps that led to a line of the dossier. */
export function registerExplain(program: Command): void {
  withAsOf(withAnswerOptions(program.command('explain')))
    .summary('how a line came about: its sentence, the sentence’s tree, the steps')
    .description('Reads the sentences behind an event, statement, figure or account again and tells, step by step, how it came about.')
    .argument('<id>', 'an event, statement, figure or account')
    .addHelpText('after', EXAMPLE)
    .action((id: string, options: AnswerOptions) => askDossier(options, (dossier) => tell(dossier, id, options)));
}

async function tell(dossier: OpenDossier, id: string, { json }: AnswerOptions): Promise<void> {
  // Loaded here with the language model, for which no other command should wait.
  const { explain } = await import('../../work/explain.ts');
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const explained = await explain(dossier, wholeId(known, id));
  if (explained.length === 0) throw new UserError(`The dossier holds no event, statement, figure or account ${id}. See: chancery timeline`);
  if (json) {
    const offsets = new OffsetConverter(alignment);
    return printJson(
      explained.map(({ account, item, report, sentences, steps }) => ({
        item: item.id,
        account: offsets.inReport(report.id, account),
        sentences: sentences.map(({ start, end, tokens }) => offsets.inReport(report.id, { start, end, tokens })),
        steps,
      })),
    );
  }
  for (const one of explained) {
    const [passage] = passagesOf(known, one.account);
    print(styled('bold', oneLine(`${one.account.id} · ${one.report.title ?? one.report.path ?? one.report.id}`)));
    if (passage) print(oneLine(`${passage.before}«${passage.exact}»${passage.after}`));
    for (const sentence of one.sentences) print(`\n${treeOf(sentence, one)}`);
    print(`\n${one.steps.map(({ what, how }) => `${what.padEnd(12)}${oneLine(how)}`).join('\n')}\n`);
  }
}

const COLUMNS: readonly Column[] = [
  { title: '', align: 'right' },
  { title: 'word' },
  { title: 'lemma' },
  { title: 'tag' },
  { title: 'depends on' },
  { title: 'as' },
  { title: '' },
];

/** A word a line; the tree is left out where no parser ran. */
function treeOf(sentence: Sentence, { account }: ExplainedAccount): string {
  const own: Range[] = 'content' in account ? account.content : [mainSpan(account)];
  return table(
    COLUMNS,
    sentence.tokens.map((token, at) => {
      const head = token.head === undefined || token.head === 0 ? undefined : sentence.tokens[token.head - 1];
      const dependsOn = token.head === undefined ? '' : head === undefined ? 'the root' : `${token.head} ${head.form}`;
      return [
        String(at + 1),
        token.form,
        token.lemma,
        token.upos,
        dependsOn,
        token.deprel ?? '',
        own.some((span) => overlaps(span, token)) ? '◂' : '',
      ];
    }),
  );
}
