import { type RefObject, useEffect, useEffectEvent } from 'react';

/** The line that was opened last, by the entry of the history from which it was. */
const opened = new Map<string, string>();

/** Under what the router keeps the key of an entry. */
const ROUTER_KEY = '__TSR_key';

/** What the browser's history calls the entry that is shown now. */
function entry(): string | undefined {
  const state: unknown = history.state;
  const key: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, ROUTER_KEY) : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** Keeps in mind which line a click opens. */
export function rememberOpened({ target }: { target: EventTarget }): void {
  const here = entry();
  const line = target instanceof Element && target.closest('a') ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined;
  if (here !== undefined && line !== undefined) opened.set(here, line);
}

/** Who comes back to a list finds the line that was opened where it was left, with the focus on it: `show` brings it into the page, and `lines` are the ids of all. */
export function useReturn(list: RefObject<HTMLElement | null>, lines: readonly string[], show?: (index: number) => void): void {
  const back = useEffectEvent(() => {
    const id = opened.get(entry() ?? '');
    const index = id === undefined ? -1 : lines.indexOf(id);
    if (index < 0) return undefined;
    show?.(index);
    // The page has been scrolled to where it was, and what is near is in it.
    return setTimeout(() => focusLine(list.current, lines[index] ?? ''), SETTLED);
  });
  useEffect(() => {
    const timer = back();
    return () => clearTimeout(timer);
  }, []);
}

/** How long the page is scrolled back at most (milliseconds). */
const SETTLED = 120;

function focusLine(list: HTMLElement | null, id: string): void {
  const line = list?.querySelector<HTMLElement>(`[data-line="${id}"]`);
  line?.querySelector<HTMLElement>('[data-opens]')?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'nearest' });
}
