import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { edtf, type Report } from '../model/index.ts';
import { toPlover } from './plover.ts';

const Line = z.looseObject({ id: z.string(), date: z.string(), source: z.array(z.looseObject({})), event: z.array(z.string()) });
const alignment = alignedStory();
const records = [...toPlover(alignment, { createdBy: 'chancery test' })].map((line) => Line.parse(JSON.parse(line)));
const recordOf = (label: string) => records.find(({ id }) => alignment.events.find((event) => event.id === id)?.label === label);

/** The day and the comment of the first record where every event and report is changed so. */
function commentOf(change: Partial<(typeof alignment.events)[number]>, published?: Report['published']) {
  const changed = {
    ...alignment,
    events: alignment.events.map((event) => ({ ...event, ...change })),
    reports: alignment.reports.map((report) => ({ ...report, ...(published ? { published } : {}) })),
  };
  const [first] = [...toPlover(changed, { createdBy: 'chancery test' })].map((line) => Line.parse(JSON.parse(line)));
  return [first?.date, first?.['comment']];
}

describe('the PLOVER export', () => {
  it('has a line for each event of a PLOVER type, with its day, its actors and its quad class', () => {
    expect(records).toHaveLength(alignment.events.filter(({ plover }) => plover).length);
    const visit = recordOf('Mara Aster visits Sudland');
    expect(visit).toMatchObject({ date: '2031-03-10', event: ['CONSULT'], mode: ['visit'], quad_code: 1, status: 'occurred', reports: 3 });
    expect(visit?.source[0]).toMatchObject({ code: 'NOR', sector: 'GOV', identifier_text: 'Mara Aster' });
    expect(visit).toMatchObject({ cite_info: { publication: 'Fjord Post', coder: 'chancery test', codebook: 'plover-0.8' } });
  });

  it('gives a month as its first and last day', () => {
    expect(recordOf('Mara Aster visits Lumen')).toMatchObject({
      date: '2029-06-01',
      enddate: '2029-06-30',
      event_loc: { name: 'Lumen', cc3: 'SWE' },
    });
  });

  it('says by a context that something hasn’t been done', () => {
    const planned = { ...alignment, events: alignment.events.map((event) => ({ ...event, status: 'planned' as const })) };
    const [first] = [...toPlover(planned, { createdBy: 'chancery test' })].map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ context: expect.arrayContaining(['future']) });
  });

  it('leaves out what has no type or nobody who acts', () => {
    const nobody = { ...alignment, events: alignment.events.map((event) => ({ ...event, participants: [] })) };
    expect([...toPlover(nobody, { createdBy: 'chancery test' })]).toEqual([]);
  });

  it('calls no open end and no estimated day a firm one', () => {
    expect(commentOf({ time: { edtf: edtf('2031-05-17/..'), basis: 'inferred' } })).toEqual(['2031-05-17', 'not before this date']);
    expect(commentOf({ time: { edtf: edtf('2031-05-17'), basis: 'stated' } })).toEqual(['2031-05-17', undefined]);
    expect(commentOf({ time: undefined }, { edtf: edtf('2031-05-17/..'), basis: 'estimated', because: [] })).toEqual([
      '2031-05-17',
      'date of publication, estimated, not before this date',
    ]);
  });
});
