import type { PartRole, Range } from '../../model/index.ts';
import type { Line } from './lines.ts';
import { endsSentence, innerSentenceEnds, weightOf, wordCount } from './measures.ts';

/** What a block was recognised as by its own words or form, before its place in the page is looked at. */
export type Kind =
  | 'share'
  | 'translation'
  | 'related'
  | 'readMore'
  | 'navigation'
  | 'breadcrumb'
  | 'legal'
  | 'subscribe'
  | 'comments'
  | 'advertisement'
  | 'age'
  | 'token'
  | 'kicker'
  | 'date'
  | 'byline'
  | 'credit'
  | 'caption'
  | 'contributor'
  | 'aboutAuthor'
  | 'bio'
  | 'name'
  | 'notesHeading'
  | 'note'
  | 'bullet';

/** A stretch of a block with its role; the pieces of a block follow one another and leave out nothing but white space. */
export type Piece = Range & { role: PartRole };

/** A block's kind, and its pieces where it isn't of one role as a whole. */
export interface Label {
  kind: Kind;
  pieces?: Piece[];
}

/** A paragraph or a line of its own. `text` is exactly as long as the range; line breaks inside are spaces. */
export interface Block extends Range {
  text: string;
  gapBefore: boolean;
  indent: number;
  weight: number;
  words: number;
  /** Ends as a sentence does. */
  sentence: boolean;
  /** Long enough and punctuated as running text. */
  prose: boolean;
}

const PROSE_WEIGHT = 60;
const LONG_WEIGHT = 200;

/** Makes blocks of (joined) lines. */
export function blocksOf(text: string, lines: readonly Line[]): Block[] {
  return lines.map((line) => {
    const own = text.slice(line.start, line.end).replace(/[\r\n\u2028\u2029\f\v]/g, ' ');
    const weight = weightOf(own);
    const sentence = endsSentence(own);
    const prose = (weight >= PROSE_WEIGHT && (sentence || endsWithColon(own))) || (weight >= LONG_WEIGHT && innerSentenceEnds(own) > 0);
    return {
      start: line.start,
      end: line.end,
      text: own,
      gapBefore: line.gapBefore,
      indent: line.indent,
      weight,
      words: wordCount(own),
      sentence,
      prose,
    };
  });
}

/** "… posted the following on his account:[4]" */
function endsWithColon(text: string): boolean {
  return /[:：](?:\s?\[\d{1,3}\])?$/u.test(text.slice(-10));
}
