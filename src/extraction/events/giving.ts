import { wordSet } from '../word-set.ts';

/** Verbs by which somebody gives something away: "[lent] Chad two jets". */
export const GIVING: ReadonlySet<string> = wordSet('hand give deliver return supply transfer grant lend sell pay cede ship donate');
