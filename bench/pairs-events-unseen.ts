import { judgeAll, pairScores } from './pairs-events.ts';
import type { Score } from './score.ts';

/** Own pairs into which nobody looks who changes rules (`sets/event-pairs-unseen.txt`): the sums alone. */
export async function run(): Promise<Score[]> {
  return pairScores(await judgeAll('event-pairs-unseen.txt'));
}
