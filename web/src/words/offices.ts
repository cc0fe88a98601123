export { officeWords } from '../../../src/dossier/words/offices.ts';
