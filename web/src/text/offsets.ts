/** How many UTF-16 code units lie between two remembered places. */
const STEP = 1024;

/**
 * The server counts code points, the browser's ranges UTF-16 code units; this is the one place where the first become the second.
 * Gives, for a text, what turns a code point offset into the UTF-16 offset (clamped to the text).
 */
export function utf16Offsets(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => Math.min(Math.max(point, 0), text.length);
  const remembered = rememberedPoints(text);
  return (point) => {
    const step = lastAtMost(remembered, point);
    let points = remembered[step] ?? 0;
    let at = step * STEP;
    if (isInsidePair(text, at)) at++;
    while (points < point && at < text.length) {
      at += isPair(text, at) ? 2 : 1;
      points++;
    }
    return Math.min(at, text.length);
  };
}

/** For every `STEP` code units, how many code points begin before there. */
function rememberedPoints(text: string): number[] {
  const remembered: number[] = [];
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STEP === 0) remembered.push(points);
    if (!isInsidePair(text, at)) points++;
  }
  return remembered;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && isPair(text, at - 1) && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
}
