export { dateWords } from '../../../src/dossier/words/dates.ts';
