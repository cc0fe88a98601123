import { type Block, placesAround } from './blocks.ts';
import { says } from './clutter-words.ts';
import type { PageElement } from './page.ts';
import { isSentence, MAX_DATE_LINE, type Reading } from './reading.ts';

/** Tells notes, the author's biography and bylines that stand at the article's end. */
export function nameEnding(reading: Reading): void {
  const { blocks, roles, metadata } = reading;
  const last = Math.max(...roles.keys(), -1);
  for (const block of blocks) {
    const role = roles.get(block.index);
    const cues = cuesWithin(block, reading.container);
    if (role === undefined || role === 'title') continue;
    if (says(cues, 'note')) roles.set(block.index, 'note');
    else if (says(cues, 'bio') || (block.index > last - 4 && isBiography(block.text, metadata.authors))) roles.set(block.index, 'bio');
    else if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'byline') && !isSentence(block)) roles.set(block.index, 'byline');
  }
}

/** Names of the elements between the block and the article's container. */
function cuesWithin(block: Block, container: PageElement | undefined): string {
  const cues: string[] = [];
  for (const place of placesAround(block)) {
    if (place.element === container || place.name === 'article' || place.name === 'body') break;
    cues.push(place.cues);
  }
  return cues.join(' ');
}

/** "Jane Doe is a fellow at …", "About the author: …". */
function isBiography(text: string, authors: readonly string[]): boolean {
  if (/^(?:about the authors?|über d(?:en|ie) autor)/iu.test(text)) return true;
  return (
    authors.some(
      (author) =>
        text.startsWith(author) &&
        /^\W{0,3}\s*(?:is|was|has|writes|covers|works|reports|serves|teaches|ist|est|es)\b/u.test(text.slice(author.length)),
    ) ||
    /^(?:\p{Lu}[\p{L}.'’-]+\s+){2,4}is (?:the |an? )?[^.]{0,80}\b(?:author|writer|reporter|editor|founder|fellow|professor|correspondent|columnist|journalist|consultant|researcher|analyst|director)\b/u.test(
      text,
    )
  );
}
