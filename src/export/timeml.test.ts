import { describe, expect, it } from 'vitest';

import type { SentenceRecord } from '../model/index.ts';
import { reportOf } from './testing.ts';
import { toTimeml } from './timeml.ts';

const sentence = (times: SentenceRecord['times']): SentenceRecord => ({ start: 0, end: 1, tokens: [], names: [], times, quantities: [] });

describe('TimeML', () => {
  it('marks the times in the text as it is, and tells when the report was published', () => {
    const report = reportOf('Prices & wages rose on Monday <twice>.', '2024-05-16');
    const times: SentenceRecord['times'] = [{ start: 23, end: 29, timex: { type: 'DATE', value: '2024-05-13', mod: 'APPROX' } }];
    expect(
      toTimeml(report, [sentence(times)], 'a.txt')
        .split('\n')
        .slice(2),
    ).toEqual([
      '<DOCID>a.txt</DOCID>',
      '<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-16" functionInDocument="CREATION_TIME">2024-05-16</TIMEX3></DCT>',
      '<TEXT>Prices &amp; wages rose on <TIMEX3 tid="t1" type="DATE" value="2024-05-13" mod="APPROX">Monday</TIMEX3> &lt;twice&gt;.</TEXT>',
      '</TimeML>',
      '',
    ]);
  });

  it('tells no date where none is known, and leaves out a time inside another', () => {
    const times: SentenceRecord['times'] = [
      { start: 0, end: 8, timex: { type: 'DATE', value: '2024-05' } },
      { start: 4, end: 8, timex: { type: 'DATE', value: '2024' } },
    ];
    const told = toTimeml(reportOf('May 2024 was wet.\u0001'), [sentence(times)], 'a.txt');
    expect(told).not.toContain('<DCT>');
    expect(told).toContain('<TEXT><TIMEX3 tid="t1" type="DATE" value="2024-05">May 2024</TIMEX3> was wet.\ufffd</TEXT>');
  });
});
