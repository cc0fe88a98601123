/** What parts a headline from the outlet's name in a page's title: "Headline - The Outlet", "Headline | Politics | Outlet". */
const SEPARATOR = /\s+[-–—|·•»:›/\\]+\s+|\s*\|\s*|(?<=\S):\s+(?=[A-Z])|\s+::\s+/g;
/** A tail this short beside a much longer head is a section or an outlet rather than part of the headline. */
const MAX_TAIL_WORDS = 5;
const MIN_HEAD_WORDS = 4;
/** Longer titles are lists of words for search engines, and are left as they are. */
const LONGEST = 1000;

/**
 * A page's title without the outlet's name and section. `outlet` holds what is known of the outlet (its name, its host); a part of the title
 * that is one of them goes, at either end. `shown` are the headings the page shows: a title that begins or ends with one is that heading.
 */
export function titleWithoutOutlet(title: string, outlet: readonly string[], shown: readonly string[] = []): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  if (whole.length > LONGEST) return whole;
  const heading = shown.map((line) => line.replace(/\s+/g, ' ').trim()).find((line) => isPartOf(line, whole));
  if (heading !== undefined) return heading;
  const known = new Set(outlet.flatMap(namesOf));
  return withoutKnown(whole, known);
}

/** "The Outlet" → "theoutlet", "outlet"; "www.outlet.co.uk" → "outletcouk", "outlet". */
function namesOf(name: string): string[] {
  const folded = fold(name);
  const bare = fold(name.replace(/^the\s+/i, ''));
  const first = /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? fold(name.replace(/^www\./, '').split('.')[0] ?? '') : '';
  return [folded, bare, first].filter((each) => each.length > 1);
}

/** Letters and digits alone, in lower case: the form in which names are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the heading is the whole title, or the title but for a separator and something more. */
function isPartOf(heading: string, title: string): boolean {
  if (heading.length < 8 || heading.split(' ').length < 2) return false;
  if (fold(heading) === fold(title)) return true;
  const [a, b] = [fold(title), fold(heading)];
  return b.length >= 12 && b.length >= a.length * 0.4 && (a.startsWith(b) || a.endsWith(b)) && /[-–—|·•»:›/]/.test(title);
}

function withoutKnown(title: string, known: ReadonlySet<string>): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of cuts.toReversed()) {
    const head = title.slice(0, cut.index);
    const tail = title.slice(cut.index + cut[0].length);
    if (isOutlet(tail, known) || isUnknownTail(head, tail, cut[0], cut === cuts.at(-1))) return withoutKnown(head, known);
  }
  for (const cut of cuts) {
    const head = title.slice(0, cut.index);
    if (isOutlet(head, known)) return withoutKnown(title.slice(cut.index + cut[0].length), known);
  }
  return title;
}

function isOutlet(part: string, known: ReadonlySet<string>): boolean {
  const folded = fold(part);
  return known.has(folded) || known.has(fold(part.replace(/^the\s+/i, '')));
}

/** "… | News": with a stroke, a short capitalised tail is no part of a headline even where the outlet isn't known. */
function isUnknownTail(head: string, tail: string, separator: string, isLast: boolean): boolean {
  if (!isLast || !separator.includes('|')) return false;
  return tail.split(' ').length <= MAX_TAIL_WORDS && head.split(' ').length >= MIN_HEAD_WORDS;
}
