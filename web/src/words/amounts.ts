export { amountWords } from '../../../src/dossier/words/amounts.ts';
