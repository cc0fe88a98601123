import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import { type EventFinding, overlaps, type PloverType, withDoubts } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { isOfFormerLand } from '../../participants.ts';
import type { Clause } from '../../phrases/index.ts';
import type { EventCandidate } from '../candidate.ts';
import { isSomebody } from '../frames/subject-class.ts';
import { complementsOf } from '../inner-events.ts';
import { privateNouns } from '../types/business-parties.ts';

/** Acts that somebody does to somebody else by saying them. */
const SAID_TO: ReadonlySet<PloverType> = new Set<PloverType>(['REQUEST', 'ACCUSE', 'THREATEN']);

/**
 * The finding with its parties in doubt, where its act is said to people or bodies whom a noun tells and no field has: "told [airlines] not to buy",
 * "recommended that [clinics] close"; or where it is that of whoever speaks, and who that is isn't known: "[I] will meet the mayor".
 */
export function withRecipientDoubt({ at, clause }: EventCandidate, finding: EventFinding): EventFinding {
  const { plover, participants } = finding;
  if (plover && clause && (isOfSpeaker(at, clause, finding) || isByNobody(at, clause, finding))) return withDoubts(finding, 'parties');
  if (plover && clause && isToFormerLand(at, clause, finding)) return withDoubts(finding, 'parties');
  if (!plover || !clause || !SAID_TO.has(plover.type) || participants.some(({ role }) => role === 'target')) return finding;
  const meant = complementsOf(at, clause).flatMap(({ subject }) => subject);
  return meant.some((noun) => !clause.subject.includes(noun) && isSomebody(noun)) ? withDoubts(finding, 'parties') : finding;
}

/** The finding with its parties in doubt, where a state stands for a firm that is only of it: "lifted a ban on a [Peruvian] carrier", "[Peru]-owned Tarn". */
export function withFirmDoubt({ at }: EventCandidate, table: EntityTable, finding: EventFinding): EventFinding {
  const { tokens } = at.sentence;
  const isOfFirm = ({ entity, span }: EventFinding['participants'][number]): boolean => {
    if (!finding.plover || table.entities[entity]?.kind !== 'government') return false;
    const noun = at.phrases.nouns.find(({ first, last }) => (tokens[first]?.start ?? 0) <= span.start && span.end <= (tokens[last]?.end ?? 0));
    const owned = tokens.findIndex(
      ({ start, form }, index) =>
        start === tokens[index - 1]?.end && start >= span.start && start <= span.end + 1 && /^(?:owned|based|controlled|backed)$/.test(form),
    );
    // "a Peruvian [aircraft] carrier" is a ship of the state
    const isShip = /^aircraft$/i.test(tokens[(noun?.head ?? 0) - 1]?.form ?? '');
    return owned > 0 || (noun !== undefined && !isShip && privateNouns().has(singularOf(noun.lemma)) && tokens[noun.head]?.upos === 'NOUN');
  };
  return finding.participants.some(isOfFirm) ? withDoubts(finding, 'parties') : finding;
}

/** "[The two] called on donors": the verb has a subject, and the account nobody who acts; not "[ten soldiers] died", whom it befalls. */
function isByNobody({ sentence: { tokens } }: SentenceContext, { subject, verb }: Clause, { participants }: EventFinding): boolean {
  if (verb.passive || subject.length === 0 || participants.some(({ role }) => role === 'source')) return false;
  return !subject.some(({ head }) => participants.some(({ span }) => overlaps(span, tokens[head] ?? { start: -1, end: -1 })));
}

/** "criticised [former Soviet republics]": states that no field can have. */
function isToFormerLand(at: SentenceContext, { object }: Clause, { participants }: EventFinding): boolean {
  return !participants.some(({ role }) => role === 'target') && object.some((noun) => isOfFormerLand(at, noun));
}

/** "[We] met the mayor": nobody whom the account has. */
function isOfSpeaker({ sentence }: SentenceContext, { subject }: Clause, { participants }: EventFinding): boolean {
  return subject.some(({ head }) => {
    const word = sentence.tokens[head];
    return word !== undefined && /^(?:i|we)$/i.test(word.form) && !participants.some(({ span }) => overlaps(span, word));
  });
}
