import { type Command, Option } from 'commander';
import { changeTold, dateWords, figuresBy, type Lookup, lookup, sifted, voicesOf } from '../../dossier/index.ts';
import { Agreement, type Figure } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answerItems, involves, isToldBy, onTheWord, withDoubts } from '../answers.ts';
import { figureMeasure, figureValue } from '../figure-value.ts';
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

interface FiguresOptions extends AnswerOptions, DoubtfulOptions, ReportOptions {
  actor?: string;
  about?: string;
  agreement?: Agreement;
  measure?: string;
}

/** `figures`: which quantities were asserted, and whether reports agree. */
export function registerFigures(program: Command): void {
  withReport(withDoubtful(withAsOf(withAnswerOptions(program.command('figures')))))
    .summary('the figures, and whether reports agree on them')
    .description('Lists the figures, those on which reports disagree first.')
    .option('-a, --actor <name>', 'only figures about this actor (a name, part of one, or an id)')
    .addOption(new Option('--about <name>', 'the same as --actor').conflicts('actor'))
    .addOption(new Option('--agreement <kind>', 'only figures on which reports agree so').choices(Agreement.options))
    .option('-m, --measure <words>', 'only figures whose measure holds these words')
    .addHelpText('after', '\nExample: chancery figures --agreement conflict')
    .action((options: FiguresOptions) => askDossier(options, (dossier) => listFigures(dossier, options)));
}

async function listFigures(dossier: OpenDossier, options: FiguresOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const known = lookup(alignment);
  const { agreement, measure } = options;
  const wanted = involves(alignment, options.actor ?? options.about);
  const told = isToldBy(alignment, options.report);
  const found = figuresBy(known, { ...(agreement && { agreement }), ...(measure === undefined ? {} : { measure }), doubtful: true }).filter(
    (figure) => told(figure) && wanted(figure.about.map(({ actor }) => actor)),
  );
  answerItems(alignment, sifted(found, options.doubtful), 'figure', options, {
    columns: [
      { title: 'measure', flexible: true },
      { title: 'amount', align: 'right' },
      { title: 'period' },
      { title: 'about', flexible: true },
      { title: 'status' },
      { title: 'change', flexible: true },
      { title: 'agreement' },
      { title: 'reports', align: 'right' },
      { title: 'id' },
    ],
    row: (figure) => [
      withDoubts(figure, onTheWord(figureMeasure(figure), voicesOf(known, figure))),
      figureValue(figure),
      periodOf(figure),
      aboutWords(known, figure),
      statusOf(figure),
      changeTold(figure) ?? '',
      figure.agreement === 'single' ? '' : figure.agreement,
      String(figure.reports),
      figure.id,
    ],
  });
}

/** "from Russia to China", "with Orsania, Vesland". */
function aboutWords(known: Lookup, { about }: Figure): string {
  const byRole = Map.groupBy(about, ({ role }) => role);
  return [...byRole].map(([role, actors]) => `${role} ${actors.map(({ actor }) => known.actors.get(actor)?.name ?? actor).join(', ')}`).join(' ');
}

/** The period of the first account that tells one. */
function periodOf(figure: Figure): string {
  const edtf = figure.accounts.find((account) => account.period)?.period?.edtf;
  return edtf === undefined ? '' : dateWords(edtf);
}

/** How far it is told, but for what is a fact: "expected". */
function statusOf({ accounts }: Figure): string {
  const statuses = new Set(accounts.map(({ status }) => status));
  return [...statuses].filter((status) => status !== 'occurred').join(', ');
}
