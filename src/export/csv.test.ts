import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { toCsv } from './csv.ts';

/** Reads CSV by RFC 4180, to see the cells as another program does. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    const [whole, cell = '', end] = match;
    if (whole === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function table(name: Parameters<typeof toCsv>[1]): Record<string, string>[] {
  const [columns = [], ...rows] = cellsOf([...toCsv(alignedStory(), name)].join(''));
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

describe('the CSV export', () => {
  it('has a row for each account of an event, with the words in their sentence', () => {
    const hosted = table('events').find((row) => row.words === 'hosted');
    expect(hosted).toMatchObject({
      label: 'Mara Aster visits Sudland',
      status: 'occurred',
      sources: 'Mara Aster',
      reports: '3',
      source: 'Quay Review',
      sentence: 'In March 2031 Ivo Brandt hosted Mara Aster.',
    });
    expect(table('events')).toHaveLength(6);
  });

  it('has a row for each account of a figure', () => {
    expect(
      table('figures')
        .filter((row) => row.measure === 'trade')
        .map((row) => [row.account_value, row.words, row.agreement])
        .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['12000000000', '$12 billion', 'agree'],
      ['12300000000', '$12.3 billion', 'agree'],
    ]);
  });

  it('has a row for each statement account and for each actor', () => {
    expect(table('statements').map((row) => row.speaker)).toEqual(['Mara Aster', 'Mara Aster']);
    expect(
      table('actors')
        .map((row) => row.name)
        .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual(['Ivo Brandt', 'Lumen', 'Mara Aster', 'Norrland', 'Sudland']);
  });

  it('makes text that a spreadsheet would run as a formula plain, and leaves numbers alone', () => {
    const alignment = alignedStory();
    const risky = alignment.actors.map((actor) => ({ ...actor, name: '=HYPERLINK("http://x.example","a")', aliases: ['@b'] }));
    const [, row] = cellsOf([...toCsv({ ...alignment, actors: risky }, 'actors')].join(''));
    expect(row?.[1]).toBe(`'=HYPERLINK("http://x.example","a")`);
    expect(row?.[7]).toBe("'@b");
    const falls = alignment.figures.map((figure) => ({ ...figure, value: -3.5 }));
    expect([...toCsv({ ...alignment, figures: falls }, 'figures')][1]).toContain(',-3.5,');
  });
});
