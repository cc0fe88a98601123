export { doubtWords } from '../../../src/dossier/words/doubts.ts';

/** What a doubtful line is, and why lists leave it out. */
export const DOUBTFUL_MEANING = 'Doubtful: Chancery isn’t sure that it has read a field of it whole; lists and counts leave it out';
