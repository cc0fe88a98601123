import type { FigureFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';

/** "Trade reached $5 billion in 2023. Oil [accounted for] 40 percent of it": the one period of the figures before holds where no time is told. */
export function withPeriodBefore(
  context: ReportContext,
  index: number,
  figures: readonly FigureFinding[],
  before: readonly FigureFinding[],
): FigureFinding[] {
  const [at, ahead] = [context.sentences[index], context.sentences[index - 1]];
  const period = before[0]?.period;
  const goesOn = at !== undefined && at.sentence.part === ahead?.sentence.part && at.sentence.times.length === 0;
  if (!goesOn || !period || !/^\d{4}(?:-\d{2})?$/.test(period.edtf) || ahead.sentence.times.some((time) => time.edtf !== period.edtf))
    return [...figures];
  const finite = at.phrases.clauses.filter(({ verb }) => verb.form === 'finite');
  const isPast = finite.length > 0 && finite.every(({ verb }) => verb.tense === 'past');
  if (!isPast || !before.every((figure) => figure.period?.edtf === period.edtf)) return [...figures];
  return figures.map((figure) => (figure.period || figure.by === 'figures/counted' ? figure : { ...figure, period }));
}
