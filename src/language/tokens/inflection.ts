/**
 * The base form of a regularly inflected English word, by spelling alone: what WordNet's words don't bear out is in knowledge/lemmas.json.
 * All words are in small letters.
 */

/** "reports" → report, "parties" → party, "boxes" → box; also of verbs: "carries" → carry. */
export function withoutS(word: string): string {
  if (/.{2}ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|[^aeo]us|x|ch|sh|zz|o)es$/u.test(word)) return word.slice(0, -2);
  return /[^siu]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** "signed" → sign, "carried" → carry, "stopped" → stop, "closed" → close. */
export function withoutEd(word: string): string {
  if (/.{2}ied$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  return /.{2}ed$/u.test(word) ? stemToBase(word.slice(0, -2)) : word;
}

/** "signing" → sign, "running" → run, "closing" → close. */
export function withoutIng(word: string): string {
  return /.{2}ing$/u.test(word) ? stemToBase(word.slice(0, -3)) : word;
}

/** "larger" → large, "bigger" → big, "happier" → happy. */
export function withoutEr(word: string): string {
  if (/.{2}ier$/u.test(word)) return `${word.slice(0, -3)}y`;
  return /.{2}er$/u.test(word) ? stemToBase(word.slice(0, -2)) : word;
}

/** "largest" → large. */
export function withoutEst(word: string): string {
  if (/.{2}iest$/u.test(word)) return `${word.slice(0, -4)}y`;
  return /.{2}est$/u.test(word) ? stemToBase(word.slice(0, -3)) : word;
}

/** What a stem lost before its ending: "stopp" → stop, "clos" → close, "handl" → handle, "creat" → create, "hop" → hope. */
function stemToBase(stem: string): string {
  if (/([bdgkmnprtv])\1$/u.test(stem)) return stem.slice(0, -1);
  if (/(?:[cuv]|[^z]z|dg|[^aeiouylrw]l|[aeiounlr]s|[^aeo]at)$/u.test(stem)) return `${stem}e`;
  return /^[^aeiou]*[aiou][bdgkmnprtl]$/u.test(stem) ? `${stem}e` : stem;
}
