import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, it, vi } from 'vitest';
import type { LIMITS } from '../limits.ts';
import { outcomesOf, said } from '../testing/entries.ts';
import { writeZip } from '../testing/zip-writer.ts';

const MEBIBYTE = 1024 * 1024;

// Smaller bounds than the real ones, so that what goes over them needn't be large.
vi.mock('../limits.ts', async (original) => {
  const real = await original<{ LIMITS: typeof LIMITS }>();
  return { ...real, LIMITS: { ...real.LIMITS, containerEntries: 20, containerBytes: 10 * 1024 ** 2, entryBytes: 6 * 1024 ** 2, feedItems: 5 } };
});

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);
const noise = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes / 8 }, (_, index) => ((index * 2654435761) % 4294967296).toString(16).padStart(8, '0')).join(''));

describe('a container that is made to exhaust the machine', () => {
  it('has no entry that unpacks to hundreds of times its size', async () => {
    const bomb = writeZip([
      { name: 'bomb.txt', content: Buffer.alloc(5 * MEBIBYTE) },
      { name: 'lying.txt', content: Buffer.alloc(5 * MEBIBYTE), claims: { size: 10 } },
      { name: 'a.txt', content: 'Words.' },
    ]);
    expect(said(await outcomesOf(bomb, 'bomb.zip'))).toEqual(['bomb.txt! suspicious-size', 'lying.txt! suspicious-size', 'a.txt']);
    expect(said(await outcomesOf(gzipSync(Buffer.alloc(7 * MEBIBYTE)), 'bomb.txt.gz'))).toEqual(['! suspicious-size']);
    const tar = await packTar([{ header: { name: 'big.txt', size: 7 * MEBIBYTE, type: 'file' }, body: noise(7 * MEBIBYTE) }]);
    expect(said(await outcomesOf(tar, 'big.tar'))).toContain('big.txt! suspicious-size');
  });

  it('is left where all of it together is too large', async () => {
    const content = noise(4 * MEBIBYTE);
    const files = numbered(4).map((name) => ({ name: `${name}.txt`, content, stored: true }));
    expect(said(await outcomesOf(writeZip(files), 'x.zip'))).toEqual(['1.txt', '2.txt', '! container-too-large']);
    const halves = writeZip(files.slice(0, 2));
    const nested = writeZip(numbered(2).map((name) => ({ name: `${name}.zip`, content: halves, stored: true })));
    expect(said(await outcomesOf(nested, 'x.zip')).at(-1)).toMatch(/! (?:container-too-large|suspicious-size)$/);
  });

  it('is left where it has too many entries', async () => {
    const files = numbered(30).map((name) => ({ name: `${name}.txt`, content: 'Words.' }));
    const outcomes = said(await outcomesOf(writeZip(files), 'x.zip'));
    expect(outcomes).toHaveLength(21);
    expect(outcomes.at(-1)).toBe('! too-many-entries');
    const inner = writeZip(files.slice(0, 8));
    const nested = writeZip(numbered(4).map((name) => ({ name: `${name}.zip`, content: inner })));
    expect(said(await outcomesOf(nested, 'x.zip')).at(-1)).toBe('! too-many-entries');
  });

  it('is left where a mailbox has too many messages', async () => {
    const messages = numbered(60).map(
      (id) => `From a@b.example Thu May 16 10:00:00 2024\nFrom: a@b.example\nMessage-ID: <${id}>\nSubject: s\n\nWords.\n\n`,
    );
    const outcomes = said(await outcomesOf(messages.join(''), 'mails.mbox'));
    expect(outcomes).toHaveLength(21);
    expect(outcomes.at(-1)).toBe('! too-many-entries');
  });

  it('is read to its bound where a feed has too many items', async () => {
    const items = numbered(50).map((id) => `<item><title>Item ${id}</title><link>https://w.example/${id}</link></item>`);
    const feed = `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`;
    expect(said(await outcomesOf(feed, 'feed.xml'))).toEqual([...numbered(5).map((id) => `https://w.example/${id}: link-only`), '! too-many-items']);
  });
});
