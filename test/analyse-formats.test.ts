import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chancery } from './support/run-chancery.ts';

const TEXT = "Anna Kovar didn't sign Norway's treaty on Monday.\n\nExports rose by 5 percent in May.\n";

describe('analyse', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-analyse-'));
    writeFileSync(join(folder, 'talk.txt'), TEXT);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const analysed = (...args: string[]) => chancery(['analyse', ...args], { cwd: folder });

  it('writes CoNLL-U whose words it keeps when it reads it again', () => {
    const first = analysed('--text', '--format', 'conllu', 'talk.txt');
    expect(first.code).toBe(0);
    expect(first.out).toContain('2\tKovar\tKovar\tPROPN');
    expect(first.out).toContain("3-4\tdidn't");
    expect(first.out.match(/\troot\t/gu)).toHaveLength(2);
    writeFileSync(join(folder, 'talk.conllu'), first.out);
    const again = analysed('--tokens', '--format', 'conllu', 'talk.conllu');
    expect(again.out).toBe(first.out.replace('talk.txt', 'talk.conllu'));
  });

  it('writes TimeML with times counted from the given date', () => {
    const { code, out } = analysed('--text', '--format', 'timeml', '--date', '2024-05-16', 'talk.txt');
    expect(code).toBe(0);
    expect(out).toContain('on <TIMEX3 tid="t1" type="DATE" value="2024-05-13">Monday</TIMEX3>.');
    expect(out).toContain('in <TIMEX3 tid="t2" type="DATE" value="2024-05">May</TIMEX3>.');
  });

  it('says which line is none of CoNLL-U', () => {
    const { code, err } = analysed('--tokens', 'talk.txt');
    expect(code).toBe(1);
    expect(err).toContain('line 1 is no line of CoNLL-U');
  });
});
