import type { DraftTree } from '../draft-tree.ts';
import { relativeNumber, subjectNumber, whichOfPerson, whoOfBody, whoOfThing } from './agreement.ts';
import {
  barePhrase,
  dayOfNoun,
  functionWordWithPhrase,
  joinedBackwards,
  obliqueOfNoun,
  phraseOfDay,
  receiverBehind,
  secondObject,
  secondSubject,
  subjectBehindObject,
  subjectBehindPreposition,
  verbWithoutSubject,
  worthOfAmount,
} from './arguments.ts';
import { crossingArc } from './crossing.ts';
import type { Fault } from './fault.ts';
import { clauseOfConjunct, nounOfVerb, tenseOfConjunct, unlikeConjunct, verbOfNoun } from './joining.ts';

const FAULTS: readonly Fault[] = [
  crossingArc,
  secondSubject,
  secondObject,
  receiverBehind,
  barePhrase,
  subjectBehindObject,
  subjectBehindPreposition,
  obliqueOfNoun,
  functionWordWithPhrase,
  joinedBackwards,
  verbWithoutSubject,
  dayOfNoun,
  phraseOfDay,
  worthOfAmount,
  whoOfThing,
  whoOfBody,
  whichOfPerson,
  relativeNumber,
  subjectNumber,
  tenseOfConjunct,
  clauseOfConjunct,
  verbOfNoun,
  nounOfVerb,
  unlikeConjunct,
];

/** What the faults of a tree cost together, and the words that show or suffer them, in their order. */
export interface FaultsOfTree {
  cost: number;
  words: number[];
}

export function faultsOf(tree: DraftTree): FaultsOfTree {
  const words = new Set<number>();
  let cost = 0;
  for (let place = 1; place < tree.heads.length; place++) {
    for (const fault of FAULTS) {
      const found = fault.at(tree, place);
      if (found.length > 0) cost += fault.cost;
      for (const word of found) words.add(word);
    }
  }
  return { cost, words: [...words].toSorted((a, b) => a - b) };
}
