import { type Block, linkDensity, placesAround } from './blocks.ts';
import { isClutterLine } from './clutter-words.ts';
import type { PageElement } from './page.ts';

/** Characters from which a block with few links is running text. */
const RUNNING_CHARS = 80;
const RUNNING_LINK_DENSITY = 0.35;
/** Share of the article's running text that the container must hold. */
const HELD_SHARE = 0.85;

/** Whether a block is running text: long enough, few links, and not in a place for navigation. */
export function isRunningText(block: Block): boolean {
  const { region, heading } = block.place;
  if (region === 'nav' || region === 'footer' || region === 'aside' || heading !== undefined) return false;
  return weightOf(block.text) >= RUNNING_CHARS && linkDensity(block) < RUNNING_LINK_DENSITY && !isClutterLine(block.text);
}

const DENSE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A Chinese or Japanese character says about as much as three Latin letters. */
const DENSE_WEIGHT = 3;

/** A text's length in Latin letters. */
function weightOf(text: string): number {
  if (text.length >= RUNNING_CHARS) return text.length;
  return text.length + (text.match(DENSE_LETTER)?.length ?? 0) * (DENSE_WEIGHT - 1);
}

/** The lowest element that holds nearly all the running text of `members`; undefined when they have none. */
export function containerOf(members: readonly Block[], share = HELD_SHARE): PageElement | undefined {
  const held = runningTextByElement(members);
  const total = Math.max(0, ...held.values());
  let lowest: PageElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, chars] of held) {
    if (total === 0 || chars < total * share || chars > least) continue;
    // Ancestors come after what they hold, so that the first of equals is the innermost.
    if (chars < least || lowest === undefined) lowest = element;
    least = Math.min(least, chars);
  }
  return lowest;
}

/** How many characters of running text each element holds; inner elements come before those around them. */
function runningTextByElement(blocks: readonly Block[]): Map<PageElement, number> {
  const held = new Map<PageElement, number>();
  for (const block of blocks) {
    if (!isRunningText(block)) continue;
    for (const place of placesAround(block)) held.set(place.element, (held.get(place.element) ?? 0) + block.text.length);
  }
  return held;
}

/** Names below which no clutter lies when most of the page's running text does: Readability drops them with all they hold. */
const UNLIKELY_NAME =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|hidden|byline|author/i;

/**
 * Takes class and id names that would condemn an element ("has-sidebar", "above-footer") off elements that hold half of the page's
 * running text or more: what holds most of the text is no clutter, whatever it is called.
 */
export function clearLargeContainers(blocks: readonly Block[]): void {
  const held = runningTextByElement(blocks);
  const total = Math.max(0, ...held.values());
  for (const [element, chars] of held) {
    if (chars < total / 2) continue;
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    const kept = classes.filter((name: string) => !UNLIKELY_NAME.test(name));
    if (kept.length < classes.length) element.setAttribute('class', kept.join(' '));
    if (UNLIKELY_NAME.test(element.getAttribute('id') ?? '')) element.removeAttribute('id');
  }
}
