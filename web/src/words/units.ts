export { measureBehind } from '../../../src/dossier/words/units.ts';
