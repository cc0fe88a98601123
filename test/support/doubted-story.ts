import { align } from '../../src/alignment/index.ts';
import { type Alignment, type AnalysedReport, withDoubts } from '../../src/model/index.ts';
import { story } from './story.ts';

/**
 * The invented story of `story.ts` with fields in doubt. Doubtful are the visit of 2029 (who took part), the trade (whose it is) and the shortened words (where
 * they end); one account each of the visit of 2031 and of the workers hurt has a doubt beside others that have none.
 */
export function doubtedReports(): AnalysedReport[] {
  const { plan, visit, review } = story();
  return [plan, visit, review].map(({ report, findings }) => ({
    report,
    findings: {
      ...findings,
      events: findings.events.map((event) => {
        if (event.time?.edtf === '2029-06') return withDoubts(event, 'parties');
        return event.predicate === 'host' ? withDoubts(event, 'time') : event;
      }),
      statements: findings.statements.map((one) => (report === review.report ? withDoubts(one, 'content') : one)),
      figures: findings.figures.map((figure) => {
        if (figure.measureName === 'trade') return withDoubts(figure, 'owner');
        return report === review.report ? withDoubts(figure, 'value') : figure;
      }),
    },
  }));
}

/** The same, aligned. */
export function doubtedStory(): Alignment {
  return align(doubtedReports());
}
