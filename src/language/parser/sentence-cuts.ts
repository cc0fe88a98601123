/**
 * Cuts a sentence that is too long to be parsed whole: after the last semicolon, colon or dash that fits, else after the last comma, bracket or quotation mark,
 * else where the room ends.
 * @param forms the words @param sizes how much room each of them takes @param room how much there is; a word that takes more stands alone
 * @returns the stretches of words, in order; together they are all of them
 */
export function cutSentence(forms: readonly string[], sizes: readonly number[], room: number): string[][] {
  const stretches: string[][] = [];
  let start = 0;
  while (start < forms.length) {
    const limit = reach(sizes, start, room);
    const end = limit === forms.length ? limit : (bestCut(forms, start, limit) ?? limit);
    stretches.push(forms.slice(start, end));
    start = end;
  }
  return stretches;
}

/** The first word that has no room any more. */
function reach(sizes: readonly number[], start: number, room: number): number {
  let left = room - (sizes[start] ?? 0);
  let end = start + 1;
  for (; end < sizes.length; end++) {
    left -= sizes[end] ?? 0;
    if (left < 0) break;
  }
  return end;
}

const CUTS = [/^(?:[;:.!?…]|[–—]|-{2,})$/u, /^[,)\]”"»]$/u];

/** After the last mark in the second half of the stretch. */
function bestCut(forms: readonly string[], start: number, limit: number): number | undefined {
  for (const marks of CUTS) {
    for (let at = limit - 1; at > (start + limit) / 2; at--) if (marks.test(forms[at] ?? '')) return at + 1;
  }
  return undefined;
}
