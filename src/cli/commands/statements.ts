import type { Command } from 'commander';
import type { OpenDossier } from '../../work/dossier.ts';
import { answer, compareBy, involves } from '../answers.ts';
import { nameOf } from '../details.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';

interface StatementsOptions extends AnswerOptions {
  speaker?: string;
}

/** `statements`: who said what. */
export function registerStatements(program: Command): void {
  withAnswerOptions(program.command('statements'))
    .summary('who said what')
    .description('Lists the statements by speaker; those of unknown speakers come last.')
    .option('-s, --speaker <name>', 'only what this actor said (a name, part of one, or an id)')
    .addHelpText('after', '\nExample: chancery statements --speaker minister')
    .action((options: StatementsOptions) => askDossier(options, (dossier) => statements(dossier, options)));
}

async function statements(dossier: OpenDossier, options: StatementsOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const wanted = involves(alignment, options.speaker);
  const speakerOf = (speaker: string | undefined) => (speaker === undefined ? '' : nameOf(alignment, speaker));
  const found = alignment.statements
    .filter((statement) => wanted(statement.speaker === undefined ? [] : [statement.speaker]))
    .toSorted(
      compareBy((statement) => [
        statement.speaker === undefined ? '1' : '0',
        speakerOf(statement.speaker),
        statement.said?.edtf ?? '9999',
        statement.id,
      ]),
    );
  answer(alignment, found, 'statement', options, {
    columns: [
      { title: 'id' },
      { title: 'speaker' },
      { title: 'said' },
      { title: 'form' },
      { title: 'words', flexible: true },
      { title: 'reports', align: 'right' },
    ],
    row: (statement) => [
      statement.id,
      speakerOf(statement.speaker),
      statement.said?.edtf ?? '',
      statement.form,
      statement.content,
      String(statement.reports),
    ],
  });
}
