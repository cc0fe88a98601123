import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Note, PartRole } from '../../model/index.ts';
import { notesOf } from '../notes/index.ts';
import { readPlainText } from './index.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/seeds');
const missing = !existsSync(folder);

interface Seed {
  text: string;
  read: ReturnType<typeof readPlainText>;
  notes: Note[];
}

const seeds: Seed[] = missing
  ? []
  : readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => {
        const text = readFileSync(resolve(folder, name), 'utf8');
        const read = readPlainText(text);
        return { text, read, notes: notesOf(text, read.parts) };
      });

/** The roles of a line's parts; lines count from 1. */
function rolesOfLine(seed: Seed | undefined, line: number): PartRole[] {
  if (seed === undefined) return [];
  const start = seed.text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const end = start + 1 + (seed.text.split('\n')[line - 1]?.length ?? 0);
  return seed.read.parts.filter((part) => part.start < end && part.end > start + (line > 1 ? 1 : 0)).map((part) => part.role);
}

/** The lines that have a part of this role. */
function linesWith(seed: Seed | undefined, role: PartRole): number[] {
  const count = seed?.text.split('\n').length ?? 0;
  return Array.from({ length: count }, (_, index) => index + 1).filter((line) => rolesOfLine(seed, line).includes(role));
}

describe.skipIf(missing)('five reports saved from web pages (skipped where the data folder is missing)', () => {
  it('have their headlines', () => {
    const lines = seeds.map((seed) => seed.text.split('\n'));
    const behindBreadcrumb = lines[2]?.[0]?.split(' / ').at(-1);
    expect(seeds.map((seed) => seed.read.title)).toEqual([lines[0]?.[2], lines[1]?.[0], behindBreadcrumb, lines[3]?.[0], lines[4]?.[0]]);
  });

  it('have the authors that they print, and no date, since none is printed', () => {
    expect(seeds.map((seed) => seed.read.authors)).toEqual([['Cenk Tamer'], ['Doğacan Başaran'], [], [], []]);
    expect(seeds.map((seed) => seed.read.printedDate)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('have their clutter told apart, line by line', () => {
    expect(seeds.map((seed) => linesWith(seed, 'boilerplate'))).toEqual([
      [1, 9, 11, 56],
      [3, 5, 44],
      [1, 2, 68, 70],
      [47, 49],
      [3, 23, 25, 26, 58],
    ]);
    expect(seeds.map((seed) => linesWith(seed, 'byline'))).toEqual([[52, 53], [40, 41], [], [], []]);
    expect(seeds.map((seed) => linesWith(seed, 'bio'))).toEqual([[54], [42], [], [], []]);
  });

  it('have captions and credits, also where the two are stuck together', () => {
    expect(seeds.map((seed) => linesWith(seed, 'caption'))).toEqual([[], [], [], [11, 25, 35], []]);
    expect(seeds.map((seed) => linesWith(seed, 'credit'))).toEqual([[], [], [4], [11, 25, 35, 45], [56]]);
  });

  it('have standfirsts, headings and lists', () => {
    expect(seeds.map((seed) => linesWith(seed, 'standfirst'))).toEqual([[5, 6, 7], [], [], [], [5]]);
    expect(seeds.map((seed) => linesWith(seed, 'heading'))).toEqual([[], [], [14, 22, 32, 52], [], [15, 32, 46]]);
    expect(linesWith(seeds[2], 'list')).toEqual([38, 39, 40, 41, 42, 43, 45, 47, 48, 49, 50]);
  });

  it('have everything else as paragraphs', () => {
    expect(seeds.map((seed) => linesWith(seed, 'paragraph').length)).toEqual([12, 10, 18, 18, 19]);
  });

  it('have their notes, with both "Ibid." resolved', () => {
    expect(seeds.map((seed) => seed.notes.length)).toEqual([7, 6, 2, 0, 0]);
    expect(seeds[0]?.notes.map((note) => note.same_as)).toEqual([undefined, undefined, undefined, undefined, '4', undefined, '6']);
    expect(seeds[0]?.notes.map((note) => note.cites?.accessed)).toEqual([
      '2024-05-15',
      '2024-05-15',
      '2024-05-15',
      '2024-05-15',
      undefined,
      '2024-05-15',
      undefined,
    ]);
    expect(new Set(seeds[1]?.notes.map((note) => note.cites?.accessed))).toEqual(new Set(['2023-07-13']));
  });

  it('have what the notes cite: publisher, title with marks inside, address', () => {
    expect(seeds[0]?.notes.map((note) => note.cites?.publisher)).toEqual([
      'Press Tv',
      'Ukrinform',
      'CNN',
      'The State Council-PRC',
      undefined,
      'Al Jazeraa',
      undefined,
    ]);
    expect(seeds[1]?.notes.map((note) => note.cites?.publisher)).toEqual(['The Guardian', 'FMPRC', 'CNN', 'Twitter', 'ANKASAM', 'Vesti']);
    expect(seeds[0]?.notes[5]?.cites?.title).toMatch(/^‘Genuine desire’: /);
    expect(seeds[1]?.notes[4]?.cites?.url).toMatch(/^https:\/\/ankasam\.org\/.*lang=en$/);
    expect(seeds[1]?.notes[5]?.cites?.url).toBe('https://www.vesti.ru/article/3449432');
  });
});
