import type { Origin } from '../../model/index.ts';

/** Why an account has its origin. */
export const REASON_WORDS: Readonly<Record<Origin['because'][number]['reason'], string>> = {
  same_text: 'the same words stand there',
  credit_line: 'credited to it',
  attribution: 'cited as the source',
  same_quote: 'the same quotation',
  citation: 'cited in a note',
};
