/** Characters of Chinese and Japanese, of which one tells about as much as two and a half letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const UNSPACED_WEIGHT = 2.5;

/** Letters and digits, a Chinese or Japanese character for 2.5: how much is said, in whatever script. */
export function weightOf(text: string): number {
  const all = text.match(LETTER_OR_DIGIT)?.length ?? 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return all + unspaced * (UNSPACED_WEIGHT - 1);
}

/** Words, where they are parted by spaces; a Chinese or Japanese character for half a word. */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + unspaced / 2;
}

/** "… to Russia. [3]", "… agenda.”", "… 协议。": final punctuation, then at most closing marks and note markers. */
const SENTENCE_END = /[.!?…。！？؟।]["'”’»›」』)\]]*$/u;
const NOTE_MARKERS_AT_END = /(?:\s?\[\d{1,3}\]|[⁰¹²³⁴-⁹])+\s*$/u;

/** Whether the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-40).replace(NOTE_MARKERS_AT_END, '').trimEnd());
}

/** Sentences that end inside the text, before another one begins. */
export function innerSentenceEnds(text: string): number {
  return text.match(/[\p{Ll}\p{N})”"’][.!?…]["”’»)]*\s+["“‘«(]*[\p{Lu}]|[。！？](?=.)/gu)?.length ?? 0;
}
