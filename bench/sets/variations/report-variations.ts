/**
 * Plain deeds (`event-deeds.txt` with `report-deeds.txt`) in whole short reports (`report-frames.txt`), where a deed is told several times over, beside others. A frame: "number what is
 * tried", its paragraphs ("= " before a title; "@ day" begins a report of that day), and what its dossier must list: "> types | who | to whom | status | time | place", each once, "? …"
 * what it may list. "deed" stands for the deed's own types, "act" also for AGREE and THREATEN; who is a slot or words of the frame; "-" is not checked.
 * Slots beside those of `event-variations.ts`: {TS} {TO} without an article; {s} {o} short; {sn} {on} "the group"; {Op} the pronoun of who is done to; {S2} {O2}, others; {noun}.
 */
import { z } from 'zod';
import { PloverType, type Range, Status } from '../../../src/model/index.ts';
import { cellsOf, numbered, textsOf } from './cells.ts';
import { hasPassive, type Party, partyOf, upper, type VerbDeed, verbDeeds, wordsOf } from './event-variations.ts';

interface ReportDeed {
  deed: VerbDeed;
  /** Words for the slots of whole reports. */
  words: Record<string, string>;
  others: Record<'S2' | 'O2', Party>;
}

/** Which events a line of a frame asks for. */
export interface Wanted {
  needed: boolean;
  types: PloverType[];
  /** Told by the deed's own verb or noun. */
  isDeed: boolean;
  /** The deed is outside PLOVER, so that an event without a type tells it. */
  isUntyped: boolean;
  source: Wanting | undefined;
  target: Wanting | undefined;
  readings: (Status | 'announced')[];
  time: string | undefined;
  place: string | undefined;
}

/** Somebody by all places of their name in each report, and their country. */
export interface Wanting {
  country: string | undefined;
  places: Range[][];
}

interface Text {
  published: string;
  text: string;
  parts: { role: 'title' | 'paragraph'; start: number; end: number }[];
  /** Where the words of each slot stand. */
  slots: Map<string, Range[]>;
}

export interface ReportVariation {
  number: number;
  name: string;
  deed: VerbDeed;
  texts: Text[];
  wanted: Wanted[];
}

interface ReportFrame {
  number: number;
  name: string;
  lines: string[];
  gold: string[];
}

/** Every deed in every report. Throws a ZodError or an Error that names what isn't so. */
export function reportVariations(): ReportVariation[] {
  const byNumber = new Map(verbDeeds().map((deed) => [deed.number, deed]));
  const deeds = cellsOf('report-deeds').map((cells) => reportDeedOf(cells, byNumber));
  const blocks = textsOf('report-frames').flatMap((text) => text.trim().split(/\n\n+/u));
  return blocks
    .map(reportFrameOf)
    .flatMap((frame) => deeds.filter(({ deed }) => !needsPassive(frame) || hasPassive(deed)).map((deed) => variationOf(deed, frame)));
}

function reportDeedOf(
  [head = '', noun = '', s = '', sn = '', o = '', on = '', s2 = '', o2 = '']: string[],
  deeds: Map<number, VerbDeed>,
): ReportDeed {
  const deed = deeds.get(Number(head));
  if (!deed) throw new Error(`report-deeds.txt: no deed ${head}`);
  const [S2, O2] = [partyOf(s2), partyOf(o2)];
  const [TS, TO] = [deed.source, deed.target].map(({ words }) => words.replace(/^(?:the|an?) /iu, ''));
  const words = { noun, s, sn, o, on, S2: S2.words, O2: O2.words, TS: TS ?? '', TO: TO ?? '', Op: OBJECTS[deed.target.pronoun] };
  return { deed, words, others: { S2, O2 } };
}

const OBJECTS = { he: 'him', she: 'her', it: 'it', they: 'them', those: 'them' } as const;

function reportFrameOf(block: string): ReportFrame {
  const [head = '', ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    ...numbered(head),
    lines: lines.filter((line) => !isGold(line)),
    gold: lines.filter(isGold),
  };
}

const isGold = (line: string): boolean => /^[>?] /u.test(line);

const needsPassive = ({ lines }: ReportFrame): boolean => lines.some((line) => /\{(?:O:was|by|whom|direct)\}/u.test(line));

const PUBLISHED = '2024-05-22';

function variationOf(told: ReportDeed, { number, name, lines, gold }: ReportFrame): ReportVariation {
  const texts: Text[] = [];
  for (const line of lines) {
    if (line.startsWith('@ ')) texts.push(emptyText(line.slice(2)));
    else addPart(texts.at(-1) ?? pushed(texts, emptyText(PUBLISHED)), line, told);
  }
  return { number, name, deed: told.deed, texts, wanted: gold.map((line) => wantedOf(line, told, texts)) };
}

const emptyText = (published: string): Text => ({ published, text: '', parts: [], slots: new Map() });

function pushed<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

function addPart(into: Text, line: string, { deed, words }: ReportDeed): void {
  if (into.text !== '') into.text += '\n\n';
  const start = into.text.length;
  for (const [, before = '', slot = ''] of line.replace(/^= /u, '').matchAll(/([^{]*)(?:\{([^}]+)\}|$)/gu)) {
    const at = (into.text += before).length;
    const filling = slot === '' ? '' : (words[slot] ?? wordsOf(slot, deed));
    into.text += at === start || /(?:[.?] | - |\) — |“)$/u.test(into.text) ? upper(filling) : filling;
    const role = slot in deed.verb ? 'verb' : slot;
    into.slots.set(role, [...(into.slots.get(role) ?? []), { start: at, end: into.text.length }]);
  }
  into.parts.push({ role: line.startsWith('= ') ? 'title' : 'paragraph', start, end: into.text.length });
}

function wantedOf(line: string, told: ReportDeed, texts: readonly Text[]): Wanted {
  const [types = '', source = '-', target = '-', readings = '-', time = '-', place = '-'] = line
    .slice(2)
    .split('|')
    .map((cell) => cell.trim());
  const named = types.split('/').filter((type) => type !== 'deed' && type !== 'act');
  const isDeed = types.startsWith('deed') || types.startsWith('act');
  return {
    needed: line.startsWith('>'),
    types: [
      ...(isDeed ? told.deed.types : []),
      ...[...named, ...(types === 'act' ? ['AGREE', 'THREATEN'] : [])].map((type) => PloverType.parse(type)),
    ],
    isDeed,
    isUntyped: isDeed && told.deed.types.length === 0,
    source: wantingOf(source, told, texts),
    target: wantingOf(target, told, texts),
    readings: readings === '-' ? [] : readings.split('/').map((reading) => z.enum([...Status.options, 'announced']).parse(reading)),
    time: time === '-' ? undefined : time,
    place: place === 'place' ? told.deed.place : undefined,
  };
}

const SAME: Record<string, string[]> = { S: ['S', 'TS', 's'], O: ['O', 'TO', 'o'], S2: ['S2'], O2: ['O2'] };

function wantingOf(words: string, { deed, others }: ReportDeed, texts: readonly Text[]): Wanting | undefined {
  if (words === '-') return undefined;
  const slots = SAME[words];
  const party = words === 'S' ? deed.source : words === 'O' ? deed.target : words === 'S2' || words === 'O2' ? others[words] : undefined;
  const places = texts.map(({ text, slots: where }) => (slots ? slots.flatMap((slot) => where.get(slot) ?? []) : allOf(text, words)));
  if (places.every((each) => each.length === 0)) throw new Error(`report-frames.txt: nobody is ${words}`);
  return { country: party?.country, places };
}

function allOf(text: string, words: string): Range[] {
  return [...text.matchAll(new RegExp(words, 'gu'))].map(({ index }) => ({ start: index, end: index + words.length }));
}
