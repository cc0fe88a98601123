export { comparisonWords } from '../../../src/dossier/words/comparison.ts';
