import type { RefObject } from 'react';
import { useKeys } from '../shell/use-keys.ts';

/** Lines carry `data-line`, the link that opens one carries `data-opens`, the button that unfolds it `aria-expanded`. */
export function useLineKeys(list: RefObject<HTMLElement | null>): void {
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const move = (step: number) => {
    const all = lines();
    const at = currentOf(all);
    const next = all[at < 0 ? firstVisible(all) : Math.min(Math.max(at + step, 0), all.length - 1)];
    const opener = next?.querySelector<HTMLElement>('[data-opens]');
    opener?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    e: () => {
      const all = lines();
      all[currentOf(all)]?.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    },
  });
}

function firstVisible(lines: HTMLElement[]): number {
  const found = lines.findIndex((line) => line.getBoundingClientRect().top >= 0);
  return Math.max(found, 0);
}

function currentOf(lines: HTMLElement[]): number {
  return lines.findIndex((line) => line.contains(document.activeElement));
}
