import type { Event } from '../model/index.ts';

/** How sure reports are of what they tell as done or being done, where none is: "probable", "possible". Of what isn't done the status says it. */
export type Hedge = 'probable' | 'possible';

/**
 * How far an event that is told as done is hedged in every account of it: "they seem to have agreed" is probable. Undefined where one account
 * tells it as certain.
 */
export function hedgeOf({
  status,
  accounts,
}: Pick<Event, 'status'> & { accounts: readonly Pick<Event['accounts'][number], 'certainty'>[] }): Hedge | undefined {
  if (status !== 'occurred' && status !== 'ongoing' && status !== 'negated') return undefined;
  const told = new Set(accounts.map(({ certainty }) => certainty));
  if (told.size === 0 || told.has('certain') || told.has('underspecified')) return undefined;
  return told.has('probable') ? 'probable' : 'possible';
}
