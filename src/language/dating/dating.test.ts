import { describe, expect, it } from 'vitest';
import { edtf, spanOf } from '../../model/index.ts';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

describe('an unknown publication date', () => {
  it('lies after what is told as past and before what is told as still to come', async () => {
    const { published } = await read(reportOf('The minister visited Oslo on May 16-17, 2024. The upcoming summit will be held in June.'));
    expect(published?.edtf).toBe('2024-05-17/2024-06-30');
    expect(published?.basis).toBe('estimated');
    expect(published?.because.map(({ span }) => span?.exact)).toEqual(['May 16-17, 2024', 'June']);
  });

  it('is no earlier than the day a source of the notes was opened', async () => {
    const text = 'Trade grew in 2022.\n\n[1] Example Daily, accessed 15.05.2024';
    const note = { marker: '1', span: spanOf(text, 21, text.length), cites: { accessed: edtf('2024-05-15') } };
    expect((await read(reportOf(text, { notes: [note] }))).published?.edtf).toBe('2024-05-15/..');
  });

  it('gives dates without a year the latest year that is told', async () => {
    const { published, sentences } = await read(reportOf('In Feb. 2024 the firm grew. She left Oslo on May 17.'));
    expect(published?.edtf).toBe('2024-05-17/..');
    expect(sentences[1]?.times[0]?.edtf).toBe('2024-05-17');
  });

  it('is not counted from a bare year, which may lie far back', async () => {
    const { published, sentences } = await read(
      reportOf('Sales in August were the best since those of 2013. The mill stopped in 2014. It opened again in March.'),
    );
    expect(published?.edtf).toBe('2014/..');
    expect(sentences[2]?.times[0]?.edtf).toBeUndefined();
  });

  it('stays unknown where no words tell', async () => {
    expect((await read(reportOf('They met on Tuesday.'))).published).toBeUndefined();
  });

  it('that intake found is kept', async () => {
    expect((await read(reportOf('They met on May 16, 2024.', { published: '2024-07-01' }))).published?.basis).toBe('given');
  });
});
