import type { Block, Label } from '../blocks.ts';
import { aboutAuthorHeading, bullet, contributorLine, notesHeading } from './body-lines.ts';
import { captionOrCredit } from './credit.ts';
import { breadcrumb, byline, dateLine } from './head-lines.ts';
import {
  advertisementLabel,
  ageLine,
  commentsHeading,
  kickerLine,
  legalLine,
  navigationLine,
  readMoreLine,
  relatedHeading,
  shareLine,
  subscribeLine,
  tokenLine,
  translationLine,
} from './labels.ts';
import type { Rule } from './page.ts';

/** Tried in this order; the first that recognises the block names it. */
const RULES: readonly Rule[] = [
  tokenLine,
  advertisementLabel,
  shareLine,
  translationLine,
  bullet,
  dateLine,
  commentsHeading,
  ageLine,
  aboutAuthorHeading,
  notesHeading,
  kickerLine,
  relatedHeading,
  readMoreLine,
  breadcrumb,
  navigationLine,
  legalLine,
  subscribeLine,
  contributorLine,
  byline,
  captionOrCredit,
];

/** What each block is by its own words and form; undefined where no rule recognised it. */
export function recognise(blocks: readonly Block[]): (Label | undefined)[] {
  const firstProse = blocks.findIndex((block) => block.prose);
  return blocks.map((block, index) => {
    const place = { blocks, index, previous: blocks[index - 1], next: blocks[index + 1], head: firstProse < 0 || index < firstProse };
    for (const rule of RULES) {
      const label = rule(block, place);
      if (label !== undefined) return label;
    }
    return undefined;
  });
}
