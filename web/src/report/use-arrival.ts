import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Placed } from './marked-finding.ts';
import { partNodes, rangesOver } from './text-ranges.ts';
import { CAN_HIGHLIGHT } from './use-highlights.ts';

/** How long the words flash on arrival (milliseconds). */
const FLASH = 1_400;

/**
 * Scrolls to the words that the address names, and lets them flash; without highlights they are selected instead. `key` stands for
 * the address: the same words aren't sought again when only the data is asked for anew. Gives whether they flash now.
 */
export function useArrival(container: RefObject<HTMLElement | null>, target: Placed | undefined, key: string): boolean {
  const [flashed, setFlashed] = useState<string>();
  const arrive = useEffectEvent((): boolean => {
    const first = target && container.current ? rangesOver(partNodes(container.current), target)[0] : undefined;
    if (!first) return false;
    bringIntoView(first);
    if (!CAN_HIGHLIGHT) select(first);
    return true;
  });
  useEffect(() => {
    if (!arrive()) return undefined;
    const timer = setTimeout(() => setFlashed(key), FLASH);
    return () => clearTimeout(timer);
  }, [key]);
  return target !== undefined && flashed !== key;
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
