export { dateWords } from '../../../src/model/date-words.ts';
