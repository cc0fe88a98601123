import type { PloverType } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { type FramedVerb, framesOfVerb } from './frames/frames.ts';
import { fits } from './frames/sense.ts';

/** Prepositions before a gerund that makes a verb's complement: "accused Kenya [of] shelling". */
const COMPLEMENT_MARKERS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'to', 'against', 'over', 'with', 'in', 'on', 'about', 'at']);
/** "began [shelling]": the clause under it is the event. */
const TRANSPARENT: ReadonlySet<string> = new Set(['begin', 'start', 'continue', 'resume', 'help', 'try', 'attempt', 'seek', 'go', 'be']);
const DEEPEST = 3;

/** The clauses that complete a verb: "threatened [to attack]", "said [that Kenya must pay]", "accused Kenya [of shelling a village]". */
export function complementsOf(at: SentenceContext, clause: Clause): Clause[] {
  return at.phrases.clauses.filter((other) => {
    if (other.governor !== clause || other === clause) return false;
    if (other.link === 'infinitive' || other.link === 'that' || other.link === 'reported') return true;
    // "resumed [shelling]", where the tree makes it a participle.
    if (other.link === 'participle' && TRANSPARENT.has(clause.verb.lemma) && other.verb.first === clause.verb.last + 1) return true;
    return other.link === 'gerund' && (other.marker === undefined || COMPLEMENT_MARKERS.has(other.marker));
  });
}

/** The types of event that the clauses under a verb tell by their words: "threatened to [attack]" ASSAULT. */
export function innerTypes(at: SentenceContext, clause: Clause, depth = 0): PloverType[] {
  if (depth > DEEPEST) return [];
  return complementsOf(at, clause).flatMap((inner) => {
    const found = framesOf(at, inner).find((framed) => fits(at, inner, framed));
    if (found) return [found.frame.plover.type];
    return TRANSPARENT.has(inner.verb.lemma) ? innerTypes(at, inner, depth + 1) : [];
  });
}

/** The frames that a clause's verb may have. */
export function framesOf(at: SentenceContext, { verb }: Clause): readonly FramedVerb[] {
  return framesOfVerb(verb.lemma, at.sentence.tokens[verb.head]?.form ?? '');
}
