import { type Entity, type EventFinding, type FigureFinding, hasDoubt, withDoubts } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { isBetweenStates } from './between-states.ts';
import { eventFeatures } from './event-features.ts';
import { figureFeatures } from './figure-features.ts';
import { type SurenessModel, shippedSureness, surenessOf } from './sureness-model.ts';

/** Findings of a report that lists may show. */
interface Lines {
  entities: readonly Entity[];
  events: EventFinding[];
  figures: FigureFinding[];
}

/**
 * Events and figures with the whole reading in doubt where lines that look like them were mostly wrong: by a linear model of what their clause tells and no field has, how
 * far off their parties stand, and how sure the parser is, learned from lines that readers judged (training/sureness). What has a doubt already keeps that one alone.
 * Events between states are not asked. Throws a `ModelError` when the model is missing or damaged.
 */
export function withSureness(
  context: ReportContext,
  { entities, events, figures }: Lines,
  model: SurenessModel = shippedSureness(),
): Pick<Lines, 'events' | 'figures'> {
  return {
    events: events.map((event) =>
      hasDoubt(event) || !isTold(event) || isBetweenStates(entities, event) || isSure(eventFeatures(context, event), model.event)
        ? event
        : withDoubts(event, 'reading'),
    ),
    figures: figures.map((figure) =>
      hasDoubt(figure) || isSure(figureFeatures(context, figure, entities), model.figure) ? figure : withDoubts(figure, 'reading'),
    ),
  };
}

/** Whether lists may show it: what only names an event has neither a type nor a headline. */
function isTold({ plover, headline }: EventFinding): boolean {
  return plover !== undefined || headline !== undefined;
}

function isSure(features: ReturnType<typeof eventFeatures>, { least, weights }: SurenessModel['event']): boolean {
  return features === undefined || surenessOf(features, weights) >= least;
}
