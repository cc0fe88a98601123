import { numbered } from './cells.ts';

/** The lines of `figure-measures.txt`, as its head tells them. */
export interface Amount {
  value: number;
  /** "*" where it isn't checked. */
  unit: string;
}

/** What is measured, in the words for each slot of a frame. */
export interface Measure {
  number: number;
  kind: string;
  slots: Record<string, string>;
  /** Whom it is of: a country's code, or words of the name; none where nobody is to be told. */
  owners: Owner[];
  names: string[];
  amounts: Record<string, Amount>;
  /** Where a sentence tells no time. */
  periods: string[];
}

interface Owner {
  words: string;
  country?: string;
}

/** A line's cells by the name of what stands in them. */
const CELLS: Record<string, readonly string[]> = {
  amount: ['M', 'ofM', 'am', 'S', 'names', 'Y', 'Z', 'X', 'src'],
  people: ['P', 'done', 'in', 'by', 'S', 'names', 'Y', 'Z', 'src'],
  deal: ['G', 'R', 'am', 'names', 'Y', 'src'],
  output: ['S', 'verb', 'base', 'thing', 'noun', 'names', 'Y', 'Z', 'X', 'src'],
  vote: ['S', 'whole', 'occasion', 'names', 'Y', 'Z', 'src'],
};
const AMOUNTS: readonly string[] = ['Y', 'Z', 'X'];
const OWNERS: readonly string[] = ['S', 'G', 'R'];
/** Days that a move of the market may have which nobody tells. */
const SESSIONS = ['-', '2024-05-21', '2024-05-22'];

/** Throws an Error that names the line that isn't so. */
export function measureOf([head = '', ...cells]: string[]): Measure {
  const { number, name: kind } = numbered(head);
  const names = CELLS[kind] ?? CELLS['amount'] ?? [];
  if (cells.length !== names.length) throw new Error(`figure measure ${head}: ${names.length} cells are wanted`);
  const measure: Measure = { number, kind, slots: {}, owners: [], names: [], amounts: {}, periods: ['-'] };
  for (const [index, name] of names.entries()) take(measure, name, cells[index] ?? '');
  return {
    ...measure,
    slots: { ...measure.slots, ...formsOf(measure) },
    periods: kind === 'price' || kind === 'people' || kind === 'vote' ? SESSIONS : ['-'],
  };
}

function take(measure: Measure, name: string, cell: string): void {
  if (name === 'names') measure.names = cell.split('/');
  else if (AMOUNTS.includes(name)) takeAmount(measure, name, cell);
  else if (OWNERS.includes(name)) takeOwner(measure, name, cell);
  else measure.slots[name] = cell;
}

function takeAmount(measure: Measure, name: string, cell: string): void {
  const [words = '', told = ''] = cell.split(' = ');
  const [value = '', ...unit] = told.split(' ');
  if (!Number.isFinite(Number(value)) || unit.length === 0) throw new Error(`figure measure ${measure.number}: what is ${cell}?`);
  measure.slots[name] = words;
  measure.amounts[name] = { value: Number(value), unit: unit.join(' ') };
}

function takeOwner(measure: Measure, name: string, cell: string): void {
  const { words = '', country = '*', pronoun = 'it' } = /^(?<words>.+)\/(?<country>\*|[A-Z]{3})(?: (?<pronoun>it|they))?$/u.exec(cell)?.groups ?? {};
  if (words === '') throw new Error(`figure measure ${measure.number}: what is ${cell}?`);
  if (words !== '-') measure.slots[name] = words;
  if (words !== '-') measure.owners.push({ words: words.replace(/^the /u, ''), ...(country === '*' ? {} : { country }) });
  measure.slots['it'] = pronoun;
}

/** What follows of the other words: number, articles, capitals. */
function formsOf({ slots }: Measure): Record<string, string> {
  const { it = 'it', am, X, src, noun } = slots;
  const isMany = it === 'they';
  return {
    It: upper(it),
    its: isMany ? 'their' : 'its',
    was: isMany ? 'were' : 'was',
    has: isMany ? 'have' : 'has',
    is: isMany ? 'are' : 'is',
    rises: isMany ? 'rise' : 'rises',
    ...(am === undefined ? {} : { m: am.replace(/^an? /u, ''), M: slots['M'] ?? upper(am.replace(/^an? /u, '')) }),
    ...(X === undefined ? {} : { aX: `${/^(?:8|11|18)/u.test(X) ? 'an' : 'a'} ${X.replace('points', 'point')}` }),
    ...(src === undefined ? {} : { Src: upper(src) }),
    ...(noun === undefined ? {} : { Noun: upper(noun) }),
  };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
