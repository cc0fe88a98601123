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

/** What one does with the other right behind it: "met [Brandt]", "received [Chad's president]". */
const WITH_OBJECT = /^(?:met|meets|received|receives|visited|visits|hosted|hosts|welcomed|welcomes)$/;

/** What one does "with" the other: "held talks with [Brandt]", "met with [Brandt]". */
const WITH_OTHER = /^(?:met|meets|meeting|talks|talked|spoke|speaks|call|negotiated|conferred|dined|summit)$/;

/**
 * Whether a verb of meeting leads to somebody with nothing between but what is said of him: "met [the Chilean envoy] Brandt", and not "met [the demands of] Peru", "received [tanks from] Germany".
 */
function areMeeting(between: readonly Word[]): boolean {
  const told = between.findLastIndex(({ upos }) => upos === 'VERB' || upos === 'ADP');
  const word = between[told];
  if (!word || !between.slice(told + 1).every(isDescribing)) return false;
  return word.upos === 'VERB' ? WITH_OBJECT.test(word.lower) : word.lower === 'with' && WITH_OTHER.test(between[told - 1]?.lower ?? '');
}

/** Words before a name: "[the Peruvian foreign minister] Ivo Brandt". */
function isDescribing({ upos }: Word): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(upos);
}

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
  return areMeeting(between) && !words.some(isCrowd) ? [first.mention.entity, other.mention.entity] : undefined;
}

/** "protesters", "ministers": others whom "they" may mean. */
function isCrowd({ upos, lower }: Word): boolean {
  return upos === 'NOUN' && /[^s]s$|people$|men$/.test(lower) && nounClass(singularOf(lower)) === 'person';
}
