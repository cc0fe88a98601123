import { nounClass, singularOf } from '../knowledge/nouns.ts';
import type { Word } from '../names/words.ts';
import type { Pronoun } from './pronouns.ts';
import { type CoreferenceSentence, type Discourse, type Referent, referentsSince } from './referent.ts';

/**
 * Whom "they" means: the pair that is the subject nearby ("the two countries", "China and Russia"), if no other plural came between; else the two of whom the sentence before
 * tells that they met ("Holm met Brandt. [They] agreed").
 */
export function resolveSeveral(
  pronoun: Pronoun,
  sentence: CoreferenceSentence,
  discourse: Discourse,
  quotation: number | undefined,
): number[] | undefined {
  const { words } = sentence.worded;
  const word = words[pronoun.at];
  const near = referentsSince(discourse, sentence.worded.index - 1)
    .filter((referent) => referent.part === sentence.part)
    .toReversed();
  const pair = near.find((referent) => referent.mention.members !== undefined && referent.slot === 'subject' && referent.quotation === quotation);
  if (!word) return undefined;
  if (!pair) return pronoun.at <= 1 && word.lower === 'they' && quotation === undefined ? whoMet(near, sentence, discourse) : undefined;
  if (pair.sentence === sentence.worded.index) {
    const plural = words.some(
      (other) =>
        other.start >= pair.mention.end &&
        other.end <= word.start &&
        other.upos === 'NOUN' &&
        /[^s]s$/.test(other.lower) &&
        !/^(?:ties|relations|talks)$/.test(other.lower),
    );
    return plural ? undefined : pair.mention.members;
  }
  return pronoun.at <= 1 && pair.opens ? pair.mention.members : undefined;
}

/** What two do with each other, though one is told to do it: "met", "received", "held talks with". */
const MEETING =
  /^(?:met|meets?|meeting|talks|talked|spoke|speaks?|received?|receives|visited|visits|hosted|hosts?|welcomed|welcomes?|negotiated|conferred|dined|summit|phoned|telephoned)$/;

/** "[Ada Holm] met [Ivo Brandt] in Lima": the two people or states, where the sentence tells of no others and of no crowd. */
function whoMet(near: readonly Referent[], { worded }: CoreferenceSentence, { sentences }: Discourse): number[] | undefined {
  const before = near.filter(
    ({ sentence, mention, quotation }) => sentence === worded.index - 1 && mention.form !== 'adjective' && quotation === undefined,
  );
  const first = before.findLast(({ slot, opens, isPart }) => slot === 'subject' && opens && !isPart);
  if (!first || (first.kind !== 'person' && first.kind !== 'government') || first.isRelative) return undefined;
  const others = before.filter(({ kind, mention }) => kind === first.kind && mention.entity !== first.mention.entity);
  const [other] = others;
  if (!other || other.slot === 'possessor' || other.slot === 'subject' || new Set(others.map(({ mention }) => mention.entity)).size > 1)
    return undefined;
  const words = sentences[worded.index - 1]?.worded.words ?? [];
  const between = words.filter(({ start, end }) => start >= first.mention.end && end <= other.mention.start);
  return between.some(({ lower }) => MEETING.test(lower)) && !words.some(isCrowd) ? [first.mention.entity, other.mention.entity] : undefined;
}

/** "protesters", "ministers": others whom "they" may mean. */
function isCrowd({ upos, lower }: Word): boolean {
  return upos === 'NOUN' && /[^s]s$|people$|men$/.test(lower) && nounClass(singularOf(lower)) === 'person';
}
