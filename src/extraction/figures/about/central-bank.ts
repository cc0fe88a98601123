import { childrenBy, lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** The rate that a central bank sets: "the key rate", "its main interest rate". */
export const POLICY_RATE =
  /^(?:growth of )?(?:(?:key|main|benchmark|policy|base|official|overnight|one-week|repo|lending|deposit|discount|refinancing|interest) ){1,3}rates?$/u;

/** Whether a central bank that has no name sets the rate that is measured: "[Peru's central bank] raised its key rate". */
export function isOfCentralBank({ tree }: Site, { verb }: Measure, name: string): boolean {
  return POLICY_RATE.test(name) && verb !== undefined && subjectsOf(tree, verb).some((subject) => isCentral(tree, subject));
}

const isCentral = (tree: Site['tree'], noun: number): boolean => lemmaOf(tree, noun) === 'bank' && wordAt(tree, noun - 1) === 'central';

/** The state whose bank it is, as the phrase tells: "[Peru]'s central bank", "the [Peruvian] central bank", "the central bank of [Peru]". */
export function stateOfBank({ tree, at, context }: Site, { verb = -1 }: Measure): string | undefined {
  const bank = subjectsOf(tree, verb).find((subject) => isCentral(tree, subject)) ?? -1;
  const words = childrenBy(tree, bank, 'nmod:poss', 'amod', 'nmod', 'compound').flatMap((kid) => tree.tokens[kid] ?? []);
  const named = at.mentions.filter(({ start, end }) => words.some((word) => start <= word.start && word.end <= end));
  const states = new Set(named.flatMap(({ as, entity }) => as?.country ?? context.reading.entities[entity]?.country ?? []));
  return states.size === 1 ? [...states][0] : undefined;
}
