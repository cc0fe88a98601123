export { periodHeading } from '../../../src/dossier/words/period-heading.ts';
export { publishedWords } from '../../../src/dossier/words/published.ts';
export { dateWords, isBound, timeWords } from '../../../src/model/date-words.ts';
