import { describe, expect, it } from 'vitest';
import type { PartRole } from '../../model/index.ts';
import { reportOf } from '../testing.ts';
import { splitSentences } from './index.ts';

function sentencesOf(text: string, role: PartRole = 'paragraph'): string[] {
  return splitSentences(reportOf(text, { role })).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it('end at a full stop before a capital', () => {
    expect(sentencesOf('The court met. It ruled at noon.')).toEqual(['The court met.', 'It ruled at noon.']);
  });

  it('do not end at titles, initials, states and months in short', () => {
    const one = 'Gov. J.B. Ostrander met Dr. R. Lindqvist of the U.S. Senate in Feb. 2021 near St. Agnes.';
    expect(sentencesOf(`${one} He left.`)).toEqual([one, 'He left.']);
  });

  it('may end at an abbreviation before a word that opens sentences', () => {
    expect(sentencesOf('She works for Orland Inc. The firm is old.')).toEqual(['She works for Orland Inc.', 'The firm is old.']);
  });

  it('keep a closing quotation mark and a note mark', () => {
    expect(sentencesOf('He called it “a new day.” [12] Nobody agreed.[3] Talks went on.')).toEqual([
      'He called it “a new day.” [12]',
      'Nobody agreed.[3]',
      'Talks went on.',
    ]);
  });

  it('keep a note number that ran into the text after a quotation', () => {
    expect(sentencesOf('They spoke of “an old habit” 4 However the minister disagreed.')).toEqual([
      'They spoke of “an old habit” 4',
      'However the minister disagreed.',
    ]);
  });

  it('go on where a quotation that is over is followed by who said it', () => {
    expect(sentencesOf('“Who pays for it?” Mr. Telsik asked.')).toHaveLength(1);
    expect(sentencesOf('“Who pays for it?” he asked.')).toHaveLength(1);
  });

  it('go on after an ellipsis before a small letter', () => {
    expect(sentencesOf('It seems ... they have left … without a word.')).toHaveLength(1);
  });

  it('end where a full stop was lost before a conjunctive adverb', () => {
    expect(sentencesOf('They offered to speak with Arland and Norvik Indeed, the paper said so.')).toEqual([
      'They offered to speak with Arland and Norvik',
      'Indeed, the paper said so.',
    ]);
  });

  it('of a list stand on lines of their own', () => {
    expect(sentencesOf('• The first point\n• The second point', 'list')).toEqual(['• The first point', '• The second point']);
  });

  it('of other languages and of clutter are not read', () => {
    const report = reportOf('One here.\n\nUn autre ici.\n\nShare this.');
    const [first, second, third] = report.parts;
    if (!first || !second || !third) throw new Error('three parts are expected');
    const read = splitSentences({ ...report, parts: [first, { ...second, language: 'fr' }, { ...third, role: 'boilerplate' }] });
    expect(read.map(({ part }) => part)).toEqual([0]);
  });

  it('are cut at white space when they are longer than any sentence', () => {
    const pieces = sentencesOf('word '.repeat(5000));
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.length <= 4000 && !piece.startsWith('ord'))).toBe(true);
  });
});
