import type { SentenceContext } from '../../context.ts';
import type { Clause, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** The clauses that tell of the same occasion as a clause: what goes with it, and what it goes with. */
export function ofSameOccasion({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  const above = clause.governor && isBeside(clause, clause.governor) ? [clause.governor] : [];
  return [...above, ...clauses.filter((other) => other.governor === clause && isWhen(other) && isOneTense(other, clause))];
}

function isBeside(clause: Clause, governor: Clause): boolean {
  if (governor.verb.negative) return false;
  if (isPurpose(clause, governor)) return true;
  // "flew to Lima on Monday, [where she met]"
  if (clause.marker === 'where' && GOING.has(governor.verb.lemma) && clause.verb.first > governor.verb.last) return isOneTense(clause, governor);
  if (isWhen(clause) || clause.marker === 'as') return clause.verb.first > governor.verb.last && isOneTense(clause, governor);
  return isAccompanying(clause, governor);
}

const GOING = wordSet('arrive fly travel come go head gather return meet be');

/** "flew to Lima on Monday [to sign] a treaty", "is due in Lima next week [to sign] it". */
function isPurpose({ link, verb, governorAdjective }: Clause, { verb: above }: Clause): boolean {
  return link === 'infinitive' && verb.form === 'infinitive' && GOING.has(above.lemma) && (above.lemma !== 'be' || governorAdjective === 'due');
}

/** "Four were killed [when a bomb went off in Goma on Friday]", "met her [while travelling] near Goma". */
function isWhen({ link, marker }: Clause): boolean {
  return (link === 'adverbial' || link === 'gerund' || link === 'participle') && (marker === 'when' || marker === 'while');
}

/** Both told as past, and neither as what had been before; a gerund has the tense of what it goes with. */
function isOneTense(one: Clause, other: Clause): boolean {
  return isPast(one) && isPast(other);
}

function isPast({ verb }: Clause): boolean {
  return verb.form !== 'finite' || (verb.tense === 'past' && !verb.perfect && !verb.modal);
}

/** "rose on Monday, [reaching a record]", "issued a statement on Friday [criticising Peru]", "won friends [by backing] Peru". */
function isAccompanying({ link, marker, verb, subject }: Clause, governor: Clause): boolean {
  if (verb.form !== 'gerund' || verb.perfect || verb.first < governor.verb.last || governor.verb.perfect) return false;
  if (link === 'gerund') return marker === 'by' && subject === governor.subject;
  if (link !== 'participle' || marker) return false;
  return subject === governor.subject || subject.some((noun) => governor.object.includes(noun) && WORDS.has(noun.lemma));
}

/** What says what is told of it: "[a letter] urging Peru to pay". */
const WORDS = wordSet('statement letter note message declaration resolution communique communiqué decree order law bill petition appeal');

/** The phrases that may tell where something was that a clause tells without a place: those of the same occasion, and "[In Peru], Corvex closed a mine and Tarn opened one". */
export function phrasesBeside(at: SentenceContext, clause: Clause): PrepositionalPhrase[] {
  const { governor, link } = clause;
  const opening = link === 'coordinate' && governor ? governor.obliques.filter(({ last }) => last < firstOf(governor)) : [];
  return [...opening, ...ofSameOccasion(at, clause).flatMap(({ obliques }) => obliques)];
}

/** Where a clause begins: at its subject, or its verb. */
export function firstOf({ subject, verb }: Clause): number {
  return Math.min(verb.first, ...subject.map(({ first }) => first).filter((first) => first < verb.first));
}
