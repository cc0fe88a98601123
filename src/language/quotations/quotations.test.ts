import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

async function quotedIn(text: string): Promise<string[]> {
  return (await read(reportOf(text))).quotations.map(({ start, end, use, continues }) => `${use}: ${text.slice(start, end)}${continues ? ' …' : ''}`);
}

describe('quotations', () => {
  it('stand between marks of every style', async () => {
    for (const [open, close] of ['“”', '""', '«»', '‘’', '„“', "''", '「」']) {
      expect(await quotedIn(`She said, ${open}We will go home now.${close}`)).toEqual(['speech: We will go home now.']);
    }
  });

  it('are told from apostrophes', async () => {
    expect(await quotedIn('The ministers’ plan isn’t Mira’s, and the ’90s are over.')).toEqual([]);
    expect(await quotedIn('‘It isn’t the leaders’ choice,’ he said.')).toEqual(['speech: It isn’t the leaders’ choice,']);
  });

  it('may lie in one another', async () => {
    expect(await quotedIn('“He told me ‘never again’ and left,” she said.')).toEqual([
      'speech: He told me ‘never again’ and left,',
      'term: never again',
    ]);
  });

  it('go on in the next paragraph that opens again', async () => {
    expect(await quotedIn('“We will stay here.\n\n“And we will win,” he said.')).toEqual([
      'speech: We will stay here. …',
      'speech: And we will win,',
    ]);
    expect(await quotedIn('“The hall is cold.\n\n"And the stove is gone," he said.')).toEqual([
      'speech: The hall is cold. …',
      'speech: And the stove is gone,',
    ]);
  });

  it('go on through paragraphs up to the mark that closes them', async () => {
    expect(await quotedIn('“We will stay here.\n\nNobody has asked us.\n\nWe will win,” he said.')).toEqual([
      'speech: We will stay here. …',
      'speech: Nobody has asked us. …',
      'speech: We will win,',
    ]);
    expect(await quotedIn('"The dam is old.\n\nIt won\'t hold, "Mira Ek said. "It leaks."')).toEqual([
      'speech: The dam is old. …',
      "speech: It won't hold,",
      'speech: It leaks.',
    ]);
    expect(await quotedIn('He said: "The dam is old.\n\n"\n\nIt leaks.')).toEqual(['speech: The dam is old.']);
  });

  it('do not run into the quotation of another paragraph', async () => {
    expect(await quotedIn('He said "The dam is old.\n\nThe mayor called it "a very big risk" for us.')).toEqual(['speech: a very big risk']);
    expect(await quotedIn('He said “The dam is old.\n\nThe mayor called it “a very big risk” for us.')).toEqual(['speech: a very big risk']);
  });

  it('that are never closed are left out', async () => {
    expect(await quotedIn('He said “we are going home. Nobody knew.')).toEqual([]);
  });

  it('may be closed by a mark of another kind', async () => {
    expect(await quotedIn('“The hall is cold. We must find wood,’ he says.')).toEqual(['speech: The hall is cold. We must find wood,']);
  });

  it('may be terms or titles', async () => {
    expect(await quotedIn('They declared a “no limits” partnership.')).toEqual(['term: no limits']);
    expect(await quotedIn('His thesis titled “The Road North” won.')).toEqual(['title: The Road North']);
  });
});
