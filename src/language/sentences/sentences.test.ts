import fc from 'fast-check';
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
    expect(sentencesOf('The prize went to Ada Holm Jr. this week. The hall was full.')).toHaveLength(2);
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

  it('of news go on after short forms of titles, companies, places and times of day', () => {
    for (const one of [
      'A State Dept. spokesperson met Gov. J.B. Ostrander and U.S. Senate staff at 10 a.m. Tuesday.',
      'Shares of Orland Inc. Chief Executive Pia Holm rose.',
      'The treaty of Sept. 4, 1998, was signed by Rep. Bo Li, D-Calif., in Ft. Ord.',
      'Under No. 7 and Art. 12 of the law, see pp. 12-14 and Fig. 3.',
      'J. R. R. Holm and St. Agnes’ Lt. Col. Jan Ek wrote it.',
    ]) {
      expect(sentencesOf(`${one} He left.`)).toEqual([one, 'He left.']);
    }
  });

  it('end after a quotation that is over', () => {
    expect(sentencesOf('“Not now. Not ever.” The crowd cheered. “It is over.” Ms. Ek said that she would go.')).toEqual([
      '“Not now.',
      'Not ever.”',
      'The crowd cheered.',
      '“It is over.”',
      'Ms. Ek said that she would go.',
    ]);
  });

  it('keep a closing mark that stands apart', () => {
    expect(sentencesOf('He said: "We will stay. " Nobody left.')).toEqual(['He said: "We will stay. "', 'Nobody left.']);
  });

  it('keep every note mark after them', () => {
    expect(sentencesOf('They sent arms.[1][2] Prices rose 4.5 percent.3 Nobody knew why. [4]')).toEqual([
      'They sent arms.[1][2]',
      'Prices rose 4.5 percent.3',
      'Nobody knew why. [4]',
    ]);
  });

  it('go on after a decimal before a capital', () => {
    expect(sentencesOf('The shares closed at 84.30 Swiss francs. It was founded in 2019.12 The bank owns it.')).toEqual([
      'The shares closed at 84.30 Swiss francs.',
      'It was founded in 2019.12',
      'The bank owns it.',
    ]);
  });

  it('end where the space after a full stop was lost', () => {
    expect(sentencesOf('It gave him a lifeline.Credit came late, says harbour.com.')).toEqual([
      'It gave him a lifeline.',
      'Credit came late, says harbour.com.',
    ]);
  });

  it('go on at an ellipsis inside', () => {
    expect(sentencesOf('‘It seems ... there are differences,’ he told them. The rest is known.')).toHaveLength(2);
  });

  it('of a headline go on without a stop, whatever is set in capitals', () => {
    const headline = 'President Holm Visits Orland Foreign Minister Ek Stays Away';
    expect(sentencesOf(headline, 'title')).toEqual([headline]);
    expect(sentencesOf('Holm Visits Orland: What Next? Experts Weigh In', 'title')).toEqual(['Holm Visits Orland: What Next?', 'Experts Weigh In']);
  });

  it('of a caption go on before a photographer’s name', () => {
    expect(sentencesOf('Pia Holm, left, meets Jan Ek in Orland, May 16, 2024. Ada Moe/Harbour News', 'caption')).toHaveLength(2);
  });

  it('go on between offices and names that follow one another', () => {
    const one = 'The guests were Prime Minister Ada Moe, Gen. Jan Ek and Ida Berg of the Arland Peace Institute.';
    expect(sentencesOf(one)).toEqual([one]);
  });

  it('are numbered inside a paragraph', () => {
    expect(sentencesOf('They agreed on the following: 1. Peace in the north. 2. Trade in the south.')).toEqual([
      'They agreed on the following: 1. Peace in the north.',
      '2. Trade in the south.',
    ]);
  });

  it('of a list keep their marker', () => {
    expect(sentencesOf('(a) The first point\n(b) The second point\n1) A third one\n- A fourth one', 'list')).toEqual([
      '(a) The first point',
      '(b) The second point',
      '1) A third one',
      '- A fourth one',
    ]);
  });

  it('of a letter end before thanks and before the name', () => {
    expect(sentencesOf('Could you send me the plan by Monday? Thanks, Pia')).toEqual(['Could you send me the plan by Monday?', 'Thanks,', 'Pia']);
  });

  it('end before a small letter where the text is written without care', () => {
    expect(sentencesOf('we went there last week. it was fine. the food was cold though.')).toHaveLength(3);
  });

  it('go on from a colon into what is said, and out of a question that is quoted', () => {
    expect(sentencesOf('Ms. Ek, who advises the ports, says: “It made no sense.” Nobody agreed.')).toHaveLength(2);
    expect(sentencesOf('They knew the ‘a-ha!’ moment and the “Why now?” moment. Nobody else did.')).toHaveLength(2);
  });

  it('go on between a number and the sign of its unit, and inside a degree', () => {
    expect(sentencesOf('It rose by 1.5 °C over the years, said Ida Berg, Ph.D., of Orland. It will rise again.')).toHaveLength(2);
  });

  it('survive a quotation mark that is never closed', () => {
    expect(sentencesOf('He spoke of “a new day. Nobody agreed. The talks went on.')).toHaveLength(3);
  });

  it('cover every character that is not white space, once and in order', () => {
    const pieces = fc.constantFrom(
      'Mr.',
      'He',
      'left',
      '.',
      ' ',
      '\n',
      '“',
      '”',
      '"',
      '...',
      '[1]',
      '3',
      'U.S.',
      '?',
      '!',
      ')',
      '•',
      ':-)',
      'é',
      '😀',
      '。',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = `a${parts.join('')}`.replaceAll(/\n+/gu, '\n');
        let at = 0;
        for (const { start, end } of splitSentences(reportOf(text))) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('of a hundred thousand characters without a space, or of stops alone, are found in one pass', { timeout: 60_000 }, () => {
    for (const part of ['a', 'a.', '.', '."', '[1]', '“', '. ', '" ', 'A. ', '\n- ', '3 ', 'said ']) {
      const text = `a${part.repeat(100_000 / part.length)}`;
      const found = splitSentences(reportOf(text));
      expect(found.at(-1)?.end).toBe(text.trimEnd().length);
    }
  });
});
