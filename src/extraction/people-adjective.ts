import { type People, peopleOfAdjective } from '../language/knowledge/peoples.ts';
import type { SentenceContext } from './context.ts';
import type { NounPhrase } from './phrases/index.ts';

/** The people that an adjective of a noun phrase names: "[Chechen] rebels", "a [Bosnian Serb] brigade"; not that of a possessor. */
export function peopleOfPhrase(at: SentenceContext, { first, head, possessor }: NounPhrase): People | undefined {
  const from = possessor ? possessor.last + 1 : first;
  for (let index = head - 1; index >= from; index -= 1) {
    const own = at.sentence.tokens[index]?.form;
    if (own === undefined) continue;
    const before = index > from ? at.sentence.tokens[index - 1]?.form : undefined;
    const people = (before === undefined ? undefined : peopleOfAdjective(`${before} ${own}`)) ?? peopleOfAdjective(own);
    if (people) return people;
  }
  return undefined;
}
