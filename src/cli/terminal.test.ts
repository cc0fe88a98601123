import { describe, expect, it } from 'vitest';
import { cut, oneLine, safe, table } from './terminal.ts';

describe('text on a terminal', () => {
  it('shows control characters and marks of direction instead of obeying them', () => {
    expect(safe('a\u001b[31mb\u009bc\u202ed\r')).toBe('a\\u{1b}[31mb\\u{9b}c\\u{202e}d\\u{d}');
    expect(safe('Ankara’da görüşme\n\t会谈 👩‍🚀')).toBe('Ankara’da görüşme\n\t会谈 👩‍🚀');
  });

  it('draws lines together', () => {
    expect(oneLine(' one\n\n two\tthree ')).toBe('one two three');
  });

  it('cuts by columns, not by characters, and never inside one', () => {
    expect(cut('会谈在北京', 10)).toBe('会谈在北京');
    expect(cut('会谈在北京', 6)).toBe('会谈…');
    expect(cut('astronaut 👩‍🚀👩‍🚀', 13)).toBe('astronaut 👩‍🚀…');
  });

  it('lays a table out whole where the output is no terminal', () => {
    const rows = [
      ['Xi', '5'],
      ['北京', '12'],
    ];
    expect(
      table(
        [
          { title: 'name', flexible: true },
          { title: 'reports', align: 'right' },
        ],
        rows,
      ),
    ).toBe('name  reports\nXi          5\n北京       12');
  });

  it('cuts what may give way where it is one, and keeps the ids whole', () => {
    const { isTTY, columns } = process.stdout;
    Object.assign(process.stdout, { isTTY: true, columns: 60 });
    try {
      const columnsOf = [{ title: 'speaker', flexible: true }, { title: 'words', flexible: true, least: 24 }, { title: 'id' }];
      const [, row = ''] = table(columnsOf, [
        ['Ministry of Fisheries and Harbours', 'The ship had left before anybody was told of it', 'sta_98d3c9c16d88ff5b'],
      ]).split('\n');
      expect(row).toBe('Ministry of…  The ship had left befor…  sta_98d3c9c16d88ff5b');
    } finally {
      Object.assign(process.stdout, { isTTY, columns });
    }
  });
});
