import type { ReportContext, SentenceContext } from '../context.ts';
import { type Actor, actorsOf } from '../participants.ts';
import type { PrepositionalPhrase } from '../phrases/index.ts';

/** The place named after "in" or "at", if any; the first one. */
export function placeAmong(context: ReportContext, at: SentenceContext, phrases: readonly PrepositionalPhrase[]): Actor | undefined {
  for (const phrase of phrases) {
    if (phrase.preposition !== 'in' && phrase.preposition !== 'at') continue;
    for (const noun of phrase.nouns) {
      const place = actorsOf(context, at, noun).find((actor) => isPlace(context, actor.entity));
      if (place) return place;
    }
  }
  return undefined;
}

/** Whether an entity is somewhere to be: a place, or a state by its name ("in Kenya"). */
function isPlace(context: ReportContext, entity: number): boolean {
  const kind = context.reading.entities[entity]?.kind;
  return kind === 'place' || kind === 'government';
}
