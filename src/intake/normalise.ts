/** Soft hyphens and stray byte order marks show nothing and part words; line ends come in three forms. */
const INVISIBLE = /[\u00ad\ufeff]/g;
const LINE_ENDS = /\r\n?/g;

/**
 * The one rule for the characters of a report's `text`, in every format, applied before any offset exists:
 * line ends become LF; soft hyphens and byte order marks are dropped; a lone surrogate becomes U+FFFD.
 * All else stays as it is: no-break spaces, combining marks, joiners and emoji sequences; no Unicode normalisation form is applied.
 */
export function normalise(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').toWellFormed();
}
