import { type Chunk, chunksOf } from './chunks.ts';
import { trainedClassifier } from './classifier.ts';
import { type Ruled, ruledEnds } from './rules.ts';
import type { Style } from './style.ts';

/** What kind of text is split. */
export interface Setting {
  /** How the report sets capitals after stops. */
  style: Style;
  /** Each line stands for itself, as in lists. */
  everyLine: boolean;
  /** A title, heading or caption: capitals inside open no sentence. */
  headline: boolean;
}

/**
 * Where sentences end inside one part of an article: by rules where they are certain, else by a classifier that was trained on web text.
 * @param text the part's text
 * @returns offsets into `text` after which a new sentence begins, ascending; white space around them is not trimmed
 */
export function sentenceEnds(text: string, setting: Setting): number[] {
  const ruledAs = ruledEnds(text, setting.everyLine);
  const { ends, goesOn } = ruledAs;
  const classifier = trainedClassifier();
  const chunks = chunksOf(text, classifier.kinds);
  const ruled = [...ends].toSorted((a, b) => a - b);
  const found = new Set(ends);
  let first = 0;
  let atRuled = 0;
  const careful = setting.style < 2 && (chunks.at(-1)?.stops ?? false);
  for (const [index, chunk] of chunks.entries()) {
    const next = chunks[index + 1];
    if (!next) break;
    while ((ruled[atRuled] ?? Infinity) < chunk.end) atRuled++;
    let isEnd = (ruled[atRuled] ?? Infinity) <= next.start;
    if (!isEnd && !goesOn.has(chunk.end)) {
      isEnd =
        mayEnd(chunk, index === first, setting) &&
        classifier.score({ chunks, first, style: setting.style }, index) > margin(chunk, next, careful, ruledAs, setting);
      if (isEnd) found.add(chunk.end);
    }
    if (!isEnd) continue;
    first = index + 1;
  }
  return [...found].toSorted((a, b) => a - b);
}

function mayEnd(chunk: Chunk, opens: boolean, { headline, everyLine }: Setting): boolean {
  return !(opens && chunk.marker) && (chunk.stops || !(headline || everyLine));
}

/** How much surer the classifier must be where no stop stands and the text is set with care: names and titles follow one another in news as well. */
function margin(chunk: Chunk, next: Chunk, careful: boolean, { likely, unlikely }: Ruled, { style }: Setting): number {
  if (unlikely.has(chunk.end)) return 3;
  if (likely.has(chunk.end)) return -3;
  if (style < 2 && chunk.stops && /^\p{Ll}/u.test(next.first)) return 2;
  if (!careful || chunk.stops) return 0;
  return next.capital ? 1 : 3;
}
