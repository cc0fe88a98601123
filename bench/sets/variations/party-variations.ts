/**
 * Parties in their many forms (`parties.txt`) in a few plain sentences (`party-frames.txt`); the heads of both tell how their lines are read. The report is of 22 May 2024.
 * Odd numbers, of parties and of frames, are for development; even ones are only ever summed.
 */
import { z } from 'zod';
import { PloverType, type Range } from '../../../src/model/index.ts';
import { cellsOf, numbered } from './cells.ts';

const Kind = z.enum(['any', 'armed', 'firm']);
const Role = z.enum(['source', 'target']);

/** What one party must be; undefined where it isn't checked. */
export interface PartyGold {
  /** ISO 3166-1 alpha-3; "-" for none. */
  country: string | undefined;
  kinds: string[] | undefined;
  sectors: string[] | undefined;
  /** The office at that time, or "former". */
  title: string | undefined;
}

interface PartyForm {
  number: number;
  name: string;
  kind: z.infer<typeof Kind>;
  plural: boolean;
  golds: PartyGold[];
  words: string;
  before: string;
}

interface PartyFrame {
  number: number;
  name: string;
  kind: z.infer<typeof Kind>;
  /** Undefined for an event outside PLOVER, "says" for a statement. */
  type: PloverType | 'says' | undefined;
  role: z.infer<typeof Role>;
  /** The country of the other side, where it has to be told. */
  other: string | undefined;
  text: string;
}

/** A sentence made of both: where the words for the party stand, and in them the parties that must be told and those that may be. */
export interface PartyVariation {
  form: PartyForm;
  frame: PartyFrame;
  text: string;
  whole: Range;
  verb: Range;
  told: { gold: PartyGold; words: Range }[];
  free: Range[];
  /** Who is meant, in the sentence before. */
  meant: Range[];
}

/** Every form of a party in every sentence that takes it. Throws a ZodError or an Error that names the line that isn't so. */
export function partyVariations(): PartyVariation[] {
  const frames = cellsOf('party-frames').map(frameOf);
  return cellsOf('parties')
    .map(formOf)
    .flatMap((form) => frames.filter(({ kind }) => kind === 'any' || kind === form.kind).map((frame) => variationOf(form, frame)));
}

function formOf([head = '', kind = '', pronoun = '', golds = '', words = '', before = '']: string[]): PartyForm {
  return { ...numbered(head), kind: Kind.parse(kind), plural: pronoun === 'they', golds: golds.split(';').map(goldOf), words, before };
}

function goldOf(cell: string): PartyGold {
  const [country, kinds, sectors, title] = cell.split(/\s+/u).filter(Boolean);
  return {
    country: checked(country),
    kinds: checked(kinds)?.split('/'),
    sectors: checked(sectors)?.split('/'),
    title: checked(title)?.replaceAll('_', ' '),
  };
}

/** A field of the gold, where it is checked. */
const checked = (word: string | undefined): string | undefined => (word === '*' ? undefined : word);

function frameOf([head = '', kind = '', type = '', role = '', other = '', text = '']: string[]): PartyFrame {
  return {
    ...numbered(head),
    kind: Kind.parse(kind),
    type: type === '-' ? undefined : z.union([PloverType, z.literal('says')]).parse(type),
    role: Role.parse(role),
    other: other === '-' ? undefined : other,
    text,
  };
}

/** Marks of a made-up sentence by what they enclose: the verb, all words for the party, a party that must be told, one that may be, who is meant. */
const MARKS = { verb: '__', whole: '«»', told: '[]', free: '{}', meant: '<>' } as const;
type Mark = keyof typeof MARKS;
const MARK_NAMES: readonly Mark[] = ['verb', 'whole', 'told', 'free', 'meant'];

function variationOf(form: PartyForm, frame: PartyFrame): PartyVariation {
  const slots: Record<string, string> = { S: `«${form.words}»`, has: form.plural ? 'have' : 'has', was: form.plural ? 'were' : 'was' };
  const sentence = frame.text.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => slots[slot] ?? '');
  const marked = [form.before, tidy(sentence)].filter(Boolean).join(' ');
  const { text, ranges } = unmarked(marked);
  const told = ranges.told;
  const heads = form.golds.map((gold, index) => ({ gold, words: told[Math.min(index, told.length - 1)] }));
  const [whole, verb] = [ranges.whole[0], ranges.verb[0]];
  if (!whole || !verb || heads.some(({ words }) => words === undefined))
    throw new Error(`party ${form.number} in frame ${frame.number}: a mark is missing`);
  const parties = heads.flatMap(({ gold, words }) => (words ? [{ gold, words }] : []));
  return { form, frame, text, whole, verb, told: parties, free: ranges.free, meant: ranges.meant };
}

/** The comma that closes an apposition goes before a stop or another comma; a sentence begins with a capital. */
function tidy(sentence: string): string {
  return sentence.replaceAll(/,(»?)(?=[.,])/gu, '$1').replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

function unmarked(marked: string): { text: string; ranges: Record<Mark, Range[]> } {
  const ranges: Record<Mark, Range[]> = { verb: [], whole: [], told: [], free: [], meant: [] };
  const open: Partial<Record<Mark, number>> = {};
  let text = '';
  for (const letter of marked) {
    const mark = MARK_NAMES.find((each) => MARKS[each].includes(letter));
    if (mark === undefined) text += letter;
    else if (open[mark] === undefined) open[mark] = text.length;
    else {
      ranges[mark].push({ start: open[mark], end: text.length });
      delete open[mark];
    }
  }
  return { text, ranges };
}
