import type { FigureFinding, Findings } from '../../src/model/index.ts';
import type { FigureVariation, GoldFigure } from '../sets/variations/figure-variations.ts';

/** Kinds of measures of which the name in full tells more. */
const TOLD_ON: ReadonlySet<string> = new Set(['people', 'vote']);

/** A figure, what it should tell, and where it stands. */
interface Told {
  figure: FigureFinding;
  gold: GoldFigure;
  variation: FigureVariation;
  entities: Findings['entities'];
}

/** The fields of a figure that aren't as measure and sentence tell. */
export function faultsOf(figure: FigureFinding, gold: GoldFigure, variation: FigureVariation, { entities }: Findings): string[] {
  const told = { figure, gold, variation, entities };
  const base = figure.comparison?.base;
  return [
    isNamed(told) ? [] : [`name ${nameOf(figure)}`],
    gold.amount.unit === '*' || gold.amount.unit === figure.unit ? [] : [`unit ${figure.unit}`],
    gold.high === undefined || gold.high === figure.high ? [] : [`high ${figure.high ?? '-'}`],
    isOneOf(gold.periods, figure.period?.edtf) ? [] : [`period ${figure.period?.edtf ?? '-'}`],
    isOneOf(gold.directions, figure.comparison?.direction) ? [] : [`direction ${figure.comparison?.direction ?? '-'}`],
    holdsOneOf(gold.bases, base) ? [] : [`base ${base ?? '-'}`],
    holdsOneOf(gold.ranks, figure.rank) ? [] : [`rank ${figure.rank ?? '-'}`],
    isOneOf(gold.approximations, figure.approximation) ? [] : [`approximation ${figure.approximation ?? '-'}`],
    isOneOf(gold.statuses, figure.status) ? [] : [figure.status],
    holdsOneOf(gold.shares, figure.shareOf) ? [] : [`share of ${figure.shareOf ?? '-'}`],
    isOwned(told) ? [] : [`of ${figure.about.map(({ entity }) => entities[entity]?.name).join(', ') || '-'}`],
    isSourced(told) ? [] : [`source ${figure.attributed_to?.span.exact ?? '-'}`],
  ].flat();
}

function nameOf(figure: FigureFinding): string {
  return figure.measureInFull ?? figure.measureName;
}

function isNamed({ figure, gold, variation: { measure } }: Told): boolean {
  const name = nameOf(figure);
  const bare = name
    .replace(/^(?:growth (?:of|in)|price of|(?:former )?(?:forecast|target) for|agreement on) /u, '')
    .replace(/^(?:annual|average|total|quarterly|first-quarter) /iu, '');
  if (gold.names.includes('*')) return true;
  // "protesters arrested in clashes with police", "vote that Social Democrats won"
  const isOf = (one: string) => bare.toLowerCase() === one || (TOLD_ON.has(measure.kind) && bare.toLowerCase().startsWith(`${one} `));
  return (gold.kind === 'growth') === /^growth (?:of|in) /u.test(name) && gold.names.some((one) => isOf(one.toLowerCase()));
}

function isOwned({ figure, gold, variation: { measure }, entities }: Told): boolean {
  if (!gold.isOwnerChecked) return true;
  const told = figure.about.map(({ entity }) => entities[entity]);
  const isOf = (index: number): boolean => {
    const owner = measure.owners[index];
    return told.some((one) => (owner?.country === undefined ? holds(one?.name ?? '', owner?.words ?? '') : one?.country === owner.country));
  };
  if (measure.kind === 'vote' && holds(nameOf(figure), measure.owners[0]?.words ?? '')) return true;
  return told.length <= measure.owners.length && measure.owners.every((_, index) => isOf(index));
}

function isSourced({ figure, gold, variation: { measure, text } }: Told): boolean {
  const words = figure.attributed_to?.span.exact;
  if (gold.sources.includes('*') || (words === undefined && gold.sources.includes('-'))) return true;
  if (words === undefined) return false;
  const source = (measure.slots['src'] ?? '').replace(/^the /u, '');
  const isOwn = measure.owners.some((owner) => words.includes(owner.words)) || /^(?:it|they|its|their)$/iu.test(words);
  return (gold.sources.includes('src') && text.includes(words) && holds(words, source)) || (gold.sources.includes('-') && isOwn);
}

/** "Police said", "the Congress Party", "Nestlé": whatever the capitals and accents. */
const holds = (words: string, part: string): boolean => folded(words).includes(folded(part));

const folded = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function isOneOf(allowed: readonly string[], found: string | undefined): boolean {
  return allowed.includes('*') || (found === undefined ? allowed.includes('-') : allowed.includes(found));
}

function holdsOneOf(allowed: readonly string[], found: string | undefined): boolean {
  return (
    allowed.includes('*') ||
    (found === undefined ? allowed.includes('-') : allowed.some((one) => found.includes(one) || (found.length > 2 && one.startsWith(found))))
  );
}
