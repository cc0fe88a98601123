import { type RefObject, useEffect, useState } from 'react';
import type { Placed } from './marked-finding.ts';
import { partNodes, rangesOver } from './text-ranges.ts';
import { CAN_HIGHLIGHT } from './use-highlights.ts';

/** How long the words flash on arrival (milliseconds). */
const FLASH = 1_400;

/** Scrolls to the words that the address names, and lets them flash; without highlights they are selected instead. */
export function useArrival(container: RefObject<HTMLElement | null>, target: Placed | undefined, key: string): boolean {
  const [flashing, setFlashing] = useState(false);
  useEffect(() => {
    const first = target && container.current ? rangesOver(partNodes(container.current), target)[0] : undefined;
    if (!first) return undefined;
    bringIntoView(first);
    if (!CAN_HIGHLIGHT) select(first);
    setFlashing(true);
    const timer = setTimeout(() => setFlashing(false), FLASH);
    return () => clearTimeout(timer);
    // The key stands for the target: the same words asked for again are not flashed again at every refetch.
  }, [container, key, target?.start, target?.end]);
  return flashing;
}

/** Leaves words that are well in view where they are; others come to a third of the window's height. */
function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const height = window.innerHeight;
  if (top > height * 0.15 && bottom < height * 0.55) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollTo({ top: window.scrollY + top - height / 3, behavior: calm ? 'instant' : 'smooth' });
}

function select(range: Range): void {
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
