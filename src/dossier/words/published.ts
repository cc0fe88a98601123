import { dateWords } from '../../model/date-words.ts';

/** When a report was published, in words: "16 May 2024", and of a date that is only bounded "not before 3 May 2024", "by 3 May 2024". */
export function publishedWords(edtf: string): string {
  return dateWords(edtf)
    .replace(/^since /, 'not before ')
    .replace(/^until /, 'by ');
}
