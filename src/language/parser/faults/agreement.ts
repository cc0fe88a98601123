import { nounClass, singularOf } from '../../knowledge/nouns.ts';
import { childrenOf, type DraftTree, deprelOf, finiteWordOf, headOf, isNoun, isSubject, lowerForm, relationOf, wordOf } from '../draft-tree.ts';
import type { Fault } from './fault.ts';

/** "the head of the agency, [who took office]": "who" refers to persons, and seldom to bodies of them. */
export const whoOfThing: Fault = {
  cost: 4,
  at: (tree, place) => (isRelativeTo(tree, place, 'who', (kind) => kind === 'thing') ? [place] : []),
};

/** The same of bodies: "the team, [who won]". */
export const whoOfBody: Fault = {
  cost: 2,
  at: (tree, place) => (isRelativeTo(tree, place, 'who', (kind) => kind === 'body') ? [place] : []),
};

/** "talks with the minister [which ended]": "which" refers to no person. */
export const whichOfPerson: Fault = {
  cost: 2,
  at: (tree, place) => (isRelativeTo(tree, place, 'which', (kind) => kind === 'person') ? [place] : []),
};

/** "the deal between the countries, [which expires]": a relative clause's verb has the number of what it refers to. */
export const relativeNumber: Fault = {
  cost: 4,
  at: (tree, place) => {
    const noun = headOf(tree, place);
    if (relativeWordOf(tree, place) === undefined || !isNoun(tree, noun)) return [];
    return isOfOtherNumber(tree, place, noun) && !(isSingular(tree, noun) && mayBeMany(tree, noun)) ? [place] : [];
  },
};

/** "Talks on a contract [are] …": a plural subject has no singular verb. */
export const subjectNumber: Fault = {
  cost: 2,
  at: (tree, place) => {
    const predicate = headOf(tree, place);
    if (deprelOf(tree, place) !== 'nsubj' || predicate < place || wordOf(tree, place).upos !== 'NOUN') return [];
    const isWrong = !isSingular(tree, place) && isOfOtherNumber(tree, predicate, place);
    return isWrong ? [place, ...nounsBetween(tree, place, predicate)] : [];
  },
};

const NEAR = 4;

function nounsBetween(tree: DraftTree, place: number, end: number): number[] {
  const nouns: number[] = [];
  for (let word = Math.max(1, place - NEAR); word < end; word++) if (word !== place && isNoun(tree, word)) nouns.push(word);
  return nouns.slice(-NEAR);
}

/** The relative word that is the subject of a relative clause. */
function relativeWordOf(tree: DraftTree, clause: number): number | undefined {
  if (deprelOf(tree, clause) !== 'acl:relcl') return undefined;
  return childrenOf(tree, clause).find(
    (child) => child < clause && isSubject(tree, child) && wordOf(tree, child).upos === 'PRON' && /^(?:who|which|that)$/.test(lowerForm(tree, child)),
  );
}

type Kind = 'person' | 'body' | 'thing' | undefined;

function isRelativeTo(tree: DraftTree, clause: number, form: string, isOf: (kind: Kind) => boolean): boolean {
  const word = relativeWordOf(tree, clause);
  return word !== undefined && lowerForm(tree, word) === form && isOf(kindOf(tree, headOf(tree, clause)));
}

/** What a noun or name stands for; undefined where that isn't known. */
function kindOf(tree: DraftTree, place: number): Kind {
  const { upos, form, name } = wordOf(tree, place);
  if (upos === 'PROPN') return name === 'PER' ? 'person' : name === 'LOC' ? 'thing' : name === 'ORG' ? 'body' : undefined;
  if (upos !== 'NOUN') return undefined;
  const noun = singularOf(form);
  if (MAYBE_PERSON.test(noun)) return undefined;
  const known = nounClass(noun);
  return known === 'organisation' ? 'body' : known === 'person' ? 'person' : 'thing';
}

/** Nouns that stand for persons and for things, and of how many: "the [head] of the agency", "[half] of those who". */
const MAYBE_PERSON =
  /^(?:head|figure|star|source|one|other|number|half|dozen|hundred|thousand|million|percent|rest|most|majority)$|(?:ee|er|or|ist|ian)$/;

function isSingular(tree: DraftTree, noun: number): boolean {
  return wordOf(tree, noun).feats.includes('Number=Sing');
}

const MANY = /^(?:number|majority|group|lot|couple|percent|team|police|staff|pair|range|series)$/;

/** "the [police] are": a singular that may have a plural verb. */
function mayBeMany(tree: DraftTree, noun: number): boolean {
  const { upos, form } = wordOf(tree, noun);
  return upos === 'PROPN' || MANY.test(form) || nounClass(singularOf(form)) === 'organisation';
}

/** Whether the finite verb tells another number than the noun, and nothing is joined to the noun. */
function isOfOtherNumber(tree: DraftTree, predicate: number, noun: number): boolean {
  const own = /Number=(\w+)/.exec(wordOf(tree, noun).feats)?.[1];
  const verb = finiteWordOf(tree, predicate);
  const told = verb === undefined ? undefined : numberOf(tree, verb);
  return told !== undefined && own !== undefined && told !== own && childrenOf(tree, noun).every((child) => relationOf(tree, child) !== 'conj');
}

/** The number that a finite verb's form tells; only some do. */
function numberOf(tree: DraftTree, verb: number): string | undefined {
  const form = lowerForm(tree, verb);
  if (/^(?:was|has|is|does)$/.test(form)) return 'Sing';
  if (/^(?:were|have|are|do)$/.test(form)) return 'Plur';
  const { feats } = wordOf(tree, verb);
  return feats.includes('Tense=Pres') && feats.includes('Person=3') ? /Number=(\w+)/.exec(feats)?.[1] : undefined;
}
