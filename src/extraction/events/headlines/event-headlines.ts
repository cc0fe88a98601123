import { type EventFinding, type Headline, withDoubts } from '../../../model/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import type { SettledEvent } from '../settle.ts';
import { isDeniedDeed } from '../types/denials.ts';
import { withCutDoubt, withGlossDoubt } from './empty-gloss.ts';
import { isOfSomebodyBefore } from './headline-subject.ts';
import { headlineOf } from './told-headline.ts';
import { isTollOfHappening, tollHeadline } from './toll-headline.ts';
import { wordingOf } from './typed-wording.ts';

/** With the words of a headline, where one is told for its own sake. */
export function withHeadline(context: PartyContext, { candidate }: SettledEvent, finding: EventFinding): EventFinding {
  const wording = wordingOf(context, candidate, finding);
  if (wording) return withCutDoubt(candidate, { ...finding, wording });
  const toll = isTollOfHappening(candidate) ? tollHeadline(candidate, finding) : undefined;
  const headline = toll ?? headlineOf(context, candidate, finding.participants, finding) ?? tollHeadline(candidate, finding);
  if (!headline) return withGlossDoubt(candidate, finding);
  return isOfSomebodyBefore(headline) ? withDoubts({ ...finding, headline }, 'parties') : { ...finding, headline };
}

/** "[issued] a [statement]": of two words that tell the same the first one bears the headline. */
export function withOneHeadline(events: readonly EventFinding[]): EventFinding[] {
  const told = new Set<string>();
  return events.map((event) => {
    const { headline, ...plain } = event;
    if (!headline) return event;
    const beside = events.filter((other) => other.sentence.start === event.sentence.start);
    if (beside.some((other) => isToldBy(other, event, headline) || (headline.verb === 'deny' && isDeniedDeed(other)))) return plain;
    const key = `${event.sentence.start} ${headline.verb} ${headline.rest}`;
    return told.has(key) ? plain : told.add(key) && event;
  });
}

/**
 * "promises [to appoint a regulator]": what is promised or asked stands in the words for the promise, but what is agreed for a day has that day for itself; "cancels a visit"
 * tells the visit that isn't made.
 */
function isToldBy({ wording, predicate }: EventFinding, { time }: EventFinding, { verb, rest }: Headline): boolean {
  if (wording?.undone) return wording.verb === verb && wording.rest === rest;
  return wording !== undefined && (predicate !== 'agree' || time === undefined) && rest !== '' && ` ${wording.rest}`.includes(` to ${verb} ${rest}`);
}
