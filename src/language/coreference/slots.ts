import type { WordedSentence } from '../names/found-name.ts';
import type { Word } from '../names/words.ts';
import type { Slot } from './referent.ts';

const APPOSITION_LIMIT = 25;
const PREPOSITION =
  /^(?:of|in|to|for|with|on|at|from|by|about|between|among|against|into|over|under|after|before|during|through|without|toward|towards|upon|via|per|across|near|behind|beyond|despite|regarding|amid|around|alongside|including|like|unlike|than)$/;

/**
 * Where a phrase stands: a possessor; after a preposition; before a verb, adverbs and an apposition passed over; else the object of what comes before.
 * @param from first word of the phrase
 * @param to after its last
 */
export function slotOf(sentence: WordedSentence, from: number, to: number): Slot {
  const { words } = sentence;
  if (words[to - 1]?.possessive) return 'possessor';
  const before = words[firstOfCoordination(words, from) - 1];
  const governed =
    before !== undefined && /^\s+$/.test(words[from]?.gap ?? '') && PREPOSITION.test(before.lower) && !isSubordinator(before, sentence, to);
  if (governed) return 'oblique';
  if (isBeforeVerb(sentence, to)) return 'subject';
  return before === undefined || /[,;:.]/.test(words[from]?.gap ?? '') ? 'subject' : 'object';
}

/** "After Xi visited": a word that may be a preposition opens a clause where a verb follows the phrase. */
const isSubordinator = (before: Word, sentence: WordedSentence, to: number): boolean =>
  /^(?:after|before|than|like|for|as|since|until)$/.test(before.lower) && isVerb(sentence.words[to]);

/** "between China and Russia": the preposition before the first governs the second as well. */
function firstOfCoordination(words: readonly Word[], from: number): number {
  return words[from - 1]?.lower === 'and' && words[from - 2]?.shape === 'capital' ? from - 2 : from;
}

const isVerb = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.upos === 'VERB' ||
    word.upos === 'AUX' ||
    /^(?:said|says|told|has|had|have|is|was|are|were|will|would|may|might|can|could|did|does)$/.test(word.lower));

function isBeforeVerb(sentence: WordedSentence, to: number): boolean {
  const { words } = sentence;
  let at = to;
  if (words[at]?.lower === 'and' && /^ $/.test(words[at]?.gap ?? '')) {
    const next = sentence.found.find((name) => name.from > at && name.from <= at + 3);
    return next !== undefined && isBeforeVerb(sentence, next.to);
  }
  if (/^, ?$/.test(words[at]?.gap ?? '')) at = afterApposition(words, at);
  for (let steps = 0; steps < 4; steps += 1) {
    const word = words[at + steps];
    if (!word || (steps > 0 && /[,;:()]/.test(word.gap))) return false;
    if (isVerb(word)) return true;
    if (word.upos !== 'ADV' && word.upos !== 'PART') return false;
  }
  return false;
}

/** The word after the comma that closes an apposition or relative clause: "Xi, who had just returned, hosted". */
function afterApposition(words: readonly Word[], at: number): number {
  for (let index = at + 1; index < Math.min(words.length, at + APPOSITION_LIMIT); index += 1) {
    if (words[index]?.gap.startsWith(',')) return index;
  }
  return at;
}

/** Whether a phrase is no whole noun phrase of its own: a modifier of the next noun ("EU countries"), or one of several joined by "and". */
export function isPart(words: readonly Word[], from: number, to: number): boolean {
  const after = words[to];
  const before = words[from - 1];
  const modifies =
    after !== undefined &&
    !words[to - 1]?.possessive &&
    (after.gap === '-' || (after.gap === ' ' && (after.upos === 'NOUN' || after.upos === 'ADJ')));
  const joinsNext = after?.lower === 'and' && after.gap === ' ' && /^\p{Lu}|^the$/u.test(words[to + 1]?.form ?? '');
  const joinsLast = before?.lower === 'and' && words[from]?.gap === ' ' && words[from - 2]?.shape === 'capital';
  return modifies || joinsNext || joinsLast;
}

/** Whether a relative pronoun comes right before: "which Russia has used". */
export const isRelative = (words: readonly Word[], from: number): boolean =>
  /^(?:which|that|whom|where|when|who|what)$/.test(words[from - 1]?.lower ?? '') && words[from]?.gap === ' ';

/** Whether a verb of saying has this phrase as its subject: "Dorvan told", "Mr. Telsik, a scholar, believes". */
export function speaks(words: readonly Word[], to: number): boolean {
  const verb = /^, ?$/.test(words[to]?.gap ?? '') ? words[afterApposition(words, to)] : words.slice(to, to + 3).find((word) => word.upos !== 'ADV');
  return SAYING.test(verb?.lower ?? '');
}

const SAYING =
  /^(?:said|says|told|tells|added|adds|noted|notes|argued|argues|explained|stressed|warned|commented|comments|wrote|writes|stated|states|remarked|observed|believes|believed|thinks|suggested|suggests|emphasized|emphasised|insisted|claimed|claims|continued|announced|expressed|declared|replied|asked|denied|denies|confirmed|confirms|admitted|admits|acknowledged|rejected|rejects|dismissed|dismisses)$/;

/** Whether a phrase is the first noun phrase of its clause: nothing before it but a conjunction, an adverb, or an opening phrase with its comma. */
export function opensClause(words: readonly Word[], from: number): boolean {
  for (let index = from - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (!word || /,/.test(words[index + 1]?.gap ?? '')) return index < from - 1 || from > 0;
    if (!/^(?:ADV|CCONJ|SCONJ|DET)$/.test(word.upos) && word.lower !== 'both') return false;
  }
  return true;
}
