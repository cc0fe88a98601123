import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import type { FramedEvent } from './candidate.ts';
import type { VerbPattern } from './frames/frames.ts';
import { fits } from './frames/sense.ts';
import { complementsOf, framesOf } from './inner-events.ts';

const COVERING: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE', 'AGREE', 'PROTEST', 'MOBILIZE', 'ASSAULT']);

/** The clauses under a verbal act: "threatened to [expel]"; what somebody agreed to hold is a plan of its own. */
export function coveredBy(at: SentenceContext, { plover, clause, sources }: FramedEvent): Clause[] {
  if (!clause || !COVERING.has(plover.type) || (isByNobody(clause) && plover.type === 'ACCUSE' && sources.length === 0)) return [];
  const under = (each: Clause): Clause[] => complementsOf(at, each).flatMap((inner) => [inner, ...joinedTo(at, inner), ...under(inner)]);
  const inner = [...under(clause), ...conditionsOf(at, clause), ...wordsOf(at, plover.type, clause)];
  return plover.type === 'AGREE' ? inner.filter((each) => !isArranged(at, each)) : inner;
}

/** "agreed to [meet]"; no "agreed to [resume] flights", which is no more than what was agreed. */
function isArranged(at: SentenceContext, clause: Clause): boolean {
  const frames = framesOf(at, clause);
  return (frames.find((framed) => fits(at, clause, framed)) ?? frames[0])?.frame.arranged === true;
}

/** "Chad is accused of [shelling] a village": nobody is told to say so, and the deed is what is told. */
function isByNobody({ verb, agents }: Clause): boolean {
  return verb.passive && agents.length === 0;
}

/** "threatened to strike [unless Chad withdraws]": the condition of a verbal act is no event of its own. */
export function conditionsOf(at: SentenceContext, clause: Clause): Clause[] {
  return at.phrases.clauses.filter((other) => isCondition(other) && (other.governor === clause || other.verb.first > clause.verb.last));
}

function isCondition({ link, marker }: Clause): boolean {
  return link === 'adverbial' && (marker === 'if' || marker === 'unless');
}

const SPOKEN: ReadonlySet<string> = new Set(['PROTEST', 'REJECT', 'THREATEN', 'ACCUSE']);

const WORDS: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT']);

/** "rejected the plan, [urging] Kenya to …", "staged a rally, [demanding] that …": what is said with a verbal act or a protest is part of it; not what others say, "…, [drawing] criticism from Chad". */
function wordsOf(at: SentenceContext, type: string, clause: Clause): Clause[] {
  if (!SPOKEN.has(type)) return [];
  const said = (other: Clause) => other.link === 'participle' && other.verb.form === 'gerund' && other.governor === clause;
  return at.phrases.clauses.filter(
    (other) => said(other) && framesOf(at, other).some(({ frame, pattern }) => WORDS.has(frame.plover.type) && isOwnAct(pattern)),
  );
}

/** Done by the subject of its verb. */
function isOwnAct({ source }: VerbPattern): boolean {
  return source.some((slot) => slot === 'subject' || slot === 'speaker');
}

/** "to expel them [and close] the border". */
function joinedTo(at: SentenceContext, clause: Clause): Clause[] {
  return at.phrases.clauses.filter((other) => other.link === 'coordinate' && other.governor === clause && other.verb.form !== 'finite');
}
