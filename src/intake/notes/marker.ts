const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "[3] …", "³ …", "3. …", "(3) …", "* …", "↑ …" */
const MARKERS: readonly RegExp[] = [
  /^\[\s?(?<marker>\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,3})\s?\]\s*/iu,
  /^(?<marker>[⁰¹²³⁴-⁹]{1,3})\s*/u,
  /^\((?<marker>\d{1,3})\)\s*/u,
  /^(?<marker>\d{1,3})(?:[.)]\s*|\s+)(?=\D)/u,
  /^(?<marker>\*{1,3}|†|‡)\s*/u,
];

/** The marker of a note (superscript digits as plain ones) and what follows it; where none is printed, `ordinal`. */
export function markerOf(note: string, ordinal: number): { marker: string; rest: string; printed: boolean } {
  const own = note.replace(/^[↑^]\s*/u, '');
  for (const pattern of MARKERS) {
    const match = pattern.exec(own);
    const marker = match?.groups?.['marker'];
    if (match !== null && marker !== undefined) return { marker: plainDigits(marker), rest: own.slice(match[0].length), printed: true };
  }
  return { marker: String(ordinal), rest: own, printed: false };
}

function plainDigits(marker: string): string {
  return marker.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPT.indexOf(digit)));
}
