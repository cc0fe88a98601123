import { contains } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { type Actor, actorsOf } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { type EventCandidate, nounsAfter, ruleName } from './candidate.ts';
import { factualityOf } from './factuality.ts';
import { type EventFrame, frameIndex, isVerbal, type VerbPattern } from './frames.ts';
import { placeOfClause } from './place.ts';

/** Events told by a verb: "Macron visited Kenya", "Kenya was accused by Somalia". */
export function verbEvents(context: ReportContext, at: SentenceContext): EventCandidate[] {
  return at.phrases.clauses.flatMap((clause) => {
    const patterns = frameIndex().verbs.get(clause.verb.lemma) ?? [];
    for (const { frame, pattern } of patterns) {
      const candidate = candidateOf(context, at, clause, frame, pattern);
      if (candidate) return [candidate];
    }
    return [];
  });
}

function candidateOf(
  context: ReportContext,
  at: SentenceContext,
  clause: Clause,
  frame: EventFrame,
  pattern: VerbPattern,
): EventCandidate | undefined {
  if (!fits(at, clause, pattern) || hasUnknownPronoun(context, at, clause, pattern)) return undefined;
  const factuality = factualityOf(clause, { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) });
  if (!factuality) return undefined;
  const fill = (slots: readonly string[]) => slots.flatMap((slot) => fillers(context, at, clause, slot));
  const targets = fill(pattern.target);
  if (frame.targetIsPlace && targets.length === 0) return undefined;
  const time = timeAmong(clause.times, clause.obliques);
  const place = placeOfClause(context, at, clause);
  return {
    frame,
    by: ruleName('verb-frame', frame),
    at,
    trigger: { first: clause.verb.head, last: clause.verb.head },
    predicate: pattern.predicate ?? frame.predicate,
    sources: fill(pattern.source),
    targets,
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    factuality,
    nominal: false,
  };
}

/** The nouns after a preposition, and what an amount among them is of: "with 5 billion euros in [aid]". */
function complementsAfter(clause: Clause, preposition: string): NounPhrase[] {
  const nouns = nounsAfter(clause.obliques, preposition);
  return nouns.length > 0 ? [...nouns, ...nounsAfter(clause.obliques, 'in'), ...nounsAfter(clause.obliques, 'of')] : nouns;
}

/** "urges [them] to": a party that the reading could not tell. */
function hasUnknownPronoun(context: ReportContext, at: SentenceContext, clause: Clause, pattern: VerbPattern): boolean {
  if (!pattern.target.includes('object')) return false;
  const objects = clause.verb.passive ? clause.subject : clause.object;
  return objects.some((noun) => at.sentence.tokens[noun.head]?.upos === 'PRON' && actorsOf(context, at, noun).length === 0);
}

/** The words that the pattern asks for stand there. */
function fits(at: SentenceContext, clause: Clause, pattern: VerbPattern): boolean {
  const objects = clause.verb.passive ? clause.subject : clause.object;
  if (pattern.objects && !hasLemma(objects, pattern.objects)) return false;
  if (!Object.entries(pattern.complements ?? {}).every(([preposition, lemmas]) => hasLemma(complementsAfter(clause, preposition), lemmas)))
    return false;
  if (pattern.seconds && !hasLemma(clause.secondObject, pattern.seconds)) return false;
  if (pattern.needs && !pattern.needs.some((need) => isMet(at, clause, need))) return false;
  return true;
}

function isMet(at: SentenceContext, clause: Clause, need: string): boolean {
  if (need === 'infinitive') return at.phrases.clauses.some((other) => other.governor === clause && other.verb.form === 'infinitive');
  if (need === 'that') return thatClause(at, clause) !== undefined;
  return nounsAfter(clause.obliques, need).length > 0;
}

/** "demanded [that Sweden close the border]". */
function thatClause(at: SentenceContext, clause: Clause): Clause | undefined {
  return at.phrases.clauses.find((other) => other.link === 'that' && other.governor === clause);
}

function hasLemma(nouns: readonly NounPhrase[], lemmas: readonly string[]): boolean {
  return nouns.some((noun) => lemmas.includes(noun.lemma));
}

function fillers(context: ReportContext, at: SentenceContext, clause: Clause, slot: string): Actor[] {
  const objects = clause.verb.passive ? clause.subject : clause.object;
  if (slot === 'subject') return actors(context, at, clause.verb.passive ? nounsAfter(clause.obliques, 'by') : clause.subject);
  if (slot === 'object') return actors(context, at, objects);
  if (slot === 'object-possessor')
    return actors(
      context,
      at,
      objects.flatMap((noun) => noun.possessor ?? []),
    );
  if (slot === 'possessor-after-for')
    return actors(
      context,
      at,
      nounsAfter(clause.obliques, 'for').flatMap((noun) => noun.possessor ?? []),
    );
  if (slot === 'that-subject') return actors(context, at, thatClause(at, clause)?.subject ?? []);
  if (slot === 'adjective') return objects.flatMap((noun) => adjectiveActors(context, at, noun));
  return actors(context, at, nounsAfter(clause.obliques, slot));
}

function actors(context: ReportContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => actorsOf(context, at, noun));
}

/** The states in a phrase's adjectives: "45 [Russian] diplomats". */
export function adjectiveActors(context: ReportContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const range = rangeOf(at.sentence, { first: noun.possessor ? noun.possessor.last + 1 : noun.first, last: noun.head });
  if (!range) return [];
  return at.mentions
    .filter((mention) => contains(range, mention) && mention.end < range.end)
    .map((mention) => ({
      entity: mention.entity,
      span: { start: mention.start, end: mention.end, exact: context.text.slice(mention.start, mention.end) },
    }));
}
