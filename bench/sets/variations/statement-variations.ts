/**
 * What somebody says (`statement-words.txt`, whose head tells its lines) in many builds of a sentence (`statement-frames.txt`). A line of a frame: "number what is tried | forms | said |
 * unchecked | sentence", with a form and a day for each statement that the sentence holds ("none" of no statement, "?" behind one that may be left out, "-" for no day). The report is of
 * 22 May 2024, a Wednesday. Marked in the sentence: [content], <cue …>, <to …> the addressee, <at …> the venue, <by …> another speaker than {S}; those of a further statement
 * have its number behind.
 * Slots: {S} the speaker, {P} the pronoun, {its} the possessive, {who}, {name} alone, {last} name, {ap} who that is, {R} spoken of again; {I} the words told, {D} spoken, {D'} in a sentence,
 * {D1} {D2} in two parts, {E} spoken next; {Y} what is judged, {z} in which words; {W} what is warned of; {A} who is told, {V} the place. A frame with a slot that a speaker has no
 * words for is left out for him. "¶" parts paragraphs, "headline:" in front makes a title.
 */
import { z } from 'zod';
import { type Range, StatementForm } from '../../../src/model/index.ts';
import { cellsOf, numbered } from './cells.ts';

const PRONOUNS = {
  he: { its: 'his', who: 'who' },
  she: { its: 'her', who: 'who' },
  it: { its: 'its', who: 'which' },
  they: { its: 'their', who: 'who' },
} as const;
const Pronoun = z.enum(['he', 'she', 'it', 'they']);
const Country = z.union([z.enum(['*', '?']).transform(() => undefined), z.string().regex(/^[A-Z]{3}$/)]);

/** Who says what. */
interface Words {
  number: number;
  /** ISO 3166-1 alpha-3; undefined where it is not checked. */
  country: string | undefined;
  /** Whether it is somebody whom the reading can know. */
  known: boolean;
  slots: Readonly<Record<string, string>>;
}

/** What is to be told of one statement. Ranges are places in the text. */
export interface Wanted {
  form: StatementForm;
  said: string | undefined;
  optional: boolean;
  content: Range[];
  cue: Range | undefined;
  addressee: Range | undefined;
  venue: Range | undefined;
  /** The words of another speaker, where it is not that of the frame. */
  other: Range | undefined;
}

interface Frame {
  number: number;
  name: string;
  statements: Pick<Wanted, 'form' | 'said' | 'optional'>[];
  unchecked: string[];
  headline: boolean;
  text: string;
}

/** A text made of both. */
export interface StatementVariation {
  words: Words;
  frame: Frame;
  text: string;
  /** The speaker's first mention, and all. */
  speaker: Range;
  spoken: Range[];
  wanted: Wanted[];
}

/** Everybody's words in every frame. Throws a ZodError or an Error that names the line that isn't so. */
export function statementVariations(): StatementVariation[] {
  const all = cellsOf('statement-words').map(wordsOf);
  return cellsOf('statement-frames')
    .map(frameOf)
    .flatMap((frame) =>
      all.filter((words) => slotsIn(frame.text).every((slot) => words.slots[slot] !== '')).map((words) => variationOf(words, frame)),
    );
}

function wordsOf([head = '', ...cells]: string[]): Words {
  const { number, S = '', country, pronoun } = /^(?<number>\d+) (?<S>.+)\/(?<country>\*|\?|[A-Z]{3}) (?<pronoun>\w+)$/u.exec(head)?.groups ?? {};
  const [name = '', ap = '', R = '', I = '', broken = '', E = '', judged = '', W = '', A = '', V = ''] = cells.map((cell) =>
    cell === '-' ? '' : cell,
  );
  const [D1 = '', D2 = ''] = broken.split('^').map((part) => part.trim());
  const [Y = '', inWords = ''] = judged.split('::').map((part) => part.trim());
  const P = Pronoun.parse(pronoun);
  const D = `${D1} ${D2}`;
  const inside = D.charAt(0).toLowerCase() + D.slice(1);
  const last = name === '' ? '' : (name.split(' ').at(-1) ?? '');
  const slots = { S, P, name, last, ap, R, I, D, "D'": inside, D1, D2, E, Y, z: inWords, W, A, V, ...PRONOUNS[P] };
  return { number: Number(number), country: Country.parse(country), known: country !== '?', slots };
}

function frameOf([head = '', forms = '', said = '', unchecked = '', text = '']: string[]): Frame {
  const days = said.split(',').map((day) => day.trim());
  const statements = forms === 'none' ? [] : forms.split(',').map((form, index) => wantedOf(form.trim(), days[index] ?? '-'));
  const headline = text.startsWith('headline:');
  return {
    ...numbered(head),
    statements,
    unchecked: unchecked.split(' '),
    headline,
    text: text.replace(/^headline:\s*/u, '').replaceAll(' ¶ ', '\n\n'),
  };
}

const wantedOf = (form: string, day: string) => ({
  form: StatementForm.parse(form.replace('?', '')),
  optional: form.endsWith('?'),
  said: day === '-' ? undefined : day,
});

const slotsIn = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/gu)].map(([, slot = '']) => slot);

interface Marked extends Range {
  kind: string;
}

function variationOf(words: Words, frame: Frame): StatementVariation {
  let text = '';
  const open: Marked[] = [];
  const marks: Marked[] = [];
  for (const [piece, kind, slot] of frame.text.matchAll(/<(\w+) |\[(?:\d )?|[\]>]|\{([^}]+)\}|[^<>[\]{}]+/gu)) {
    if (kind !== undefined) open.push({ kind, start: text.length, end: 0 });
    else if (piece.startsWith('[')) open.push({ kind: `content${piece.slice(1).trim()}`, start: text.length, end: 0 });
    else if (piece === ']' || piece === '>') marks.push({ ...close(), end: text.length });
    else if (slot !== undefined) addSlot(slot);
    else text += piece;
  }
  const ofSpeaker = marks.filter(({ kind }) => /^(?:S|name|P|R|last|its)$/u.test(kind));
  const [speaker] = ofSpeaker;
  return { words, frame, text, speaker: speaker ?? { start: 0, end: 0 }, spoken: ofSpeaker, wanted: frame.statements.map(wantedAt) };

  function close(): Marked {
    const mark = open.pop();
    if (mark === undefined) throw new Error(`statement frame ${frame.number}: a bracket is not opened`);
    return mark;
  }

  function addSlot(slot: string): void {
    const own = words.slots[slot];
    if (own === undefined) throw new Error(`statement frame ${frame.number}: what is {${slot}}?`);
    const start = text.length;
    const opens = start === 0 || /(?:[.?] |\n\n|[.?]" )$/u.test(text);
    text += opens ? own.charAt(0).toUpperCase() + own.slice(1) : own;
    marks.push({ kind: slot, start, end: text.length });
  }

  function wantedAt(statement: Frame['statements'][number], index: number): Wanted {
    const suffix = index === 0 ? '' : String(index + 1);
    const [cue, addressee, venue, other] = ['cue', 'to', 'at', 'by'].map((kind) => marks.find((mark) => mark.kind === kind + suffix));
    return { ...statement, content: marks.filter(({ kind }) => kind === `content${suffix}`), cue, addressee, venue, other };
  }
}
