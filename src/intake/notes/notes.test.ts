import { describe, expect, it } from 'vitest';
import type { Note, Part } from '../../model/index.ts';
import { notesOf } from './index.ts';

/** The notes of a text in which every line is a note. */
function notes(...lines: string[]): Note[] {
  const text = lines.join('\n\n');
  let at = 0;
  const parts = lines.map((line): Part => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return { role: 'note', start, end: at };
  });
  return notesOf(text, parts);
}

function cites(line: string): Note['cites'] {
  return notes(line)[0]?.cites;
}

describe('a note', () => {
  it('has its marker and the whole of it as its span', () => {
    const line = '[12] “Water in the valley”, Selin Courier, https://example.org/water, (Access Date: 15.05.2024).';
    expect(notes(line)).toEqual([
      {
        marker: '12',
        span: { start: 0, end: line.length, exact: line },
        cites: { publisher: 'Selin Courier', title: 'Water in the valley', url: 'https://example.org/water', accessed: '2024-05-15' },
      },
    ]);
  });

  it('may be marked in other ways, or by its place alone', () => {
    expect(notes('1. One.', '2) Two.', '³ Three.', '(4) Four.', '[*] Star.', 'None at all.').map((note) => note.marker)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '*',
      '6',
    ]);
  });

  it('cites nothing where it only explains', () => {
    expect(cites('[1] The list of papers is kept in the town hall.')).toBeUndefined();
  });
});

describe('what a note cites', () => {
  it('is read with an author before the title', () => {
    expect(cites('[1] Mira Aldan, “Who owns the Selin?”, Courier, courier.example.org/selin/?lang=en, (Date of Accession:21.09.2022).')).toEqual({
      publisher: 'Courier',
      title: 'Who owns the Selin?',
      url: 'https://courier.example.org/selin/?lang=en',
      accessed: '2022-09-21',
    });
  });

  it('is read from quotation marks of all styles', () => {
    const titles = [
      '“Su sorunu”',
      '„Wasser im Tal“',
      '«Вода в долине»',
      '"Water rights"',
      '「山谷的水」',
      '“‘No rain’: the valley waits”',
      '“The ‘big dry’ isn’t over”',
      '‘Water’s price’',
    ];
    expect(titles.map((title) => cites(`[1] ${title}, Courier, https://example.org/a`)?.title)).toEqual([
      'Su sorunu',
      'Wasser im Tal',
      'Вода в долине',
      'Water rights',
      '山谷的水',
      '‘No rain’: the valley waits',
      'The ‘big dry’ isn’t over',
      'Water’s price',
    ]);
  });

  it('has an address without the signs that follow it', () => {
    const addresses = [
      'https://example.org/a,',
      'https://example.org/a.',
      '(https://example.org/a)',
      'https://example.org/a,(Accessed: 01.02.2023)',
      'https://example.org/a_(b),',
      'www.example.org/a;',
    ];
    expect(addresses.map((address) => cites(`[1] “Water”, Courier, ${address}`)?.url)).toEqual([
      'https://example.org/a',
      'https://example.org/a',
      'https://example.org/a',
      'https://example.org/a',
      'https://example.org/a_(b)',
      'https://www.example.org/a',
    ]);
  });

  it('has the date of access in many languages', () => {
    const accesses = [
      '(Access Date: 15.05.2024)',
      'accessed 15 May 2024',
      'accessed on May 15, 2024',
      'Retrieved 2024-05-15',
      '(Erişim Tarihi: 15.05.2024)',
      '(дата обращения: 15.05.2024)',
      '(дата звернення: 15.05.2024)',
      'abgerufen am 15. Mai 2024',
      'consulté le 15 mai 2024',
      'consultado el 15 de mayo de 2024',
      'consultato il 15 maggio 2024',
      'acesso em 15 maio 2024',
      '(dostęp: 15.05.2024)',
      'geraadpleegd op 15 mei 2024',
      '访问日期：2024年5月15日',
      '閲覧日：2024年5月15日',
      'تاريخ الدخول: 15 مايو 2024',
    ];
    for (const access of accesses) expect(cites(`[1] “Water”, Courier, https://example.org/a, ${access}`)?.accessed).toBe('2024-05-15');
  });

  it('may tell the month of access alone', () => {
    expect(cites('[1] “Water”, Courier, https://example.org/a, accessed May 2024.')?.accessed).toBe('2024-05');
  });

  it('reads dates with strokes as another note proves them', () => {
    const [ambiguous] = notes('[1] “A”, B, https://example.org/a, accessed 05/06/2023', '[2] “C”, D, https://example.org/c, accessed 25/06/2023');
    expect(ambiguous?.cites?.accessed).toBe('2023-06-05');
  });

  it('keeps both readings where nothing decides', () => {
    expect(cites('[1] “A”, B, https://example.org/a, accessed 05/06/2023')?.accessed).toBe('[2023-05-06,2023-06-05]');
  });
});

describe('"Ibid."', () => {
  it('points at the note before, in many languages', () => {
    for (const ibid of [
      'Ibid.',
      'ibid., p. 4.',
      'Ibidem',
      'A.g.e., s. 12.',
      'Aynı eser',
      'Там же. С. 5.',
      'Там само',
      '同上',
      'Ebd., S. 3',
      'Ebenda',
      'Tamże, s. 8',
      'Ibíd.',
      'المرجع نفسه',
      'Aldaar',
    ]) {
      expect(notes('[1] “Water”, Courier, https://example.org/a', `[2] ${ibid}`)[1]?.same_as).toBe('1');
    }
  });

  it('points at the first real note where several follow one another', () => {
    expect(
      notes('[1] “A”, B, https://example.org/a', '[2] Ibid.', '[3] Ibid.', '[4] “C”, D, https://example.org/c', '[5] Ibid.').map(
        (note) => note.same_as,
      ),
    ).toEqual([undefined, '1', '1', undefined, '4']);
  });

  it('points at nothing when no note stands before it', () => {
    expect(notes('[1] Ibid.')[0]?.same_as).toBeUndefined();
  });

  it('points with an author’s name at the work cited before', () => {
    const [, , third] = notes(
      '[1] Mira Aldan, “Who owns the Selin?”, Courier, https://example.org/a',
      '[2] “Rain”, Post, https://example.org/b',
      '[3] Aldan, op. cit., p. 3.',
    );
    expect(third?.same_as).toBe('1');
  });
});
