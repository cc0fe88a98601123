import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

function quotedIn(text: string): string[] {
  return read(reportOf(text)).quotations.map(({ start, end, use, continues }) => `${use}: ${text.slice(start, end)}${continues ? ' …' : ''}`);
}

describe('quotations', () => {
  it('stand between marks of every style', () => {
    for (const [open, close] of ['“”', '""', '«»', '‘’', '„“', "''", '「」']) {
      expect(quotedIn(`She said, ${open}We will go home now.${close}`)).toEqual(['speech: We will go home now.']);
    }
  });

  it('are told from apostrophes', () => {
    expect(quotedIn('The ministers’ plan isn’t Mira’s, and the ’90s are over.')).toEqual([]);
    expect(quotedIn('‘It isn’t the leaders’ choice,’ he said.')).toEqual(['speech: It isn’t the leaders’ choice,']);
  });

  it('may lie in one another', () => {
    expect(quotedIn('“He told me ‘never again’ and left,” she said.')).toEqual(['speech: He told me ‘never again’ and left,', 'term: never again']);
  });

  it('go on in the next paragraph that opens again', () => {
    expect(quotedIn('“We will stay here.\n\n“And we will win,” he said.')).toEqual(['speech: We will stay here. …', 'speech: And we will win,']);
  });

  it('that are never closed are left out', () => {
    expect(quotedIn('He said “we are going home. Nobody knew.')).toEqual([]);
  });

  it('may be terms or titles', () => {
    expect(quotedIn('They declared a “no limits” partnership.')).toEqual(['term: no limits']);
    expect(quotedIn('His thesis titled “The Road North” won.')).toEqual(['title: The Road North']);
  });
});
