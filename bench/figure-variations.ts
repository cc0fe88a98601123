import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import type { FigureFinding, Findings } from '../src/model/index.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { faultsOf } from './scoring/figure-faults.ts';
import { type FigureVariation, figureVariations, type GoldFigure } from './sets/variations/figure-variations.ts';

/**
 * Plain measures in many builds of a sentence: is every figure told with every field right, and none that isn't there? Odd measures in odd sentences are for development; even ones in
 * even ones are for scoring only. `--show` prints what isn't right, and the share of each build.
 */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  const all = figureVariations();
  const scores: Score[] = [];
  for (const part of final ? [1, 0] : [1]) {
    const trials: Trial[] = [];
    for (const variation of all.filter(({ measure, frame }) => measure.number % 2 === part && frame.number % 2 === part)) {
      const isTitle = variation.frame.name.startsWith('headline');
      const report = reportOf(variation.text, { published: '2024-05-22', ...(isTitle ? { role: 'title' } : {}) });
      trials.push(trialOf(variation, extract(report, await read(report))));
    }
    if (show && part === 1) print(trials);
    scores.push(...scoresOf(part === 1 ? 'odd' : 'even', trials));
  }
  return scores;
}

interface Trial {
  variation: FigureVariation;
  /** What isn't as it must be, a line for each figure; nothing where all is right. */
  wrong: string[];
  gold: number;
  right: number;
  /** How many of these that are right have no doubt. */
  sure: number;
  /** Listed, and wrong or of nothing told. */
  false: number;
}

function trialOf(variation: FigureVariation, findings: Findings): Trial {
  const left = new Set(findings.figures);
  const trial: Trial = { variation, wrong: [], gold: 0, right: 0, sure: 0, false: 0 };
  for (const gold of variation.figures) {
    const nearest = nearestTo(gold, variation, findings, left);
    if (!nearest && gold.optional) continue;
    trial.gold += 1;
    if (!nearest) trial.wrong.push(`no ${gold.kind} ${gold.amount.value}`);
    if (!nearest) continue;
    left.delete(nearest.figure);
    const isSure = (nearest.figure.doubts ?? []).length === 0;
    if (nearest.faults.length === 0) trial.right += 1;
    if (nearest.faults.length === 0 && isSure) trial.sure += 1;
    if (nearest.faults.length > 0 && isSure) trial.false += 1;
    if (nearest.faults.length > 0) trial.wrong.push(`${gold.kind} ${gold.amount.value}: ${nearest.faults.join(', ')}${isSure ? '' : ' (doubt)'}`);
  }
  for (const figure of left) trial.false += (figure.doubts ?? []).length === 0 ? 1 : 0;
  trial.wrong.push(
    ...[...left].map(
      (figure) => `also ${figure.measureInFull ?? figure.measureName} ${figure.span.exact}${(figure.doubts ?? []).length > 0 ? ' (doubt)' : ''}`,
    ),
  );
  return trial;
}

/** The figure at that amount and of that kind with the fewest faults. */
function nearestTo(gold: GoldFigure, variation: FigureVariation, findings: Findings, left: ReadonlySet<FigureFinding>) {
  return [...left]
    .filter((figure) => Math.abs((figure.value ?? figure.low ?? Number.NaN) - gold.amount.value) <= Math.abs(gold.amount.value) * 1e-6)
    .map((figure) => ({ figure, faults: faultsOf(figure, gold, variation, findings) }))
    .toSorted((a, b) => a.faults.length - b.faults.length)[0];
}

function scoresOf(part: string, trials: readonly Trial[]): Score[] {
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const right = sum((trial) => trial.right);
  return [
    shareScore(
      `${part}: figures with every field right`,
      right,
      sum(({ gold }) => gold),
    ),
    shareScore(
      `${part}: of these without a doubt`,
      sum(({ sure }) => sure),
      right,
    ),
    shareScore(
      `${part}: listed figures that are wrong or none`,
      sum((trial) => trial.false),
      sum((trial) => trial.false + trial.sure),
    ),
    shareScore(`${part}: sentences with all of it right`, trials.filter(({ wrong }) => wrong.length === 0).length, trials.length),
  ];
}

const say = (line: string): boolean => process.stdout.write(`  ${line}\n`);

function print(trials: readonly Trial[]): void {
  for (const { variation, wrong, right, sure } of trials) {
    const told = [...wrong, ...(right > sure ? ['doubt'] : [])].join('; ');
    if (told !== '') say(`${variation.frame.number} ${variation.frame.name} | ${variation.measure.number} | ${told}: ${variation.text}`);
  }
  for (const [name, of] of Map.groupBy(trials, ({ variation }) => `${variation.frame.number} ${variation.frame.name}`)) {
    const right = of.filter(({ wrong }) => wrong.length === 0).length;
    say(`${percent(right, of.length).toFixed(0).padStart(3)} % of ${of.length}: ${name}`);
  }
}
