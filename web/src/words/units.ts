export { countedMeasure, measureBehind } from '../../../src/dossier/words/units.ts';
