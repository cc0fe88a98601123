import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** A deed that a verb tells together with another word: "begin work", "take part", "concede defeat". */
interface TwoWordDeed {
  predicate: string;
  /** "began [laying] the pipe in May": where its time may stand. */
  inner?: Clause;
}

const BEGINNING = wordSet('begin start commence resume end finish complete halt stop');
/** Nouns for work that goes on for long, so that its first and last day are what is told. */
const WORK = wordSet(
  'work construction production building laying drilling digging excavation delivery service operation sale trial test testing shipment registration voting mining logging ' +
    'manufacture manufacturing assembly repair restoration renovation demolition installation dredging tunnelling extraction export import',
);

/** What whoever has lost says, and by saying it ends the contest. */
const CONCEDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['concede', wordSet('defeat election race')],
  ['admit', wordSet('defeat')],
  ['accept', wordSet('defeat')],
]);

/**
 * The deed that a clause tells by a verb which says little alone: the beginning or end of some work ("[work] on the bridge will begin in May", "began [laying] the
 * pipe", "[laying] it will start"), taking part, or conceding defeat.
 */
export function twoWordDeed(at: SentenceContext, clause: Clause): TwoWordDeed | undefined {
  const { lemma, head } = clause.verb;
  if (lemma === 'take' && at.sentence.tokens[head + 1]?.form.toLowerCase() === 'part') return { predicate: 'take part' };
  const outcome = clause.verb.passive ? undefined : clause.object.find((each) => CONCEDED.get(lemma)?.has(each.lemma));
  if (outcome) return { predicate: `${lemma} ${outcome.lemma}` };
  if (!BEGINNING.has(lemma)) return undefined;
  const nouns = [...clause.subject, ...(clause.verb.passive ? [] : clause.object)];
  const noun = nouns.find((each) => !each.closed && WORK.has(each.lemma));
  if (noun) return { predicate: `${lemma} ${noun.lemma}` };
  const inner = at.phrases.clauses.find(
    ({ governor, verb, deprel }) => governor === clause && verb.form === 'gerund' && /^(?:csubj|xcomp)/.test(deprel),
  );
  return inner && { predicate: `${lemma} ${at.sentence.tokens[inner.verb.head]?.form.toLowerCase()}`, inner };
}

/** The verbs of a sentence that tell such deeds where the model does not mark them; `marked` are the tokens that it marks. */
export function headsOfTwoWordDeeds(at: SentenceContext, marked: ReadonlySet<number>): number[] {
  return at.phrases.clauses.flatMap((clause) => {
    const token = clause.verb.head;
    if (marked.has(token) || !twoWordDeed(at, clause)) return [];
    return [token];
  });
}
