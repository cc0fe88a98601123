import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { paragraph, writeDocx } from '../testing/docx-writer.ts';
import { outcomesOf, said, textOf } from '../testing/entries.ts';
import { writeZip } from '../testing/zip-writer.ts';
import { pathName } from './names.ts';

const STORY = 'Ministers meet\n\nThe ministers of Chile and Peru met on Monday.\n';
const tarOf = (files: Record<string, string>) =>
  packTar(
    Object.entries(files).map(([name, content]) => ({ header: { name, size: Buffer.byteLength(content), type: 'file' as const }, body: content })),
  );

describe('a ZIP archive', () => {
  it('gives its reports in its order, whatever their format, and tells what is none', async () => {
    const docx = writeDocx({ body: paragraph('Words.') });
    const archive = writeZip([
      { name: 'march/a.txt', content: STORY },
      { name: 'b.docx', content: docx },
      { name: 'photo.jpg', content: 'x' },
      { name: 'data.json', content: '{"a": 1}' },
      { name: '__MACOSX/march/._a.txt', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'folder/', content: '' },
    ]);
    const outcomes = await outcomesOf(archive, 'reports.zip');
    expect(said(outcomes)).toEqual(['march/a.txt', 'b.docx', 'photo.jpg: no-report', 'data.json: no-report']);
    expect(textOf(outcomes, 'march/a.txt')).toBe(STORY);
  });

  it('is opened where another lies in it, once', async () => {
    const inner = writeZip([{ name: 'a.txt', content: STORY }]);
    const outer = writeZip([{ name: 'inner.zip', content: inner }]);
    expect(said(await outcomesOf(outer, 'outer.zip'))).toEqual(['inner.zip!/a.txt']);
    const outermost = writeZip([
      { name: 'outer.zip', content: outer },
      { name: 'b.txt', content: STORY },
    ]);
    expect(said(await outcomesOf(outermost, 'outermost.zip'))).toEqual(['outer.zip!/inner.zip! nested-too-deep', 'b.txt']);
  });

  it('gives two files of one name two names', async () => {
    const twice = writeZip([
      { name: 'a.txt', content: STORY },
      { name: './a.txt', content: STORY },
    ]);
    expect(said(await outcomesOf(twice, 'x.zip'))).toEqual(['a.txt', 'a.txt (2)']);
  });

  it('tells which files are locked, and reads the others', async () => {
    const locked = writeZip([
      { name: 'a.txt', content: STORY, encrypted: true },
      { name: 'b.txt', content: STORY },
    ]);
    expect(said(await outcomesOf(locked, 'x.zip'))).toEqual(['a.txt! encrypted', 'b.txt']);
  });

  it('tells which files are damaged, and reads the others', async () => {
    const damaged = writeZip([
      { name: 'a.txt', content: STORY, claims: { checksum: 1 } },
      { name: 'b.txt', content: STORY, claims: { size: 7 } },
      { name: 'c.txt', content: STORY },
    ]);
    expect(said(await outcomesOf(damaged, 'x.zip'))).toEqual(['a.txt! entry-damaged', 'b.txt! entry-damaged', 'c.txt']);
  });

  it('cut off, gives what came before and tells the damage', async () => {
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content: STORY }));
    const cut = writeZip(files, 2);
    const outcomes = await outcomesOf(cut, 'x.zip');
    expect(said(outcomes)).toEqual(['a.txt', 'b.txt', '! archive-damaged']);
    expect(textOf(outcomes, 'b.txt')).toBe(STORY);
    expect(said(await outcomesOf(cut.subarray(0, cut.length - 10), 'x.zip'))).toEqual(['a.txt', 'b.txt! entry-damaged', '! archive-damaged']);
  });

  it('is a document and no archive where its files say so', async () => {
    expect(await outcomesOf(writeDocx({ body: paragraph('Words.') }), 'letter')).toEqual([]);
  });
});

describe('a tar archive', () => {
  it('gives its reports, packed or not', async () => {
    const archive = await tarOf({ 'a.txt': STORY, 'b/c.html': '<p>Words.</p>', 'run.sh': '#!/bin/sh' });
    expect(said(await outcomesOf(archive, 'x.tar'))).toEqual(['a.txt', 'b/c.html', 'run.sh: program']);
    expect(said(await outcomesOf(gzipSync(archive), 'x.tar.gz'))).toEqual(['a.txt', 'b/c.html', 'run.sh: program']);
  });

  it('passes over links', async () => {
    const archive = await packTar([
      { header: { name: 'etc.txt', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
      { header: { name: 'a.txt', size: 5, type: 'file' }, body: 'Words' },
    ]);
    expect(said(await outcomesOf(archive, 'x.tar'))).toEqual(['a.txt']);
  });

  it('cut off, gives what came before and tells the damage', async () => {
    const archive = gzipSync(
      await tarOf({ 'a.txt': STORY, 'b.txt': Array.from({ length: 3000 }, (_, index) => `Line ${index * 7919}.`).join('\n') }),
    );
    expect(said(await outcomesOf(archive.subarray(0, archive.length / 2), 'x.tar.gz'))).toContain('! archive-damaged');
  });
});

describe('a gzip file', () => {
  it('gives the file that it holds', async () => {
    const outcomes = await outcomesOf(gzipSync(STORY), 'folder/report.txt.gz');
    expect(said(outcomes)).toEqual(['report.txt']);
    expect(textOf(outcomes, 'report.txt')).toBe(STORY);
  });

  it('that is packed twice is told', async () => {
    expect(said(await outcomesOf(gzipSync(gzipSync(STORY)), 'report.gz'))).toEqual(['report! nested-too-deep']);
  });
});

describe('the name of an entry', () => {
  it('never leads out of its archive', async () => {
    const archive = writeZip([
      { name: '../../etc/passwd.txt', content: STORY },
      { name: 'C:\\Windows\\win.txt', content: STORY },
      { name: '/root/a.txt', content: STORY },
    ]);
    expect(said(await outcomesOf(archive, 'x.zip'))).toEqual(['etc/passwd.txt', 'Windows/win.txt', 'root/a.txt']);
  });

  it('holds no steps upwards, control characters or turned writing, whatever was written', () => {
    const written = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', '\u0000', '\u202e', ' ')).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(written, (name) => {
        const steps = pathName(name).split('/');
        expect(steps.every((step) => step !== '..' && step !== '.' && !/^[A-Za-z]:$/.test(step))).toBe(true);
        expect(pathName(name)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
