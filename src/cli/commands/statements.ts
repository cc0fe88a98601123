import type { Command } from 'commander';
import { addresseeOf, contentWords, dateWords, lookup, sifted, speakerOf, statementsBy, venueOf } from '../../dossier/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answerItems, involves, isToldBy, withDoubts } from '../answers.ts';
import {
  type AnswerOptions,
  askDossier,
  type DoubtfulOptions,
  type ReportOptions,
  withAnswerOptions,
  withAsOf,
  withDoubtful,
  withReport,
} from '../options.ts';

interface StatementsOptions extends AnswerOptions, DoubtfulOptions, ReportOptions {
  speaker?: string;
  words?: string;
}

/** `statements`: who said what. */
export function registerStatements(program: Command): void {
  withReport(withDoubtful(withAsOf(withAnswerOptions(program.command('statements')))))
    .summary('who said what')
    .description('Lists the statements by speaker; those of unknown speakers come last.')
    .option('-s, --speaker <name>', 'only what this actor said (a name, part of one, or an id)')
    .option('-w, --words <words>', 'only statements that hold these words')
    .addHelpText('after', '\nExample: chancery statements --speaker Iceland')
    .action((options: StatementsOptions) => askDossier(options, (dossier) => listStatements(dossier, options)));
}

async function listStatements(dossier: OpenDossier, options: StatementsOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const wanted = involves(alignment, options.speaker);
  const told = isToldBy(alignment, options.report);
  const found = statementsBy(known, { ...(options.words === undefined ? {} : { words: options.words }), doubtful: true }).filter(
    (statement) => told(statement) && wanted(statement.speaker === undefined ? [] : [statement.speaker]),
  );
  answerItems(alignment, sifted(found, options.doubtful), 'statement', options, {
    columns: [
      { title: 'speaker', flexible: true },
      { title: 'to', flexible: true },
      { title: 'said' },
      { title: 'where', flexible: true },
      { title: 'form' },
      { title: 'words', flexible: true, least: 24 },
      { title: 'reports', align: 'right' },
      { title: 'id' },
    ],
    row: (statement) => [
      speakerOf(known, statement) ?? '',
      addresseeOf(known, statement) ?? '',
      statement.said === undefined ? '' : dateWords(statement.said.edtf),
      venueOf(known, statement.accounts) ?? '',
      statement.form,
      withDoubts(statement, contentWords(known, statement)),
      String(statement.reports),
      statement.id,
    ],
  });
}
