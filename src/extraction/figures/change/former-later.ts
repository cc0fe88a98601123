import type { FigureFinding } from '../../../model/index.ts';
import { withPeriod } from '../period/with-period.ts';
import type { Site } from '../site.ts';
import { formerPeriod } from './former.ts';

/**
 * "Profit came to $10 million, down from [$12 million] a year earlier" in a report of the third quarter: where the amount told now got its time from the report, the
 * one before it counts from that. `formers`: the places of such amounts by the id of their figure.
 */
export function withFormerPeriods(bySentence: readonly FigureFinding[][], formers: ReadonlyMap<string, Site>): FigureFinding[][] {
  return bySentence.map((figures) =>
    figures.map((figure, place) => {
      const [site, present] = [formers.get(figure.id), figures[place - 1]?.period?.edtf];
      const period = site && present !== undefined && figure.period === undefined ? formerPeriod(site, present) : undefined;
      return period === undefined ? figure : withPeriod(figure, period);
    }),
  );
}
