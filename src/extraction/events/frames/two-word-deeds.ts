import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

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

/** What whoever has lost says, and by saying it ends the contest; what is called is to be held. */
const SAID_TO_BE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['call', wordSet('meeting session election referendum summit vote poll')],
  ['concede', wordSet('defeat election race')],
  ['admit', wordSet('defeat')],
  ['accept', wordSet('defeat')],
]);

/**
 * The deed that a clause tells by a verb which says little alone: the beginning or end of some work ("[work] on the bridge will begin in May", "began [laying] the
 * pipe", "[laying] it will start"), taking part, conceding defeat, or calling an election.
 */
export function twoWordDeed(at: SentenceContext, clause: Clause): TwoWordDeed | undefined {
  const { lemma, head } = clause.verb;
  if (lemma === 'take' && at.sentence.tokens[head + 1]?.form.toLowerCase() === 'part') return { predicate: 'take part' };
  const outcome = clause.verb.passive ? undefined : clause.object.find((each) => SAID_TO_BE.get(lemma)?.has(singularOf(each.lemma)));
  if (outcome && !(lemma === 'call' && isNamed(at, clause, outcome))) return { predicate: `${lemma} ${singularOf(outcome.lemma)}` };
  if (!BEGINNING.has(lemma)) return undefined;
  const nouns = [...clause.subject, ...(clause.verb.passive ? [] : clause.object)];
  const noun = nouns.find((each) => !each.closed && WORK.has(each.lemma));
  if (noun) return { predicate: `${lemma} ${noun.lemma}` };
  const inner = at.phrases.clauses.find(
    ({ governor, verb, deprel }) => governor === clause && verb.form === 'gerund' && /^(?:csubj|xcomp)/.test(deprel),
  );
  return inner && { predicate: `${lemma} ${at.sentence.tokens[inner.verb.head]?.form.toLowerCase()}`, inner };
}

/** "called the election [a farce]", "called the meeting ['productive']": what it is said to be, and not that it is to be held. */
function isNamed({ sentence: { tokens } }: SentenceContext, { node, secondObject, range }: Clause, { first, last }: NounPhrase): boolean {
  // "called an election", "called fresh elections", no "called polls wrong"
  if (!/^(?:an?|fresh|early|snap|new)$/iu.test(tokens[first]?.form ?? '') || secondObject.length > 0) return true;
  if (tokens.some(({ head, deprel }) => head === node + 1 && deprel === 'xcomp')) return true;
  const behind = tokens.slice(last + 1, range.last + 1);
  return behind.some(({ form, upos }, index) => {
    const [before, next] = [behind[index - 1], behind[index + 1]];
    const isLast = next === undefined || next.upos === 'PUNCT';
    return /^["“”‘]/u.test(form) || (upos === 'ADJ' && isLast) || (/^an?$/iu.test(form) && before?.upos !== 'ADP');
  });
}

/** The verbs of a sentence that tell such deeds where the model does not mark them; `marked` are the tokens that it marks. */
export function headsOfTwoWordDeeds(at: SentenceContext, marked: ReadonlySet<number>): number[] {
  return at.phrases.clauses.flatMap((clause) => {
    const token = clause.verb.head;
    if (marked.has(token) || !twoWordDeed(at, clause)) return [];
    return [token];
  });
}
