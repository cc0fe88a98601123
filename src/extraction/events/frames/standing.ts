import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { PLANNED, PROPOSED, type Told } from '../factuality/told.ts';

const UNDER_WAY: Told = { status: 'ongoing', polarity: 'positive', certainty: 'certain', tense: 'present' };

/** What such a phrase says of its subject, by preposition and noun. */
const STANDINGS: ReadonlyMap<string, Told> = new Map([
  ['on agenda', PLANNED],
  ['on cards', PLANNED],
  ['on calendar', PLANNED],
  ['on schedule', PLANNED],
  ['in works', PLANNED],
  ['in offing', PLANNED],
  ['in pipeline', PLANNED],
  ['in preparation', PLANNED],
  ['under preparation', PLANNED],
  ['under discussion', PROPOSED],
  ['under consideration', PROPOSED],
  ['under way', UNDER_WAY],
]);

/** "The visit is [on the agenda]", "talks are [under way]": how far an event has come by the phrase that is said of it now; undefined where the clause says nothing of the kind. */
export function standingOf({ sentence: { tokens } }: SentenceContext, { node, verb }: Clause): Told | undefined {
  if (verb.lemma !== 'be' || verb.tense !== 'present' || verb.negative) return undefined;
  if (isDue(tokens, node)) return PLANNED;
  const preposition = tokens.findLast(({ deprel, head }, token) => token < node && deprel === 'case' && head === node + 1);
  return STANDINGS.get(`${preposition?.form.toLowerCase()} ${tokens[node]?.form.toLowerCase()}`);
}

/** "The visit is [due] on Friday", "is [set] for May"; "set to begin" is told by what it is set to do. */
function isDue(tokens: SentenceContext['sentence']['tokens'], node: number): boolean {
  const next = tokens[node + 1]?.form.toLowerCase() ?? '';
  return tokens[node]?.form.toLowerCase() === 'due' && /^(?:on|in|for|next|this|by|before|at)$/.test(next);
}
