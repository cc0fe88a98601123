import type { WordList } from '../page-words.ts';
import { afterPhrase, bare, findPhrase, fold, isComposedOf, isPhrase } from '../page-words.ts';
import type { Rule } from './page.ts';

/** Labels are short; a longer block is read as text. */
const LONGEST_LABEL = 160;
const MOST_LINK_WORDS = 25;

/** "Share Facebook Twitter WhatsApp", "Paylaş", "分享到：微信" */
export const shareLine: Rule = (block) => {
  if (block.text.length > LONGEST_LABEL) return undefined;
  const own = isComposedOf(['share', 'networks', 'and'], block.text);
  const shareWith = !block.prose && block.words <= 6 && beginsWith('share', block.text, 2);
  return own || shareWith ? { kind: 'share' } : undefined;
};

/** "This article is also available in: Deutsch Français"; "English | Türkçe" */
export const translationLine: Rule = (block) => {
  if (block.text.length > LONGEST_LABEL) return undefined;
  const after = afterPhrase('translation', block.text);
  const leads = after !== undefined && (bare(after.rest) === '' || isComposedOf(['languageNames', 'and'], after.rest));
  return leads || isComposedOf(['languageNames'], block.text) ? { kind: 'translation' } : undefined;
};

/** "Related Stories", "More from Politics", "See also: Harvest delayed in the south" */
export const relatedHeading: Rule = (block) => {
  if (block.prose || block.words > MOST_LINK_WORDS) return undefined;
  if (isPhrase('related', block.text)) return { kind: 'related' };
  const after = afterPhrase('related', block.text);
  if (after === undefined) return undefined;
  if (/^\s*[:：»›→|]/u.test(after.rest)) return { kind: bare(after.rest) === '' ? 'related' : 'readMore' };
  return /\b(?:from|in|aus|zu|sobre|over|van|o|من)$/u.test(after.phrase) && block.words <= 7 && !block.sentence ? { kind: 'related' } : undefined;
};

/** "Read Entire Article", "Read more: Harvest delayed", "Back to top", "阅读全文" */
export const readMoreLine: Rule = (block) => {
  if (block.words > MOST_LINK_WORDS + 10) return undefined;
  if (isPhrase('readMore', block.text)) return { kind: 'readMore' };
  const after = afterPhrase('readMore', block.text);
  if (after === undefined) return undefined;
  const long = wordsOf(after.phrase) >= 4 && !/^\s*,/.test(after.rest);
  const link = /^\s*[:：»›→|]/u.test(after.rest) || (wordsOf(after.phrase) >= 2 && !block.prose && !block.sentence);
  return long || (link && block.words <= MOST_LINK_WORDS) ? { kind: 'readMore' } : undefined;
};

/** "Home News Sport Opinion", "登录 注册", "Skip to content" */
export const navigationLine: Rule = (block) => {
  if (block.text.length > LONGEST_LABEL * 4 || block.prose) return undefined;
  return isComposedOf(['navigation', 'readMore', 'share', 'networks', 'languageNames', 'comments'], block.text) ? { kind: 'navigation' } : undefined;
};

/** "© 2024 The Valley Post. All rights reserved.", "This website uses cookies to …" */
export const legalLine: Rule = (block, place) => {
  if (/^\s*(?:©|\(c\)|copyright\b)/iu.test(block.text) && block.words <= 40) return { kind: 'legal' };
  const found = findPhrase('legal', block.text.slice(0, 1200));
  if (found === undefined) return undefined;
  const about = place.head || !block.prose || wordsOf(fold(block.text.slice(found.start, found.end))) >= 3;
  return about && block.words <= 120 ? { kind: 'legal' } : undefined;
};

/** "Sign up for our newsletter", "Подпишитесь на нас в Telegram" */
export const subscribeLine: Rule = (block) => {
  if (block.weight > 300 || /^["“«„'‘]/u.test(block.text)) return undefined;
  const after = afterPhrase('subscribe', block.text);
  if (after === undefined) return undefined;
  return wordsOf(after.phrase) >= 2 || block.weight <= 90 || /newsletter|e-?mail|@|telegram|whatsapp|facebook|twitter|youtube/iu.test(block.text)
    ? { kind: 'subscribe' }
    : undefined;
};

/** "Leave a Reply", "3 Comments", "Комментарии (12)" */
export const commentsHeading: Rule = (block) => {
  if (block.words > 30) return undefined;
  if (isComposedOf(['comments', 'counter'], block.text) && findPhrase('comments', block.text)) return { kind: 'comments' };
  return beginsWith('comments', block.text, 3) && (!block.prose || beginsWith('comments', block.text, 5)) ? { kind: 'comments' } : undefined;
};

/** "Advertisement", "Anzeige", "Реклама" */
export const advertisementLabel: Rule = (block) =>
  block.words <= 8 && isPhrase('advertisement', block.text) ? { kind: 'advertisement' } : undefined;

/** "ANALYSIS" or "Opinion" over a headline */
export const kickerLine: Rule = (block, place) => {
  if (!place.head || block.words > 6 || block.sentence) return undefined;
  return isComposedOf(['kicker'], block.text) ? { kind: 'kicker' } : undefined;
};

/** "3 hours ago 512", "1.2K views", "5 min read", "14:05" */
export const ageLine: Rule = (block) => {
  if (block.text.length > 80) return undefined;
  if (/^[\d.,:/|+·•%-]+\s?[km]?$/iu.test(block.text)) return { kind: 'age' };
  return /\p{N}/u.test(block.text) && isComposedOf(['ago', 'timeUnits', 'counter', 'readingTime', 'updated', 'and'], block.text)
    ? { kind: 'age' }
    : undefined;
};

/** "a8Kd02LxQeP4": an identifier that slipped out of the page's code; a bare address; "#harvest #drought"; nothing but signs */
export const tokenLine: Rule = (block) => {
  const { text } = block;
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'token' };
  if (text.length > LONGEST_LABEL * 4) return undefined;
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(text) || /^\S+@\S+\.\S+$/u.test(text) || /^(?:[#@][^\s#@]+[\s,]*)+$/u.test(text.slice(0, 400)))
    return { kind: 'token' };
  const single = /^[A-Za-z0-9_-]{10,}$/.test(text);
  return single && /\d/.test(text) && /[A-Za-z]/.test(text) && caseChanges(text) >= 3 ? { kind: 'token' } : undefined;
};

/** Changes between lower case, upper case and digits: words have one or two, identifiers many. */
function caseChanges(text: string): number {
  const classes = text.split('').map((character) => (/\d/.test(character) ? 'digit' : /[A-Z]/.test(character) ? 'upper' : 'lower'));
  return classes.slice(1).filter((found, index) => found !== classes[index]).length;
}

function beginsWith(list: WordList, text: string, fewestWords: number): boolean {
  const after = afterPhrase(list, text);
  return after !== undefined && wordsOf(after.phrase) >= fewestWords;
}

function wordsOf(phrase: string): number {
  const spaced = phrase.split(/\s+/).length;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase) ? Math.max(spaced, Math.ceil(phrase.length / 2)) : spaced;
}
