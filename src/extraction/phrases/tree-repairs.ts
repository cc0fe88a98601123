import { type Tree, treeOf } from '../../language/dependency-tree.ts';
import type { Token } from '../../model/index.ts';
import { firmBetweenCommas, foremostBetweenCommas, nameBehindNoun, nameBehindPreposition, personBehindOffice } from './repairs/appositions.ts';
import { withVerbBeyondRelative } from './repairs/beyond-relatives.ts';
import { whatIsCalled } from './repairs/called.ts';
import {
  bareConjunct,
  chargedBeforeCourt,
  clauseOfCleft,
  copulaOfPlan,
  finiteConjunct,
  nextConjunct,
  participleBeforeVerb,
  participleBehindNoun,
  relativeAside,
  relativeOfNearest,
  verbBehindNoun,
  verbForModifier,
} from './repairs/clauses.ts';
import { amountBehindVerb, headOfCompound, subjectBeforeCopula, subjectInCompound } from './repairs/compounds.ts';
import {
  asideWithoutMark,
  contentBehindNoun,
  contentBehindOccasion,
  contentBehindThat,
  contentOfRelative,
  frontedOfContent,
  phraseBehindSaying,
  secondSaying,
} from './repairs/contents.ts';
import { withGoingVerbs } from './repairs/going-verbs.ts';
import { withVerbBehindInsertion } from './repairs/insertions.ts';
import { nameBeforeVerb, nameTakenForPredicate, numberBehindName } from './repairs/names.ts';
import {
  objectBeforeFinding,
  objectBeforeMark,
  objectBehindHedge,
  objectBehindPhrase,
  objectBehindVerb,
  particleOfVerbBefore,
  phraseAcrossVerb,
  receiverBefore,
  sumBehindAside,
} from './repairs/objects.ts';
import { relativeBeforeVerb } from './repairs/relatives.ts';
import type { Repair } from './repairs/repair.ts';
import {
  askingBesideSaying,
  callBesideSaying,
  deedBesideSaying,
  hearerBeforeSubject,
  speakerWithRelative,
  verbBeforeAdjective,
} from './repairs/sayings.ts';
import { nounBesidePlace, placeJoinedToDay, placeOfDay } from './repairs/settings.ts';
import {
  speakerAcross,
  speakerAtEnd,
  speakerBehind,
  speakerBesideNoun,
  speakerBesideSubject,
  speakerInserted,
  speakerInside,
  speakerOfContent,
  speakerRightBefore,
  subjectBeforeSpeaker,
} from './repairs/speakers.ts';
import {
  betweenMarkAndVerb,
  nameBesideSubject,
  namesWithStroke,
  nominativeBeforeVerb,
  possessorAside,
  possessorBehind,
  subjectBehindOccasion,
  subjectOfConjunct,
  subjectOfContent,
  subjectOfGovernor,
  subjectOfJoinedVerb,
  subjectSetBeside,
} from './repairs/subjects.ts';
import { withDueVerb, withFiniteVerbs, withHarmDone, withNounOfHarm, withOpeningNoun } from './repairs/tags.ts';
import { clauseAtDistance, dayBehindAside, dayInAside, dayOfNextStep, dayOfSubject } from './repairs/times.ts';

/** In the order in which they are made. */
const REPAIRS: readonly Repair[] = [
  relativeBeforeVerb,
  headOfCompound,
  subjectInCompound,
  subjectBeforeCopula,
  amountBehindVerb,
  numberBehindName,
  verbBeforeAdjective,
  speakerInside,
  speakerBesideSubject,
  speakerRightBefore,
  speakerOfContent,
  speakerBehind,
  speakerAcross,
  speakerAtEnd,
  speakerInserted,
  subjectBeforeSpeaker,
  speakerBesideNoun,
  callBesideSaying,
  askingBesideSaying,
  deedBesideSaying,
  speakerWithRelative,
  verbBehindNoun,
  verbForModifier,
  participleBeforeVerb,
  participleBehindNoun,
  copulaOfPlan,
  namesWithStroke,
  placeOfDay,
  placeJoinedToDay,
  nounBesidePlace,
  nameBeforeVerb,
  nameTakenForPredicate,
  nameBehindNoun,
  nameBehindPreposition,
  personBehindOffice,
  firmBetweenCommas,
  foremostBetweenCommas,
  nominativeBeforeVerb,
  subjectOfConjunct,
  subjectOfJoinedVerb,
  subjectBehindOccasion,
  hearerBeforeSubject,
  contentBehindThat,
  contentBehindNoun,
  contentOfRelative,
  contentBehindOccasion,
  possessorBehind,
  possessorAside,
  receiverBefore,
  sumBehindAside,
  relativeAside,
  relativeOfNearest,
  clauseOfCleft,
  nameBesideSubject,
  betweenMarkAndVerb,
  subjectOfGovernor,
  subjectOfContent,
  subjectSetBeside,
  objectBehindVerb,
  objectBehindPhrase,
  objectBehindHedge,
  objectBeforeMark,
  objectBeforeFinding,
  particleOfVerbBefore,
  phraseAcrossVerb,
  finiteConjunct,
  nextConjunct,
  bareConjunct,
  chargedBeforeCourt,
  asideWithoutMark,
  secondSaying,
  frontedOfContent,
  phraseBehindSaying,
  dayOfSubject,
  dayBehindAside,
  clauseAtDistance,
  dayInAside,
  dayOfNextStep,
  whatIsCalled,
];

/** Of words before there is a tree, in the order in which they are made. */
const TAG_REPAIRS: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  withOpeningNoun,
  withNounOfHarm,
  withFiniteVerbs,
  withHarmDone,
  withDueVerb,
  withGoingVerbs,
  withVerbBeyondRelative,
  withVerbBehindInsertion,
];

/**
 * The tree with the arcs mended that the order of words in English forbids: a parser that scores pairs of words makes them where sentences are long.
 * Undefined without a tree.
 */
export function mendedTree(tokens: readonly Token[]): Tree | undefined {
  let tree = treeOf(TAG_REPAIRS.reduce((mended, repair) => repair(mended), tokens));
  for (const repair of REPAIRS) {
    const moves = tree ? repair(tree) : [];
    if (!tree || moves.length === 0) continue;
    const moved = new Map(moves.map((move) => [move.token, move]));
    const mended = tree.tokens.map((token, index) => {
      const move = moved.get(index);
      return move ? { ...token, head: move.head + 1, deprel: move.deprel } : token;
    });
    tree = treeOf(mended) ?? tree;
  }
  return tree;
}
