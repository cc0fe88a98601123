import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchMentions, matchStories } from './match.ts';

const TEXTS = {
  'a.txt': '🚢 Premier Ivo Brandt visited Oslo on 3 March 2031.\n\nHe met Mara Aster there.\n',
  'b.txt': 'On 3 March 2031 Ivo Brandt paid a visit to Oslo. The harbour was full.\n',
  'c.txt': 'The ferry Skarv ran aground off Varholm in fog, and its passengers were taken ashore.\n',
  'e.txt': 'Passengers of the ferry Skarv were taken ashore after it ran aground in fog.\n',
};

/** A mention at words of a text, in code points. */
function mention(file: keyof typeof TEXTS, words: string) {
  const start = Array.from(TEXTS[file].slice(0, TEXTS[file].indexOf(words))).length;
  return { doc: file, file, id: `${file} ${words}`, start, end: start + Array.from(words).length };
}

describe('matching over a folder of texts', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-match-'));
    for (const [name, text] of Object.entries(TEXTS)) await writeFile(join(folder, name), text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('puts mentions of one event into one cluster, and others apart, each once', async () => {
    const asked = [mention('a.txt', 'visited'), mention('b.txt', 'visit'), mention('a.txt', 'met'), mention('b.txt', 'harbour')];
    const { lines, failures } = await matchMentions(folder, asked);
    expect([failures, lines.map(({ id }) => id)]).toEqual([[], asked.map(({ id }) => id)]);
    const [visited, visit, met, harbour] = lines.map(({ cluster }) => cluster);
    expect(visit).toBe(visited);
    expect(new Set([visited, met, harbour]).size).toBe(3);
  });

  it('joins one word in sentences that tell alike, whether an event was found there or not', async () => {
    const asked = [mention('c.txt', 'aground'), mention('e.txt', 'aground'), mention('e.txt', 'fog')];
    const [first, second, other] = (await matchMentions(folder, asked)).lines.map(({ cluster }) => cluster);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('tells reports apart by story, and names files that can’t be read', async () => {
    const reports = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((file) => ({ doc: file, file }));
    const { lines, failures } = await matchStories(folder, reports);
    const story = new Map(lines.map((line) => [line.doc, line.story]));
    expect(story.get('a.txt')).toBe(story.get('b.txt'));
    expect(story.get('c.txt')).not.toBe(story.get('a.txt'));
    expect(failures.map(({ path }) => path)).toEqual([join(folder, 'd.txt')]);
  });
});
