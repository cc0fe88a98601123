export { unitWords } from '../../../src/dossier/words/units.ts';
