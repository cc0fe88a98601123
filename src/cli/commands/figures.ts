import { type Command, Option } from 'commander';
import { Agreement } from '../../model/index.ts';
import type { OpenDossier } from '../../work/dossier.ts';
import { answer, compareBy, involves } from '../answers.ts';
import { nameOf } from '../details.ts';
import { figureValue } from '../figure-value.ts';
import { type AnswerOptions, askDossier, withAnswerOptions } from '../options.ts';

interface FiguresOptions extends AnswerOptions {
  about?: string;
  agreement?: string;
}

/** `figures`: which quantities were asserted, and whether reports agree. */
export function registerFigures(program: Command): void {
  withAnswerOptions(program.command('figures'))
    .summary('the figures, and whether reports agree on them')
    .description('Lists the figures by what they measure.')
    .option('-a, --about <name>', 'only figures about this actor (a name, part of one, or an id)')
    .addOption(new Option('--agreement <kind>', 'only figures on which reports agree so').choices(Agreement.options))
    .addHelpText('after', '\nExample: chancery figures --agreement conflict')
    .action((options: FiguresOptions) => askDossier(options, (dossier) => figures(dossier, options)));
}

async function figures(dossier: OpenDossier, options: FiguresOptions): Promise<void> {
  const alignment = await dossier.alignment();
  const wanted = involves(alignment, options.about);
  const periodOf = (figure: (typeof alignment.figures)[number]) => figure.accounts.find((account) => account.period)?.period?.edtf ?? '';
  const found = alignment.figures
    .filter((figure) => wanted(figure.about.map(({ actor }) => actor)) && (options.agreement === undefined || figure.agreement === options.agreement))
    .toSorted(compareBy((figure) => [figure.measure, periodOf(figure), figure.id]));
  answer(alignment, found, 'figure', options, {
    columns: [
      { title: 'id' },
      { title: 'measure', flexible: true },
      { title: 'amount', align: 'right' },
      { title: 'period' },
      { title: 'about', flexible: true },
      { title: 'agreement' },
      { title: 'reports', align: 'right' },
    ],
    row: (figure) => [
      figure.id,
      figure.measure,
      figureValue(figure),
      periodOf(figure),
      figure.about.map(({ actor, role }) => `${role} ${nameOf(alignment, actor)}`).join(', '),
      figure.agreement,
      String(figure.reports),
    ],
  });
}
