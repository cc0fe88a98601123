import type { ReportContext } from './context.ts';

/** Words for what a body does, those in a row for the same; whoever is told to be of one row is none of another. */
const TRADES: readonly string[] = [
  'airline carrier',
  'bank lender',
  'insurer',
  'carmaker automaker',
  'planemaker airframer',
  'shipbuilder',
  'drugmaker',
  'chipmaker',
  'brewer',
  'miner',
  'steelmaker',
  'refiner',
  'retailer supermarket grocer',
  'club',
  'broadcaster',
  'charity',
];
const ROWS: ReadonlyMap<string, number> = new Map(TRADES.flatMap((row, index) => row.split(' ').map((word) => [word, index] as const)));

const TOLD = new WeakMap<ReportContext, ReadonlyMap<number, ReadonlySet<number>>>();

/** "the airline" takes up no body that the report calls a carmaker; whoever isn't called anything may be either. */
export function isOfOtherTrade(context: ReportContext, entity: number, noun: string): boolean {
  const row = ROWS.get(noun.toLowerCase());
  const told = row === undefined ? undefined : tradesTold(context).get(entity);
  return row !== undefined && told !== undefined && !told.has(row);
}

/** By entity the trades that a word right before its name or behind a comma tells: "the carmaker [Orvel]", "[Orvel], the country's biggest lender". */
function tradesTold(context: ReportContext): ReadonlyMap<number, ReadonlySet<number>> {
  const known = TOLD.get(context);
  if (known) return known;
  const told = new Map<number, Set<number>>();
  for (const { mentions, sentence } of context.sentences)
    for (const { entity, form, start, end } of mentions) {
      if (form !== 'name') continue;
      const before = sentence.tokens.findLast((token) => token.end <= start && token.end >= start - 1);
      const behind = /^, (?:an?|the|one of|[\p{L}]+['’]s) (?:[\p{L}'’-]+ ){0,5}?(?<noun>\p{L}+)(?=[,.;]| (?:in|by|that|which|based)\b)/u.exec(
        context.text.slice(end, Math.min(sentence.end, end + 90)),
      )?.groups?.['noun'];
      for (const noun of [before?.form, behind]) {
        const row = noun === undefined ? undefined : ROWS.get(noun.toLowerCase());
        if (row !== undefined) told.set(entity, (told.get(entity) ?? new Set<number>()).add(row));
      }
    }
  TOLD.set(context, told);
  return told;
}
