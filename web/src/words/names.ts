import { REASON_WORDS } from '../../../src/dossier/words/reasons.ts';

/** The words that stand on the pages for values of the records, with what they mean. */
export const STATUS_MEANINGS = {
  occurred: 'has been done',
  ongoing: 'is being done',
  planned: 'is to be done',
  proposed: 'is put forward, not decided',
  expected: 'is expected by somebody',
  alleged: 'is said by one side',
  denied: 'is denied by one side',
  negated: 'is said not to have happened',
  hypothetical: 'may or might be done',
} as const;

export const KIND_WORDS = { event: 'Event', statement: 'Statement', figure: 'Figure' } as const;
export type ItemKind = keyof typeof KIND_WORDS;

export const BASIS_WORDS = {
  metadata: 'from the page’s data',
  given: 'given by you',
  printed: 'printed in the report',
  estimated: 'estimated',
} as const;

export const AGREEMENT_MEANINGS = {
  single: 'one account only',
  agree: 'accounts agree',
  compatible: 'accounts can both be true',
  updated: 'later accounts replace earlier ones',
  conflict: 'accounts contradict each other',
} as const;

/** How accounts of one thing differ: in a word beside a line. */
export const DIFFERENCE_WORDS = {
  contradiction: 'accounts contradict',
  update: 'updated',
  precision: 'told more or less exactly',
  detail: 'differs in detail',
} as const;

/** What each kind of difference means. */
export const DIFFERENCE_KINDS = {
  contradiction: 'both can’t be so',
  update: 'a later account takes an earlier one’s place',
  detail: 'both can be so',
  precision: 'one tells more exactly',
} as const;

/** How a report stands to an event. What isn't found may still stand there in other words. */
export const COVERED_WORDS = {
  told: 'told',
  differently: 'told differently',
  denied: 'denied, or told not to be so',
  absent: 'not found',
  before: 'published before anybody told it',
  unread: 'in a language that isn’t read',
} as const;

/** How the word of an event went. */
const STEP_WORDS: Readonly<Record<string, string>> = {
  announced: 'announced',
  planned: 'planned',
  moved: 'moved',
  under_way: 'under way',
  happened: 'happened',
  alleged: 'alleged',
  denied: 'denied',
  did_not_happen: 'did not happen',
  possible: 'possible',
};

export function stepWords(step: string): string {
  return STEP_WORDS[step] ?? labelWords(step);
}

/** "cited as the source: “the ministry”". */
export function reasonWords({ reason, words }: { reason: string; words?: string | undefined }): string {
  const why = new Map<string, string>(Object.entries(REASON_WORDS)).get(reason) ?? labelWords(reason);
  return words === undefined ? why : `${why}: “${words.replaceAll(/\s+/g, ' ')}”`;
}

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  own_reporting: 'own reporting',
  agency: 'agency',
  official: 'official',
  outlet: 'outlet',
  document: 'document',
};

/** "Harbour Wire (outlet)", "own reporting". */
export function originWords(origin: { kind: string; name?: string | undefined; derived_from?: string | undefined }): string {
  const kind = ORIGIN_WORDS[origin.kind] ?? origin.kind;
  const unnamed = origin.kind === 'own_reporting' ? `${kind} (outlet not known)` : kind;
  const name = origin.name ? `${origin.name} (${kind})` : unnamed;
  return origin.derived_from ? `${name}, by way of ${origin.derived_from}` : name;
}

/** "1 report", "3 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "3 events, 1 figure": what is told, by kind; kinds of which there is nothing are left out. */
export function foundWords(found: { events: number; statements: number; figures: number }): string {
  const words = [
    found.events > 0 && counted(found.events, 'event'),
    found.statements > 0 && counted(found.statements, 'statement'),
    found.figures > 0 && counted(found.figures, 'figure'),
  ];
  return words.filter(Boolean).join(', ');
}

/** "3 reports, 2 origins": how far an item is told, and from how many sources of knowledge. */
export function spreadWords(spread: { reports: number; origins: number }): string {
  return `${counted(spread.reports, 'report')}, ${counted(spread.origins, 'origin')}`;
}

/** Who tells an item: of several reports how many, from how many origins; a single one by its outlet, else its title. */
export function toldWords(line: { reports: number; origins: number; told_by: { title: string; source?: string | undefined } }): string {
  if (line.reports > 1) return spreadWords(line);
  const name = `in ${line.told_by.source ?? line.told_by.title}`;
  return line.origins > 1 ? `${name}, ${counted(line.origins, 'origin')}` : name;
}

/** "trade: $4.2 billion"; only the words where they already say what is measured ("14 fishing companies"). */
export function figureWords(words: string, measure: string): string {
  return words.toLowerCase().includes(measure.toLowerCase()) ? words : `${measure}: ${words}`;
}

/** An item in a few words: an event's label, a statement's words, a figure's measure with its words, of a contested one with all values. */
export function itemWords(
  line:
    | { kind: 'event'; label: string }
    | { kind: 'statement'; words: string }
    | { kind: 'figure'; words: string; values: readonly string[]; measure: string; agreement: string },
): string {
  if (line.kind === 'event') return line.label;
  if (line.kind === 'statement') return line.words;
  return line.agreement === 'conflict' ? `${line.measure}: ${line.values.join(' or ')}` : figureWords(line.words, line.measure);
}

/** Which events no list shows, though each report has them. */
export const MINOR_MEANING = 'Minor events: of no PLOVER type, told once, and of little weight; no list shows them';

/** A record's field name as a label: `attributed_to` is "attributed to". */
export function labelWords(field: string): string {
  return field.replaceAll('_', ' ');
}
