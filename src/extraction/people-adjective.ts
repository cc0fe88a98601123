import { type People, peopleOfAdjective } from '../language/knowledge/peoples.ts';
import type { SentenceContext } from './context.ts';
import type { NounPhrase, TokenRange } from './phrases/index.ts';

/** The people that an adjective of a noun phrase names: "[Chechen] rebels", "a [Bosnian Serb] brigade"; not that of a possessor. */
export function peopleOfPhrase(at: SentenceContext, noun: NounPhrase): People | undefined {
  return peopleWord(at, noun)?.people;
}

/** The same, with the tokens of the adjective. */
export function peopleWord(at: SentenceContext, { first, head, possessor }: NounPhrase): (TokenRange & { people: People }) | undefined {
  const from = possessor ? possessor.last + 1 : first;
  for (let index = head - 1; index >= from; index -= 1) {
    const own = at.sentence.tokens[index]?.form;
    if (own === undefined) continue;
    const before = index > from ? at.sentence.tokens[index - 1]?.form : undefined;
    const both = before === undefined ? undefined : peopleOfAdjective(`${before} ${own}`);
    const people = both ?? peopleOfAdjective(own);
    if (people) return { people, first: both ? index - 1 : index, last: index };
  }
  return undefined;
}
