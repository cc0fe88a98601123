import { wordSet } from '../../word-set.ts';

/** Verbs by which somebody gives something away: "[lent] Chad two jets". */
export const GIVING: ReadonlySet<string> = wordSet('hand give deliver return supply transfer grant lend sell pay cede ship donate');

/** What goes from one state to another: "exports to [Jordan]". */
export const HANDED: ReadonlySet<string> = wordSet(
  'export import sale shipment delivery supply loan aid trade order debt sanction gas oil weapon arms',
);
