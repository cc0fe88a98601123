/** How a text sets capitals after stops: 0 always, 1 mostly, 2 often not ("it was fine. we left"). */
export type Style = 0 | 1 | 2;

const AFTER_STOP = /[.!?]["”’)]?\s+["“(]?(\p{L})/gu;

/** A text with more than a fifth of small letters after stops is not set with care. */
const CARELESS = 4;

/** Counts letters after stops in all the texts of a report. */
export function styleOf(texts: Iterable<string>): Style {
  let small = 0;
  let capital = 0;
  for (const text of texts) {
    for (const match of text.matchAll(AFTER_STOP)) {
      if (/\p{Ll}/u.test(match[1] ?? '')) small++;
      else capital++;
    }
  }
  if (small === 0) return 0;
  return small < 2 || small * CARELESS < capital ? 1 : 2;
}
