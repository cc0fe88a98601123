export { cueBefore } from '../../../src/dossier/words/cue.ts';
