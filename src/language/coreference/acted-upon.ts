import { nounClass, singularOf } from '../knowledge/nouns.ts';
import type { Word } from '../names/words.ts';
import type { CoreferenceSentence, Discourse } from './referent.ts';
import { slotOf } from './slots.ts';

/** Whether a word is "him", or "her" with nothing behind it that she would have: "arrested her in May". */
export function isActedUpon(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower;
  return lower === 'him' || (lower === 'her' && !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(words[at + 1]?.upos ?? ''));
}

/** Somebody who may be meant, with the number of the sentence that spoke of them last. */
interface Spoken {
  entity: number;
  sentence: number;
}

/**
 * Whom "Police arrested [him]" may mean, of those who fit: the only one of the sentence before, whoever else was the subject further back. Nobody where that
 * sentence tells of two who fit, or of somebody without a name or of an unknown kind.
 * @returns the entities among which to choose
 */
export function nearestActedUpon(fitting: readonly Spoken[], sentence: CoreferenceSentence, discourse: Discourse): ReadonlySet<number> {
  const all = new Set(fitting.map(({ entity }) => entity));
  const last = sentence.worded.index - 1;
  if (fitting.some((one) => one.sentence > last)) return all;
  const near = new Set(fitting.filter((one) => one.sentence === last).map(({ entity }) => entity));
  const before = discourse.sentences[last];
  if (before && isSomebodyNew(before)) return new Set();
  if (near.size === 1) return near;
  return near.size > 1 || (before && (isLeftOpen(before) || isUnknownBefore(before, discourse))) ? new Set() : all;
}

/** "Police arrested [him]. They released him": whoever was left open before stays so. */
function isLeftOpen({ worded: { words } }: CoreferenceSentence): boolean {
  return words.some(({ lower }) => /^(?:he|him|she|her)$/u.test(lower));
}

/** "[A gunman] opened fire": somebody without a name acts. */
function isSomebodyNew({ worded, names }: CoreferenceSentence): boolean {
  const { words } = worded;
  return words.some((word, at) => {
    if (word.upos !== 'NOUN' || singularOf(word.lower) !== word.lower || nounClass(word.lower) !== 'person') return false;
    const article = words.findLastIndex((other, index) => index < at && index >= at - 4 && /^(?:an?|another)$/u.test(other.lower));
    const isOne = article >= 0 && words.slice(article + 1, at).every(({ upos }) => /^(?:ADJ|NOUN|NUM|VERB)$/u.test(upos));
    const isBesideName = names.some(({ phrase }) => phrase.from <= at + 1 && at <= phrase.to);
    return isOne && !isBesideName && slotOf(worded, article, at + 1) === 'subject' && !/,/u.test(words[article]?.gap ?? '');
  });
}

/** "nine years for [Valadas]": a name of one word that no list has, where people stand. */
function isUnknownBefore({ worded, names }: CoreferenceSentence, { table }: Discourse): boolean {
  return names.some(({ name, mention }) => {
    const key = table.entities[mention.entity]?.key ?? '';
    const preposition = worded.words[name.from - 1]?.lower ?? '';
    return /^name:(?:place|organisation):/u.test(key) && name.to - name.from === 1 && /^(?:for|against|with|by)$/u.test(preposition);
  });
}
