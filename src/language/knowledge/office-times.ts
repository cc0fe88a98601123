/** Words before an office that somebody has lost or left: "the [ousted] president of Mali". */
export const ENDED_OFFICE: readonly string[] = 'former ex onetime one-time retired ousted deposed'.split(' ');

/** Words before the office of somebody who isn't its holder today: "the [late] king". */
export const PAST_OFFICE: readonly string[] = [...ENDED_OFFICE, 'then', 'late'];

/** Words before an office that tell when or for how long it is held: "the [acting] president". */
export const OFFICE_TIMES: readonly string[] = [...PAST_OFFICE, 'outgoing', 'incoming', 'acting', 'interim'];
