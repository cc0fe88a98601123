import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsl } from './csl.ts';
import { referenceOfFile, referenceOfReport } from './match.ts';
import { readRis } from './ris.ts';

const RIS = `TY  - NEWS\r
TI  - The harbour of Bergen opens\r
AU  - Holm, Ada\r
AU  - Brandt, Ivo\r
DA  - 2024/05/16/\r
T2  - The Ledger\r
UR  - https://ledger.example/harbour\r
LA  - en\r
L1  - files/12/Holm and Brandt - 2024 - The harbour.pdf\r
ER  - \r
\r
TY  - RPRT
T1  - Fishing in the north
  and in the south
PY  - 2023
PB  - Institute of Fishing
ER  -
`;

const CSL = JSON.stringify([
  {
    id: 'holm2024',
    type: 'article-newspaper',
    title: 'The harbour of Bergen opens',
    'container-title': 'The Ledger',
    URL: 'https://ledger.example/harbour',
    author: [{ family: 'Holm', given: 'Ada' }, { literal: 'The Ledger’s staff' }],
    issued: { 'date-parts': [['2024', 5, 16]] },
  },
  { id: 'x', type: 'webpage', title: 'A page', issued: { raw: 'soon' }, URL: 'not an address' },
]);

describe('references in RIS', () => {
  it('give title, authors in order, date, outlet, address, language and attachments', () => {
    expect(readRis(RIS)).toEqual([
      {
        given: {
          title: 'The harbour of Bergen opens',
          authors: ['Ada Holm', 'Ivo Brandt'],
          date: '2024-05-16',
          source: 'The Ledger',
          url: 'https://ledger.example/harbour',
          language: 'en',
        },
        files: ['Holm and Brandt - 2024 - The harbour.pdf'],
      },
      { given: { title: 'Fishing in the north and in the south', date: '2023', source: 'Institute of Fishing' }, files: [] },
    ]);
  });

  it('are never read from a text that has none, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => readRis(text).length === 0 || text.includes('TY  -')));
  });
});

describe('references in CSL-JSON', () => {
  it('give the same, without what does not fit', () => {
    expect(readCsl(CSL)).toEqual([
      {
        given: {
          title: 'The harbour of Bergen opens',
          authors: ['Ada Holm', 'The Ledger’s staff'],
          date: '2024-05-16',
          source: 'The Ledger',
          url: 'https://ledger.example/harbour',
        },
        files: [],
      },
      { given: { title: 'A page' }, files: [] },
    ]);
  });

  it('are not taken from other JSON', () => {
    for (const json of ['{"date": "2024-05-16"}', '[1, 2]', '[]', '{"type": "x"', '[{"name": "x"}]']) expect(readCsl(json)).toBeUndefined();
  });
});

describe('a reference', () => {
  const references = readRis(RIS);
  const [harbour, fishing] = references;

  it('belongs to the file that is attached to it', () => {
    expect(referenceOfFile('Holm and Brandt - 2024 - The harbour.pdf', references)).toBe(harbour);
  });

  it('belongs to a file with its title in the name', () => {
    expect(referenceOfFile('2023_Fishing in the North and in the South_.html', references)).toBe(fishing);
    expect(referenceOfFile('Fishing.html', references)).toBeUndefined();
  });

  it('belongs to a report with its address, or with its title', () => {
    expect(referenceOfReport({ url: 'http://www.ledger.example/harbour/' }, references)).toBe(harbour);
    expect(referenceOfReport({ title: 'The Harbour of Bergen Opens' }, references)).toBe(harbour);
    expect(referenceOfReport({ title: 'The harbour' }, references)).toBeUndefined();
  });

  it('belongs to none where two fit', () => {
    expect(referenceOfReport({ title: 'The harbour of Bergen opens' }, [...references, ...references])).toBeUndefined();
  });
});
