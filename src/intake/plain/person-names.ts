import { afterPhrase, bare, fold, isComposedOf, isPhrase, phraseAt } from './page-words.ts';

/** Small words inside names: "Ursula von der Leyen", "Ahmad al-Rashid". */
const PARTICLE = /^(?:de|da|do|dos|das|del|della|di|du|des|d'|la|le|van|von|der|den|ten|ter|zu|zur|bin|ibn|bint|al|el|ben|af|av|e|y|i)$/u;
const NAME_WORD = /^(?:\p{Lu}\p{M}*['’]?[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*\.?|\p{Lu}\.(?:\p{Lu}\.)*|(?:al|el|d|l|o)['’-]\p{Lu}[\p{L}\p{M}'’-]*)$/u;
const EAST_ASIAN_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}·・]{2,8}$/u;
const ARABIC_NAME_WORD = /^[\p{Script=Arabic}]+$/u;
const MOST_WORDS = 5;
const LONGEST = 100;

/** The name without titles of address before it ("Dr. Ada Kaya" → "Ada Kaya") and letters after it (", PhD"). */
export function withoutTitles(text: string): string {
  let rest = bareName(text);
  for (;;) {
    const end = phraseAt('personTitle', fold(rest), 0);
    if (end === undefined || end === rest.length || !/[.\s]/u.test(rest.charAt(end))) break;
    rest = bareName(rest.slice(end));
  }
  return rest.replace(/,\s*(?:ph\.?\s?d|m\.?d|m\.?a|esq|jr)\.?$/iu, '').trim();
}

function bareName(text: string): string {
  return text.trim().replace(/^[^\p{L}]+|[,;:|·•\s]+$|(?<=\p{Ll}{2})\.$/gu, '');
}

/** Whether the text has the form of one person's name in a script with capitals: two to five words, each beginning with a capital. */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = withoutTitles(text).split(/\s+/u);
  if (/^the\s/iu.test(text.trim())) return false;
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (!NAME_WORD.test(first) || !NAME_WORD.test(last) || last.replaceAll('.', '').length < 2) return false;
  return words.every((word) => NAME_WORD.test(word) || PARTICLE.test(fold(word)));
}

/** The same for scripts without capitals, where only a word such as "作者" beside it makes a name of it. */
function isUncasedName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return EAST_ASIAN_NAME.test(text.trim()) || (words.length <= MOST_WORDS && words.length >= 1 && words.every((word) => ARABIC_NAME_WORD.test(word)));
}

const BETWEEN_NAMES = /\s*[,;/、，؛،&|]\s*|\s+(?:and|ve|и|та|und|et|y|e|ed|oraz|en|with|i|و)\s+|和|与/u;

/**
 * The people named in a byline's text after "By": one name a string, titles of address dropped. What is no name ("Staff Writer",
 * "Reuters", a place) is left out; undefined when something else stands there that is no byline ("by the river").
 */
export function namesIn(text: string, uncased = false): string[] | undefined {
  const names: string[] = [];
  const [people = ''] = text.split(/\s\|\s/u).filter((segment) => segment.trim() !== '');
  for (const piece of people.split(BETWEEN_NAMES)) {
    const own = withoutTitles(withoutPlace(piece));
    if (own === '') continue;
    if (isAffiliation(own) || (names.length > 0 && isOutlet(own))) continue;
    if (isPersonName(own) || (uncased && isUncasedName(own))) names.push(own);
    else if (names.length === 0 || !/^[\p{Lu}]/u.test(own)) return undefined;
  }
  return names;
}

/** "Ada Kaya in Ankara", "Ada Kaya of The Valley Post" */
function withoutPlace(piece: string): string {
  return piece.replace(/\s+(?:in|of|for|at|from|aus|à|en|em|w|in)\s+\p{Lu}.*$/u, '');
}

/** "Ada Kaya, Valley Post": behind a name, capitalised words that end as outlets' names do are no second person. */
function isOutlet(text: string): boolean {
  return isPhrase('outletWord', text.split(/\s+/u).at(-1) ?? '');
}

const MOST_OUTLET_WORDS = 6;
const ARTICLE = /^(?:the|der|die|das|le|la|el|il|lo|o|a|de|het)$/iu;

/** "The Valley Post", "Kıyı Postası", "Diario del Puerto": two to six words of which the last, or the first without its article, is one of outlets' names. */
export function isOutletName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2 || words.length > MOST_OUTLET_WORDS) return false;
  const first = words[ARTICLE.test(words[0] ?? '') ? 1 : 0] ?? '';
  const isWritten = words.every((word) => /^\p{Lu}/u.test(word) || word === '&' || /^\p{Ll}{1,4}$/u.test(word)) && /^\p{Lu}/u.test(text.trim());
  return isWritten && (isOutlet(text.trim()) || isPhrase('outletWord', first));
}

function isAffiliation(text: string): boolean {
  return (
    isPhrase('jobTitle', text) ||
    isPhrase('agencies', text) ||
    isComposedOf(['jobTitle', 'agencies'], text) ||
    afterPhrase('jobTitle', bare(text)) !== undefined
  );
}

/**
 * A surname set in capitals ("Ada KAYA") is given as the text itself writes it elsewhere ("Kaya"); where it doesn't, as printed.
 * Changing case by rule would be wrong in some language (Turkish I and ı).
 */
export function asWrittenElsewhere(name: string, text: string): string {
  return name
    .split(' ')
    .map((word) => (word.length > 2 && /^\p{Lu}+$/u.test(word) ? (capitalised(word, text) ?? word) : word))
    .join(' ');
}

function capitalised(word: string, text: string): string | undefined {
  const wanted = fold(word);
  const found = text.matchAll(new RegExp(`(?<![\\p{L}])${word.charAt(0)}\\p{Ll}{${word.length - 1}}(?![\\p{Ll}\\p{Lu}])`, 'gu'));
  for (const match of found) if (fold(match[0]) === wanted) return match[0];
  return undefined;
}
