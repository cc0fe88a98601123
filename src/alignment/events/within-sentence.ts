import { isCommonNoun, singularOf } from '../../language/knowledge/nouns.ts';

/** What begins a description of somebody, and no name. */
const NO_NAME = /^(?:an?|the|his|her|its|their|our|some|several|many|most|both|another|other|two|three|four)$/u;

/**
 * Words as they stand within a sentence, where they may have begun one: "police" of "Police", where the report has that word in small letters too; "the army" of "The army", "analysts at the bank" of "Analysts at the bank"
 * unless somebody of such a name is known.
 */
export function withinSentence(words: string, text: string, isNamed: boolean): string {
  const [first = '', next = ''] = words.split(' ', 2);
  const small = first.toLowerCase();
  // "General Motors" is a name, though a general may be told of too.
  const isNoun = !/^\p{Lu}/u.test(next) && (text.includes(` ${small} `) || (!isNamed && isPlural(small)));
  return NO_NAME.test(small) || isNoun ? small + words.slice(first.length) : words;
}

function isPlural(word: string): boolean {
  const one = singularOf(word);
  return one !== word && isCommonNoun(one);
}
