import { eld } from 'eld/extrasmall';
import { ARTICLE_ROLES, type Part } from '../model/index.ts';

/** Characters of a part on which its language is told; more of one part adds nothing. */
const SAMPLE_CHARS = 600;
/** Characters on which the language of the whole is told. */
const WHOLE_SAMPLE_CHARS = 20_000;
/** Letters below which a part in the Latin script takes the language of the whole: "Share" could be anything. */
const SHORT_LATIN = 60;
/** Letters below which a part in a script of its own takes the language of the whole. */
const SHORT_OTHER = 8;
/** Share of letters that must be in a script for it to be the part's script. */
const MAIN_SCRIPT = 0.5;

const LETTER = /\p{L}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

/** Scripts that one language, or one group the detector parts, writes: a short line in one of them is not in a Latin-script language. */
const SCRIPT_LANGUAGES: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

/**
 * The language of a whole text and of each of its parts (BCP 47; `und` where it can't be told), by eld (n-grams, 60 languages; its
 * smallest set of n-grams, which is nearly as right on whole paragraphs and costs each worker least).
 * A part that is too short to tell by itself takes the language of the whole, unless its script speaks against it.
 * `declared` (by the user or the document) decides only where the words don't tell.
 */
export function identifyLanguages(text: string, parts: readonly Part[], declared?: string): { language: string; parts: Part[] } {
  const whole = mainLanguage(text, parts) ?? languageTagOf(declared) ?? 'und';
  return { language: whole, parts: parts.map((part) => ({ ...part, language: languageOfPart(text, part, whole) })) };
}

/**
 * The language in which most of the article is written (of everything, when there is no article): parts are told one by one and
 * weighed by their letters, since a mixed sample is told wrongly.
 */
function mainLanguage(text: string, parts: readonly Part[]): string | undefined {
  const article = parts.filter((part) => ARTICLE_ROLES.has(part.role));
  const letters = new Map<string, number>();
  let looked = 0;
  let joined = '';
  for (const part of article.length > 0 ? article : parts) {
    const sample = text.slice(part.start, Math.min(part.end, part.start + SAMPLE_CHARS));
    const told = detected(sample);
    if (told !== undefined) letters.set(told, (letters.get(told) ?? 0) + sample.length);
    joined += `${sample}\n`;
    looked += sample.length;
    if (looked >= WHOLE_SAMPLE_CHARS) break;
  }
  const [first] = [...letters].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? languageOfSample(joined);
}

function languageOfPart(text: string, part: Part, whole: string): string {
  const sample = text.slice(part.start, Math.min(part.end, part.start + SAMPLE_CHARS));
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return whole;
  const isLatin = (sample.match(LATIN_LETTER)?.length ?? 0) >= letters * MAIN_SCRIPT;
  const wholeIsLatin = !NON_LATIN_LANGUAGES.has(whole);
  const sameScript = isLatin === wholeIsLatin;
  if (sameScript && letters < (isLatin ? SHORT_LATIN : SHORT_OTHER)) return whole;
  const told = isLatin ? detected(sample) : languageOfSample(sample);
  if (told === whole || whole === 'und') return told ?? whole;
  // A line of names in Latin letters within a text of another script can't be told; neither can a short one.
  if (told === undefined) return sameScript ? whole : 'und';
  return told;
}

/** Languages of the detector that are not written in Latin letters. */
const NON_LATIN_LANGUAGES = new Set('am ar be bg bn el fa gu he hi hy ja ka kn ko ku lo ml mr or pa ru sr ta te th uk ur zh'.split(' '));

function languageOfSample(sample: string): string | undefined {
  return detected(sample) ?? languageOfScript(sample);
}

/** The detector's answer where it is sure of it. */
function detected(sample: string): string | undefined {
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : undefined;
}

function languageOfScript(sample: string): string | undefined {
  return SCRIPT_LANGUAGES.find(([script]) => script.test(sample))?.[1];
}

/** A declared language as a BCP 47 tag ("en_US" → "en-US"); undefined when it is none. */
export function languageTagOf(declared: string | undefined): string | undefined {
  if (declared === undefined) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0];
    return tag !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
